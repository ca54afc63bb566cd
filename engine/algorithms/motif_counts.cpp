#include "engine/algorithms/motif_counts.h"

#include <numeric>

#include "engine/algorithms/common_nodes.h"
#include "engine/parallel.h"

namespace spindel::engine {

namespace {

using detail::EventRows;

/// Rows of a size each, still empty.
EventRows with_sizes(std::vector<std::size_t> size_after_zero)
{
    EventRows rows;
    rows.begin = std::move(size_after_zero);
    std::partial_sum(rows.begin.begin(), rows.begin.end(), rows.begin.begin());
    rows.event.resize(rows.begin.back());
    return rows;
}

EventRows rows_by_tie(const EventTies& ties, const EventOrder& events)
{
    std::vector<std::size_t> sizes(ties.index.ends.size() + 1, 0);
    for (const TieId tie : events.tie)
        ++sizes[tie + 1];
    auto rows = with_sizes(std::move(sizes));
    auto next = rows.begin;
    for (std::uint32_t i = 0; i < events.tie.size(); ++i)
        rows.event[next[events.tie[i]]++] = i;
    return rows;
}

EventRows rows_by_node(const EventTies& ties, const EventOrder& events)
{
    std::vector<std::size_t> sizes(ties.network.node_count() + std::size_t{1}, 0);
    for (const TieId tie : events.tie) {
        ++sizes[ties.index.ends[tie].first + std::size_t{1}];
        ++sizes[ties.index.ends[tie].second + std::size_t{1}];
    }
    auto rows = with_sizes(std::move(sizes));
    auto next = rows.begin;
    for (std::uint32_t i = 0; i < events.tie.size(); ++i) {
        const auto [low, high] = ties.index.ends[events.tie[i]];
        rows.event[next[low]++] = i;
        rows.event[next[high]++] = i;
    }
    return rows;
}

/// The motifs of all triangles whose lowest node is x.
MotifCounts count_triangles(const EventTies& ties, const EventOrder& events,
                            const EventRows& by_tie, NodeId x, std::chrono::seconds window,
                            Steps& steps)
{
    MotifCounts counts;
    const auto& network = ties.network;
    const auto tie_at = [&](NodeId v, std::size_t place) {
        return ties.index.tie_of_arc[network.first_arc(v) + place];
    };
    const auto row = network.neighbors(x);
    const auto above = static_cast<std::size_t>(std::ranges::upper_bound(row, x) - row.begin());
    for (std::size_t i = above; i < row.size(); ++i) {
        steps.add(0); // stops where it should: the ties of one hub may take long
        const NodeId y = row[i];
        const auto onward = network.neighbors(y);
        const auto above_y =
            static_cast<std::size_t>(std::ranges::upper_bound(onward, y) - onward.begin());
        for_each_common_position(
            row.subspan(i + 1), onward.subspan(above_y), [&](std::size_t j, std::size_t k) {
                counts += detail::count_triangle(events,
                                                 {by_tie.row(tie_at(x, i)),
                                                  by_tie.row(tie_at(x, i + 1 + j)),
                                                  by_tie.row(tie_at(y, above_y + k))},
                                                 window);
            });
    }
    return counts;
}

} // namespace

MotifCounts& MotifCounts::operator+=(const MotifCounts& other)
{
    for (std::size_t i = 0; i < of_class.size(); ++i)
        of_class[i] += other.of_class[i];
    relays += other.relays;
    fan_outs += other.fan_outs;
    return *this;
}

MotifCounts count_motifs(const EventTies& ties, const EventOrder& events,
                         std::chrono::seconds window, Steps& steps)
{
    const auto by_tie = rows_by_tie(ties, events);
    const auto by_node = rows_by_node(ties, events);
    constexpr std::size_t kBlock = 64;
    auto counts = reduce_in_order(
        ties.network.node_count(), kBlock, MotifCounts{},
        [&](std::size_t begin, std::size_t end) {
            MotifCounts part;
            for (std::size_t i = begin; i < end; ++i) {
                const auto v = static_cast<NodeId>(i);
                part += detail::count_stars(ties, events, v, by_node.row(v), window);
                steps.add();
            }
            return part;
        },
        [](MotifCounts& total, const MotifCounts& part) { total += part; });
    for (const auto second : {MotifStep::ab, MotifStep::ba}) {
        for (const auto third : {MotifStep::ab, MotifStep::ba})
            counts.of_class[motif_class(second, third)] /= 2; // were counted from both ends
    }
    return reduce_in_order(
        ties.network.node_count(), kBlock, counts,
        [&](std::size_t begin, std::size_t end) {
            MotifCounts part;
            for (std::size_t i = begin; i < end; ++i) {
                part +=
                    count_triangles(ties, events, by_tie, static_cast<NodeId>(i), window, steps);
                steps.add();
            }
            return part;
        },
        [](MotifCounts& total, const MotifCounts& part) { total += part; });
}

} // namespace spindel::engine
