/// What Louvain and Leiden share: the way up through the levels, and down again.
#pragma once

#include <cstddef>
#include <cstdint>

#include "engine/algorithms/partition_quality.h"
#include "engine/network.h"
#include "engine/progress.h"

namespace spindel::engine {

/// What communities make large; `partition_quality.h` defines both.
enum class CommunityQuality { modularity, constant_potts };

/// Communities and what they are worth.
struct Communities {
    /// From 0 in the order of their smallest members.
    Partition community;
    std::uint32_t count = 0;
    /// `modularity` or `constant_potts` of the partition, by the definition.
    double quality = 0.0;
    /// How many were run.
    std::size_t iterations = 0;
};

struct CommunitySearch {
    CommunityQuality quality = CommunityQuality::modularity;
    double resolution = 1.0;
    std::uint64_t random_seed = 1;
    /// 0: until the quality grows no more.
    std::size_t iterations = 0;
    /// Leiden: communities are refined before they are drawn together.
    bool refine = true;
    /// How freely refinement prefers a lesser gain, in mean tie weights.
    double randomness = 0.01;
    const Progress& progress;
};

/// Nodes move until none gains; then every iteration draws communities (or the parts that
/// refinement leaves of them) together, lets these move, and so on up, and on the way down again
/// lets the nodes of each level move out of what was drawn too large.
///
/// Every community is connected. @throws std::invalid_argument, Cancelled as `leiden` does.
Communities search_communities(const Network& network, const CommunitySearch& search);

} // namespace spindel::engine
