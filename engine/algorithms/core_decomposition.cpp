#include "engine/algorithms/core_decomposition.h"

#include <algorithm>

namespace spindel::engine {

namespace {

/// Nodes sorted by a small key, and where each key's nodes begin.
struct Buckets {
    std::vector<NodeId> order;
    std::vector<std::size_t> begin;

    std::span<const NodeId> of(std::uint32_t key) const
    {
        return {order.data() + begin[key], begin[key + 1] - begin[key]};
    }
    std::uint32_t key_count() const { return static_cast<std::uint32_t>(begin.size()) - 1; }
};

Buckets sort_by(const NodeMap<std::uint32_t>& key)
{
    Buckets buckets;
    const std::uint32_t highest = key.empty() ? 0 : *std::ranges::max_element(key);
    buckets.begin.assign(highest + 2, 0);
    for (const auto k : key)
        ++buckets.begin[k + 1];
    for (std::size_t k = 1; k < buckets.begin.size(); ++k)
        buckets.begin[k] += buckets.begin[k - 1];
    buckets.order.resize(key.size());
    auto next = buckets.begin;
    for (NodeId v = 0; v < key.size(); ++v)
        buckets.order[next[key[v]]++] = v;
    return buckets;
}

/// Takes away a node of least degree again and again (Batagelj and Zaversnik).
NodeMap<std::uint32_t> core_numbers(const Network& network)
{
    NodeMap<std::uint32_t> degree(network.node_count());
    for (NodeId v = 0; v < degree.size(); ++v) {
        degree[v] = static_cast<std::uint32_t>(network.degree(v));
    }
    auto [order, begin] = sort_by(degree);
    NodeMap<std::size_t> position(degree.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        position[order[i]] = i;

    for (std::size_t i = 0; i < order.size(); ++i) {
        const NodeId v = order[i];
        for (const NodeId u : network.neighbors(v)) {
            if (degree[u] <= degree[v]) continue;
            // u changes places with the first of its bucket, whose border then moves past it
            const std::size_t first = begin[degree[u]]++;
            const NodeId w = order[first];
            std::swap(order[position[u]], order[first]);
            std::swap(position[u], position[w]);
            --degree[u];
        }
    }
    return degree;
}

/// Peels the nodes of core number k, once all lower ones are gone; returns the last round.
std::uint32_t peel(const Network& network, const NodeMap<std::uint32_t>& core,
                   std::span<const NodeId> members, NodeMap<std::uint32_t>& left,
                   NodeMap<std::uint32_t>& layer, std::uint32_t round)
{
    std::vector<NodeId> leaving;
    for (const NodeId v : members) {
        const auto row = network.neighbors(v);
        left[v] = static_cast<std::uint32_t>(
            std::ranges::count_if(row, [&](NodeId u) { return core[u] >= core[v]; }));
        if (left[v] == core[v]) leaving.push_back(v);
    }
    std::vector<NodeId> next;
    for (; !leaving.empty(); leaving.swap(next)) {
        ++round;
        next.clear();
        for (const NodeId v : leaving)
            layer[v] = round;
        for (const NodeId v : leaving) {
            for (const NodeId u : network.neighbors(v)) {
                if (core[u] == core[v] && layer[u] == 0 && --left[u] == core[u]) next.push_back(u);
            }
        }
    }
    return round;
}

} // namespace

CoreDecomposition core_decomposition(const Network& network,
                                     const CoreDecompositionOptions& options)
{
    options.progress.at("core decomposition", 0, 0);
    CoreDecomposition result{core_numbers(network), {}};
    result.layer.assign(network.node_count(), 0);
    NodeMap<std::uint32_t> left(network.node_count(), 0);
    const auto buckets = sort_by(result.core);
    std::uint32_t round = 0;
    for (std::uint32_t k = 0; k < buckets.key_count(); ++k) {
        options.progress.at("core decomposition", k, buckets.key_count());
        round = peel(network, result.core, buckets.of(k), left, result.layer, round);
    }
    return result;
}

} // namespace spindel::engine
