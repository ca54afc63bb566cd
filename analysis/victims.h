/// Victims in central positions, for protection, never as spiders.
#pragma once

#include <vector>

#include "analysis/finding.h"
#include "analysis/persona_text.h"
#include "analysis/rings.h"
#include "engine/table.h"

namespace spindel::analysis {

/// One known victim that the network shows in a position that puts it at risk.
struct Protected {
    engine::NodeId node = 0;
    std::uint32_t ring = kNoRing;
    std::size_t contacts = 0;
    double betweenness = 0; // normalised, in [0, 1]
    std::vector<Reason> reasons;
};

/// All known victims with ties, by betweenness (largest first), then contacts.
std::vector<Protected> victims_to_protect(const Subject& subject, const Rings& rings);

/// The columns of `spindel protect`.
engine::Table protect_table(const std::vector<Protected>& victims, const Subject& subject);

} // namespace spindel::analysis
