/// The two searches of Leiden: moving nodes, and refining what they moved into.
#pragma once

#include "engine/algorithms/leiden_level.h"
#include "engine/progress.h"

namespace spindel::engine::leiden_steps {

/// When moving nodes is enough: on the way up the last small gains can wait for the way down.
enum class Until : std::uint8_t { settled, slow };

/// Moves each node to the community where it gains most, until no single move gains (or little is
/// gained any more); a node is looked at again only when a neighbour moved. (MoveNodesFast of the
/// paper.)
/// @param partition  numbers below the number of nodes; gets the new communities.
/// @param first  the nodes to look at, each at most once, in this order.
/// @param progress  of the nodes looked at and those that wait.
/// @return by how much the weight inside less its price has grown.
double move_nodes(const Level& level, Partition& partition, std::vector<NodeId> first, Until until,
                  const Progress& progress);

/// The nodes that would gain by a move while nobody else moves, in ascending order.
std::vector<NodeId> movable_nodes(const Level& level, const Partition& partition);

/// Splits each community into well-connected parts: nodes start alone, and those that are well
/// connected to their community join a part that is so too, at random by how much that gains.
/// (RefinePartition of the paper.) Communities are refined on all threads, each with a random
/// stream of its own.
/// @param partition  numbers below the number of nodes.
/// @param randomness  in mean tie weights.
/// @param count  gets the number of parts.
/// @return the parts, numbered from 0, those of a community side by side.
Partition refined(const Level& level, const Partition& partition, double randomness, Random& random,
                  std::uint32_t& count, const Progress& progress);

/// Splits each community into its connected parts, numbered in the order of their first nodes.
/// Only weights above 0 connect.
void split_into_connected(const Level& level, Partition& partition);

} // namespace spindel::engine::leiden_steps
