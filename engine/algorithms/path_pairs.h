/// Pairs of nodes to draw shortest paths for, with what is known of betweenness without drawing.
#pragma once

#include <vector>

#include "engine/algorithms/path_graph.h"
#include "engine/progress.h"
#include "engine/random.h"

namespace spindel::engine {

/// A set of pairs whose paths are worth drawing. Betweenness, as a share of all ordered pairs, is
/// `known` plus `weight` times the chance that the path of a drawn pair runs through a node.
struct PathPairs {
    /// Nodes that paths run over; one of the network may stand here more than once, in parts that
    /// no path joins.
    PathGraph graph;
    NodeMap<NodeId> node_of; // of the network
    NodeMap<double> known;   // for each node of the network
    double weight = 0;
    /// Is each part a biconnected block? Else they are one part, the whole network.
    bool in_blocks = false;

    /// Draws a pair of different nodes of `graph`.
    std::pair<NodeId, NodeId> draw(Random& random) const;

    /// Parts of the graph, each a range of nodes from which both ends of a pair come.
    std::vector<NodeId> first_of_part;
    std::vector<double> pairs_before; // sums up how many pairs each part stands for
    std::vector<double> ends_before;  // sums up `graph.ends` over all nodes
};

/// Pairs of an undirected network by its biconnected blocks: what articulation points separate is
/// known, and blocks in which all are neighbours are left out. Pairs of the whole network where
/// that is less work: where paths cross many blocks.
/// @throws Cancelled
PathPairs path_pairs(const Network& network, bool directed, const Progress& progress = {});

} // namespace spindel::engine
