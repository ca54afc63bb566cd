/// Triangles, and how many of a node's neighbours know each other.
#pragma once

#include <cstdint>

#include "engine/network.h"
#include "engine/progress.h"

namespace spindel::engine {

struct TrianglesOptions {
    Progress progress{};
};

/// The triangles of a network.
struct Triangles {
    /// For each node how many it is a corner of.
    NodeMap<std::uint64_t> of_node;
    /// Each once.
    std::uint64_t count = 0;
};

/// Triangles of the undirected view: three nodes with a tie between every two of them.
///
/// Weights play no part.
///
/// @throws Cancelled
///
/// Time O(|E|^1.5), and less where the nodes of many ties are tied closely: those among them are
/// counted by words of a bit matrix of at most 32 MiB. Whole numbers, so the same on any number of
/// threads.
/// Source: Chiba, Nishizeki, "Arboricity and subgraph listing algorithms", 1985; Schank, Wagner,
/// "Finding, counting and listing all triangles in large graphs", 2005.
Triangles triangles(const Network& network, const TrianglesOptions& options = {});

/// How closely the neighbours of nodes are tied.
struct Clustering {
    /// For each node the share of the pairs of its neighbours that have a tie, in [0, 1]; NaN under
    /// two neighbours, where there is no pair.
    NodeMap<double> local;
    /// The mean of `local` over the nodes that have one; NaN where none has.
    double average = 0;
    /// The share of all paths of two ties that a third tie closes; NaN where there is none.
    double transitivity = 0;
};

/// Clustering coefficients from what `triangles` returned for the network.
///
/// igraph says the same of each node and of the whole; networkx counts a node under two neighbours
/// as 0, also in the average.
///
/// @throws std::invalid_argument if there is not one count for each node.
/// Time O(n); the same bits on any number of threads.
/// Source: Watts, Strogatz, "Collective dynamics of small-world networks", Nature 393, 1998 (local,
/// average); Newman, Strogatz, Watts, "Random graphs with arbitrary degree distributions and their
/// applications", Phys. Rev. E 64, 2001 (transitivity).
Clustering clustering(const Network& network, const Triangles& triangles);

} // namespace spindel::engine
