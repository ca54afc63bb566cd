/// The k best paths between two nodes, when times do not count.
#pragma once

#include <cstddef>
#include <vector>

#include "engine/algorithms/betweenness.h"
#include "engine/network.h"
#include "engine/progress.h"

namespace spindel::engine {

struct BestPathsOptions {
    /// How many at most.
    std::size_t count = 3;
    /// Paths follow the arcs; false: they run along ties in either direction.
    bool directed = false;
    /// What a step costs; as it stands, a path is the better the stronger its ties.
    ArcLength length = ArcLength::inverse_weight;
    Progress progress{};
};

struct WeightedPath {
    std::vector<NodeId> nodes; // source first, target last, none twice
    double length = 0;         // sum over its steps

    friend bool operator==(const WeightedPath&, const WeightedPath&) = default;
};

/// The paths from source to target of least length, none of which visits a node twice.
///
/// Shortest first; of equally long ones the first in the order of node ids. Lengths are added as
/// whole numbers (see path_roads.h), so two paths over the same lengths in another order are
/// equally long. From a node to itself there is one path, of no steps.
///
/// @return fewer than `count` where there are no more.
/// @throws std::invalid_argument if an end is not below the number of nodes, or a length is not
///         finite and above 0.
/// @throws Cancelled
///
/// Time O(k l (|E| + n log n)) for paths of l steps; far less where the shortest way on does not
/// need what is banned. Deterministic.
/// Source: Yen, "Finding the K Shortest Loopless Paths in a Network", Management Science 17, 1971;
/// Lawler's rule that no deviation is tried twice, 1972.
std::vector<WeightedPath> best_paths(const Network& network, NodeId source, NodeId target,
                                     const BestPathsOptions& options = {});

} // namespace spindel::engine
