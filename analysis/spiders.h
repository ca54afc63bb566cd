/// Personas that deal across borders with people who move others, collect money and keep changing
/// numbers: ranked, each with its reasons.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "analysis/evidence/two_questions.h"
#include "analysis/finding.h"
#include "analysis/persona_text.h"
#include "analysis/rings.h"
#include "engine/progress.h"
#include "engine/table.h"

namespace spindel::analysis {

struct SpiderOptions {
    /// How often the evidence is dealt out anew for the p-values; 0: no p-values.
    int permutations = 499;
    std::uint64_t random_seed = 1;
    /// Known nodes to start from; empty: none.
    std::vector<engine::NodeId> seeds;
    engine::Progress progress;
    /// What dealing anew decided of the whole case of which this is a part; then nothing is dealt.
    std::shared_ptr<const DealingOutcome> settled = nullptr;
};

/// The q-value up to which a row counts as flagged.
inline constexpr double kFlaggedAt = 0.1;

/// One persona with the measures of a spider; see docs/methods.md, "Spider score".
struct Spider {
    engine::NodeId node = 0;
    double score = 0; // at least 0
    /// The false-discovery rate of the list of all rows with a q-value of at most this; nothing
    /// where nothing was dealt out anew to know it.
    std::optional<double> q_value = 1;
    std::uint32_t ring = kNoRing;
    std::vector<Reason> reasons; // strongest first; then what orders nothing

    bool is_flagged() const { return q_value && *q_value <= kFlaggedAt; }
};

/// The ranking, and what it owes to dealing the evidence anew.
struct SpiderRanking {
    std::vector<Spider> spiders;
    DealingOutcome dealing;
};

/// Ranks every persona whose score is more likely than not beyond chance and that is neither a
/// victim nor beside one, best first: by score, times 0.6 where a persona above shares its marked
/// contacts or is one of them, so that the best of each ring comes before the second of another.
/// After them come the brokers (brokers.h), on a score of their own and with a q-value of 1; not so
/// where records that were pulled around suspects rank anybody, since there a place in the network
/// says who was asked about. Victims are never ranked: see victims.h. The same on any number of
/// threads.
SpiderRanking spider_ranking(const Subject& subject, const Rings& rings,
                             const SpiderOptions& options = {});

/// The rows of `spider_ranking` alone.
std::vector<Spider> spiders(const Subject& subject, const Rings& rings,
                            const SpiderOptions& options = {});

/// The columns of `spindel spiders`.
engine::Table spiders_table(const std::vector<Spider>& spiders, const Subject& subject);

} // namespace spindel::analysis
