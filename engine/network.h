/// A network, weighted or not, held as Boost.Graph's compressed sparse rows.
#pragma once

#include <memory>
#include <span>
#include <utility>
#include <vector>

#include <boost/graph/compressed_sparse_row_graph.hpp>

#include "engine/ids.h"
#include "engine/large_memory.h"

namespace spindel::engine {

/// Rows of 32-bit node ids. Every Boost algorithm runs on it.
using Adjacency =
    boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                       boost::no_property, NodeId, ArcId>;

/// Rows with their weights, which need eight bytes an arc only where they differ from 1.
struct WeightedRows {
    Adjacency graph;
    /// One for each arc; where none differs from 1 by construction, ones for the longest row.
    std::vector<double> weights;
    bool unit = false; ///< whether one row of ones stands for all
};

/// Unordered pairs of nodes.
using NodePairs = std::vector<std::pair<NodeId, NodeId>, PageAllocator<std::pair<NodeId, NodeId>>>;

/// The least and the most that an arc may weigh, unless 0: so that sums of all weights, their
/// squares and their shares of one another are numbers that double precision can hold.
constexpr double kLeastWeight = 1e-100;
constexpr double kMostWeight = 1e100;

/// One arc as it is handed to a `Network`.
struct Arc {
    NodeId from = 0;
    NodeId to = 0;
    double weight = 1.0;
};

/// A simple network, weighted or not: nodes 0 .. n-1, at most one arc for each ordered pair, no
/// loops.
///
/// Seen in two ways. As directed: `successors` and `predecessors`. As undirected: `neighbors`, the
/// union of the two, where a pair's weight is the sum over both directions. Rows are sorted by node
/// id, and a weight stands at the same position as its node. Once built it never changes, so any
/// number of threads may read it.
class Network {
public:
    Network() : Network(directed(0, {})) {}

    /// Merges arcs of the same ordered pair (their weights add up) and drops loops.
    /// @throws std::invalid_argument if an end is not below `nodes`, or a weight is neither 0 nor
    ///         from `kLeastWeight` to `kMostWeight`.
    static Network directed(NodeId nodes, const std::vector<Arc>& arcs);

    /// The same for unordered pairs; directed and undirected views are then equal.
    static Network undirected(NodeId nodes, const std::vector<Arc>& edges);

    /// Unordered pairs in pieces, each given back to the system once it is read; every tie of
    /// weight 1: a pair that is repeated, either way round, counts once, and loops are dropped.
    /// @throws std::invalid_argument if an end is not below `nodes`.
    static Network unweighted(NodeId nodes, std::vector<NodePairs> pieces);

    NodeId node_count() const { return static_cast<NodeId>(boost::num_vertices(ties_->graph)); }
    /// Unordered pairs with a tie.
    TieId tie_count() const { return static_cast<TieId>(boost::num_edges(ties_->graph) / 2); }
    /// Ordered pairs with an arc; of an undirected network, twice the ties.
    ArcId arc_count() const { return static_cast<ArcId>(boost::num_edges(forward_->graph)); }
    bool is_directed() const { return forward_ != ties_; }
    /// Whether it was made without weights, so that each is 1.
    bool is_unweighted() const { return ties_->unit; }

    std::span<const NodeId> successors(NodeId v) const { return row(*forward_, v); }
    std::span<const double> successor_weights(NodeId v) const { return weights(*forward_, v); }
    std::span<const NodeId> predecessors(NodeId v) const { return row(*backward_, v); }
    std::span<const double> predecessor_weights(NodeId v) const { return weights(*backward_, v); }
    std::span<const NodeId> neighbors(NodeId v) const { return row(*ties_, v); }
    std::span<const double> neighbor_weights(NodeId v) const { return weights(*ties_, v); }

    /// Distinct neighbours.
    std::size_t degree(NodeId v) const { return neighbors(v).size(); }
    /// Where the row of `v` begins in the undirected adjacency: the ids of its arcs follow.
    ArcId first_arc(NodeId v) const { return ties_->graph.m_forward.m_rowstart[v]; }
    bool has_arc(NodeId u, NodeId v) const;
    bool has_tie(NodeId u, NodeId v) const;

    /// The directed rows, for Boost's own algorithms.
    const Adjacency& directed_graph() const { return forward_->graph; }
    /// The undirected rows: each tie stands in the rows of both its ends.
    const Adjacency& undirected_graph() const { return ties_->graph; }

private:
    using Shared = std::shared_ptr<const WeightedRows>;
    Network(Shared forward, Shared backward, Shared ties)
        : forward_(std::move(forward)), backward_(std::move(backward)), ties_(std::move(ties))
    {
    }

    static std::span<const NodeId> row(const WeightedRows& of, NodeId v)
    {
        const auto& rows = of.graph.m_forward;
        return {rows.m_column.data() + rows.m_rowstart[v],
                rows.m_rowstart[v + 1] - rows.m_rowstart[v]};
    }
    static std::span<const double> weights(const WeightedRows& of, NodeId v)
    {
        const auto& start = of.graph.m_forward.m_rowstart;
        return {of.weights.data() + (of.unit ? 0 : start[v]), start[v + 1] - start[v]};
    }

    Shared forward_;
    Shared backward_;
    Shared ties_;
};

/// The ties of a network as unordered pairs in the order (lower node, higher node).
struct TieIndex {
    /// For each arc of the undirected adjacency, the tie it belongs to.
    std::vector<TieId> tie_of_arc;
    /// For each tie, its lower and higher node.
    std::vector<std::pair<NodeId, NodeId>> ends;
};

/// Numbers the ties of a network from 0 in the order (lower node, higher node).
TieIndex index_ties(const Network& network);

} // namespace spindel::engine
