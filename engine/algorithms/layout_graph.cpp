#include "engine/algorithms/layout_graph.h"

#include <algorithm>
#include <numeric>

namespace spindel::engine {

namespace {

constexpr NodeId kNobody = 0xffffffffU;

/// For each node, which of the coarser nodes it belongs to, and how many there are.
std::pair<NodeMap<NodeId>, NodeId> galaxies(const LayoutGraph& graph)
{
    const NodeId n = graph.node_count();
    std::vector<NodeId> order(n);
    std::iota(order.begin(), order.end(), NodeId{0});
    std::ranges::stable_sort(order, std::greater<>{},
                             [&](NodeId v) { return graph.ends(v).size(); });
    NodeMap<NodeId> galaxy(n, kNobody);
    NodeId count = 0;
    const auto is_free = [&](NodeId v) { return galaxy[v] == kNobody; };
    for (const NodeId sun : order) {
        if (!is_free(sun) || !std::ranges::all_of(graph.ends(sun), is_free)) continue;
        galaxy[sun] = count;
        for (const NodeId planet : graph.ends(sun))
            galaxy[planet] = count;
        ++count;
    }
    // whoever is left touches a galaxy; those it joins are as they stand now, whatever the order
    auto joined = galaxy;
    for (NodeId v = 0; v < n; ++v) {
        if (!is_free(v)) continue;
        double strongest = -1;
        for (std::size_t i = 0; i < graph.ends(v).size(); ++i) {
            const NodeId u = graph.ends(v)[i];
            if (is_free(u) || graph.pulls(v)[i] <= strongest) continue;
            strongest = graph.pulls(v)[i];
            joined[v] = galaxy[u];
        }
    }
    return {std::move(joined), count};
}

/// The nodes of each galaxy, ascending, and where each begins.
struct Members {
    std::vector<std::uint32_t> begin;
    std::vector<NodeId> node;
};

Members members_of(const NodeMap<NodeId>& galaxy, NodeId count)
{
    Members members;
    members.begin.assign(count + std::size_t{1}, 0);
    for (const NodeId g : galaxy)
        ++members.begin[g + std::size_t{1}];
    std::partial_sum(members.begin.begin(), members.begin.end(), members.begin.begin());
    members.node.resize(galaxy.size());
    auto next = members.begin;
    for (NodeId v = 0; v < galaxy.size(); ++v)
        members.node[next[galaxy[v]]++] = v;
    return members;
}

} // namespace

LayoutGraph layout_graph(const Network& network, std::span<const NodeId> nodes,
                         NodeMap<NodeId>& number, std::optional<double> mean_weight)
{
    for (NodeId i = 0; i < nodes.size(); ++i)
        number[nodes[i]] = i;
    LayoutGraph graph;
    for (const NodeId v : nodes) {
        const auto weights = network.neighbor_weights(v);
        const auto row = network.neighbors(v);
        for (std::size_t i = 0; i < row.size(); ++i) {
            graph.end.push_back(number[row[i]]);
            graph.pull.push_back(mean_weight ? weights[i] / *mean_weight : 1.0);
        }
        graph.row.push_back(static_cast<std::uint32_t>(graph.end.size()));
    }
    graph.mass.assign(nodes.size(), 1.0);
    return graph;
}

CoarserGraph coarser(const LayoutGraph& graph)
{
    CoarserGraph result;
    NodeId count = 0;
    std::tie(result.parent, count) = galaxies(graph);
    const auto members = members_of(result.parent, count);
    auto& coarse = result.graph;
    coarse.mass.assign(count, 0.0);
    NodeMap<std::uint32_t> place(count,
                                 0); // of the spring to each galaxy, where at or after `begin`
    for (NodeId g = 0; g < count; ++g) {
        const auto begin = static_cast<std::uint32_t>(coarse.end.size());
        for (auto i = members.begin[g]; i < members.begin[g + 1]; ++i) {
            const NodeId v = members.node[i];
            coarse.mass[g] += graph.mass[v];
            for (std::size_t k = 0; k < graph.ends(v).size(); ++k) {
                const NodeId other = result.parent[graph.ends(v)[k]];
                if (other == g) continue;
                const auto at = place[other];
                const bool known = at >= begin && at < coarse.end.size() && coarse.end[at] == other;
                if (!known) {
                    place[other] = static_cast<std::uint32_t>(coarse.end.size());
                    coarse.end.push_back(other);
                    coarse.pull.push_back(0.0);
                }
                coarse.pull[place[other]] += graph.pulls(v)[k];
            }
        }
        coarse.row.push_back(static_cast<std::uint32_t>(coarse.end.size()));
    }
    return result;
}

} // namespace spindel::engine
