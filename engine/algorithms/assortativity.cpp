#include "engine/algorithms/assortativity.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <string_view>

#include "engine/parallel.h"

namespace spindel::engine {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kBlock = 4096;
constexpr std::string_view kStage = "assortativity";

/// Sums over all ties, from both ends.
struct Sums {
    double squares = 0;  // of the distance of each end from the mean
    double products = 0; // of the distances of the two ends
};

/// The figures of all nodes with ties, times a power of two that brings the largest near 1, so that
/// their squares are numbers; none where all are the same.
NodeMap<double> scaled(const Network& network, const NodeMap<double>& figure)
{
    NodeMap<double> result(figure.size(), 0.0);
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (NodeId v = 0; v < figure.size(); ++v) {
        if (network.degree(v) == 0) continue;
        if (!std::isfinite(figure[v]))
            throw std::invalid_argument("a figure of assortativity is not a finite number");
        result[v] = figure[v];
        low = std::min(low, figure[v]);
        high = std::max(high, figure[v]);
    }
    if (!(low < high)) return {};
    const int exponent = -std::ilogb(std::max(std::abs(low), std::abs(high)));
    for (double& value : result)
        value = std::ldexp(value, exponent);
    return result;
}

} // namespace

double assortativity(const Network& network, const NodeMap<double>& figure,
                     const AssortativityOptions& options)
{
    const NodeId n = network.node_count();
    if (figure.size() != n) {
        throw std::invalid_argument("assortativity needs one figure for each node");
    }
    const auto value = scaled(network, figure);
    if (value.empty()) return kNone;
    double mean = 0;
    for (NodeId v = 0; v < n; ++v)
        mean += value[v] * static_cast<double>(network.degree(v));
    mean /= 2.0 * network.tie_count();
    Steps steps(options.progress, kStage, n);
    const auto sums = reduce_in_order(
        n, kBlock, Sums(),
        [&](std::size_t begin, std::size_t end) {
            Sums part;
            for (auto v = static_cast<NodeId>(begin); v < end; ++v) {
                const double own = value[v] - mean;
                part.squares += own * own * static_cast<double>(network.degree(v));
                for (const NodeId u : network.neighbors(v))
                    part.products += own * (value[u] - mean);
            }
            steps.add(end - begin);
            return part;
        },
        [](Sums& total, const Sums& part) {
            total.squares += part.squares;
            total.products += part.products;
        });
    return sums.squares > 0 ? sums.products / sums.squares : kNone;
}

double degree_assortativity(const Network& network, const AssortativityOptions& options)
{
    NodeMap<double> degree(network.node_count());
    for (NodeId v = 0; v < degree.size(); ++v)
        degree[v] = static_cast<double>(network.degree(v));
    return assortativity(network, degree, options);
}

double group_assortativity(const Network& network, const Groups& groups,
                           const AssortativityOptions& options)
{
    if (groups.size() != network.node_count()) {
        throw std::invalid_argument("assortativity needs one group for each node");
    }
    std::vector<double> ends(std::numeric_limits<std::uint16_t>::max() + std::size_t{1}, 0.0);
    double all = 0; // whole numbers, so exact
    double within = 0;
    Steps steps(options.progress, kStage, network.node_count());
    for (NodeId v = 0; v < network.node_count(); ++v) {
        steps.add();
        if (groups[v] == 0) continue;
        for (const NodeId u : network.neighbors(v)) {
            if (groups[u] == 0) continue;
            all += 1;
            ends[groups[v]] += 1;
            within += groups[u] == groups[v] ? 1 : 0;
        }
    }
    if (!(all > 0)) return kNone;
    double by_chance = 0;
    for (const double of_group : ends)
        by_chance += of_group / all * (of_group / all);
    return by_chance < 1 ? (within / all - by_chance) / (1 - by_chance) : kNone;
}

} // namespace spindel::engine
