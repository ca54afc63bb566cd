/// The two searches of Leiden: moving nodes, and refining what they moved into.
#pragma once

#include "engine/algorithms/leiden_level.h"
#include "engine/progress.h"

namespace spindel::engine::leiden_steps {

/// Moves each node to the community where it gains most, until no single move gains; a node is
/// looked at again only when a neighbour moved. (MoveNodesFast of the paper.)
/// @param partition  numbers below the number of nodes; gets the new communities.
void move_nodes(const Level& level, Partition& partition, Random& random, const Progress& progress);

/// Splits each community into well-connected parts: nodes start alone, and those that are well
/// connected to their community join a part that is so too, at random by how much that gains.
/// (RefinePartition of the paper.)
/// @param randomness  in mean tie weights.
/// @return the parts, each named by one of its nodes.
Partition refined(const Level& level, const Partition& partition, double randomness, Random& random,
                  const Progress& progress);

} // namespace spindel::engine::leiden_steps
