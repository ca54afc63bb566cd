/// What a force layout moves: bodies with a mass, tied by springs; and the same drawn coarser.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/network.h"

namespace spindel::engine {

struct LayoutGraph {
    std::vector<std::uint32_t> row{0}; // where each node's springs begin; one more at the end
    std::vector<NodeId> end;           // the node at the other end of each
    std::vector<double> pull;          // of each; both its ends have the same
    NodeMap<double> mass;              // how many nodes of the network a node stands for

    NodeId node_count() const { return static_cast<NodeId>(mass.size()); }
    std::span<const NodeId> ends(NodeId v) const
    {
        return std::span(end).subspan(row[v], row[v + 1] - row[v]);
    }
    std::span<const double> pulls(NodeId v) const
    {
        return std::span(pull).subspan(row[v], row[v + 1] - row[v]);
    }
};

/// The ties among `nodes`, which holds every neighbour of each, as springs of pull 1 or, if
/// `weighted`, of their weight over `mean_weight`. Nodes are numbered as in `nodes`.
/// @param number  scratch: one for each node of the network.
LayoutGraph layout_graph(const Network& network, std::span<const NodeId> nodes,
                         NodeMap<NodeId>& number, std::optional<double> mean_weight);

struct CoarserGraph {
    LayoutGraph graph;
    NodeMap<NodeId> parent; // for each node of the finer graph, the one that stands for it
};

/// Each node of high degree and its neighbours become one node, and the rest join where they are
/// pulled most. Deterministic; time O(|E| log n).
/// Source: the galaxies of Hachul, Jünger, "Drawing Large Graphs with a Potential-Field-Based
/// Multilevel Algorithm", 2004, with the largest suns first.
CoarserGraph coarser(const LayoutGraph& graph);

} // namespace spindel::engine
