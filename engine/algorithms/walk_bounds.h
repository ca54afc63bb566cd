/// How many nodes can be so and so far from each node, at most.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/network.h"

namespace spindel::engine {

/// For each node the walks of 1, 2, ... ties that never turn straight back, which are at least as
/// many as the nodes at that distance.
///
/// Stops after `rounds`, or before the counts would no longer fit. `walks[i][v]` is of i + 1 ties.
/// Time O(rounds |E|); the same on any number of threads.
std::vector<NodeMap<std::uint64_t>> walk_bounds(const Network& network, std::size_t rounds);

} // namespace spindel::engine
