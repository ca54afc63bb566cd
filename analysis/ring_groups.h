/// The groups of nodes that rings are made of.
#pragma once

#include <vector>

#include "analysis/rings.h"
#include "engine/network.h"

namespace spindel::analysis {

using Group = std::vector<engine::NodeId>;

/// The groups of a network by the method of the options, each in ascending order; who is in none is
/// a group of its own. With `links` a node may be in several. The same on any number of threads.
std::vector<Group> ring_groups(const engine::Network& network, const RingOptions& options);

} // namespace spindel::analysis
