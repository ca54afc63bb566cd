/// How good a partition into communities is, computed from the definition.
#pragma once

#include <cstdint>

#include "engine/network.h"

namespace spindel::engine {

/// Which community each node is in, by any numbers below the number of nodes.
using Partition = NodeMap<std::uint32_t>;

/// Modularity: the share of weight inside communities, less what chance would put there.
///
/// Of the undirected view: sum over communities of e/m - resolution (K/2m)^2, where e is the weight
/// of the ties inside, K the sum of the members' strengths and m the weight of all ties. Where
/// there is no weight at all nothing is inside and nothing is expected: the result is 0.
///
/// @return at most 1.
/// @throws std::invalid_argument if the partition has another length than the network has nodes, or
/// a
///         number that is not below that.
///
/// Time O(|V| + |E|). Source: Newman, Girvan, 2004; resolution: Reichardt, Bornholdt, 2006.
double modularity(const Network& network, const Partition& partition, double resolution = 1.0);

/// Constant Potts model: the weight inside communities, less `resolution` for each pair of members.
///
/// Of the undirected view: sum over communities of e - resolution s (s - 1) / 2, where e is the
/// weight of the ties inside and s the number of members. In units of weight.
///
/// @throws std::invalid_argument if the partition has another length than the network has nodes, or
/// a
///         number that is not below that.
///
/// Time O(|V| + |E|). Source: Traag, Van Dooren, Nesterov, 2011.
double constant_potts(const Network& network, const Partition& partition, double resolution);

/// The partition whose communities are the connected parts of the given one's, numbered by smallest
/// member. Only ties with a weight above 0 connect.
Partition connected_parts(const Network& network, const Partition& partition);

} // namespace spindel::engine
