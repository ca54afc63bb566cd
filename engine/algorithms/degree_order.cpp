#include "engine/algorithms/degree_order.h"

#include <algorithm>
#include <memory>
#include <numeric>

#include "engine/parallel.h"

namespace spindel::engine {

DegreeRanks degree_ranks(const Network& network)
{
    const NodeId n = network.node_count();
    std::size_t highest = 0;
    for (NodeId v = 0; v < n; ++v)
        highest = std::max(highest, network.degree(v));
    std::vector<NodeId> next(highest + 2, 0); // at the distance from the highest degree
    for (NodeId v = 0; v < n; ++v)
        ++next[highest - network.degree(v) + 1];
    std::inclusive_scan(next.begin(), next.end(), next.begin());
    DegreeRanks ranks{std::vector<NodeId>(n), NodeMap<NodeId>(n)};
    for (NodeId v = 0; v < n; ++v) { // a counting sort
        ranks.rank[v] = next[highest - network.degree(v)]++;
        ranks.node[ranks.rank[v]] = v;
    }
    return ranks;
}

DegreeOrder degree_order(const Network& network)
{
    const NodeId n = network.node_count();
    DegreeOrder order{degree_ranks(network), {}, {}};
    // nodes in the order of the network, so that its rows are read as they lie in memory
    const auto lower =
        std::make_unique_for_overwrite<NodeId[]>(2 * std::size_t{network.tie_count()});
    order.begin.assign(n + std::size_t{1}, 0);
    for_each_index(n, [&](std::size_t v) {
        const NodeId rank = order.rank[v];
        const ArcId first = network.first_arc(static_cast<NodeId>(v));
        ArcId out = first;
        for (const NodeId u : network.neighbors(static_cast<NodeId>(v))) {
            lower[out] = order.rank[u];
            out += order.rank[u] < rank ? 1 : 0;
        }
        order.begin[rank + std::size_t{1}] = out - first;
    });
    std::inclusive_scan(order.begin.begin(), order.begin.end(), order.begin.begin());
    order.column.resize(order.begin.back());
    for_each_index(n, [&](std::size_t rank) {
        const NodeId* from = lower.get() + network.first_arc(order.node[rank]);
        std::copy_n(from, order.begin[rank + 1] - order.begin[rank],
                    order.column.begin() + order.begin[rank]);
    });
    return order;
}

} // namespace spindel::engine
