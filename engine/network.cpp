#include "engine/network.h"

#include <algorithm>
#include <stdexcept>

#include "engine/sorted_rows.h"

namespace spindel::engine {

namespace {

void check(NodeId nodes, const std::vector<Arc>& arcs)
{
    for (const auto& arc : arcs) {
        if (arc.from >= nodes || arc.to >= nodes) {
            throw std::invalid_argument("an arc leads outside the network");
        }
        const bool is_held = arc.weight >= kLeastWeight && arc.weight <= kMostWeight;
        if (!is_held && arc.weight != 0)
            throw std::invalid_argument("a weight is neither 0 nor from 1e-100 to 1e100");
    }
}

using Shared = std::shared_ptr<const WeightedRows>;

constexpr auto kKeep = [](std::size_t /*begin*/, std::size_t /*end*/) {};

template <typename Entry, typename Source, typename Release = decltype(kKeep)>
Shared sorted_rows(NodeId nodes, std::size_t items, const Source& source,
                   const Release& release = kKeep)
{
    return std::make_shared<const WeightedRows>(
        RowSorter<Entry>(nodes, items, source, release).rows());
}

/// The arcs of rows turned round, or every arc both ways.
enum class Turn { back, both };

Shared turned(const WeightedRows& of, Turn turn)
{
    const auto& rows = of.graph.m_forward;
    const auto nodes = static_cast<NodeId>(boost::num_vertices(of.graph));
    const auto source = [&](std::size_t begin, std::size_t end, const auto& sink) {
        for (auto u = static_cast<NodeId>(begin); u < end; ++u) {
            for (ArcId i = rows.m_rowstart[u]; i < rows.m_rowstart[u + 1]; ++i) {
                const double weight = of.weights[i];
                if (turn == Turn::both) sink(WeightedEntry{u, rows.m_column[i], weight});
                sink(WeightedEntry{rows.m_column[i], u, weight});
            }
        }
    };
    return sorted_rows<WeightedEntry>(nodes, nodes, source);
}

bool contains(std::span<const NodeId> row, NodeId v)
{
    return std::ranges::binary_search(row, v);
}

} // namespace

Network Network::directed(NodeId nodes, const std::vector<Arc>& arcs)
{
    check(nodes, arcs);
    const auto source = [&](std::size_t begin, std::size_t end, const auto& sink) {
        for (std::size_t i = begin; i < end; ++i) {
            const auto& [from, to, weight] = arcs[i];
            if (from != to) sink(WeightedEntry{from, to, weight});
        }
    };
    const auto forward = sorted_rows<WeightedEntry>(nodes, arcs.size(), source);
    return {forward, turned(*forward, Turn::back), turned(*forward, Turn::both)};
}

Network Network::undirected(NodeId nodes, const std::vector<Arc>& edges)
{
    check(nodes, edges);
    const auto source = [&](std::size_t begin, std::size_t end, const auto& sink) {
        for (std::size_t i = begin; i < end; ++i) {
            const auto& [from, to, weight] = edges[i];
            if (from == to) continue;
            sink(WeightedEntry{from, to, weight});
            sink(WeightedEntry{to, from, weight});
        }
    };
    const auto ties = sorted_rows<WeightedEntry>(nodes, edges.size(), source);
    return {ties, ties, ties};
}

Network Network::unweighted(NodeId nodes, std::vector<NodePairs> pieces)
{
    for (const auto& piece : pieces) {
        for (const auto& [u, v] : piece) {
            if (u >= nodes || v >= nodes) {
                throw std::invalid_argument("a tie leads outside the network");
            }
        }
    }
    const auto source = [&](std::size_t begin, std::size_t end, const auto& sink) {
        for (const auto& piece : std::span(pieces).subspan(begin, end - begin)) {
            for (const auto& [u, v] : piece) {
                if (u == v) continue;
                sink(PlainEntry{u, v});
                sink(PlainEntry{v, u});
            }
        }
    };
    const auto release = [&](std::size_t begin, std::size_t end) {
        for (auto& piece : std::span(pieces).subspan(begin, end - begin))
            NodePairs().swap(piece);
    };
    const auto ties = sorted_rows<PlainEntry>(nodes, pieces.size(), source, release);
    return {ties, ties, ties};
}

bool Network::has_arc(NodeId u, NodeId v) const
{
    return contains(successors(u), v);
}

bool Network::has_tie(NodeId u, NodeId v) const
{
    return contains(neighbors(u), v);
}

TieIndex index_ties(const Network& network)
{
    TieIndex index;
    index.tie_of_arc.resize(2 * static_cast<std::size_t>(network.tie_count()));
    index.ends.reserve(network.tie_count());
    // how many arcs of each row are already numbered: the lower neighbours come first in a row
    NodeMap<ArcId> seen(network.node_count(), 0);
    for (NodeId u = 0; u < network.node_count(); ++u) {
        const auto row = network.neighbors(u);
        for (std::size_t i = seen[u]; i < row.size(); ++i) {
            const NodeId v = row[i];
            const auto tie = static_cast<TieId>(index.ends.size());
            index.ends.emplace_back(u, v);
            index.tie_of_arc[network.first_arc(u) + i] = tie;
            index.tie_of_arc[network.first_arc(v) + seen[v]++] = tie;
        }
    }
    return index;
}

} // namespace spindel::engine
