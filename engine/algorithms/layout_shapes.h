/// Drawings by what is known of the nodes: their group, their stage, their distance from one.
#pragma once

#include <cstdint>
#include <span>

#include "engine/algorithms/layout.h"

namespace spindel::engine {

/// Each group (say a country) drawn by force over its own ties, and the groups side by side with a
/// wide gap, so that ties across groups are seen as such.
///
/// @throws std::invalid_argument if there is not one group for each node.
/// @throws Cancelled
Positions grouped_layout(const Network& network, std::span<const std::uint16_t> groups,
                         const LayoutOptions& options = {});

/// Layers (say stages of a route) from top to bottom, and within each an order in which ties to the
/// layers above and below cross little: every node near the middle of its neighbours there.
///
/// Layer numbers without nodes take no room. Deterministic; time O((|E| + n log n) per sweep).
/// @throws std::invalid_argument if there is not one layer for each node.
/// @throws Cancelled
/// Source: the barycentre method of Sugiyama, Tagawa, Toda, "Methods for Visual Understanding of
/// Hierarchical System Structures", 1981.
Positions layered_layout(const Network& network, std::span<const std::uint16_t> layers,
                         const Progress& progress = {});

/// Rings around one node by distance in hops; whoever was reached over a node lies in its sector.
/// Nodes out of reach make a ring of their own around all, one ring farther out.
///
/// Deterministic; time O(|E|).
/// @throws std::invalid_argument if the centre is not below the number of nodes.
/// @throws Cancelled
Positions radial_layout(const Network& network, NodeId center, const Progress& progress = {});

} // namespace spindel::engine
