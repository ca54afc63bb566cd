#include "engine/algorithms/approximate_betweenness.h"

#include <stdexcept>

#include <gtest/gtest.h>

#include "tests/support/karate.h"

namespace spindel::engine {

TEST(ApproximateBetweenness, OfATreeIsKnownWithoutDrawing)
{
    // 1 - 0 - 2 - 3: over 0 go the pairs of 1 with 2 and 3, over 2 those of 3 with 0 and 1; of
    // three
    const auto path = Network::undirected(4, {{1, 0}, {0, 2}, {2, 3}});
    const auto found = approximate_betweenness(path, {.epsilon = 1e-9});
    EXPECT_EQ(found.score, (NodeMap<double>{2 / 3.0, 0.0, 2 / 3.0, 0.0}));
    EXPECT_EQ(found.lower, found.upper);
    EXPECT_EQ(found.samples, 0U);
    EXPECT_EQ(found.epsilon, 0.0);
    EXPECT_TRUE(found.exact);
}

TEST(ApproximateBetweenness, SaysWhatBoundItMetAndFromHowManyPaths)
{
    const auto rough = approximate_betweenness(tests::karate_club(),
                                               {.epsilon = 0.05, .exact_where_cheaper = false});
    const auto fine = approximate_betweenness(tests::karate_club(),
                                              {.epsilon = 0.02, .exact_where_cheaper = false});
    EXPECT_FALSE(fine.exact);
    EXPECT_LE(rough.epsilon, 0.05);
    EXPECT_LE(fine.epsilon, 0.02);
    EXPECT_GT(rough.samples, 0U);
    EXPECT_GT(fine.samples, 2 * rough.samples);
    for (std::size_t v = 0; v < fine.score.size(); ++v) {
        EXPECT_LE(fine.lower[v], fine.score[v]);
        EXPECT_LE(fine.score[v], fine.upper[v]);
        EXPECT_LE(fine.upper[v] - fine.score[v], fine.epsilon);
    }
}

TEST(ApproximateBetweenness, IntervalsOfAShareEndAtOne)
{
    // 0 is between all pairs but those of 1, 2 and 5
    const auto network =
        Network::undirected(6, {{0, 1}, {0, 2}, {0, 3}, {0, 4}, {0, 5}, {1, 2}, {1, 5}});
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const auto found = approximate_betweenness(
            network,
            {.epsilon = 0.2, .delta = 0.1, .exact_where_cheaper = false, .random_seed = seed});
        EXPECT_LE(found.score[0], found.upper[0]);
        EXPECT_LE(found.upper[0], 1.0);
        EXPECT_LE(found.epsilon, 0.2);
    }
}

TEST(ApproximateBetweenness, TellsTheFirstOfTheKarateClubApart)
{
    // exact shares: .438, .304, .145, .144 ...: the third and the fourth are too close
    const auto found = approximate_betweenness(
        tests::karate_club(), {.epsilon = 0.01, .top = 3, .exact_where_cheaper = false});
    ASSERT_EQ(found.top.size(), 3U);
    EXPECT_EQ(found.top[0], 0U);
    EXPECT_EQ(found.top[1], 33U);
    // two alone are certain long before every share is known that well
    const auto two = approximate_betweenness(
        tests::karate_club(), {.epsilon = 0.01, .top = 2, .exact_where_cheaper = false});
    EXPECT_EQ(two.separated, 2U);
    EXPECT_EQ(two.top, (std::vector<NodeId>{0, 33}));
    EXPECT_LT(two.samples, found.samples);
}

TEST(ApproximateBetweenness, ManyBlocksInARowAreDrawnFromAsOneNetwork)
{
    // 60 squares, each sharing a corner with the next: paths cross many blocks
    std::vector<Arc> ties;
    for (NodeId i = 0; i < 60; ++i) {
        const NodeId v = 3 * i;
        ties.insert(ties.end(), {{v, v + 1}, {v, v + 2}, {v + 1, v + 3}, {v + 2, v + 3}});
    }
    const auto found = approximate_betweenness(Network::undirected(181, ties),
                                               {.epsilon = 0.05, .exact_where_cheaper = false});
    EXPECT_LE(found.epsilon, 0.05);
    EXPECT_NEAR(found.score[90], 2 * 90 * 90.0 / (180 * 179), 0.05);
}

TEST(ApproximateBetweenness, FollowsArcsWhereItIsDirected)
{
    // a ring of 30 with all arcs one way: 0 lies on the way of half the pairs
    std::vector<Arc> arcs;
    for (NodeId v = 0; v < 30; ++v)
        arcs.push_back({v, (v + 1) % 30});
    const auto found =
        approximate_betweenness(Network::directed(30, arcs), {.epsilon = 0.05, .directed = true});
    EXPECT_NEAR(found.score[0], 0.5, 0.05);
    EXPECT_NEAR(found.score[17], 0.5, 0.05);
}

TEST(ApproximateBetweenness, OfNobodyAndOfALoneNodeIsNothing)
{
    EXPECT_TRUE(approximate_betweenness(Network()).score.empty());
    EXPECT_EQ(approximate_betweenness(Network::undirected(1, {})).score, NodeMap<double>{0.0});
    EXPECT_EQ(approximate_betweenness(Network::directed(2, {{0, 1}}), {.directed = true}).score,
              (NodeMap<double>{0.0, 0.0}));
}

TEST(ApproximateBetweenness, RefusesBoundsThatAreNoneAndStopsWhenAsked)
{
    const auto network = tests::karate_club();
    EXPECT_THROW(approximate_betweenness(network, {.epsilon = 0.0}), std::invalid_argument);
    EXPECT_THROW(approximate_betweenness(network, {.epsilon = 1.0}), std::invalid_argument);
    EXPECT_THROW(approximate_betweenness(network, {.delta = 0.0}), std::invalid_argument);
    EXPECT_THROW(approximate_betweenness(network, {.delta = 1.0}), std::invalid_argument);
    std::stop_source stop;
    stop.request_stop();
    ApproximateBetweennessOptions options;
    options.progress.stop = stop.get_token();
    EXPECT_THROW(approximate_betweenness(network, options), Cancelled);
}

} // namespace spindel::engine
