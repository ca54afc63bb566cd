/// The steps of power iteration over a network.
#pragma once

#include <vector>

#include "engine/network.h"

namespace spindel::engine {

/// Which neighbours a node hears of.
enum class ArcEnds { successors, predecessors, neighbors };

/// For each node the sum of the values at the other ends of its arcs, each times its weight.
/// The same bits on any number of threads.
NodeMap<double> arriving(const Network& network, ArcEnds ends, bool weighted,
                         const NodeMap<double>& value);

/// The same of arcs between nodes of one part alone.
NodeMap<double> arriving_within(const Network& network, ArcEnds ends, bool weighted,
                                const NodeMap<double>& value, const NodeMap<NodeId>& part);

/// The same for some of the nodes, in their order.
std::vector<double> arriving_at(const Network& network, ArcEnds ends, bool weighted,
                                const NodeMap<double>& value, const std::vector<NodeId>& nodes);

/// Divides by the largest value, where that is above 0; returns it.
double scale_largest_to_one(NodeMap<double>& value);

/// The most by which two values of a node differ.
double largest_change(const NodeMap<double>& before, const NodeMap<double>& after);

} // namespace spindel::engine
