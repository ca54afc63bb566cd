/// Nodes that nothing but their name tells apart.
#pragma once

#include "engine/algorithms/path_graph.h"

namespace spindel::engine {

/// How a node is joined to its twins.
enum class TwinKind : std::uint8_t {
    none,      ///< it has none
    strangers, ///< not at all: their neighbours are the same
    neighbors, ///< each to each: their other neighbours are the same
};

struct Twins {
    /// The first of a node's twins: the smallest; the node itself where it has none.
    NodeMap<NodeId> first;
    NodeMap<TwinKind> kind;
};

/// Which nodes have the same neighbours, but for one another.
///
/// Rows are compared by a hash and then, where it agrees, node by node: what is merged is equal.
/// Should two kinds share a hash, twins may be missed. A node without neighbours has no twins.
///
/// @param rows undirected, each ascending.
/// Time O(|V| log |V| + |E|).
Twins twins(const ArcRows& rows);

} // namespace spindel::engine
