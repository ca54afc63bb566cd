#include "engine/algorithms/closeness.h"

#include <bit>
#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "engine/algorithms/distance_sums.h"
#include "engine/parallel.h"
#include "tests/support/random_graphs.h"

namespace spindel::engine {

namespace {

/// The distance between any two nodes, by way of ever more nodes (Floyd, Warshall); n: no path.
std::vector<std::vector<NodeId>> distances(const Network& network)
{
    const NodeId n = network.node_count();
    std::vector<std::vector<NodeId>> distance(n, std::vector<NodeId>(n, n));
    for (NodeId v = 0; v < n; ++v) {
        distance[v][v] = 0;
        for (const NodeId w : network.successors(v))
            distance[v][w] = 1;
    }
    for (NodeId way = 0; way < n; ++way) {
        for (NodeId v = 0; v < n; ++v) {
            for (NodeId w = 0; w < n; ++w)
                distance[v][w] = std::min(distance[v][w], distance[v][way] + distance[way][w]);
        }
    }
    return distance;
}

void expect_the_definition(const Network& network, bool directed, std::uint64_t seed)
{
    const auto distance = distances(network);
    const NodeId n = network.node_count();
    const auto close = closeness(network, {.directed = directed});
    const auto of_all = closeness(network, {.directed = directed, .unreached = Unreached::counted});
    const auto harmonic = harmonic_closeness(network, {.directed = directed, .normalized = false});
    for (NodeId v = 0; v < n; ++v) {
        double sum = 0;
        double reached = 0;
        double inverse = 0;
        for (NodeId w = 0; w < n; ++w) {
            if (v == w || distance[v][w] >= n) continue;
            sum += distance[v][w];
            inverse += 1.0 / distance[v][w];
            ++reached;
        }
        ASSERT_NEAR(harmonic[v], inverse, 1e-12 * n) << "seed " << seed;
        ASSERT_EQ(std::isnan(close[v]), reached == 0) << "seed " << seed;
        if (reached == 0) continue;
        ASSERT_DOUBLE_EQ(close[v], reached / sum) << "seed " << seed;
        ASSERT_DOUBLE_EQ(of_all[v], reached / sum * (reached / (n - 1))) << "seed " << seed;
    }
}

} // namespace

TEST(ClosenessProperty, AgreesWithTheDefinitionOnRandomGraphs)
{
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const auto graph = tests::random_graph(seed, {.max_nodes = 30});
        expect_the_definition(graph.directed(), true, seed);
        expect_the_definition(graph.undirected(), false, seed);
    }
}

TEST(ClosenessProperty, AgreesWithTheDefinitionBeyondOneBatchOfTargets)
{
    Random random(5);
    std::vector<Arc> arcs(800);
    for (auto& arc : arcs) {
        arc.from = static_cast<NodeId>(random.below(530));
        arc.to = static_cast<NodeId>(random.below(530));
    }
    expect_the_definition(Network::directed(530, arcs), true, 0);
    expect_the_definition(Network::undirected(530, arcs), false, 0);
}

TEST(ClosenessProperty, HasTheClosedFormOfAPathTooLongForRowsOfTargets)
{
    constexpr NodeId kNodes = 9000; // 18 batches, so that rows are tried again
    std::vector<Arc> arcs;
    for (NodeId v = 0; v + 1 < kNodes; ++v)
        arcs.push_back({v, v + 1});
    const auto both_ways = closeness(Network::undirected(kNodes, arcs), {});
    const auto onward = closeness(Network::directed(kNodes, arcs), {.directed = true});
    const auto sum_to = [](double last) { return last * (last + 1) / 2; };
    for (NodeId v = 0; v + 1 < kNodes; ++v) {
        const double ahead = kNodes - 1.0 - v;
        ASSERT_DOUBLE_EQ(both_ways[v], (kNodes - 1) / (sum_to(v) + sum_to(ahead))) << v;
        ASSERT_DOUBLE_EQ(onward[v], ahead / sum_to(ahead)) << v;
    }
}

TEST(ClosenessProperty, AThinPartAndADenseOneAreAsEachAlone)
{
    Random random(7);
    std::vector<Arc> thin;
    for (NodeId v = 0; v < 2000; ++v)
        thin.push_back({v, v + 1});
    std::vector<Arc> dense(9000);
    for (auto& arc : dense) {
        arc.from = static_cast<NodeId>(random.below(1500));
        arc.to = static_cast<NodeId>(random.below(1500));
    }
    auto both = thin;
    for (const auto& arc : dense)
        both.push_back({arc.from + 2001, arc.to + 2001});
    const HarmonicOptions plain{.normalized = false};
    auto expected = harmonic_closeness(Network::undirected(2001, thin), plain);
    const auto rest = harmonic_closeness(Network::undirected(1500, dense), plain);
    expected.insert(expected.end(), rest.begin(), rest.end());
    EXPECT_EQ(harmonic_closeness(Network::undirected(3501, both), plain), expected);
}

TEST(ClosenessProperty, FollowsNodesThroughARenaming)
{
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const auto graph = tests::random_graph(seed, {.max_nodes = 40});
        const auto renaming = tests::random_renaming(seed, graph.nodes);
        const auto before = harmonic_closeness(graph.undirected());
        const auto after = harmonic_closeness(tests::renamed(graph, renaming).undirected());
        for (NodeId v = 0; v < graph.nodes; ++v)
            ASSERT_NEAR(before[v], after[renaming[v]], 1e-12) << "seed " << seed;
    }
}

TEST(ClosenessProperty, HasTheSameBitsOnAnyThreadsAndOnAnyProcessor)
{
    Random random(6);
    std::vector<Arc> arcs(4000);
    for (auto& arc : arcs) {
        arc.from = static_cast<NodeId>(random.below(2500));
        arc.to = static_cast<NodeId>(random.below(2500));
    }
    const auto network = Network::undirected(2500, arcs);
    const auto scores = [&](std::size_t threads) {
        const ThreadLimit limit(threads);
        return harmonic_closeness(network);
    };
    const auto alone = scores(1);
    EXPECT_EQ(alone, scores(2));
    EXPECT_EQ(alone, scores(4));
    const auto graph = whole_path_graph(network, false).graph;
    std::vector<NodeId> targets(1000);
    std::iota(targets.begin(), targets.end(), NodeId{0});
    const auto narrow = distance_sums(graph, targets, LaneWidth::two, {});
    for (const auto width : lane_widths()) {
        const auto sums = distance_sums(graph, targets, width, {});
        EXPECT_EQ(sums.distance, narrow.distance);
        EXPECT_EQ(sums.inverse, narrow.inverse);
        EXPECT_EQ(sums.reached, narrow.reached);
    }
}

} // namespace spindel::engine
