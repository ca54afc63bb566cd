#include "engine/algorithms/exact_shares.h"

#include <cmath>
#include <limits>
#include <tuple>

#include <gtest/gtest.h>

#include "engine/algorithms/approximate_betweenness.h"
#include "engine/algorithms/betweenness.h"
#include "engine/algorithms/block_betweenness.h"
#include "engine/parallel.h"
#include "engine/random.h"
#include "tests/support/plain_networks.h"
#include "tests/support/random_graphs.h"

namespace spindel::engine {

namespace {

Network ring_of_cliques(NodeId cliques, NodeId size)
{
    std::vector<Arc> ties;
    for (NodeId c = 0; c < cliques; ++c) {
        for (NodeId i = 0; i < size; ++i) {
            for (NodeId j = 0; j < i; ++j)
                ties.push_back({c * size + i, c * size + j});
        }
        ties.push_back({c * size, (c + 1) % cliques * size + 1});
    }
    return Network::undirected(cliques * size, ties);
}

/// Nodes 0 and 1 and chains from the one to the other.
Network chains_between_two(NodeId chains, NodeId length)
{
    std::vector<Arc> ties;
    for (NodeId c = 0; c < chains; ++c) {
        const NodeId first = 2 + c * length;
        ties.push_back({0, first});
        for (NodeId i = 1; i < length; ++i)
            ties.push_back({first + i - 1, first + i});
        ties.push_back({first + length - 1, 1});
    }
    return Network::undirected(2 + chains * length, ties);
}

Network any_ties(NodeId nodes, std::size_t ties)
{
    Random random(3);
    std::vector<Arc> list(ties);
    for (auto& tie : list) {
        tie.from = static_cast<NodeId>(random.below(nodes));
        tie.to = static_cast<NodeId>(random.below(nodes));
    }
    return Network::undirected(nodes, list);
}

/// Layers of two, each joined to both of the next: 2^(layers - 2) paths from end to end.
Network doubled_path(NodeId layers)
{
    std::vector<Arc> ties;
    for (NodeId v = 0; v + 2 < 2 * layers; v += 2)
        ties.insert(ties.end(), {{v, v + 2}, {v, v + 3}, {v + 1, v + 2}, {v + 1, v + 3}});
    return Network::undirected(2 * layers, ties);
}

} // namespace

TEST(ExactShares, AreTakenWhereTwinsAndChainsMakeThemLessWorkThanPaths)
{
    for (const auto& network :
         {ring_of_cliques(40, 12), chains_between_two(20, 60), chains_between_two(3000, 1)}) {
        const auto exact = betweenness(network, {.normalized = true}).score;
        const auto found = approximate_betweenness(network, {.epsilon = 0.01, .top = 3});
        EXPECT_TRUE(found.exact);
        EXPECT_EQ(found.samples, 0U);
        EXPECT_EQ(found.epsilon, 0.0);
        EXPECT_EQ(found.lower, found.score);
        EXPECT_EQ(found.upper, found.score);
        EXPECT_EQ(found.top.size(), 3U);
        for (std::size_t v = 0; v < exact.size(); ++v)
            ASSERT_NEAR(found.score[v], exact[v], 1e-12) << v;
    }
}

TEST(ExactShares, AreNotTakenWhereNothingCanBeSpared)
{
    for (const auto& network : {tests::lattice(70, 70), any_ties(5000, 10'000)}) {
        const auto found = approximate_betweenness(network, {.epsilon = 0.02});
        EXPECT_FALSE(found.exact);
        EXPECT_GT(found.samples, 0U);
        EXPECT_GT(found.epsilon, 0.0);
    }
}

TEST(ExactShares, TheChoiceIsTheSameOnOneThreadAndOnMany)
{
    for (const auto& network : {ring_of_cliques(40, 12), any_ties(500, 1500), any_ties(40, 100)}) {
        const auto found = [&](std::size_t threads) {
            const ThreadLimit limit(threads);
            const auto result = approximate_betweenness(network, {.epsilon = 0.01});
            return std::tuple(result.exact, result.samples, result.score, result.upper);
        };
        const auto alone = found(1);
        EXPECT_EQ(alone, found(2));
        EXPECT_EQ(alone, found(4));
    }
}

TEST(ExactShares, AreThoseOfBetweennessAndNeverMoreWorkThanAllowed)
{
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const auto network = tests::random_graph(seed).undirected();
        if (network.node_count() < 3) continue;
        const auto exact = betweenness(network, {.normalized = true}).score;
        const auto pairs = path_pairs(network, false);
        const auto all = exact_shares(network, pairs, std::numeric_limits<double>::max(), {});
        ASSERT_TRUE(all);
        for (std::size_t v = 0; v < exact.size(); ++v)
            ASSERT_NEAR((*all)[v], exact[v], 1e-12) << "seed " << seed;
        const double work = work_in_hops(network, path_blocks(network), 1e18, {});
        EXPECT_TRUE(exact_shares(network, pairs, work, {})) << "seed " << seed;
        if (work == 0) continue;
        EXPECT_FALSE(exact_shares(network, pairs, work - 1, {})) << "seed " << seed;
    }
}

TEST(ExactShares, EqualNodesAreNotToldApartByRounding)
{
    // every clique has one node towards the next: all forty of them have the same share
    const auto found = approximate_betweenness(ring_of_cliques(41, 7), {.epsilon = 0.01, .top = 5});
    ASSERT_TRUE(found.exact);
    EXPECT_EQ(found.separated, 0U);
}

TEST(ExactShares, MorePathsThanANumberHoldsAreDrawn)
{
    // 2^1098 paths from end to end; searches from both ends meet after half of them
    const auto found = approximate_betweenness(doubled_path(1100), {.epsilon = 0.1});
    EXPECT_FALSE(found.exact);
    EXPECT_LE(found.epsilon, 0.1);
    EXPECT_THROW(betweenness(doubled_path(1100)), Error);
}

} // namespace spindel::engine
