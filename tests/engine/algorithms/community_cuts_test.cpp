#include "engine/algorithms/community_cuts.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <stop_token>

#include <gtest/gtest.h>

#include "engine/algorithms/contracted.h"
#include "engine/algorithms/minimum_cut.h"
#include "engine/algorithms/tie_disjoint_ways.h"
#include "engine/parallel.h"
#include "tests/support/blurred_groups.h"
#include "tests/support/random_graphs.h"

namespace spindel::engine {

namespace {

using Ties = std::vector<std::pair<NodeId, NodeId>>;

/// Two cliques of six, nodes 0-5 and 6-11, joined by some ties.
Network two_cliques(const Ties& between)
{
    std::vector<Arc> ties;
    for (NodeId first : {0U, 6U}) {
        for (NodeId i = 0; i < 6; ++i) {
            for (NodeId j = i + 1; j < 6; ++j)
                ties.push_back({first + i, first + j});
        }
    }
    for (const auto& [u, v] : between)
        ties.push_back({u, v});
    return Network::undirected(12, ties);
}

/// The ties of a graph with every repetition, without loops.
Ties ties_of(const tests::RandomGraph& graph)
{
    Ties ties;
    for (const auto& arc : graph.arcs) {
        if (arc.from != arc.to) ties.emplace_back(arc.from, arc.to);
    }
    return ties;
}

std::uint32_t ties_across(const Ties& ties, std::uint64_t side)
{
    std::uint32_t count = 0;
    for (const auto& [u, v] : ties)
        count += (side >> u & 1U) != (side >> v & 1U) ? 1 : 0;
    return count;
}

} // namespace

TEST(WeakCommunities, TwelveThatOneTieHoldsTogetherAreWeakAndFallInTwo)
{
    const auto network = two_cliques({{2, 8}}); // 1 is not more than log10(12) = 1.08
    const Partition all(12, 0);
    EXPECT_EQ(weak_communities(network, all), (std::vector<WeakCommunity>{{0, 12, 1}}));
    EXPECT_EQ(well_connected_parts(network, all), (Partition{0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1}));
}

TEST(WeakCommunities, TwelveThatTwoTiesHoldTogetherAreNot)
{
    const auto network = two_cliques({{2, 8}, {3, 8}});
    EXPECT_TRUE(weak_communities(network, Partition(12, 0)).empty());
    EXPECT_EQ(well_connected_parts(network, Partition(12, 0)), Partition(12, 0));
}

TEST(WeakCommunities, AMemberWithOneTieIsPutOutOfElevenButNotOutOfFive)
{
    std::vector<Arc> ties;
    for (NodeId i = 0; i < 10; ++i) {
        for (NodeId j = i + 1; j < 10; ++j)
            ties.push_back({i, j});
    }
    ties.push_back({3, 10});
    const auto network = Network::undirected(11, ties);
    EXPECT_EQ(weak_communities(network, Partition(11, 0)),
              (std::vector<WeakCommunity>{{0, 11, 1}}));
    EXPECT_EQ(well_connected_parts(network, Partition(11, 0)),
              (Partition{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}));
    const auto star = Network::undirected(5, {{0, 1}, {0, 2}, {0, 3}, {0, 4}});
    EXPECT_TRUE(weak_communities(star, Partition(5, 0)).empty());
}

TEST(WeakCommunities, WhatIsInPiecesOrHeldByTiesWithoutWeightIsWeak)
{
    const auto network = Network::undirected(4, {{0, 1}, {1, 2, 0.0}, {2, 3}});
    EXPECT_EQ(weak_communities(network, Partition(4, 2)), (std::vector<WeakCommunity>{{2, 4, 0}}));
    EXPECT_EQ(well_connected_parts(network, Partition(4, 2)), (Partition{0, 0, 1, 1}));
}

TEST(WeakCommunities, OfNobodyAndOfOneThereAreNone)
{
    EXPECT_TRUE(weak_communities(Network(), {}).empty());
    EXPECT_TRUE(well_connected_parts(Network(), {}).empty());
    EXPECT_TRUE(weak_communities(Network::undirected(1, {{0, 0}}), {0}).empty());
}

TEST(WeakCommunities, APartitionOfOthersIsRefusedAndAStopHeard)
{
    EXPECT_THROW(weak_communities(Network::undirected(2, {}), {0}), std::invalid_argument);
    EXPECT_THROW(well_connected_parts(Network::undirected(1, {}), {1}), std::invalid_argument);
    std::stop_source stop;
    stop.request_stop();
    Progress progress;
    progress.stop = stop.get_token();
    const auto pair = Network::undirected(2, {{0, 1}});
    EXPECT_THROW(weak_communities(pair, {0, 0}, progress), Cancelled);
    EXPECT_THROW(well_connected_parts(pair, {0, 0}, progress), Cancelled);
}

TEST(MinimumCut, IsTheLeastOfAllWaysToPartSmallGraphsInTwo)
{
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        const auto graph = tests::random_graph(seed, {.max_nodes = 9});
        const auto ties = ties_of(graph);
        std::uint32_t least = 0xffffffffU;
        for (std::uint64_t side = 1; graph.nodes > 1 && side + 1 < 1ULL << graph.nodes; ++side)
            least = std::min(least, ties_across(ties, side));
        for (const std::uint32_t most : {0U, 1U, 2U, 3U, 5U, 50U}) {
            const auto cut = minimum_cut(graph.nodes, ties, most);
            ASSERT_EQ(cut.has_value(), least <= most) << "seed " << seed << ", most " << most;
            if (!cut) continue;
            EXPECT_EQ(cut->ties, least) << "seed " << seed << ", most " << most;
            std::uint64_t side = 0;
            for (const NodeId v : cut->side)
                side |= 1ULL << v;
            EXPECT_NE(side, 0U);
            EXPECT_NE(side, (1ULL << graph.nodes) - 1);
            EXPECT_EQ(ties_across(ties, side), least);
        }
    }
}

TEST(MinimumCut, OfALongCycleAndOfALargeWheelIsFoundInFewPhases)
{
    constexpr NodeId kNodes = 100'000;
    std::vector<std::pair<NodeId, NodeId>> cycle;
    std::vector<std::pair<NodeId, NodeId>> wheel;
    for (NodeId v = 0; v < kNodes; ++v) {
        cycle.emplace_back(v, (v + 1) % kNodes);
        wheel.emplace_back(v, (v + 1) % kNodes);
        wheel.emplace_back(v, kNodes);
    }
    EXPECT_EQ(minimum_cut(kNodes, cycle, 5)->ties, 2U);
    EXPECT_EQ(minimum_cut(kNodes + 1, wheel, 5)->ties, 3U);
    std::stop_source stop;
    stop.request_stop();
    Progress progress;
    progress.stop = stop.get_token();
    EXPECT_THROW(minimum_cut(kNodes, cycle, 5, progress), Cancelled);
}

TEST(MinimumCut, OfATorusAndAPrismAndTwoThatThreeTiesJoinIsFoundInFewPhases)
{
    constexpr NodeId kSide = 200; // minutes, were nodes drawn together one by one
    constexpr NodeId kRing = 20'000;
    Ties torus;
    Ties prism;
    for (NodeId v = 0; v < kSide * kSide; ++v) {
        torus.emplace_back(v, v / kSide * kSide + (v + 1) % kSide);
        torus.emplace_back(v, (v + kSide) % (kSide * kSide));
    }
    for (NodeId v = 0; v < kRing; ++v) {
        prism.emplace_back(v, (v + 1) % kRing);
        prism.emplace_back(kRing + v, kRing + (v + 1) % kRing);
        prism.emplace_back(v, kRing + v);
    }
    EXPECT_EQ(minimum_cut(kSide * kSide, torus, 5)->ties, 4U); // a node's own ties
    EXPECT_FALSE(minimum_cut(kSide * kSide, torus, 3));
    EXPECT_EQ(minimum_cut(2 * kRing, prism, 5)->ties, 3U);
    // two tori that three ties join: less than a node has
    Ties two = torus;
    for (const auto& [u, v] : torus)
        two.emplace_back(kSide * kSide + u, kSide * kSide + v);
    for (const NodeId v : {10U, 5'000U, 30'000U})
        two.emplace_back(v, kSide * kSide + v);
    const auto cut = minimum_cut(2 * kSide * kSide, two, 5);
    EXPECT_EQ(cut->ties, 3U);
    EXPECT_EQ(cut->side.size(), kSide * kSide);
}

TEST(TieDisjointWays, AreAsManyAsTheLeastCutBetweenTheTwoHasTies)
{
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const auto graph = tests::random_graph(seed, {.max_nodes = 7});
        if (graph.nodes < 2) continue;
        const auto ties = ties_of(graph);
        std::uint32_t least = 0xffffffffU; // of those that part 0 and 1
        for (std::uint64_t side = 1; side < 1ULL << graph.nodes; side += 4) // with 0, without 1
            least = std::min(least, ties_across(ties, side));
        const Contracted whole(graph.nodes, ties);
        TieDisjointWays ways(whole);
        EXPECT_TRUE(ways.are_there(0, 1, least, 1000)) << "seed " << seed;
        EXPECT_FALSE(ways.are_there(0, 1, least + 1, 1000)) << "seed " << seed;
        EXPECT_FALSE(ways.are_there(0, 1, 1, 0)); // looking at nothing shows nothing
    }
}

TEST(WellConnectedParts, LeaveNothingWeakAndJoinNobodyOnAnyNumberOfThreads)
{
    const auto network = tests::blurred_groups(6, 3000);
    Partition groups(3000);
    for (NodeId v = 0; v < 3000; ++v)
        groups[v] = v / 300;
    const auto weak = weak_communities(network, groups);
    EXPECT_FALSE(weak.empty());
    const auto parts = well_connected_parts(network, groups);
    EXPECT_TRUE(weak_communities(network, parts).empty());
    NodeMap<std::uint32_t> group_of_part(3000, 0xffffffffU);
    for (NodeId v = 0; v < 3000; ++v) {
        auto& group = group_of_part[parts[v]];
        if (group == 0xffffffffU) group = groups[v];
        EXPECT_EQ(group, groups[v]);
    }
    for (const std::size_t threads : {1U, 4U}) {
        const ThreadLimit limit(threads);
        EXPECT_EQ(weak_communities(network, groups), weak);
        EXPECT_EQ(well_connected_parts(network, groups), parts);
    }
}

TEST(CommunityCuts, AHubWithManyLeavesIsTakenApartAtOnce)
{
    constexpr NodeId kLeaves = 200'000; // minutes, were the hub counted anew for each leaf
    std::vector<Arc> ties;
    for (NodeId leaf = 1; leaf <= kLeaves; ++leaf)
        ties.push_back({0, leaf});
    const auto star = Network::undirected(kLeaves + 1, ties);
    const auto parts = well_connected_parts(star, Partition(kLeaves + 1, 0));
    // from the second on a leaf's one tie is too few, until fewer than ten are left
    EXPECT_GT(*std::ranges::max_element(parts), kLeaves - 10);
    EXPECT_TRUE(weak_communities(star, parts).empty());
}

} // namespace spindel::engine
