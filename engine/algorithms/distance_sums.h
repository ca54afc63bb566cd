/// Distances in hops to all nodes at once, summed: the step inside closeness.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/algorithms/lanes.h"
#include "engine/algorithms/path_graph.h"
#include "engine/progress.h"

namespace spindel::engine {

/// Targets that share one pass over the arcs: a bit each of one cache line.
inline constexpr std::size_t kBatchTargets = 512;

/// For each node, over the targets that paths along the arcs reach from it, itself left out:
struct DistanceSums {
    NodeMap<std::uint64_t> distance; ///< the sum of the distances
    NodeMap<double> inverse;         ///< the sum of 1 / distance
    NodeMap<NodeId> reached;         ///< how many there are

    explicit DistanceSums(NodeId nodes) : distance(nodes, 0), inverse(nodes, 0.0), reached(nodes, 0)
    {
    }
    DistanceSums() : DistanceSums(0) {}
};

/// Searches backward from batches of targets, breadth first, a bit for each, on all threads; the
/// width decides about the time alone.
/// Source: Then et al., "The More the Merrier: Efficient Multi-Source Graph Traversal", VLDB 2015.
DistanceSums distance_sums(const PathGraph& graph, std::span<const NodeId> targets, LaneWidth width,
                           const Progress& progress);

} // namespace spindel::engine
