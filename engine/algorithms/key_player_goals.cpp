#include "engine/algorithms/key_players.h"

namespace spindel::engine {

namespace {

constexpr std::uint32_t kFar = 0xffffffffU;

/// Breadth-first search along ties; what `distance` holds at the start other than kFar is closed.
struct HopSearch {
    NodeMap<std::uint32_t> distance;
    std::vector<NodeId> order;

    explicit HopSearch(const Network& network) : distance(network.node_count(), kFar) {}

    void start(NodeId source)
    {
        if (distance[source] != kFar) return;
        distance[source] = 0;
        order.push_back(source);
    }

    void run(const Network& network)
    {
        for (std::size_t next = 0; next < order.size(); ++next) {
            const NodeId v = order[next];
            for (const NodeId w : network.neighbors(v)) {
                if (distance[w] != kFar) continue;
                distance[w] = distance[v] + 1;
                order.push_back(w);
            }
        }
    }
};

/// The nodes that are left, as a search in which the removed ones are closed.
struct Remainder {
    HopSearch search;
    std::vector<NodeId> nodes;

    Remainder(const Network& network, std::span<const NodeId> removed) : search(network)
    {
        for (const NodeId v : removed)
            search.distance[v] = 0;
        for (NodeId v = 0; v < network.node_count(); ++v) {
            if (search.distance[v] == kFar) nodes.push_back(v);
        }
    }

    double pairs() const
    {
        return static_cast<double>(nodes.size()) * (static_cast<double>(nodes.size()) - 1);
    }
};

HopSearch distances_from(const Network& network, std::span<const NodeId> watched)
{
    HopSearch search(network);
    for (const NodeId v : watched)
        search.start(v);
    search.run(network);
    return search;
}

} // namespace

double fragmentation(const Network& network, std::span<const NodeId> removed)
{
    Remainder left(network, removed);
    if (left.nodes.size() < 2) return 1;
    double joined = 0;
    for (const NodeId v : left.nodes) {
        left.search.order.clear();
        left.search.start(v); // finds nothing where v is in a component already seen
        left.search.run(network);
        const auto size = static_cast<double>(left.search.order.size());
        joined += size * (size - 1);
    }
    return 1 - joined / left.pairs();
}

double distance_fragmentation(const Network& network, std::span<const NodeId> removed)
{
    Remainder left(network, removed);
    if (left.nodes.size() < 2) return 1;
    double nearness = 0;
    for (const NodeId v : left.nodes) {
        left.search.order.clear();
        left.search.start(v);
        left.search.run(network);
        for (const NodeId w : left.search.order) {
            if (w != v) nearness += 1.0 / left.search.distance[w];
        }
        for (const NodeId w : left.search.order)
            left.search.distance[w] = kFar;
    }
    return 1 - nearness / left.pairs();
}

std::uint64_t reach(const Network& network, std::span<const NodeId> watched, std::uint32_t steps)
{
    const auto search = distances_from(network, watched);
    std::uint64_t count = 0;
    for (const NodeId v : search.order)
        count += search.distance[v] <= steps ? 1 : 0;
    return count;
}

double distance_reach(const Network& network, std::span<const NodeId> watched)
{
    if (network.node_count() == 0) return 0;
    const auto search = distances_from(network, watched);
    double sum = 0;
    for (const NodeId v : search.order) {
        sum += search.distance[v] == 0 ? 1.0 : 1.0 / search.distance[v];
    }
    return sum / network.node_count();
}

} // namespace spindel::engine
