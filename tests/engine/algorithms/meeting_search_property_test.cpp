#include "engine/algorithms/meeting_search.h"

#include <algorithm>
#include <functional>

#include <gtest/gtest.h>

#include "tests/support/random_graphs.h"

namespace spindel::engine {

namespace {

using Way = std::vector<NodeId>;

/// The shortest way, of equal ones the first, of all that visit no node twice.
std::optional<Way> first_of_all_ways(const PathRoads& roads, NodeId target, const Way& starts,
                                     const NodeMap<bool>& barred)
{
    std::optional<Way> best;
    Way way;
    const std::function<void(NodeId)> extend = [&](NodeId v) {
        if (barred[v] || std::ranges::find(way, v) != way.end()) return;
        way.push_back(v);
        const auto is_better = [&] {
            return !best || way.size() < best->size() ||
                   (way.size() == best->size() && way < *best);
        };
        if (v == target && is_better()) best = way;
        if (v != target) std::ranges::for_each(roads.onward(v), extend);
        way.pop_back();
    };
    std::ranges::for_each(starts, extend);
    return best;
}

} // namespace

TEST(MeetingSearchProperty, FindsTheFirstOfAllShortestWays)
{
    std::size_t found = 0;
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        const auto graph = tests::random_graph(seed, {.max_nodes = 9});
        if (graph.nodes < 3) continue;
        const auto network = seed % 2 == 0 ? graph.directed() : graph.undirected();
        const PathRoads roads(network, seed % 4 < 2, ArcLength::hop);
        const NodeId source = 0;
        NodeMap<bool> barred(graph.nodes, false);
        barred[source] = true;
        barred[graph.nodes / 2] = true;
        for (NodeId target = 1; target < graph.nodes; ++target) {
            if (barred[target]) continue;
            MeetingSearch search(roads, target);
            const auto row = roads.onward(source);
            Way starts(row.begin(), row.end());
            std::erase_if(starts, [&](NodeId v) { return barred[v]; });
            const auto expected = first_of_all_ways(roads, target, starts, barred);
            const auto all = [](NodeId, std::uint32_t) { return true; };
            const auto way = search.first_way(starts, all, barred, {});
            ASSERT_EQ(way, expected) << "seed " << seed << ", target " << target;
            if (!way) continue;
            ++found;
            const auto shorter = [&](NodeId, std::uint32_t before) {
                return before + 1 < expected->size();
            };
            const auto again = search.first_way(starts, shorter, barred, {});
            EXPECT_TRUE(!again || *again == *expected); // may be found from the target alone
            EXPECT_EQ(search.first_way(starts, all, barred, {}), expected); // nothing is left over
        }
    }
    EXPECT_GT(found, 300U);
}

} // namespace spindel::engine
