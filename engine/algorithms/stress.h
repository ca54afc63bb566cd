/// Stress: how far a drawing's distances are from those in the network.
#pragma once

#include <span>

#include "engine/algorithms/layout_graph.h"
#include "engine/algorithms/positions.h"
#include "engine/progress.h"

namespace spindel::engine {

/// The sum over unordered pairs (u, v) with a path of ((|x_u - x_v| - d_uv) / d_uv)^2, where d is
/// the distance in hops, over the number of such pairs: 0 for a perfect drawing.
///
/// @throws std::invalid_argument if there is not one position for each node.
/// @throws Cancelled on a stop.
/// Time O(n |E|); the same bits on any number of threads.
double stress(const Network& network, const Positions& positions, const Progress& progress = {});

/// The same over the ordered pairs (u, v) with u among `sources`: an estimate where all pairs are
/// too many. Time O(|sources| |E|).
/// @throws std::invalid_argument also if a source is not a node.
double stress_from(const Network& network, const Positions& positions,
                   std::span<const NodeId> sources, const Progress& progress = {});

/// Moves the nodes of a connected graph, one after the other, to where the stress of their own
/// distances is least, until it hardly falls. Deterministic; time O(n |E| + n^2) a round, at most
/// 60 rounds; memory 2 n^2 bytes. Stops (Cancelled) between nodes. Meant for up to some thousand
/// nodes; @throws std::invalid_argument above 65,535. Source: Gansner, Koren, North, "Graph Drawing
/// by Stress Majorization", 2004, in its local form.
void reduce_stress(const LayoutGraph& graph, Positions& positions, const Progress& progress = {});

} // namespace spindel::engine
