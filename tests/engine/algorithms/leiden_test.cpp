#include "engine/algorithms/leiden.h"

#include <cmath>
#include <limits>
#include <stdexcept>
#include <stop_token>

#include <gtest/gtest.h>

#include "tests/support/karate.h"
#include "tests/support/montagna.h"

namespace spindel::engine {

namespace {

constexpr auto kPotts = CommunityQuality::constant_potts;

/// `cliques` cliques of five, each with one tie to the next, the last to the first.
Network ring_of_cliques(NodeId cliques)
{
    std::vector<Arc> ties;
    for (NodeId c = 0; c < cliques; ++c) {
        for (NodeId i = 0; i < 5; ++i) {
            for (NodeId j = i + 1; j < 5; ++j)
                ties.push_back({5 * c + i, 5 * c + j});
        }
        ties.push_back({5 * c, 5 * ((c + 1) % cliques) + 1});
    }
    return Network::undirected(5 * cliques, ties);
}

Network without_weights(const Network& network)
{
    std::vector<Arc> ties;
    for (const auto& [u, v] : index_ties(network).ends)
        ties.push_back({u, v});
    return Network::undirected(network.node_count(), ties);
}

} // namespace

TEST(Leiden, FindsEveryCliqueOfARingByConstantPotts)
{
    const auto result = leiden(ring_of_cliques(30), {.quality = kPotts, .resolution = 0.5});
    EXPECT_EQ(result.count, 30U);
    for (NodeId v = 0; v < 150; ++v)
        EXPECT_EQ(result.community[v], v / 5);
    EXPECT_DOUBLE_EQ(result.quality, 30 * (10 - 0.5 * 10));
}

TEST(Leiden, PairsTheCliquesOfARingByModularityAsItsResolutionLimitForetells)
{
    // Fortunato and Barthelemy 2007: of 30 cliques of five, pairs are worth .888, single ones .876
    const auto network = ring_of_cliques(30);
    double best = 0.0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        best = std::max(best, leiden(network, {.random_seed = seed}).quality);
    }
    EXPECT_GE(best, 0.884);
    Partition single(150);
    for (NodeId v = 0; v < 150; ++v)
        single[v] = v / 5;
    EXPECT_NEAR(modularity(network, single), 0.876, 0.0005);
}

TEST(Leiden, ReachesTheKnownOptimumOfTheKarateClub)
{
    // .4198 with four communities: Brandes et al., "On Modularity Clustering", 2008
    double best = 0.0;
    std::uint32_t count = 0;
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        const auto result = leiden(tests::karate_club(), {.random_seed = seed});
        if (result.quality > best) {
            best = result.quality;
            count = result.count;
        }
    }
    EXPECT_NEAR(best, 0.4198, 0.00005);
    EXPECT_EQ(count, 4U);
}

TEST(Leiden, IsAsGoodAsPublicToolsOnTheMontagnaTelephones)
{
    const auto network = tests::montagna_phone();
    if (!network) GTEST_SKIP() << "the shared data is not on this machine: set SPINDEL_SHARED";
    // computed with igraph 0.10.2, best of many: .6411 without weights, .6318 with
    const auto plain = without_weights(*network);
    double best = 0.0;
    double best_weighted = 0.0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const auto result = leiden(plain, {.random_seed = seed});
        EXPECT_GE(result.quality, 0.635) << "seed " << seed;
        best = std::max(best, result.quality);
        best_weighted = std::max(best_weighted, leiden(*network, {.random_seed = seed}).quality);
    }
    EXPECT_GE(best, 0.6411);
    EXPECT_GE(best_weighted, 0.6318);
}

TEST(Leiden, FollowsTheWeights)
{
    // a square whose heavy sides are 0-1 and 2-3, and then the two others
    const auto one = Network::undirected(4, {{0, 1, 9.0}, {1, 2}, {2, 3, 9.0}, {3, 0}});
    EXPECT_EQ(leiden(one).community, (Partition{0, 0, 1, 1}));
    const auto other = Network::undirected(4, {{0, 1}, {1, 2, 9.0}, {2, 3}, {3, 0, 9.0}});
    EXPECT_EQ(leiden(other).community, (Partition{0, 1, 1, 0}));
}

TEST(Leiden, TiesWithoutWeightAmongOthersAreAsNone)
{
    std::vector<Arc> triangles{{0, 1}, {1, 2}, {2, 0}, {3, 4}, {4, 5}, {5, 3}};
    const auto apart = leiden(Network::undirected(6, triangles));
    for (const auto& [u, v] : {std::pair{0U, 3U}, {1U, 4U}, {2U, 5U}, {0U, 5U}})
        triangles.push_back({u, v, 0.0});
    const auto joined = leiden(Network::undirected(6, triangles));
    EXPECT_EQ(joined.community, (Partition{0, 0, 0, 1, 1, 1}));
    EXPECT_EQ(joined.community, apart.community);
    EXPECT_EQ(joined.quality, apart.quality);
}

TEST(Leiden, WithoutWeightEverybodyIsAlone)
{
    EXPECT_EQ(leiden(Network()).count, 0U);
    EXPECT_EQ(leiden(Network::undirected(2, {{1, 1}})).community, (Partition{0, 1}));
    const auto weightless = Network::undirected(2, {{0, 1, 0.0}});
    EXPECT_EQ(leiden(weightless).community, (Partition{0, 1}));
    EXPECT_EQ(leiden(weightless, {.quality = kPotts, .resolution = 0.0}).count, 2U);
}

TEST(Leiden, AtResolutionZeroCommunitiesAreComponents)
{
    const auto network = Network::undirected(5, {{0, 2}, {2, 4}, {1, 3}});
    EXPECT_EQ(leiden(network, {.resolution = 0.0}).community, (Partition{0, 1, 0, 1, 0}));
}

TEST(Leiden, RunsNoMoreIterationsThanItIsGiven)
{
    EXPECT_EQ(leiden(tests::karate_club(), {.iterations = 1}).iterations, 1U);
}

TEST(Leiden, OptionsThatMeanNothingAreRefused)
{
    const auto nan = std::numeric_limits<double>::quiet_NaN();
    EXPECT_THROW(leiden(Network(), {.resolution = -1.0}), std::invalid_argument);
    EXPECT_THROW(leiden(Network(), {.resolution = nan}), std::invalid_argument);
    EXPECT_THROW(leiden(Network(), {.randomness = 0.0}), std::invalid_argument);
}

TEST(Leiden, AStopIsHeard)
{
    std::stop_source stop;
    LeidenOptions options;
    options.progress.stop = stop.get_token();
    stop.request_stop();
    EXPECT_THROW(leiden(tests::karate_club(), options), Cancelled);
}

} // namespace spindel::engine
