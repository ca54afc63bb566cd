#include "engine/algorithms/top_closeness.h"

#include <gtest/gtest.h>

namespace spindel::engine {

namespace {

using Places = std::vector<TopCloseness::Place>;

} // namespace

TEST(TopCloseness, OfAPathStartsInTheMiddle)
{
    // distances of the middle: 2, 1, 1, 2; of those next to it: 1, 1, 2, 3
    const auto path = Network::undirected(5, {{0, 1}, {1, 2}, {2, 3}, {3, 4}});
    const auto found = top_closeness(path, {.count = 3});
    EXPECT_EQ(found.places, (Places{{2, 4 / 6.0}, {1, 4 / 7.0}, {3, 4 / 7.0}}));
    const auto harmonic = top_harmonic_closeness(path, {.count = 1});
    EXPECT_EQ(harmonic.places, (Places{{2, 3.0 / 4}}));
}

TEST(TopCloseness, SmallPartsRankByTheShareOfNodesThatTheyReach)
{
    // the couple 0, 1 is as close as can be, but reaches one other node of five
    const auto network = Network::undirected(6, {{0, 1}, {2, 3}, {3, 4}});
    const auto found = top_closeness(network, {.count = 6});
    const Places expected{{3, 2 / 5.0},
                          {2, 2 / 3.0 * (2 / 5.0)},
                          {4, 2 / 3.0 * (2 / 5.0)},
                          {0, 1 / 5.0},
                          {1, 1 / 5.0},
                          {5, 0.0}};
    EXPECT_EQ(found.places, expected);
}

TEST(TopCloseness, OfAStarNeedsNoSearchFromItsLeaves)
{
    std::vector<Arc> ties;
    for (NodeId leaf = 1; leaf <= 1000; ++leaf)
        ties.push_back({0, leaf});
    const auto found = top_closeness(Network::undirected(1001, ties), {.count = 1});
    EXPECT_EQ(found.places, (Places{{0, 1.0}}));
    EXPECT_LE(found.searches, 64U);
}

TEST(TopCloseness, OfNobodyOfALoneNodeAndOfNoPlace)
{
    EXPECT_TRUE(top_closeness(Network()).places.empty());
    EXPECT_TRUE(top_harmonic_closeness(Network()).places.empty());
    const auto lone = Network::undirected(1, {});
    EXPECT_EQ(top_closeness(lone).places, (Places{{0, 0.0}}));
    EXPECT_EQ(top_harmonic_closeness(lone).places, (Places{{0, 0.0}}));
    EXPECT_TRUE(top_closeness(lone, {.count = 0}).places.empty());
}

TEST(TopCloseness, StopsWhenAsked)
{
    std::stop_source stop;
    stop.request_stop();
    TopClosenessOptions options;
    options.progress.stop = stop.get_token();
    EXPECT_THROW(top_closeness(Network::undirected(2, {{0, 1}}), options), Cancelled);
    EXPECT_THROW(top_harmonic_closeness(Network::undirected(2, {{0, 1}}), options), Cancelled);
}

} // namespace spindel::engine
