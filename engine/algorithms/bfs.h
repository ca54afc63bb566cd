/// Breadth-first search: how many steps every node is away.
#pragma once

#include <cstdint>

#include "engine/network.h"
#include "engine/progress.h"

namespace spindel::engine {

struct BfsOptions {
    /// Steps follow arcs; false: ties in either direction.
    bool directed = true;
    Progress progress{};
};

/// What `bfs` says of a node that no path leads to.
inline constexpr std::uint32_t kUnreached = 0xffffffffU;

/// The fewest steps from a source to each node; weights play no part.
///
/// @return for each node its depth: 0 at the source, `kUnreached` where no path leads.
/// @throws std::invalid_argument if the source is not below the number of nodes.
/// @throws Cancelled on a stop.
///
/// While few nodes are at hand their neighbours are looked up; when many are, each node not yet
/// reached looks for one of them instead. Time O(n + |E|); the same result on any number of
/// threads. Source: Beamer, Asanovic, Patterson, "Direction-Optimizing Breadth-First Search", SC
/// 2012.
NodeMap<std::uint32_t> bfs(const Network& network, NodeId source, const BfsOptions& options = {});

} // namespace spindel::engine
