/// Ties turned towards the node of more ties: each triangle is then found once, from its least
/// node.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/network.h"

namespace spindel::engine {

/// The nodes of a network ranked by degree, the highest first (equal ones in node order).
struct DegreeRanks {
    /// For each rank its node, and for each node its rank.
    std::vector<NodeId> node;
    NodeMap<NodeId> rank;
};

/// The ranks of the undirected view. Time O(n).
DegreeRanks degree_ranks(const Network& network);

/// Ranked nodes, and for each the neighbours that rank before it. No row is longer than
/// sqrt(2 |E|), hubs or not.
struct DegreeOrder : DegreeRanks {
    /// Where the row of each rank begins, and the end of the last.
    std::vector<ArcId> begin;
    /// Ranks, in no order that matters.
    std::vector<NodeId> column;

    NodeId size() const { return static_cast<NodeId>(node.size()); }
    std::span<const NodeId> row(NodeId rank_of_node) const
    {
        return {column.data() + begin[rank_of_node],
                begin[rank_of_node + std::size_t{1}] - begin[rank_of_node]};
    }
};

/// The degree order of the undirected view. Time O(n + |E|); the same on any number of threads.
DegreeOrder degree_order(const Network& network);

/// Finds the triangles of one rank after another; one finder to a thread.
class TriangleFinder {
public:
    explicit TriangleFinder(const DegreeOrder& order) : order_(&order), place_(order.size(), 0) {}

    /// Calls `body(i, j, k)` for each triangle whose last rank is `last`: its other two are
    /// row(last)[i] and row(last)[j], and row(row(last)[i])[k] is row(last)[j].
    /// Source: Chiba, Nishizeki, "Arboricity and subgraph listing algorithms", 1985.
    template <typename Body>
    void for_each(NodeId last, const Body& body)
    {
        const auto row = order_->row(last);
        if (row.size() < 2) return;
        for (std::uint32_t i = 0; i < row.size(); ++i)
            place_[row[i]] = i + 1;
        for (std::uint32_t i = 0; i < row.size(); ++i) {
            const auto onward = order_->row(row[i]);
            for (std::uint32_t k = 0; k < onward.size(); ++k) {
                if (const auto place = place_[onward[k]]; place != 0) body(i, place - 1, k);
            }
        }
        for (const NodeId rank : row)
            place_[rank] = 0;
    }

private:
    const DegreeOrder* order_;
    std::vector<std::uint32_t> place_; // in the row at hand, from 1; 0: not in it
};

} // namespace spindel::engine
