#include "engine/network.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace spindel::engine {

namespace {

void check(NodeId nodes, const std::vector<Arc>& arcs)
{
    for (const auto& arc : arcs) {
        if (arc.from >= nodes || arc.to >= nodes) {
            throw std::invalid_argument("an arc leads outside the network");
        }
        if (!std::isfinite(arc.weight) || arc.weight < 0) {
            throw std::invalid_argument("a weight is not a finite number of at least 0");
        }
    }
}

/// Sorts by (from, to), adds up the weights of equal pairs, drops loops.
void merge(std::vector<Arc>& arcs)
{
    std::erase_if(arcs, [](const Arc& arc) { return arc.from == arc.to; });
    // by weight too, so that a sum does not depend on the order in which arcs came
    std::ranges::sort(arcs, [](const Arc& a, const Arc& b) {
        return std::tie(a.from, a.to, a.weight) < std::tie(b.from, b.to, b.weight);
    });
    std::size_t kept = 0;
    for (const auto& arc : arcs) {
        if (kept > 0 && arcs[kept - 1].from == arc.from && arcs[kept - 1].to == arc.to) {
            arcs[kept - 1].weight += arc.weight;
        } else {
            arcs[kept++] = arc;
        }
    }
    arcs.resize(kept);
}

std::vector<Arc> turned(std::vector<Arc> arcs)
{
    for (auto& arc : arcs)
        std::swap(arc.from, arc.to);
    return arcs;
}

std::shared_ptr<const Adjacency> rows_of(NodeId nodes, std::vector<Arc> arcs)
{
    merge(arcs);
    std::vector<std::pair<NodeId, NodeId>> pairs;
    std::vector<double> weights;
    pairs.reserve(arcs.size());
    weights.reserve(arcs.size());
    for (const auto& arc : arcs) {
        pairs.emplace_back(arc.from, arc.to);
        weights.push_back(arc.weight);
    }
    return std::make_shared<const Adjacency>(boost::edges_are_sorted, pairs.begin(), pairs.end(),
                                             weights.begin(), nodes, pairs.size());
}

bool contains(std::span<const NodeId> row, NodeId v)
{
    return std::ranges::binary_search(row, v);
}

} // namespace

Network Network::directed(NodeId nodes, std::vector<Arc> arcs)
{
    check(nodes, arcs);
    merge(arcs);
    auto backward = turned(arcs);
    auto both = arcs;
    both.insert(both.end(), backward.begin(), backward.end());
    return {rows_of(nodes, std::move(arcs)), rows_of(nodes, std::move(backward)),
            rows_of(nodes, std::move(both))};
}

Network Network::undirected(NodeId nodes, std::vector<Arc> edges)
{
    check(nodes, edges);
    for (auto& edge : edges) {
        if (edge.from > edge.to) std::swap(edge.from, edge.to);
    }
    merge(edges);
    const auto back = turned(edges);
    edges.insert(edges.end(), back.begin(), back.end());
    const auto ties = rows_of(nodes, std::move(edges));
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
