#include "engine/algorithms/layout.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>
#include <stop_token>

#include <gtest/gtest.h>

#include "engine/algorithms/layout_shapes.h"
#include "engine/algorithms/stress.h"
#include "engine/random.h"
#include "tests/support/karate.h"
#include "tests/support/plain_networks.h"

namespace spindel::engine {

namespace {

Network grid(NodeId side)
{
    return tests::lattice(side, side);
}

Positions at_random(const Network& network)
{
    Random random(1);
    Positions positions(network.node_count());
    const double side = std::sqrt(network.node_count());
    for (auto& p : positions)
        p = {side * random.uniform(), side * random.uniform()};
    return positions;
}

double distance(Point a, Point b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

} // namespace

TEST(Stress, IsTheMeanSquareOfHowFarDistancesAreOff)
{
    // 0-1-2 in a right angle: the pair (0, 2) lies sqrt(2) apart instead of 2
    const double off = std::sqrt(2.0) / 2 - 1;
    EXPECT_DOUBLE_EQ(stress(tests::path(3), {{0, 0}, {1, 0}, {1, 1}}), off * off / 3);
    EXPECT_DOUBLE_EQ(stress(tests::path(3), {{0, 0}, {1, 0}, {2, 0}}), 0.0);
    EXPECT_DOUBLE_EQ(stress(Network::undirected(2, {}), {{0, 0}, {0, 0}}), 0.0); // no path
    EXPECT_THROW(stress(tests::path(3), {{0, 0}}), std::invalid_argument);
}

TEST(Stress, OfAPathOfSeventyThousandNodesCountsEveryHop)
{
    // twice as far apart as by hops: each pair is off by its whole distance
    constexpr NodeId kNodes = 70'000;
    Positions along(kNodes);
    Positions twice(kNodes);
    for (NodeId v = 0; v < kNodes; ++v) {
        along[v].x = v;
        twice[v].x = 2.0 * v;
    }
    const auto network = tests::path(kNodes);
    const std::vector<NodeId> ends{0, 40'000, kNodes - 1};
    EXPECT_EQ(stress_from(network, along, ends), 0.0);
    EXPECT_EQ(stress_from(network, twice, ends), 1.0);
}

TEST(Stress, FromAllNodesIsThatOfAllPairsAndStops)
{
    const auto network = grid(7);
    const auto positions = at_random(network);
    std::vector<NodeId> all(network.node_count());
    std::iota(all.begin(), all.end(), NodeId{0});
    EXPECT_NEAR(stress_from(network, positions, all), stress(network, positions), 1e-12);
    EXPECT_THROW(stress_from(network, positions, std::vector<NodeId>{49}), std::invalid_argument);
    std::stop_source stop;
    stop.request_stop();
    const Progress progress{.report = {}, .stop = stop.get_token()};
    EXPECT_THROW(stress(network, positions, progress), Cancelled);
}

TEST(ForceLayout, APathIsDrawnAlmostStraight)
{
    const auto positions = force_layout(tests::path(30));
    EXPECT_LT(stress(tests::path(30), positions), 0.005);
    EXPECT_GT(distance(positions[0], positions[29]), 23); // of 29, were it quite straight
}

TEST(ForceLayout, AGridIsUnfolded)
{
    const auto small = grid(12);
    EXPECT_LT(stress(small, force_layout(small)), 0.03); // corners are nearer than in hops
    EXPECT_GT(stress(small, at_random(small)), 0.2);
    const auto large = grid(50); // without the refinement by stress
    EXPECT_LT(stress(large, force_layout(large, {.stress_pairs = 0})), 0.12);
    EXPECT_GT(stress(large, at_random(large)), 0.2);
}

TEST(ForceLayout, StressFallsWhereItIsReduced)
{
    const auto network = tests::karate_club();
    EXPECT_LT(stress(network, force_layout(network)),
              stress(network, force_layout(network, {.stress_pairs = 0})));
}

TEST(Stress, IsReducedNoFurtherOnceAStopIsAskedFor)
{
    LayoutGraph graph;
    for (NodeId v = 0; v < 3; ++v) { // a triangle
        graph.end.insert(graph.end.end(), {(v + 1) % 3, (v + 2) % 3});
        graph.pull.insert(graph.pull.end(), {1.0, 1.0});
        graph.row.push_back(static_cast<std::uint32_t>(graph.end.size()));
    }
    graph.mass.assign(3, 1.0);
    Positions positions{{0, 0}, {5, 0}, {0, 5}};
    reduce_stress(graph, positions);
    const Point side = positions[0] - positions[1];
    EXPECT_NEAR(std::sqrt(side.x * side.x + side.y * side.y), 1.0, 0.02); // where it is not stopped
    std::stop_source stop;
    stop.request_stop();
    Progress progress;
    progress.stop = stop.get_token();
    EXPECT_THROW(reduce_stress(graph, positions, progress), Cancelled);
}

TEST(ForceLayout, AlikePartsAreDrawnAlikeAndApart)
{
    std::vector<Arc> ties; // three rings of eight
    for (NodeId v = 0; v < 24; ++v)
        ties.push_back({v, v % 8 == 7 ? v - 7 : v + 1});
    const auto positions = force_layout(Network::undirected(24, ties));
    for (NodeId part = 1; part < 3; ++part) {
        const Point offset = positions[8 * part] - positions[0];
        EXPECT_GT(distance(offset, {}), 1.0);
        for (NodeId v = 0; v < 8; ++v) {
            EXPECT_NEAR(positions[8 * part + v].x - positions[v].x, offset.x, 1e-9);
            EXPECT_NEAR(positions[8 * part + v].y - positions[v].y, offset.y, 1e-9);
        }
    }
    for (NodeId u = 0; u < 24; ++u) {
        for (NodeId v = 0; v < u; ++v) {
            if (u / 8 != v / 8) {
                EXPECT_GT(distance(positions[u], positions[v]), 0.99);
            }
        }
    }
}

TEST(ForceLayout, NodesAloneAndPairsHaveTheirPlace)
{
    EXPECT_TRUE(force_layout(Network()).empty());
    EXPECT_EQ(force_layout(Network::undirected(1, {})), Positions{Point{}});
    const auto positions = force_layout(Network::undirected(5, {{1, 3}}));
    EXPECT_DOUBLE_EQ(distance(positions[1], positions[3]), 1.0);
    for (NodeId u = 0; u < 5; ++u) {
        for (NodeId v = 0; v < u; ++v)
            EXPECT_GE(distance(positions[u], positions[v]), 1.0);
    }
}

TEST(ForceLayout, HeavyTiesAreShorterWhereWeightsCount)
{
    // a star whose tie to node 1 is 30 times as strong as the others
    const auto network = Network::undirected(5, {{0, 1, 30}, {0, 2}, {0, 3}, {0, 4}});
    const auto positions = force_layout(network, {.weighted = true, .stress_pairs = 0});
    EXPECT_LT(distance(positions[0], positions[1]), 0.5 * distance(positions[0], positions[2]));
    EXPECT_THROW(force_layout(Network::undirected(2, {{0, 1, 0}}), {.weighted = true}),
                 std::invalid_argument);
}

TEST(ForceLayout, AHubsLeavesSurroundItAndNoTwoLieInOnePlace)
{
    std::vector<Arc> ties;
    for (NodeId v = 1; v < 3000; ++v)
        ties.push_back({0, v});
    const auto positions = force_layout(Network::undirected(3000, ties));
    Point middle;
    for (const Point p : positions)
        middle += 1.0 / 3000 * p;
    EXPECT_LT(distance(middle, positions[0]), 0.1 * distance(positions[0], positions[1]));
    auto sorted = positions;
    std::ranges::sort(sorted,
                      [](Point a, Point b) { return std::pair(a.x, a.y) < std::pair(b.x, b.y); });
    EXPECT_EQ(std::ranges::adjacent_find(sorted), sorted.end());
}

TEST(ForceLayout, ShowsFramesAndStopsWithTheLastOneInHand)
{
    const auto network = grid(40);
    std::stop_source stop;
    int frames = 0;
    Positions last;
    LayoutOptions options;
    options.progress.stop = stop.get_token();
    options.on_frame = [&](const Positions& positions) {
        last = positions;
        if (++frames == 12) stop.request_stop();
    };
    EXPECT_THROW(force_layout(network, options), Cancelled);
    EXPECT_EQ(frames, 12);
    EXPECT_EQ(last.size(), network.node_count());
    EXPECT_LT(stress(network, last), stress(network, at_random(network)));
}

TEST(ForceLayout, ProgressGoesUpToAllNodes)
{
    std::vector<std::uint64_t> done;
    LayoutOptions options;
    options.progress.report = [&](std::string_view, std::uint64_t now, std::uint64_t total) {
        EXPECT_EQ(total, 1600U);
        done.push_back(now);
    };
    force_layout(grid(40), options);
    EXPECT_TRUE(std::ranges::is_sorted(done));
    EXPECT_EQ(done.back(), 1600U);
}

TEST(GroupedLayout, GroupsDoNotOverlap)
{
    const auto network = grid(8);
    std::vector<std::uint16_t> groups(64);
    for (NodeId v = 0; v < 64; ++v)
        groups[v] = static_cast<std::uint16_t>(v / 16 * 7);
    const auto positions = grouped_layout(network, groups);
    for (NodeId u = 0; u < 64; ++u) {
        for (NodeId v = 0; v < u; ++v) {
            if (groups[u] != groups[v]) {
                EXPECT_GE(distance(positions[u], positions[v]), 3.0);
            }
        }
    }
    EXPECT_THROW(grouped_layout(network, std::vector<std::uint16_t>{1}), std::invalid_argument);
    EXPECT_TRUE(grouped_layout(Network(), {}).empty());
}

TEST(LayeredLayout, CrossingsAreUndone)
{
    // 0-5, 1-4, 2-3: drawn in the order of ids all three would cross
    const auto network = Network::undirected(6, {{0, 5}, {1, 4}, {2, 3}});
    const std::vector<std::uint16_t> layers{2, 2, 2, 9, 9, 9};
    const auto positions = layered_layout(network, layers);
    for (const auto& [u, v] : {std::pair{0, 5}, {1, 4}, {2, 3}}) {
        EXPECT_DOUBLE_EQ(positions[u].x, positions[v].x);
        EXPECT_GE(positions[v].y - positions[u].y, 2.0);
    }
    EXPECT_THROW(layered_layout(network, std::vector<std::uint16_t>{1}), std::invalid_argument);
    EXPECT_TRUE(layered_layout(Network(), {}).empty());
}

TEST(RadialLayout, RingsAreByDistanceAndUnreachedNodesLieOutside)
{
    const auto network = Network::undirected(8, {{0, 1}, {0, 2}, {2, 3}, {2, 4}, {4, 5}, {6, 7}});
    const auto positions = radial_layout(network, 0);
    const auto radius = [&](NodeId v) { return distance(positions[v], {}); };
    EXPECT_EQ(radius(0), 0.0);
    EXPECT_NEAR(radius(1), 1.0, 1e-12);
    EXPECT_NEAR(radius(3), 2.0, 1e-12);
    EXPECT_NEAR(radius(5), 3.0, 1e-12);
    EXPECT_NEAR(radius(6), 5.0, 1e-12);
    EXPECT_NEAR(radius(7), 5.0, 1e-12);
    // 4 and 5 lie on one ray: 5 has all of 4's sector
    EXPECT_NEAR(positions[4].x * positions[5].y, positions[4].y * positions[5].x, 1e-12);
    EXPECT_THROW(radial_layout(network, 8), std::invalid_argument);
    EXPECT_EQ(radial_layout(Network::undirected(1, {}), 0), Positions{Point{}});
}

} // namespace spindel::engine
