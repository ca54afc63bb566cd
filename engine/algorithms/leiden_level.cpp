#include "engine/algorithms/leiden_level.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include <tbb/enumerable_thread_specific.h>

#include "engine/parallel.h"

namespace spindel::engine::leiden_steps {

namespace {

/// Nodes whose rows are written in one piece; their number, not the threads', decides the pieces.
constexpr std::size_t kBlock = 64;

/// The rows of some nodes that stand side by side.
struct Rows {
    std::vector<ArcId> length;
    std::vector<NodeId> column;
    std::vector<double> weight;
};

/// The rows of the communities first .. last-1.
Rows rows_of(const Level& level, const Partition& partition, const Members& members,
             std::uint32_t first, std::uint32_t last, WeightTo& weight_to)
{
    Rows rows;
    for (std::uint32_t c = first; c < last; ++c) {
        weight_to.clear();
        for (const NodeId v : members.of(c)) {
            for (ArcId arc = level.row_start[v]; arc < level.row_start[v + 1]; ++arc) {
                const auto other = partition[level.column[arc]];
                if (other != c) weight_to.add(other, level.weight_of(arc));
            }
        }
        const auto others = weight_to.communities();
        rows.column.insert(rows.column.end(), others.begin(), others.end());
        for (std::size_t i = 0; i < others.size(); ++i)
            rows.weight.push_back(weight_to.weight(i));
        rows.length.push_back(static_cast<ArcId>(others.size()));
    }
    return rows;
}

/// Puts the blocks of rows one behind the other.
void join_rows(const std::vector<Rows>& blocks, Level& result)
{
    std::vector<std::size_t> start(1, 0);
    for (const auto& block : blocks) {
        for (const ArcId length : block.length)
            result.row_start.push_back(result.row_start.back() + length);
        start.push_back(result.row_start.back());
    }
    result.column.resize(start.back());
    result.weight.resize(start.back());
    for_each_index(blocks.size(), [&](std::size_t b) {
        std::ranges::copy(blocks[b].column, result.column.begin() + start[b]);
        std::ranges::copy(blocks[b].weight, result.weight.begin() + start[b]);
    });
}

} // namespace

Members members_of(const Partition& partition, std::uint32_t count)
{
    Members members{std::vector<NodeId>(count + 1, 0), std::vector<NodeId>(partition.size())};
    for (const auto community : partition)
        ++members.begin[community + 1];
    std::partial_sum(members.begin.begin(), members.begin.end(), members.begin.begin());
    auto next = members.begin;
    for (NodeId v = 0; v < partition.size(); ++v)
        members.nodes[next[partition[v]]++] = v;
    return members;
}

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
    const auto members = members_of(partition, count);
    Level result;
    result.price = level.price;
    result.mean_weight = level.mean_weight;
    result.mass.assign(count, 0.0);
    std::vector<Rows> blocks((count + kBlock - 1) / kBlock);
    tbb::enumerable_thread_specific<WeightTo> weight_to(count);
    for_each_index(blocks.size(), [&](std::size_t b) {
        const auto first = static_cast<std::uint32_t>(b * kBlock);
        const auto last = std::min(count, first + static_cast<std::uint32_t>(kBlock));
        blocks[b] = rows_of(level, partition, members, first, last, weight_to.local());
        for (std::uint32_t c = first; c < last; ++c) {
            for (const NodeId v : members.of(c))
                result.mass[c] += level.mass[v];
        }
    });
    join_rows(blocks, result);
    return result;
}

Level reordered(const Level& level, const std::vector<NodeId>& order)
{
    Level result;
    result.each = level.each;
    result.price = level.price;
    result.mean_weight = level.mean_weight;
    std::vector<NodeId> place(order.size());
    for (NodeId v = 0; v < order.size(); ++v) {
        place[order[v]] = v;
        result.mass.push_back(level.mass[order[v]]);
        result.row_start.push_back(result.row_start.back() + level.degree(order[v]));
    }
    result.column.resize(level.column.size());
    result.weight.resize(level.weight.size());
    for_each_index(order.size(), [&](std::size_t v) {
        ArcId to = result.row_start[v];
        for (ArcId arc = level.row_start[order[v]]; arc < level.row_start[order[v] + 1]; ++arc) {
            if (!level.weight.empty()) result.weight[to] = level.weight[arc];
            result.column[to++] = place[level.column[arc]];
        }
    });
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
