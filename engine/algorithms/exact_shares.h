/// Exact betweenness for those who would sample it, where that is less work.
#pragma once

#include <optional>

#include "engine/algorithms/path_pairs.h"
#include "engine/network.h"
#include "engine/progress.h"

namespace spindel::engine {

/// Betweenness of the undirected view as a share of all ordered pairs, exactly, if its searches
/// read no more than `most` nodes and arcs; nothing if they may read more, or if there are more
/// paths between two nodes than a double can hold.
///
/// Decided by the network alone: by the nodes that are left in each block when twins are merged,
/// and the searches that are left when chains are contracted. Nothing is laid out where nodes'
/// degrees show that twins and chains cannot spare enough.
///
/// @param pairs `path_pairs` of the network, not directed.
/// @throws Cancelled
std::optional<NodeMap<double>> exact_shares(const Network& network, const PathPairs& pairs,
                                            double most, const Progress& progress);

} // namespace spindel::engine
