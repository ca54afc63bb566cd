/// Shortest paths from one source at a time, in hops or lengths: betweenness in its plain form.
#pragma once

#include <span>
#include <vector>

#include "engine/algorithms/betweenness.h"
#include "engine/algorithms/path_graph.h"

namespace spindel::engine {

/// What is searched: a whole network, or one block of it.
struct RoadGraph {
    ArcRows rows;
    std::vector<double> lengths; // of each arc; empty: all are hops
    /// How many paths begin, and how many end, at each node.
    NodeMap<double> ends;
};

/// How long an arc of this weight is.
double length_of(double weight, ArcLength length);

/// The whole network, its arcs in the order of the rows of `successors` if directed, else
/// `neighbors`.
/// @throws std::invalid_argument if a length is not finite and above 0.
RoadGraph whole_road_graph(const Network& network, const BetweennessOptions& options);

/// For each node the sum of what it earns from the paths of each source; of ordered pairs.
/// @throws Error if a length is too small beside the distance before it to be added up.
NodeMap<double> searched_betweenness(const RoadGraph& graph, std::span<const NodeId> sources,
                                     const Progress& progress);

/// The same for each arc, in the order of the rows.
std::vector<double> searched_arc_betweenness(const RoadGraph& graph,
                                             std::span<const NodeId> sources,
                                             const Progress& progress);

} // namespace spindel::engine
