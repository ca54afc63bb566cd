/// The steps of power iteration over a network.
#pragma once

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

/// Divides by the largest value, where that is above 0; returns it.
double scale_largest_to_one(NodeMap<double>& value);

/// The most by which two values of a node differ.
double largest_change(const NodeMap<double>& before, const NodeMap<double>& after);

} // namespace spindel::engine
