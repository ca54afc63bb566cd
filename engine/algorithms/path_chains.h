/// Chains of nodes that have two neighbours each.
#pragma once

#include <array>
#include <vector>

#include "engine/algorithms/path_graph.h"

namespace spindel::engine {

/// A path from one hub to another whose inner nodes have no other neighbours.
struct Chain {
    std::array<NodeId, 2> hubs{};
    /// Where its inner nodes are in `PathChains::inner`, from the first hub to the second.
    std::uint32_t first = 0;
    std::uint32_t last = 0;

    /// How many inner nodes it has: one fewer than it is long.
    std::uint32_t size() const { return last - first; }
};

struct PathChains {
    std::vector<Chain> chains;
    std::vector<NodeId> inner;

    std::span<const NodeId> inner_of(const Chain& chain) const
    {
        return {inner.data() + chain.first, inner.data() + chain.last};
    }
};

/// The longest chains of a block, each once, by their hubs.
///
/// Inner nodes and hubs stand for themselves alone: a node next to one that stands for several is
/// a hub, however few neighbours it has. A block that is a mere cycle has no hub; its first node
/// and its last then serve as such, and it is two chains.
///
/// @param graph undirected, connected; no node that stands for itself alone separates it.
/// Time O(|V| + |E|).
PathChains path_chains(const PathGraph& graph);

} // namespace spindel::engine
