/// The lowest level of Leiden: the network, with nodes of one tie drawn into their neighbours.
#pragma once

#include "engine/algorithms/leiden_level.h"
#include "engine/network.h"

namespace spindel::engine::leiden_steps {

/// The lowest level, and where the nodes of the network are in it.
struct Base {
    Level level;
    NodeMap<NodeId> node_in_level;
};

/// The network by modularity: mass is strength, in units of which the whole has `1 / price`.
///
/// Up to resolution 1 a node with one tie is drawn into its neighbour, the lower of a pair that has
/// only each other staying: whatever community the neighbour is in, the node gains more by being
/// in it than anywhere else. (It would bring the tie's weight w and cost resolution w K / 2m, where
/// K, the community's strength without it, is below 2m.)
Base modularity_base(const Network& network, double resolution);

/// The network by the constant Potts model: mass is the number of nodes.
Base constant_potts_base(const Network& network, double resolution);

} // namespace spindel::engine::leiden_steps
