/// Betweenness in hops, the biconnected blocks searched each for itself, and what that takes.
#pragma once

#include "engine/algorithms/contracted_paths.h"
#include "engine/algorithms/path_blocks.h"
#include "engine/progress.h"

namespace spindel::engine {

/// What each node earns from all searches of a plan; in the order of the graph before it.
NodeMap<double> all_dependencies(const ContractedPaths& paths, const Progress& progress);

/// For each node what it earns from all shortest paths of the undirected view; of ordered pairs.
/// Not finite where there are more paths between two nodes than a double can hold.
///
/// @param blocks `path_blocks` of the network.
NodeMap<double> betweenness_in_hops(const Network& network, const Blocks& blocks,
                                    const Progress& progress);

/// How many nodes and arcs its searches read at most, twins merged and chains contracted; some
/// number above `most` where it is more than that, found by reading little.
double work_in_hops(const Network& network, const Blocks& blocks, double most,
                    const Progress& progress);

} // namespace spindel::engine
