/// Numbers that were used in one handset: recorded evidence that they have one user.
#pragma once

#include <vector>

#include "analysis/number_use.h"
#include "engine/personas.h"

namespace spindel::analysis {

struct HandsetMergeOptions {
    /// A handset in which more numbers were used is a shop's or a company's, and says nothing.
    std::size_t most_numbers = 12;
    /// A card may lie idle so long between two numbers of one handset.
    std::chrono::days longest_gap{45};
    /// The old number may still be heard of for so long after the new one is in its handset.
    std::chrono::days stray_calls{7};
};

/// Pairs of numbers that one handset joins: a new card in it (the older number falls silent, the
/// newer was never seen before), or two cards used in it by turns. A handset that went to somebody
/// else is neither: one of the two numbers goes on in, or comes from, another handset.
///
/// @return in the order (newer's first use in the handset, older). Time O(events log events).
std::vector<engine::Merge> handset_merges(const engine::RecordGraph& graph, const NumberUses& uses,
                                          const HandsetMergeOptions& options = {});

} // namespace spindel::analysis
