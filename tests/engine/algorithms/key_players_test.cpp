#include "engine/algorithms/key_players.h"

#include <stdexcept>

#include <gtest/gtest.h>

#include "tests/support/karate.h"
#include "tests/support/real_networks.h"
#include "tests/support/x_ring.h"

namespace spindel::engine {

namespace {

using Nodes = std::vector<NodeId>;
namespace ring = tests::x_ring;

} // namespace

TEST(KeyPlayers, RemovingTheSpiderOfTheXRingHasThePublishedFigures)
{
    const auto network = ring::undirected();
    EXPECT_NEAR(distance_fragmentation(network, {}), .4028, 5e-5);
    EXPECT_NEAR(fragmentation(network, Nodes{ring::b}), .5357, 5e-5);
    EXPECT_NEAR(distance_fragmentation(network, Nodes{ring::b}), .6369, 5e-5);
    EXPECT_EQ(key_players(network).nodes, Nodes{ring::b});
    const auto pair = key_players(network, {.goal = KeyPlayerGoal::fragmentation, .count = 2});
    EXPECT_EQ(pair.nodes, (Nodes{ring::r2, ring::b}));
    EXPECT_NEAR(pair.value, .7619, 5e-5);
    EXPECT_EQ(pair.value_of_none, 0.0);
    EXPECT_TRUE(pair.exhaustive);
}

TEST(KeyPlayers, TheTwoOfGreatestBetweennessAreNotTheTwoThatBreakTheXRing)
{
    const auto pair = key_players(ring::undirected(), {.count = 2});
    EXPECT_EQ(pair.nodes, (Nodes{ring::r2, ring::b}));
    EXPECT_NEAR(pair.value, .7619, 5e-5);
    EXPECT_EQ(pair.top_betweenness, (Nodes{ring::b, ring::h}));
    EXPECT_LT(pair.value_of_top_betweenness, pair.value);
}

TEST(KeyPlayers, TwoWatchersOfTheXRingSeeAlmostAllOfIt)
{
    const auto pair =
        key_players(ring::undirected(), {.goal = KeyPlayerGoal::distance_reach, .count = 2});
    EXPECT_EQ(pair.nodes, (Nodes{ring::r2, ring::h}));
    EXPECT_NEAR(pair.value, .9444, 5e-5);
    EXPECT_EQ(reach(ring::undirected(), Nodes{ring::r2, ring::h}, 1), 8U);
}

TEST(KeyPlayers, TheKarateClubHasThePublishedKeyPlayers)
{
    const auto club = tests::karate_club();
    EXPECT_NEAR(distance_fragmentation(club, {}), .508, 5e-4);
    const std::vector<std::pair<Nodes, double>> expected{
        {{0}, .6415}, {{0, 1}, .6844}, {{0, 32, 33}, .7968}};
    for (const auto& [nodes, value] : expected) {
        const auto found = key_players(club, {.count = static_cast<std::uint32_t>(nodes.size())});
        EXPECT_EQ(found.nodes, nodes);
        EXPECT_NEAR(found.value, value, 5e-5);
        EXPECT_TRUE(found.exhaustive);
    }
}

TEST(KeyPlayers, FiveOfMontagnaBreakItFurtherThanTheFiveOfGreatestBetweenness)
{
    const auto real = tests::real_network("montagna", "phone", "phone", false);
    if (!real) GTEST_SKIP() << "the shared data sets are absent";
    const auto five = key_players(real->network, {.count = 5});
    Nodes published;
    for (const auto* name : {"N18", "N61", "N47", "N27", "N68"}) {
        published.push_back(real->node(name));
    }
    std::ranges::sort(published);
    EXPECT_NEAR(distance_fragmentation(real->network, published), .9713, 5e-5);
    EXPECT_EQ(five.nodes, published);
    EXPECT_NEAR(five.value_of_top_betweenness, .9624, 5e-5);
    EXPECT_FALSE(five.exhaustive);
}

TEST(KeyPlayers, OnlyCandidatesAreChosen)
{
    const auto found = key_players(ring::undirected(), {.candidates = {ring::r1, ring::h}});
    EXPECT_EQ(found.nodes, Nodes{ring::h});
    EXPECT_EQ(found.top_betweenness, Nodes{ring::h});
}

TEST(KeyPlayers, NoneAndAllCanBeAskedFor)
{
    const auto none = key_players(ring::undirected(), {.count = 0});
    EXPECT_TRUE(none.nodes.empty());
    EXPECT_EQ(none.value, none.value_of_none);
    const auto all = key_players(Network::undirected(2, {{0, 1}}), {.count = 2});
    EXPECT_EQ(all.value, 1.0); // nobody is left to reach anybody
    EXPECT_EQ(key_players(Network(), {.count = 0}).value, 1.0);
}

TEST(KeyPlayers, RefusesCandidatesThatCannotBeAndStopsWhenAsked)
{
    const auto network = ring::undirected();
    EXPECT_THROW(key_players(network, {.count = 10}), std::invalid_argument);
    EXPECT_THROW(key_players(network, {.candidates = {2, 1}}), std::invalid_argument);
    EXPECT_THROW(key_players(network, {.candidates = {1, 1}}), std::invalid_argument);
    EXPECT_THROW(key_players(network, {.candidates = {9}}), std::invalid_argument);
    std::stop_source stop;
    stop.request_stop();
    KeyPlayersOptions options;
    options.progress.stop = stop.get_token();
    EXPECT_THROW(key_players(network, options), Cancelled);
}

} // namespace spindel::engine
