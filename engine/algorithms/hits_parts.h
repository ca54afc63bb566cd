/// The parts of a network in which hubs and authorities lead to one another.
#pragma once

#include <vector>

#include "engine/network.h"
#include "engine/progress.h"

namespace spindel::engine {

/// Hubs, and authorities that they lead to: no arc from one of these hubs leads elsewhere, nor one
/// to these authorities comes from elsewhere. A node may be a hub of one part and an authority of
/// another.
struct HitsPart {
    std::vector<NodeId> hubs;        // ascending
    std::vector<NodeId> authorities; // ascending
};

/// By their first hub. Nodes without arcs out are no hubs, those without arcs in no authorities.
/// @throws Cancelled
/// Time and memory O(n + |E|), one thread.
std::vector<HitsPart> hits_parts(const Network& network, const Progress& progress);

} // namespace spindel::engine
