/// The figures of a group of nodes, and the score that puts a ring before a town's worth of friends.
#pragma once

#include "analysis/rings.h"

namespace spindel::analysis {

/// The figures of a group, given its members in ascending order; its score is that of `ring_score`.
Ring describe_ring(const engine::Projection& projection, const engine::RecordGraph& graph,
                   std::vector<engine::NodeId> members);

/// What the score of a ring is made of, each in [0, 1].
struct RingScoreParts {
    double size = 0;    // 1 for 3 to 40 members, then 40 / members; 0 below 3
    double borders = 0; // 1 - 1 / effective number of countries (exp of the members' entropy)
    double layers = 0;  // share of members with ties inside on two layers or more
    double timing = 0;  // share of inside payments and journeys within a day of another layer
};

/// size * borders * (1 + layers) / 2 * (1 + timing) / 2: a group that is large or of one country
/// scores near 0; one known from a single layer keeps a quarter of what it would have.
double ring_score(const RingScoreParts& parts);

} // namespace spindel::analysis
