#include "engine/algorithms/path_chains.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace spindel::engine {

namespace {

NodeMap<bool> inner_nodes(const PathGraph& graph)
{
    const auto alone = [&](NodeId v) { return graph.copies[v] == 1.0; };
    const NodeId n = graph.node_count();
    NodeMap<bool> inner(n, false);
    bool hubs = false;
    for (NodeId v = 0; v < n; ++v) {
        inner[v] = graph.out.degree(v) == 2 && alone(v) && std::ranges::all_of(graph.out[v], alone);
        hubs = hubs || !inner[v];
    }
    if (!hubs && n > 0) inner[0] = inner[n - 1] = false; // a cycle; breadth first they lie opposite
    return inner;
}

/// The neighbour of an inner node that is not `before`.
NodeId other_neighbor(const PathGraph& graph, NodeId v, NodeId before)
{
    const auto row = graph.out[v];
    return row[0] == before ? row[1] : row[0];
}

} // namespace

PathChains path_chains(const PathGraph& graph)
{
    const auto inner = inner_nodes(graph);
    PathChains found;
    for (NodeId hub = 0; hub < graph.node_count(); ++hub) {
        if (inner[hub]) continue;
        for (const NodeId next : graph.out[hub]) {
            if (!inner[next]) continue;
            const auto first = static_cast<std::uint32_t>(found.inner.size());
            NodeId before = hub;
            NodeId v = next;
            while (inner[v]) {
                found.inner.push_back(v);
                before = std::exchange(v, other_neighbor(graph, v, before));
            }
            assert(v != hub); // it would separate the chain from the rest
            if (hub < v) {
                const auto last = static_cast<std::uint32_t>(found.inner.size());
                found.chains.push_back({.hubs = {hub, v}, .first = first, .last = last});
            } else {
                found.inner.resize(first); // met from its other hub
            }
        }
    }
    return found;
}

} // namespace spindel::engine
