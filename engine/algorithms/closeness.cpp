#include "engine/algorithms/closeness.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "engine/algorithms/distance_sums.h"
#include "engine/parallel.h"

namespace spindel::engine {

namespace {

/// Batches that are added up before their sum joins the others; by the size of the network alone.
std::size_t targets_per_part(NodeId nodes)
{
    constexpr std::size_t kParts = 64;
    const std::size_t batches = (nodes + kBatchTargets - 1) / kBatchTargets;
    return (batches + kParts - 1) / kParts * kBatchTargets;
}

template <typename Value>
void add(std::vector<Value>& total, const std::vector<Value>& part)
{
    std::ranges::transform(total, part, total.begin(), std::plus<>());
}

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
    const auto width = lane_widths().back();
    std::vector<NodeId> targets(n);
    std::iota(targets.begin(), targets.end(), NodeId{0});
    auto sums = reduce_in_order(
        n, targets_per_part(n), DistanceSums(n),
        [&](std::size_t begin, std::size_t end) {
            const auto some = std::span<const NodeId>(targets).subspan(begin, end - begin);
            return distance_sums(whole.graph, some, width, progress);
        },
        [](DistanceSums& total, const DistanceSums& part) {
            add(total.distance, part.distance);
            add(total.inverse, part.inverse);
            add(total.reached, part.reached);
        });
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
    auto score = all_distance_sums(network, options.directed, options.progress).inverse;
    if (!options.normalized || n == 1) return score;
    for (auto& value : score)
        value /= n - 1.0;
    return score;
}

} // namespace spindel::engine
