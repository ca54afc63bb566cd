#include "engine/algorithms/closeness.h"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/support/real_networks.h"

namespace spindel::engine {

TEST(Closeness, OfAPathIsGreatestInTheMiddle)
{
    // distances of the end: 1, 2, 3, 4; of the middle: 2, 1, 1, 2
    const auto path = Network::undirected(5, {{0, 1}, {1, 2}, {2, 3}, {3, 4}});
    const auto close = closeness(path);
    EXPECT_DOUBLE_EQ(close[0], 4 / 10.0);
    EXPECT_DOUBLE_EQ(close[2], 4 / 6.0);
    const auto harmonic = harmonic_closeness(path);
    EXPECT_DOUBLE_EQ(harmonic[0], (1 + 1 / 2.0 + 1 / 3.0 + 1 / 4.0) / 4);
    EXPECT_DOUBLE_EQ(harmonic_closeness(path, {.normalized = false})[2], 3.0);
}

TEST(Closeness, LeavesOutOrCountsWhoCannotBeReached)
{
    const auto network = Network::undirected(4, {{0, 1}, {1, 2}});
    const auto within = closeness(network);
    EXPECT_DOUBLE_EQ(within[1], 1.0);
    EXPECT_DOUBLE_EQ(within[0], 2 / 3.0);
    EXPECT_TRUE(std::isnan(within[3]));
    const auto of_all = closeness(network, {.unreached = Unreached::counted});
    EXPECT_DOUBLE_EQ(of_all[1], 2 / 3.0);
    EXPECT_DOUBLE_EQ(of_all[3], 0.0);
    EXPECT_DOUBLE_EQ(harmonic_closeness(network)[3], 0.0);
}

TEST(Closeness, FollowsArcsAwayFromTheNodeWhereItIsDirected)
{
    const auto network = Network::directed(3, {{0, 1}, {1, 2}});
    const auto close = closeness(network, {.directed = true});
    EXPECT_DOUBLE_EQ(close[0], 2 / 3.0);
    EXPECT_DOUBLE_EQ(close[1], 1.0);
    EXPECT_TRUE(std::isnan(close[2]));
    EXPECT_DOUBLE_EQ(harmonic_closeness(network, {.directed = true})[0], 0.75);
}

TEST(Closeness, OfNobodyAndOfALoneNode)
{
    EXPECT_TRUE(closeness(Network()).empty());
    EXPECT_TRUE(harmonic_closeness(Network()).empty());
    EXPECT_TRUE(std::isnan(closeness(Network::undirected(1, {}))[0]));
    EXPECT_DOUBLE_EQ(harmonic_closeness(Network::undirected(1, {}))[0], 0.0);
}

TEST(Closeness, StopsWhenAsked)
{
    std::stop_source stop;
    stop.request_stop();
    ClosenessOptions options;
    options.progress.stop = stop.get_token();
    EXPECT_THROW(closeness(Network::undirected(2, {{0, 1}}), options), Cancelled);
    HarmonicOptions harmonic;
    harmonic.progress.stop = stop.get_token();
    EXPECT_THROW(harmonic_closeness(Network::undirected(2, {{0, 1}}), harmonic), Cancelled);
}

TEST(Closeness, RealNetworksHaveTheFiguresThatNetworkxFinds)
{
    for (const auto& [data_set, layer] :
         {std::pair{"caviar", "full"}, {"montagna", "phone"}, {"paul_revere", "co_membership"}}) {
        const auto real = tests::real_network(data_set, layer, layer, false);
        if (!real) GTEST_SKIP() << "the shared data sets are absent";
        const auto close = closeness(real->network, {.unreached = Unreached::counted});
        const auto harmonic = harmonic_closeness(real->network);
        for (NodeId v = 0; v < real->network.node_count(); ++v) {
            const auto place = std::string(data_set) + " " + real->names[v];
            EXPECT_NEAR(close[v], real->figure(v, "closeness_wf"), 1e-6) << place;
            EXPECT_NEAR(harmonic[v], real->figure(v, "harmonic"), 1e-6) << place;
        }
    }
}

} // namespace spindel::engine
