#include "engine/algorithms/contracted_paths.h"

#include <algorithm>
#include <numeric>

namespace spindel::engine {

namespace {

/// The nodes that stay in their order, then the inner nodes chain by chain.
std::vector<NodeId> hubs_first(NodeId nodes, const SourcePlan& plan)
{
    std::vector<NodeId> inner;
    std::vector<bool> stays(nodes, true);
    for (const Chain& chain : plan.chains) {
        for (const NodeId v : plan.inner_of(chain)) {
            stays[v] = false;
            inner.push_back(v);
        }
    }
    std::vector<NodeId> order;
    for (NodeId v = 0; v < nodes; ++v) {
        if (stays[v]) order.push_back(v);
    }
    order.insert(order.end(), inner.begin(), inner.end());
    return order;
}

/// The arcs between the first `hubs` nodes of `order`.
ArcRows rows_between(const ArcRows& rows, std::span<const NodeId> order,
                     const NodeMap<NodeId>& place, NodeId hubs)
{
    ArcRows result;
    for (NodeId i = 0; i < hubs; ++i) {
        for (const NodeId w : rows[order[i]]) {
            if (place[w] < hubs) result.ends.push_back(place[w]);
        }
        result.first.push_back(static_cast<std::uint32_t>(result.ends.size()));
    }
    return result;
}

void rename(SourcePlan& plan, const NodeMap<NodeId>& place, NodeId hubs)
{
    for (NodeId& source : plan.sources)
        source = place[source];
    std::uint32_t next = hubs;
    for (Chain& chain : plan.chains) {
        for (NodeId& hub : chain.hubs)
            hub = place[hub];
        const auto size = chain.size();
        chain.first = next;
        chain.last = next += size;
    }
    plan.inner.clear();
}

void add_chain_arcs(ContractedPaths& paths)
{
    const auto& chains = paths.plan.chains;
    std::vector<std::uint32_t> next(paths.graph.node_count() + std::size_t{1}, 0);
    for (const Chain& chain : chains) {
        for (const NodeId hub : chain.hubs)
            ++next[hub + 1];
        paths.longest = std::max(paths.longest, chain.size() + 1);
    }
    std::partial_sum(next.begin(), next.end(), next.begin());
    paths.first_arc = next;
    paths.arcs.resize(next.back());
    for (std::uint32_t c = 0; c < chains.size(); ++c) {
        const auto [a, b] = chains[c].hubs;
        paths.arcs[next[a]++] = {.to = b, .length = chains[c].size() + 1, .chain = c};
        paths.arcs[next[b]++] = {.to = a, .length = chains[c].size() + 1, .chain = c};
    }
}

ContractedPaths contracted(const PathGraph& graph, SourcePlan plan)
{
    const NodeId n = graph.node_count();
    ContractedPaths paths;
    paths.order = hubs_first(n, plan);
    NodeMap<NodeId> place(n);
    for (NodeId i = 0; i < n; ++i)
        place[paths.order[i]] = i;
    NodeId hubs = n;
    for (const Chain& chain : plan.chains)
        hubs -= chain.size();
    paths.graph.out = rows_between(graph.out, paths.order, place, hubs);
    for (NodeId i = 0; i < n; ++i) {
        if (i < hubs) paths.graph.copies.push_back(graph.copies[paths.order[i]]);
        paths.graph.ends.push_back(graph.ends[paths.order[i]]);
    }
    rename(plan, place, hubs);
    paths.plan = std::move(plan);
    add_chain_arcs(paths);
    return paths;
}

/// Is the plan clearly cheaper than a search from each node? In measured times: one source's share
/// of a batch is 1 for each node of a plain search, 3 for each that is left by contraction, since
/// hubs of one batch lie farther apart, and .5 for each inner node; a chain's targets are .4 each.
bool pays(const SourcePlan& plan, NodeId nodes)
{
    double inner = 0;
    for (const Chain& chain : plan.chains)
        inner += chain.size();
    const double n = nodes;
    const double searches =
        static_cast<double>(plan.sources.size()) * (3.0 * (n - inner) + 0.5 * inner);
    const double targets = 0.4 * n * static_cast<double>(plan.chains.size());
    return searches + targets < 0.9 * n * n;
}

} // namespace

ContractedPaths uncontracted(PathGraph graph, std::vector<NodeId> sources)
{
    ContractedPaths paths;
    paths.graph = std::move(graph);
    paths.plan = each_searched(std::move(sources));
    return paths;
}

ContractedPaths contracted(const PathGraph& graph)
{
    return contracted(graph, chains_served(graph));
}

ContractedPaths cheapest_paths(PathGraph graph)
{
    const NodeId n = graph.node_count();
    auto plan = chains_served(graph);
    if (!plan.chains.empty() && pays(plan, n)) return contracted(graph, std::move(plan));
    std::vector<NodeId> sources(n);
    std::iota(sources.begin(), sources.end(), NodeId{0});
    return uncontracted(std::move(graph), std::move(sources));
}

} // namespace spindel::engine
