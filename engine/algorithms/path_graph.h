/// What shortest paths in hops run over, laid out for the searches inside betweenness.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/network.h"

namespace spindel::engine {

/// Which nodes the arcs of each node lead to.
struct ArcRows {
    std::vector<std::uint32_t> first{0}; // one more than there are nodes
    std::vector<NodeId> ends;

    NodeId node_count() const { return static_cast<NodeId>(first.size() - 1); }
    std::uint32_t degree(NodeId v) const { return first[v + 1] - first[v]; }
    std::span<const NodeId> operator[](NodeId v) const
    {
        return {ends.data() + first[v], ends.data() + first[v + 1]};
    }
};

/// Nodes in an order in which neighbours lie close together, each of which may stand for several.
struct PathGraph {
    ArcRows out;
    ArcRows in; // empty: the same as `out`
    /// How many nodes, none of them between two others, it stands for: a path has so many ways on.
    NodeMap<double> copies;
    /// How many paths begin, and how many end, in all it stands for.
    NodeMap<double> ends;

    NodeId node_count() const { return out.node_count(); }
    const ArcRows& incoming() const { return in.first.size() == 1 ? out : in; }
};

/// The nodes in breadth-first order, each part from a node of greatest degree.
std::vector<NodeId> breadth_first_order(const ArcRows& rows);

/// The same rows with `order[i]` called `i`; each row ascending.
ArcRows renumbered(const ArcRows& rows, const std::vector<NodeId>& order);

/// A whole network, each node standing for itself: node i is `order[i]` of the network.
struct WholePathGraph {
    PathGraph graph;
    std::vector<NodeId> order;
};
WholePathGraph whole_path_graph(const Network& network, bool directed);

} // namespace spindel::engine
