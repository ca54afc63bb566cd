/// Shortest paths from one source at a time, in hops or lengths: betweenness in its plain form.
#pragma once

#include <span>
#include <vector>

#include "engine/algorithms/betweenness.h"

namespace spindel::engine {

/// For each node the sum of what it earns from the paths of each source; of ordered pairs.
/// @throws std::invalid_argument if a length is not finite and above 0.
NodeMap<double> searched_betweenness(const Network& network, std::span<const NodeId> sources,
                                     const BetweennessOptions& options);

/// The same for each arc, in the order of the rows of `successors` if directed, else `neighbors`.
std::vector<double> searched_arc_betweenness(const Network& network,
                                             std::span<const NodeId> sources,
                                             const BetweennessOptions& options);

} // namespace spindel::engine
