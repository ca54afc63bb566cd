#include "engine/algorithms/betweenness.h"

#include <stdexcept>

#include <gtest/gtest.h>

#include "tests/support/plain_networks.h"
#include "tests/support/real_networks.h"

namespace spindel::engine {

TEST(Betweenness, ANodeOfAPathStandsBetweenAllBeforeItAndAllAfterIt)
{
    const auto result = betweenness(tests::path(9));
    for (NodeId v = 0; v < 9; ++v)
        EXPECT_DOUBLE_EQ(result.score[v], v * (8.0 - v));
    EXPECT_TRUE(result.exact);
    EXPECT_EQ(result.sources, 9U);
}

TEST(Betweenness, TheCentreOfAStarStandsBetweenAllPairs)
{
    EXPECT_DOUBLE_EQ(betweenness(tests::star(6)).score[0], 15.0);
    EXPECT_DOUBLE_EQ(betweenness(tests::star(6)).score[1], 0.0);
    EXPECT_DOUBLE_EQ(betweenness(tests::star(6), {.normalized = true}).score[0], 1.0);
    EXPECT_DOUBLE_EQ(betweenness(tests::star(6), {.directed = true, .normalized = true}).score[0],
                     1.0);
}

TEST(Betweenness, TwoShortestPathsShareTheirPair)
{
    // a square: the pair of opposite corners is shared by the other two
    const auto square = Network::undirected(4, {{0, 1}, {1, 2}, {2, 3}, {3, 0}});
    for (const double score : betweenness(square).score)
        EXPECT_DOUBLE_EQ(score, 0.5);
}

TEST(Betweenness, FollowsArcsOnlyWhereItIsDirected)
{
    const auto network = Network::directed(3, {{0, 1}, {2, 1}});
    EXPECT_DOUBLE_EQ(betweenness(network, {.directed = true}).score[1], 0.0);
    EXPECT_DOUBLE_EQ(betweenness(network, {.directed = false}).score[1], 1.0);
}

TEST(Betweenness, WeightsLengthenOrShortenTheWay)
{
    // 0-1-2 beside the tie 0-2 of weight 4
    const auto network = Network::undirected(3, {{0, 1, 1.0}, {1, 2, 1.0}, {0, 2, 4.0}});
    EXPECT_DOUBLE_EQ(betweenness(network).score[1], 0.0);
    EXPECT_DOUBLE_EQ(betweenness(network, {.length = ArcLength::weight}).score[1], 1.0);
    EXPECT_DOUBLE_EQ(betweenness(network, {.length = ArcLength::inverse_weight}).score[1], 0.0);
    // 1 to 2 by way of 0: 1/1 + 1/4 is longer than 1/1
    EXPECT_DOUBLE_EQ(betweenness(network, {.length = ArcLength::inverse_weight}).score[0], 0.0);
}

TEST(Betweenness, TheSameLengthsInAnotherOrderAreATie)
{
    // .1 + .2 + .3 and .3 + .2 + .1 differ in their last bit
    const auto network = Network::undirected(
        6, {{0, 1, .1}, {1, 2, .2}, {2, 5, .3}, {0, 3, .3}, {3, 4, .2}, {4, 5, .1}});
    const auto score = betweenness(network, {.length = ArcLength::weight}).score;
    EXPECT_DOUBLE_EQ(score[2], score[3]);
    EXPECT_DOUBLE_EQ(score[1], score[4]);
}

TEST(Betweenness, PairsThatOneNodeSeparatesAreCountedWithoutASearch)
{
    // a triangle 0-1-2 with two pendants on 0 and one on 1: over 0 go the pair of its pendants and
    // each of them to 1, 2 and the pendant of 1; over 1 go its pendant's pairs with the other four
    const auto network = Network::undirected(6, {{0, 1}, {1, 2}, {2, 0}, {0, 3}, {0, 4}, {1, 5}});
    EXPECT_EQ(betweenness(network).score, (NodeMap<double>{7, 4, 0, 0, 0, 0}));
}

TEST(Betweenness, TwinsAreMergedAndStillEarnWhatEachOfThemWould)
{
    // 0 and 1 on one side, 2, 3 and 4 on the other, each joined to each: the one pair on the left
    // is shared by three, the three pairs on the right by two
    const auto network = Network::undirected(5, {{0, 2}, {0, 3}, {0, 4}, {1, 2}, {1, 3}, {1, 4}});
    const auto score = betweenness(network).score;
    EXPECT_DOUBLE_EQ(score[0], 1.5);
    EXPECT_DOUBLE_EQ(score[1], 1.5);
    EXPECT_DOUBLE_EQ(score[2], 1 / 3.0);
    EXPECT_DOUBLE_EQ(score[4], 1 / 3.0);
}

TEST(Betweenness, InACycleEachNodeStandsInsideTheShorterWayOfThePairsAroundIt)
{
    for (NodeId n = 3; n < 40; ++n) {
        std::vector<Arc> ties;
        for (NodeId v = 0; v < n; ++v)
            ties.push_back({v, (v + 1) % n});
        // n odd: of the pairs d apart, n for each d < n / 2, each has d - 1 nodes inside;
        // n even: the same, and n / 2 opposite pairs, whose n / 2 - 1 nodes count by halves
        const double expected = n % 2 == 1 ? (n - 1.0) * (n - 3.0) / 8 : (n - 2.0) * (n - 2.0) / 8;
        for (const double score : betweenness(Network::undirected(n, ties)).score)
            EXPECT_NEAR(score, expected, 1e-12 * n * n);
    }
}

TEST(Betweenness, ChainsBetweenTwoHubsShareWhatIsAsFarEitherWay)
{
    // 0 and 1 are joined by 2 - 3, by 4 - 5 and by 6 - 7 - 8 - 9
    const auto network = Network::undirected(
        10,
        {{0, 2}, {2, 3}, {3, 1}, {0, 4}, {4, 5}, {5, 1}, {0, 6}, {6, 7}, {7, 8}, {8, 9}, {9, 1}});
    const auto score = betweenness(network).score;
    // 0-1 by halves; 0-3; 3-4 by halves; 3-6; 3-7 by halves; 1-6 and 0-9 by thirds
    EXPECT_NEAR(score[2], 0.5 + 1 + 0.5 + 1 + 0.5 + 2.0 / 3, 1e-12);
    // 0-7; 0-8; 0-9 by thirds; from 2 and 4: to 7, and to 8 by halves; from 3 and 5: to 7 by halves
    EXPECT_NEAR(score[6], 1 + 1 + 1.0 / 3 + 2 * (1 + 0.5) + 2 * 0.5, 1e-12);
    for (const auto& [same, node] : {std::pair{3, 2}, {4, 2}, {5, 2}, {9, 6}})
        EXPECT_NEAR(score[same], score[node], 1e-12);
}

TEST(Betweenness, AHubOfManyTrianglesStandsBetweenThem)
{
    constexpr NodeId kTriangles = 50'000;
    std::vector<Arc> ties;
    for (NodeId i = 0; i < kTriangles; ++i) {
        const NodeId v = 1 + 2 * i;
        ties.insert(ties.end(), {{0, v}, {v, v + 1}, {v + 1, 0}});
    }
    const auto score = betweenness(Network::undirected(1 + 2 * kTriangles, ties)).score;
    EXPECT_DOUBLE_EQ(score[0], 4.0 * kTriangles * (kTriangles - 1.0) / 2);
    EXPECT_DOUBLE_EQ(score[1], 0.0);
}

TEST(Betweenness, ATieOfAPathCarriesAllBeforeItToAllAfterIt)
{
    const auto result = tie_betweenness(tests::path(5));
    EXPECT_EQ(result.score, (std::vector<double>{4, 6, 6, 4}));
    EXPECT_TRUE(result.exact);
    // of the ten pairs
    EXPECT_DOUBLE_EQ(tie_betweenness(tests::path(5), {.normalized = true}).score[1], 0.6);
    EXPECT_EQ(tie_betweenness(Network::directed(3, {{0, 1}, {1, 2}}), {.directed = true}).score,
              (std::vector<double>{2, 2}));
    // 0 to 2 in two hops of 1 rather than in one of 4
    const auto network = Network::undirected(3, {{0, 1, 1.0}, {1, 2, 1.0}, {0, 2, 4.0}});
    EXPECT_EQ(tie_betweenness(network, {.length = ArcLength::weight}).score,
              (std::vector<double>{2, 0, 2}));
    EXPECT_TRUE(tie_betweenness(Network()).score.empty());
    EXPECT_THROW(
        tie_betweenness(Network::undirected(2, {{0, 1, 0.0}}), {.length = ArcLength::weight}),
        std::invalid_argument);
}

TEST(Betweenness, RefusesMoreShortestPathsThanADoubleHolds)
{
    // 1100 diamonds in a row: 2^1100 shortest paths from end to end
    std::vector<Arc> ties;
    for (NodeId i = 0; i < 1100; ++i) {
        const NodeId v = 3 * i;
        ties.insert(ties.end(), {{v, v + 1}, {v, v + 2}, {v + 1, v + 3}, {v + 2, v + 3}});
    }
    const auto chain = Network::undirected(3301, ties);
    EXPECT_THROW(betweenness(chain, {.directed = true, .pivots = 1}), Error);
    // each diamond is a block of its own
    EXPECT_NO_THROW(betweenness(chain));
}

TEST(Betweenness, ALoneNodeAndAnEmptyNetworkHaveNoPairs)
{
    EXPECT_TRUE(betweenness(Network()).score.empty());
    EXPECT_EQ(betweenness(Network::undirected(1, {}), {.normalized = true}).score,
              NodeMap<double>{0.0});
    EXPECT_EQ(betweenness(tests::path(2), {.normalized = true}).score, (NodeMap<double>{0.0, 0.0}));
}

TEST(Betweenness, SampledSourcesSayThatTheyAreAnEstimate)
{
    const auto result = betweenness(tests::path(9), {.pivots = 4, .random_seed = 3});
    EXPECT_FALSE(result.exact);
    EXPECT_EQ(result.sources, 4U);
    EXPECT_EQ(result.score, betweenness(tests::path(9), {.pivots = 4, .random_seed = 3}).score);
    EXPECT_EQ(betweenness(tests::path(9), {.pivots = 9}).score, betweenness(tests::path(9)).score);
}

TEST(Betweenness, RefusesLengthsThatAreNoLengthsAndStopsWhenAsked)
{
    const auto network = Network::undirected(2, {{0, 1, 0.0}});
    EXPECT_THROW(betweenness(network, {.length = ArcLength::weight}), std::invalid_argument);
    EXPECT_THROW(betweenness(network, {.length = ArcLength::inverse_weight}),
                 std::invalid_argument);
    std::stop_source stop;
    stop.request_stop();
    BetweennessOptions options;
    options.progress.stop = stop.get_token();
    EXPECT_THROW(betweenness(tests::path(4), options), Cancelled);
}

TEST(Betweenness, RefusesLengthsThatAreLostWhenTheyAreAdded)
{
    // 0 - 1 - 2 is the only path whatever its lengths: nothing has to be added
    const auto short_end = Network::undirected(3, {{0, 1, 1}, {1, 2, 1e-17}});
    EXPECT_EQ(betweenness(short_end, {.length = ArcLength::weight}).score,
              (NodeMap<double>{0, 1, 0}));
    EXPECT_EQ(tie_betweenness(short_end, {.length = ArcLength::weight}).score,
              (std::vector<double>{2, 2}));
    // in a cycle 1 + 1e-17 is no farther than 1
    const auto cycle = Network::undirected(4, {{0, 1, 1}, {1, 2, 1e-17}, {2, 3, 1}, {3, 0, 1}});
    EXPECT_THROW(betweenness(cycle, {.length = ArcLength::weight}), Error);
    EXPECT_THROW(tie_betweenness(cycle, {.length = ArcLength::weight}), Error);
    EXPECT_THROW(betweenness(cycle, {.directed = true, .length = ArcLength::weight}), Error);
}

TEST(Betweenness, RealNetworksHaveTheFiguresThatIgraphFinds)
{
    for (const auto& [data_set, layer] :
         {std::pair{"caviar", "full"}, {"montagna", "phone"}, {"paul_revere", "co_membership"}}) {
        const auto real = tests::real_network(data_set, layer, layer, false);
        if (!real) GTEST_SKIP() << "the shared data sets are absent";
        const auto hops = betweenness(real->network).score;
        const auto share = betweenness(real->network, {.normalized = true}).score;
        const auto strong = betweenness(real->network, {.length = ArcLength::inverse_weight}).score;
        for (NodeId v = 0; v < real->network.node_count(); ++v) {
            const auto place = std::string(data_set) + " " + real->names[v];
            EXPECT_NEAR(hops[v], real->figure(v, "betweenness"), 1e-4) << place;
            EXPECT_NEAR(share[v], real->figure(v, "betweenness_norm"), 1e-6) << place;
            EXPECT_NEAR(strong[v], real->figure(v, "betweenness_weighted_inv"), 1e-3) << place;
        }
    }
}

TEST(Betweenness, CaviarAsADirectedNetworkHasTheFiguresThatIgraphFinds)
{
    const auto real = tests::real_network("caviar", "full", "full", true);
    if (!real) GTEST_SKIP() << "the shared data sets are absent";
    const auto score = betweenness(real->network, {.directed = true}).score;
    for (NodeId v = 0; v < real->network.node_count(); ++v) {
        EXPECT_NEAR(score[v], real->figure(v, "betweenness_directed"), 1e-4) << real->names[v];
    }
}

} // namespace spindel::engine
