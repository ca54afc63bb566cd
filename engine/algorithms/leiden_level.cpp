#include "engine/algorithms/leiden_level.h"

#include <numeric>
#include <utility>

namespace spindel::engine::leiden_steps {

namespace {

/// The nodes of each community side by side: where each begins, and the nodes.
std::pair<std::vector<NodeId>, std::vector<NodeId>> members_of(const Partition& partition,
                                                               std::uint32_t count)
{
    std::vector<NodeId> begin(count + 1, 0);
    for (const auto community : partition)
        ++begin[community + 1];
    std::partial_sum(begin.begin(), begin.end(), begin.begin());
    auto next = begin;
    std::vector<NodeId> members(partition.size());
    for (NodeId v = 0; v < partition.size(); ++v)
        members[next[partition[v]]++] = v;
    return {std::move(begin), std::move(members)};
}

} // namespace

std::uint32_t close_ranks(Partition& partition)
{
    std::vector<std::uint32_t> number(partition.size(), 0);
    for (const auto community : partition)
        number[community] = 1;
    std::uint32_t count = 0;
    for (auto& n : number)
        n = n == 1 ? count++ : 0;
    for (auto& community : partition)
        community = number[community];
    return count;
}

Level aggregate(const Level& level, const Partition& partition, std::uint32_t count)
{
    const auto [begin, members] = members_of(partition, count);
    Level result;
    result.price = level.price;
    result.mean_weight = level.mean_weight;
    result.mass.assign(count, 0.0);
    result.own_row_start.assign(1, 0);
    WeightTo weight_to(count);
    for (std::uint32_t c = 0; c < count; ++c) {
        for (NodeId i = begin[c]; i < begin[c + 1]; ++i) {
            const NodeId v = members[i];
            result.mass[c] += level.mass[v];
            for (ArcId arc = level.row_start[v]; arc < level.row_start[v + 1]; ++arc) {
                const auto other = partition[level.column[arc]];
                if (other != c) weight_to.add(other, level.weight[arc]);
            }
        }
        for (const auto other : weight_to.touched()) {
            result.own_column.push_back(other);
            result.own_weight.push_back(weight_to[other]);
        }
        result.own_row_start.push_back(static_cast<ArcId>(result.own_column.size()));
        weight_to.clear();
    }
    result.row_start = result.own_row_start;
    result.column = result.own_column;
    result.weight = result.own_weight;
    return result;
}

std::vector<NodeId> shuffled_nodes(const Level& level, Random& random)
{
    std::vector<NodeId> nodes(level.node_count());
    std::iota(nodes.begin(), nodes.end(), NodeId{0});
    for (std::size_t left = nodes.size(); left > 1; --left) {
        std::swap(nodes[left - 1], nodes[random.below(left)]);
    }
    return nodes;
}

} // namespace spindel::engine::leiden_steps
