/// Betweenness in lengths, and of arcs: the biconnected blocks searched each for itself.
#pragma once

#include <vector>

#include "engine/algorithms/betweenness.h"

namespace spindel::engine {

/// For each node what it earns from all shortest paths of the undirected view; of ordered pairs.
///
/// Paths between nodes that one node separates run through it, and inside a block each node stands
/// for all that hang on it; so trees are never searched, and searches end at their block's border.
///
/// @throws std::invalid_argument if a length is not finite and above 0.
/// @throws Error if a length is too small beside the distance before it to be added up.
NodeMap<double> betweenness_by_blocks(const Network& network, ArcLength length,
                                      const Progress& progress);

/// The same for each arc of the undirected rows.
std::vector<double> arc_betweenness_by_blocks(const Network& network, ArcLength length,
                                              const Progress& progress);

} // namespace spindel::engine
