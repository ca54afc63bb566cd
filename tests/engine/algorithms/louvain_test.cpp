#include "engine/algorithms/louvain.h"

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <stop_token>

#include <gtest/gtest.h>

#include "tests/support/karate.h"
#include "tests/support/montagna.h"

namespace spindel::engine {

TEST(Louvain, PartsTwoTrianglesJoinedByOneTie)
{
    // m = 7; together 0; apart: 2 (3/7 - (7/14)^2) = 5/14
    const auto network =
        Network::undirected(6, {{0, 1}, {0, 2}, {1, 2}, {2, 3}, {3, 4}, {3, 5}, {4, 5}});
    const auto result = louvain(network);
    EXPECT_EQ(result.community, (Partition{0, 0, 0, 1, 1, 1}));
    EXPECT_EQ(result.count, 2U);
    EXPECT_NEAR(result.quality, 5.0 / 14.0, 1e-12);
}

TEST(Louvain, ComesNearTheKnownOptimumOfTheKarateClub)
{
    // .4198: Brandes et al., "On Modularity Clustering", 2008
    double best = 0.0;
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        const auto result = louvain(tests::karate_club(), {.random_seed = seed});
        EXPECT_GE(result.quality, 0.38) << "seed " << seed;
        best = std::max(best, result.quality);
    }
    EXPECT_GE(best, 0.4188);
    EXPECT_LE(best, 0.41985);
}

TEST(Louvain, IsNearlyAsGoodAsPublicToolsOnTheMontagnaTelephones)
{
    const auto network = tests::montagna_phone();
    if (!network) GTEST_SKIP() << "the shared data is not on this machine: set SPINDEL_SHARED";
    // Leiden of igraph 0.10.2, weighted, best of many: .6318
    double best = 0.0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed)
        best = std::max(best, louvain(*network, {.random_seed = seed}).quality);
    EXPECT_GE(best, 0.625);
}

TEST(Louvain, ByConstantPottsHoldsTogetherWhatIsDenserThanTheResolution)
{
    // a triangle and a pair on a path: at 0.9 only full density pays
    const auto network = Network::undirected(5, {{0, 1}, {0, 2}, {1, 2}, {2, 3}, {3, 4}});
    const auto result =
        louvain(network, {.quality = CommunityQuality::constant_potts, .resolution = 0.9});
    EXPECT_EQ(result.community, (Partition{0, 0, 0, 1, 1}));
    EXPECT_NEAR(result.quality, 3 - 0.9 * 3 + 1 - 0.9, 1e-12);
}

TEST(Louvain, WithoutWeightEverybodyIsAlone)
{
    EXPECT_EQ(louvain(Network()).count, 0U);
    EXPECT_EQ(louvain(Network::undirected(1, {})).community, (Partition{0}));
    EXPECT_EQ(louvain(Network::undirected(2, {{1, 1}})).community, (Partition{0, 1}));
    EXPECT_EQ(louvain(Network::undirected(2, {{0, 1, 0.0}})).community, (Partition{0, 1}));
}

TEST(Louvain, OptionsThatMeanNothingAreRefused)
{
    const auto nan = std::numeric_limits<double>::quiet_NaN();
    EXPECT_THROW(louvain(Network(), {.resolution = -1.0}), std::invalid_argument);
    EXPECT_THROW(louvain(Network(), {.resolution = nan}), std::invalid_argument);
}

TEST(Louvain, AStopIsHeard)
{
    std::stop_source stop;
    stop.request_stop();
    LouvainOptions options;
    options.progress.stop = stop.get_token();
    EXPECT_THROW(louvain(tests::karate_club(), options), Cancelled);
}

} // namespace spindel::engine
