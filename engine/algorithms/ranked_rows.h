/// A network with its nodes renumbered by degree, and which ways each tie runs.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/network.h"

namespace spindel::engine {

/// Which ways the arcs of a tie run, seen from the owner of the row it stands in.
enum TieWays : std::uint8_t { kOut = 1, kIn = 2, kBoth = 3 };

/// The undirected rows of a network, by rank: the node of most ties is 0, equal ones in node order.
/// Each row ascends, so its first part holds the neighbours of more ties than its owner.
struct RankedRows {
    /// The node of each rank.
    std::vector<NodeId> node;
    /// Where the row of each rank begins, and the end of the last.
    std::vector<ArcId> begin;
    std::vector<NodeId> column;
    /// One for each of `column`; empty where every tie runs both ways.
    std::vector<TieWays> ways;

    NodeId size() const { return static_cast<NodeId>(node.size()); }
    std::span<const NodeId> row(NodeId rank) const
    {
        return {column.data() + begin[rank], begin[rank + std::size_t{1}] - begin[rank]};
    }
    TieWays ways_at(ArcId position) const { return ways.empty() ? kBoth : ways[position]; }
    /// Where in the row of `rank` the neighbours that rank after `other` begin.
    ArcId first_after(NodeId rank, NodeId other) const
    {
        const auto found = std::ranges::upper_bound(row(rank), other);
        return begin[rank] + static_cast<ArcId>(found - row(rank).begin());
    }
    /// Whether two nodes have a common neighbour that ranks before `limit`.
    bool share_before(NodeId limit, NodeId first, NodeId second) const;
};

/// Time O(n + |E| log(highest degree)); the same on any number of threads.
RankedRows ranked_rows(const Network& network);

} // namespace spindel::engine
