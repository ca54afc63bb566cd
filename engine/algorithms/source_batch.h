/// Shortest paths in hops from eight sources at once: the step inside exact betweenness.
#pragma once

#include <span>

#include "engine/algorithms/lanes.h"
#include "engine/algorithms/path_graph.h"
#include "engine/progress.h"

namespace spindel::engine {

/// For each node v: the sum over the sources s, and over the targets t, of `ends` of s times `ends`
/// of t times the share of shortest paths from s to t that run through v (through one of the
/// nodes it stands for). A path's end points earn nothing.
///
/// Sources are searched from in batches of `kLanes` that share each pass over the arcs, in the
/// order given: those of a batch should lie close together. Time O(|E|) a batch for each distance
/// at which a node is from any of its sources, often less than two. The width decides about the
/// time alone. One thread.
///
/// Sources: Brandes, "A Faster Algorithm for Betweenness Centrality", 2001; Then et al., "The More
/// the Merrier: Efficient Multi-Source Graph Traversal", VLDB 2015.
NodeMap<double> summed_dependencies(const PathGraph& graph, std::span<const NodeId> sources,
                                    LaneWidth width, const Progress& progress);

} // namespace spindel::engine
