/// Central nodes across borders, ranked, each with its reasons.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "analysis/finding.h"
#include "analysis/persona_text.h"
#include "analysis/rings.h"
#include "engine/progress.h"
#include "engine/table.h"

namespace spindel::analysis {

struct SpiderOptions {
    int permutations = 999;
    std::uint64_t random_seed = 1;
    /// Known nodes to start from; empty: none.
    std::vector<engine::NodeId> seeds;
    engine::Progress progress;
};

/// One persona with the measures of a spider; see docs/methods.md, "Spider score".
struct Spider {
    engine::NodeId node = 0;
    double score = 0;   // in [0, 1]
    double q_value = 1; // Benjamini-Hochberg over the permutation p of all ranked personas
    std::uint32_t ring = kNoRing;
    std::vector<Reason> reasons; // strongest first
};

/// Ranks every persona that is neither a victim nor without a cross-border pair, best first.
/// Victims are never ranked: see victims.h. The same on any number of threads.
std::vector<Spider> spiders(const Subject& subject, const Rings& rings,
                            const SpiderOptions& options = {});

/// The columns of `spindel spiders`.
engine::Table spiders_table(const std::vector<Spider>& spiders, const Subject& subject);

} // namespace spindel::analysis
