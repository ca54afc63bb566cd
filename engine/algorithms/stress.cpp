#include "engine/algorithms/stress.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

#include "engine/parallel.h"

namespace spindel::engine {

namespace {

using Hops = std::uint32_t;      // any path
using ShortHops = std::uint16_t; // one for each pair of few nodes

template <typename Number>
constexpr Number kNotReached = std::numeric_limits<Number>::max();

/// Breadth-first search from one node over anything that gives `neighbors(v)`.
template <typename Number, typename Neighbors>
void hops_from(NodeId source, const Neighbors& neighbors, std::span<Number> hops,
               std::vector<NodeId>& order)
{
    std::ranges::fill(hops, kNotReached<Number>);
    order.assign(1, source);
    hops[source] = 0;
    for (std::size_t next = 0; next < order.size(); ++next) {
        const NodeId v = order[next];
        for (const NodeId w : neighbors(v)) {
            if (hops[w] != kNotReached<Number>) continue;
            hops[w] = static_cast<Number>(hops[v] + 1);
            order.push_back(w);
        }
    }
}

double distance(Point a, Point b)
{
    const Point way = a - b;
    return std::sqrt(way.x * way.x + way.y * way.y);
}

/// Sums over pairs.
struct StressSum {
    double stress = 0;
    double pairs = 0;
};

/// Where node v has the least stress if all others stay. (One step of majorization.)
Point relaxed(const Positions& positions, std::span<const ShortHops> hops, NodeId v)
{
    Point sum;
    double weights = 0;
    for (NodeId u = 0; u < positions.size(); ++u) {
        if (u == v || hops[u] == kNotReached<ShortHops>) continue;
        const double d = hops[u];
        const Point away = positions[v] - positions[u];
        const double length = std::sqrt(away.x * away.x + away.y * away.y);
        const double weight = 1.0 / (d * d);
        sum += weight * positions[u];
        if (length > 0) sum += weight * d / length * away;
        weights += weight;
    }
    return weights > 0 ? 1.0 / weights * sum : positions[v];
}

/// The mean over the pairs (source(i), v) for i below `count`, of those that `counts(source, v)`.
template <typename Source, typename Counts>
double mean_stress(const Network& network, const Positions& positions, std::size_t count,
                   const Source& source, const Counts& counts, const Progress& progress)
{
    const NodeId n = network.node_count();
    if (positions.size() != n) throw std::invalid_argument("not one position for each node");
    constexpr std::size_t kBlock = 16;
    Steps steps(progress, "stress", count);
    const auto sum = reduce_in_order(
        count, kBlock, StressSum{},
        [&](std::size_t begin, std::size_t end) {
            StressSum part;
            std::vector<Hops> hops(n);
            std::vector<NodeId> order;
            for (std::size_t i = begin; i < end; ++i) {
                const NodeId s = source(i);
                hops_from<Hops>(
                    s, [&](NodeId u) { return network.neighbors(u); }, hops, order);
                for (const NodeId v : order) {
                    if (!counts(s, v)) continue;
                    const double off = distance(positions[v], positions[s]) / hops[v] - 1;
                    part.stress += off * off;
                    part.pairs += 1;
                }
                steps.add();
            }
            return part;
        },
        [](StressSum& total, const StressSum& part) {
            total.stress += part.stress;
            total.pairs += part.pairs;
        });
    return sum.pairs > 0 ? sum.stress / sum.pairs : 0.0;
}

} // namespace

double stress(const Network& network, const Positions& positions, const Progress& progress)
{
    return mean_stress(
        network, positions, network.node_count(),
        [](std::size_t i) { return static_cast<NodeId>(i); },
        [](NodeId s, NodeId v) { return v > s; }, progress);
}

double stress_from(const Network& network, const Positions& positions,
                   std::span<const NodeId> sources, const Progress& progress)
{
    if (std::ranges::any_of(sources, [&](NodeId s) { return s >= network.node_count(); }))
        throw std::invalid_argument("a source of stress is not a node");
    return mean_stress(
        network, positions, sources.size(), [&](std::size_t i) { return sources[i]; },
        [](NodeId s, NodeId v) { return v != s; }, progress);
}

void reduce_stress(const LayoutGraph& graph, Positions& positions, const Progress& progress)
{
    const std::size_t n = graph.node_count();
    if (n > kNotReached<ShortHops>)
        throw std::invalid_argument("too many nodes to keep the distance of each pair");
    std::vector<ShortHops> hops(n * n);
    std::vector<NodeId> order;
    const auto row = [&](std::size_t v) { return std::span(hops).subspan(v * n, n); };
    for (NodeId v = 0; v < n; ++v) {
        progress.check();
        hops_from<ShortHops>(
            v, [&](NodeId u) { return graph.ends(u); }, row(v), order);
    }
    constexpr int kRounds = 60;
    constexpr double kStill = 0.005; // of a tie's length
    for (int round = 0; round < kRounds; ++round) {
        double farthest = 0;
        for (NodeId v = 0; v < n; ++v) {
            progress.check();
            const Point to = relaxed(positions, row(v), v);
            farthest = std::max(farthest, distance(positions[v], to));
            positions[v] = to;
        }
        if (farthest < kStill) return;
    }
}

} // namespace spindel::engine
