/// Connected components.
#pragma once

#include "engine/network.h"
#include "engine/progress.h"

namespace spindel::engine {

struct ComponentsOptions {
    Progress progress = {};
};

/// Connected components of the undirected view: which nodes have any path between them.
///
/// A tie counts whatever its weight, also 0. A node without ties is a component of its own.
///
/// @return for each node the smallest node of its component; two nodes are joined if and only if
///         they have the same one, and it names itself.
/// @throws Cancelled on a stop.
///
/// A connected core is grown from a node of many ties, at last by sweeps in which each node outside
/// looks for a neighbour inside; union-find joins what they leave. Which nodes the core holds may
/// depend on the threads, the result does not: every tie of a node outside is joined.
/// Time O(n + |E|) in practice.
/// Source: after Beamer, Asanovic, Patterson, "Direction-Optimizing Breadth-First Search", SC 2012;
/// Anderson, Woll, "Wait-free parallel algorithms for the union-find problem", STOC 1991.
NodeMap<NodeId> components(const Network& network, const ComponentsOptions& options = {});

/// How many components there are, from what `components` returned.
NodeId component_count(const NodeMap<NodeId>& components);

} // namespace spindel::engine
