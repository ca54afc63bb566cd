#include "engine/algorithms/closeness.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "engine/algorithms/distance_sums.h"

namespace spindel::engine {

namespace {

/// In the order of the network.
template <typename Value>
NodeMap<Value> put_back(const NodeMap<Value>& values, const std::vector<NodeId>& order)
{
    NodeMap<Value> result(values.size());
    for (NodeId i = 0; i < order.size(); ++i)
        result[order[i]] = values[i];
    return result;
}

DistanceSums all_distance_sums(const Network& network, bool directed, const Progress& progress)
{
    const NodeId n = network.node_count();
    const auto whole = whole_path_graph(network, directed);
    std::vector<NodeId> targets(n);
    std::iota(targets.begin(), targets.end(), NodeId{0});
    auto sums = distance_sums(whole.graph, targets, lane_widths().back(), progress);
    sums.distance = put_back(sums.distance, whole.order);
    sums.inverse = put_back(sums.inverse, whole.order);
    sums.reached = put_back(sums.reached, whole.order);
    return sums;
}

} // namespace

NodeMap<double> closeness(const Network& network, const ClosenessOptions& options)
{
    const NodeId n = network.node_count();
    if (n == 0) return {};
    options.progress.check();
    const auto sums = all_distance_sums(network, options.directed, options.progress);
    const bool counted = options.unreached == Unreached::counted;
    NodeMap<double> score(n);
    for (NodeId v = 0; v < n; ++v) {
        const double reached = sums.reached[v];
        if (reached == 0) {
            score[v] = counted ? 0.0 : std::numeric_limits<double>::quiet_NaN();
            continue;
        }
        score[v] = reached / static_cast<double>(sums.distance[v]);
        if (counted) score[v] *= reached / (n - 1.0);
    }
    return score;
}

NodeMap<double> harmonic_closeness(const Network& network, const HarmonicOptions& options)
{
    const NodeId n = network.node_count();
    if (n == 0) return {};
    options.progress.check();
    const auto sums = all_distance_sums(network, options.directed, options.progress);
    NodeMap<double> score(n);
    for (NodeId v = 0; v < n; ++v) {
        score[v] = inverse_value(sums.inverse[v]);
        if (options.normalized && n > 1) score[v] /= n - 1.0;
    }
    return score;
}

} // namespace spindel::engine
