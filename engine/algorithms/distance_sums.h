/// Distances in hops to all nodes at once, summed: the step inside closeness.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/algorithms/lanes.h"
#include "engine/algorithms/path_graph.h"
#include "engine/progress.h"
#include "engine/random.h"

namespace spindel::engine {

/// Targets that share one pass over the arcs: a bit each of one cache line.
inline constexpr std::size_t kBatchTargets = 512;

/// One over a distance in units of 2^-64, rounded down: a sum of them has the same bits in any
/// order, and is never less where nodes are nearer.
inline Uint128 inverse_of(std::uint32_t distance)
{
    return (Uint128{1} << 64U) / distance;
}

/// What a sum of `inverse_of` stands for.
inline double inverse_value(Uint128 sum)
{
    return static_cast<double>(sum) * 0x1p-64;
}

/// For each node, over the targets that paths along the arcs reach from it, itself left out:
struct DistanceSums {
    NodeMap<std::uint64_t> distance; ///< the sum of the distances
    NodeMap<Uint128> inverse;        ///< the sum of 1 / distance, as `inverse_of`
    NodeMap<NodeId> reached;         ///< how many there are

    explicit DistanceSums(NodeId nodes) : distance(nodes, 0), inverse(nodes, 0), reached(nodes, 0)
    {
    }
    DistanceSums() : DistanceSums(0) {}
};

/// Searches backward from batches of targets, breadth first, a bit for each, on all threads; on
/// long thin networks from each by itself. The width decides about the time alone.
/// Source: Then et al., "The More the Merrier: Efficient Multi-Source Graph Traversal", VLDB 2015.
DistanceSums distance_sums(const PathGraph& graph, std::span<const NodeId> targets, LaneWidth width,
                           const Progress& progress);

} // namespace spindel::engine
