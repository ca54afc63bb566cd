/// Shortest paths in hops from eight sources at once: the step inside exact betweenness.
#pragma once

#include <cstddef>

#include "engine/algorithms/contracted_paths.h"
#include "engine/algorithms/lanes.h"
#include "engine/progress.h"

namespace spindel::engine {

/// For each node v: the sum over the sources s, and over the targets t, of `ends` of s times `ends`
/// of t times the share of shortest paths from s to t that run through v (through one of the
/// nodes it stands for). A path's end points earn nothing.
///
/// The sources are those of the plan's batches from `begin` to before `end`. A batch shares each
/// pass over the arcs, in the order given: its sources should lie close together. Where it serves
/// chains, their inner nodes count as sources, too. Time O(|E|) a batch for each distance at which
/// a node is from any of its sources, often less than two, and O(|V|) for each chain. The width
/// decides about the time alone. One thread.
///
/// Sources: Brandes, "A Faster Algorithm for Betweenness Centrality", 2001; Then et al., "The More
/// the Merrier: Efficient Multi-Source Graph Traversal", VLDB 2015.
NodeMap<double> summed_dependencies(const ContractedPaths& paths, std::size_t begin,
                                    std::size_t end, LaneWidth width, const Progress& progress);

} // namespace spindel::engine
