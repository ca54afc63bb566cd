/// A network cut where every path must pass: its biconnected blocks, and what hangs on them.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/network.h"
#include "engine/progress.h"

namespace spindel::engine {

/// A biconnected block: nodes that no single other node cuts off from one another, or a bridge.
struct Block {
    NodeId root = 0;       // where the search entered it
    std::size_t first = 0; // its other nodes stand in `Blocks::members` from here
    std::size_t last = 0;  // to before here
    NodeId behind = 0;     // how many nodes are cut off by the root, in this block or beyond it
    NodeId component = 0;  // how many nodes the component has
};

/// The blocks of the undirected view. Two of them share at most one node.
struct Blocks {
    std::vector<Block> blocks;
    std::vector<NodeId> members;
    /// The one block in which a node is not the root; `kNoBlock` where there is none.
    NodeMap<std::uint32_t> block_of;
    /// Nodes that only this node joins to the block of `block_of`, and itself.
    NodeMap<NodeId> hanging;
    /// Ordered pairs of other nodes that only this node joins.
    NodeMap<double> separated_pairs;

    static constexpr std::uint32_t kNoBlock = ~std::uint32_t{0};

    std::span<const NodeId> members_of(const Block& block) const
    {
        return std::span(members).subspan(block.first, block.last - block.first);
    }
};

/// @throws Cancelled
/// Time and memory O(|V| + |E|), one thread.
/// Source: Hopcroft, Tarjan, "Algorithm 447: Efficient Algorithms for Graph Manipulation", 1973.
Blocks path_blocks(const Network& network, const Progress& progress = {});

} // namespace spindel::engine
