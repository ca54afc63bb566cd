#include "engine/algorithms/leiden_base.h"

#include <algorithm>
#include <numeric>
#include <optional>

#include "engine/parallel.h"

namespace spindel::engine::leiden_steps {

namespace {

constexpr NodeId kFolded = 0xffffffffU;

/// Whether `v` is drawn into its only neighbour.
bool folds(const Network& network, NodeId v)
{
    if (network.degree(v) != 1 || network.neighbor_weights(v)[0] <= 0.0) return false;
    const NodeId u = network.neighbors(v)[0];
    return network.degree(u) > 1 || u < v;
}

/// The nodes of the level for those of the network, which keep their order; none for those that
/// fold.
NodeMap<NodeId> kept_nodes(const Network& network, bool fold)
{
    NodeMap<NodeId> number(network.node_count());
    NodeId count = 0;
    for (NodeId v = 0; v < network.node_count(); ++v)
        number[v] = fold && folds(network, v) ? kFolded : count++;
    return number;
}

/// The weight of every arc where all have the same; 1 where there is none.
std::optional<double> equal_weight(const Network& network)
{
    if (network.is_unweighted()) return 1.0;
    std::optional<double> weight;
    for (NodeId v = 0; v < network.node_count(); ++v) {
        for (const double w : network.neighbor_weights(v)) {
            if (w != weight.value_or(w)) return std::nullopt;
            weight = w;
        }
    }
    return weight.value_or(1.0);
}

double mean_weight(const Network& network)
{
    if (network.is_unweighted()) return network.tie_count() > 0 ? 1.0 : 0.0;
    double total = 0.0;
    for (NodeId v = 0; v < network.node_count(); ++v) {
        const auto weights = network.neighbor_weights(v);
        total = std::accumulate(weights.begin(), weights.end(), total);
    }
    return total / std::max(1.0, 2.0 * network.tie_count());
}

/// The rows of the kept nodes, without the folded ones.
void copy_rows(const Network& network, const NodeMap<NodeId>& number, Level& level)
{
    const auto each = equal_weight(network);
    const bool equal = each.has_value();
    if (equal) level.each = *each;
    const auto nodes = network.node_count();
    NodeMap<ArcId> length(nodes, 0);
    for_each_index(nodes, [&](std::size_t v) {
        if (number[v] == kFolded) return;
        const auto row = network.neighbors(static_cast<NodeId>(v));
        length[v] = static_cast<ArcId>(
            std::ranges::count_if(row, [&](NodeId u) { return number[u] != kFolded; }));
    });
    for (NodeId v = 0; v < nodes; ++v) {
        if (number[v] != kFolded) level.row_start.push_back(level.row_start.back() + length[v]);
    }
    level.column.resize(level.row_start.back());
    if (!equal) level.weight.resize(level.row_start.back());
    for_each_index(nodes, [&](std::size_t v) {
        if (number[v] == kFolded) return;
        ArcId to = level.row_start[number[v]];
        const auto row = network.neighbors(static_cast<NodeId>(v));
        for (std::size_t k = 0; k < row.size(); ++k) {
            if (number[row[k]] == kFolded) continue;
            if (!equal) level.weight[to] = network.neighbor_weights(static_cast<NodeId>(v))[k];
            level.column[to++] = number[row[k]];
        }
    });
}

Base base_of(const Network& network, bool fold)
{
    Base base{{}, kept_nodes(network, fold)};
    copy_rows(network, base.node_in_level, base.level);
    for (NodeId v = 0; v < network.node_count(); ++v) {
        if (fold && folds(network, v))
            base.node_in_level[v] = base.node_in_level[network.neighbors(v)[0]];
    }
    base.level.mass.assign(base.level.row_start.size() - 1, 0.0);
    base.level.mean_weight = mean_weight(network);
    return base;
}

} // namespace

Base modularity_base(const Network& network, double resolution)
{
    auto base = base_of(network, resolution <= 1.0);
    double twice_total = 0.0;
    for (NodeId v = 0; v < network.node_count(); ++v) {
        const auto weights = network.neighbor_weights(v);
        const double strength = std::accumulate(weights.begin(), weights.end(), 0.0);
        base.level.mass[base.node_in_level[v]] += strength;
        twice_total += strength;
    }
    base.level.price = twice_total > 0.0 ? resolution / twice_total : 0.0;
    return base;
}

Base constant_potts_base(const Network& network, double resolution)
{
    auto base = base_of(network, false);
    std::ranges::fill(base.level.mass, 1.0);
    base.level.price = resolution;
    return base;
}

} // namespace spindel::engine::leiden_steps
