/// Core numbers and onion layers.
#pragma once

#include <cstdint>

#include "engine/network.h"
#include "engine/progress.h"

namespace spindel::engine {

struct CoreDecompositionOptions {
    Progress progress = {};
};

/// What peeling a network tells of each node.
struct CoreDecomposition {
    /// The largest k such that the node lies in a subgraph where everybody has at least k
    /// neighbours; 0 for a node without ties.
    NodeMap<std::uint32_t> core;
    /// The round of peeling in which the node goes, from 1, counted on through all cores.
    NodeMap<std::uint32_t> layer;
};

/// Core numbers and onion layers of the undirected view.
///
/// Counts distinct neighbours; weights play no part. In each round of core k all nodes that have at
/// most k neighbours left go at once.
///
/// @throws Cancelled on a stop.
///
/// Time O(n + |E|); the same on any number of threads.
/// Source: Seidman, "Network structure and minimum degree", 1983; Batagelj, Zaversnik, "An O(m)
/// algorithm for cores decomposition of networks", 2003; Hébert-Dufresne, Grochow, Allard,
/// "Multi-scale structure and topological anomaly detection via a new network statistic: the onion
/// decomposition", 2016.
CoreDecomposition core_decomposition(const Network& network,
                                     const CoreDecompositionOptions& options = {});

} // namespace spindel::engine
