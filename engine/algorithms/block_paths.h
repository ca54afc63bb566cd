/// The shortest paths inside one biconnected block, on as few nodes as they need.
#pragma once

#include <vector>

#include "engine/algorithms/path_blocks.h"
#include "engine/algorithms/path_graph.h"

namespace spindel::engine {

/// One block, its nodes in breadth-first order.
struct BlockRows {
    ArcRows rows;
    /// The nodes of the network that the block has.
    std::vector<NodeId> nodes;
    /// How many nodes of the network hang on each, itself among them: paths that cross the block
    /// between these begin or end there, as far as the block is concerned.
    std::vector<double> ends;
};

/// @param place room for a number for each node of the network; nodes of other blocks keep theirs.
BlockRows block_rows(const Network& network, const Blocks& blocks, std::uint32_t block,
                     NodeMap<NodeId>& place);

/// A block with nodes that nothing tells apart merged.
struct BlockPaths {
    PathGraph graph;
    /// For each node of the block the node of `graph` that stands for it.
    std::vector<NodeId> merged;
    /// What each node of the block earns from pairs that were merged with one another.
    std::vector<double> earned;
};

/// The paths inside a block, exactly as many as those of the network that cross it.
///
/// Nodes with the same neighbours, but for one another, are merged: none is between two others,
/// and from all of them paths go the same ways. Where they are not neighbours themselves, a pair
/// of them goes by each common neighbour alike; that share is `earned`.
///
/// Source: Sariyuce, Saule, Kaya, Catalyurek, "Shattering and Compressing Networks for Betweenness
/// Centrality", SDM 2013.
BlockPaths block_paths(const BlockRows& block);

} // namespace spindel::engine
