/// The figures of a group of nodes, and the score that puts a ring before a town's worth of
/// friends.
#pragma once

#include "analysis/rings.h"

namespace spindel::analysis {

/// The figures of a group, given its members in ascending order; its score is that of `ring_score`
/// without work, which ring_members.h reads.
Ring describe_ring(const engine::Projection& projection, const engine::RecordGraph& graph,
                   std::vector<engine::NodeId> members);

/// size * borders * (1 + layers) / 2 * (1 + timing) / 2 * (1 + 5 work) / 6: a group that is large,
/// of three or of one country scores near 0; one known from a single layer keeps a quarter of what
/// it would have, one whose members show no part of the work a sixth.
double ring_score(const RingScoreParts& parts);

} // namespace spindel::analysis
