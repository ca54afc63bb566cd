/// The shortest paths inside one biconnected block, on as few nodes as they need.
#pragma once

#include <vector>

#include "engine/algorithms/path_blocks.h"
#include "engine/algorithms/path_graph.h"

namespace spindel::engine {

/// One block with nodes that nothing tells apart merged, in breadth-first order.
struct BlockPaths {
    PathGraph graph;
    /// The nodes of the network that the block has.
    std::vector<NodeId> nodes;
    /// For each of `nodes` the node of `graph` that stands for it.
    std::vector<NodeId> merged;
    /// What each of `nodes` earns from pairs that were merged with one another.
    std::vector<double> earned;
};

/// The paths inside a block, exactly as many as those of the network that cross it: a pair of
/// nodes of the network counts at the nodes of the block on which its ends hang.
///
/// Nodes with the same neighbours, but for one another, are merged: none is between two others,
/// and from all of them paths go the same ways. Where they are not neighbours themselves, a pair
/// of them goes by each common neighbour alike; that share is `earned`.
///
/// @param place room for a number for each node of the network; nodes of other blocks keep theirs.
/// Source: Sariyuce, Saule, Kaya, Catalyurek, "Shattering and Compressing Networks for Betweenness
/// Centrality", SDM 2013.
BlockPaths block_paths(const Network& network, const Blocks& blocks, std::uint32_t block,
                       NodeMap<NodeId>& place);

} // namespace spindel::engine
