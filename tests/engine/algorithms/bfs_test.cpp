#include "engine/algorithms/bfs.h"

#include <algorithm>
#include <stdexcept>

#include <boost/graph/breadth_first_search.hpp>
#include <gtest/gtest.h>

#include "engine/parallel.h"
#include "tests/support/random_graphs.h"
#include "tests/support/x_ring.h"

namespace spindel::engine {

namespace {

using Depths = NodeMap<std::uint32_t>;

/// By the definition: level after level, over all arcs of the network again.
Depths by_levels(const Network& network, NodeId source)
{
    Depths depth(network.node_count(), kUnreached);
    depth[source] = 0;
    for (std::uint32_t level = 0; level < network.node_count(); ++level) {
        for (NodeId u = 0; u < network.node_count(); ++u) {
            if (depth[u] != level) continue;
            for (const NodeId v : network.successors(u))
                depth[v] = std::min(depth[v], level + 1);
        }
    }
    return depth;
}

Depths by_boost(const Network& network, NodeId source)
{
    Depths depth(network.node_count(), kUnreached);
    depth[source] = 0;
    boost::breadth_first_search(network.directed_graph(), source,
                                boost::visitor(boost::make_bfs_visitor(
                                    boost::record_distances(depth.data(), boost::on_tree_edge()))));
    return depth;
}

} // namespace

TEST(Bfs, APathIsCountedStepByStepAndOnlyAlongItsArcs)
{
    const auto path = Network::directed(4, {{0, 1}, {1, 2}});
    EXPECT_EQ(bfs(path, 0), (Depths{0, 1, 2, kUnreached}));
    EXPECT_EQ(bfs(path, 2), (Depths{kUnreached, kUnreached, 0, kUnreached}));
    EXPECT_EQ(bfs(path, 2, {.directed = false}), (Depths{2, 1, 0, kUnreached}));
}

TEST(Bfs, TheNineNodeRingIsThreeStepsDeepFromM)
{
    using namespace tests::x_ring;
    const auto depth = bfs(directed(), m);
    EXPECT_EQ(depth, (Depths{0, 1, 1, 1, 2, 2, 2, 3, 4})); // m > b > h > x1 > x2
}

TEST(Bfs, IsWhatTheDefinitionGivesOnRandomGraphs)
{
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const auto graph = tests::random_graph(seed, {.max_nodes = 30});
        for (const auto& network : {graph.directed(), graph.undirected()}) {
            for (NodeId source = 0; source < network.node_count(); source += 7)
                ASSERT_EQ(bfs(network, source), by_levels(network, source)) << "seed " << seed;
        }
    }
}

TEST(Bfs, IsWhatBoostFindsWhereSearchTurnsRoundAndTheSameOnAnyNumberOfThreads)
{
    // dense enough that most nodes are at hand at once, and a tail that is walked node by node
    Random random(3);
    constexpr NodeId kCrowd = 20'000;
    std::vector<Arc> arcs;
    for (std::size_t i = 0; i < 8 * kCrowd; ++i) {
        arcs.push_back(
            {static_cast<NodeId>(random.below(kCrowd)), static_cast<NodeId>(random.below(kCrowd))});
    }
    for (NodeId v = kCrowd; v < kCrowd + 300; ++v)
        arcs.push_back({v - 1, v});
    for (const auto& network :
         {Network::directed(kCrowd + 301, arcs), Network::undirected(kCrowd + 301, arcs)}) {
        const auto expected = by_boost(network, 5);
        for (const std::size_t threads : {1U, 2U, 4U}) {
            const ThreadLimit limit(threads);
            EXPECT_EQ(bfs(network, 5), expected) << threads << " threads";
        }
    }
}

TEST(Bfs, RefusesASourceThatIsNoNodeAndStopsWhenAsked)
{
    EXPECT_THROW(bfs(Network(), 0), std::invalid_argument);
    EXPECT_EQ(bfs(Network::directed(1, {{0, 0}}), 0), Depths{0});
    std::stop_source stop;
    stop.request_stop();
    BfsOptions options;
    options.progress.stop = stop.get_token();
    EXPECT_THROW(bfs(tests::x_ring::directed(), 0, options), Cancelled);
    std::vector<std::uint64_t> levels;
    options.progress = {};
    options.progress.report = [&](std::string_view, std::uint64_t level, std::uint64_t) {
        levels.push_back(level);
    };
    bfs(Network::undirected(3, {{0, 1}, {1, 2}}), 0, options);
    EXPECT_TRUE(std::ranges::is_sorted(levels));
    ASSERT_FALSE(levels.empty());
    EXPECT_EQ(levels.back(), 3U);
}

} // namespace spindel::engine
