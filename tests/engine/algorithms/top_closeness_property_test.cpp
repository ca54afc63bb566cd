#include "engine/algorithms/top_closeness.h"

#include <algorithm>
#include <map>

#include <gtest/gtest.h>

#include "engine/algorithms/closeness.h"
#include "engine/algorithms/walk_bounds.h"
#include "engine/parallel.h"
#include "tests/support/random_graphs.h"

namespace spindel::engine {

namespace {

using Place = TopCloseness::Place;

/// The ranking of all nodes, by their scores.
std::vector<Place> ranked(const NodeMap<double>& scores, std::size_t count)
{
    std::vector<Place> places;
    for (NodeId v = 0; v < scores.size(); ++v)
        places.push_back({v, scores[v]});
    std::ranges::stable_sort(places, std::ranges::greater(), &Place::score);
    places.resize(std::min(count, places.size()));
    return places;
}

/// How many nodes are at each distance of `source`, found by one node at a time.
std::map<std::uint32_t, std::uint64_t> nodes_by_distance(const Network& network, NodeId source)
{
    std::map<NodeId, std::uint32_t> distance{{source, 0}};
    std::vector<NodeId> queue{source};
    for (std::size_t i = 0; i < queue.size(); ++i) {
        for (const NodeId u : network.neighbors(queue[i])) {
            if (distance.emplace(u, distance[queue[i]] + 1).second) queue.push_back(u);
        }
    }
    std::map<std::uint32_t, std::uint64_t> nodes;
    for (const auto& [v, steps] : distance)
        ++nodes[steps];
    return nodes;
}

void expect_the_ranking(const Network& network, std::uint64_t seed)
{
    const auto close = closeness(network, {.unreached = Unreached::counted});
    const auto harmonic = harmonic_closeness(network);
    for (const std::size_t count : {1, 3, 10, 1000}) {
        ASSERT_EQ(top_closeness(network, {.count = count}).places, ranked(close, count))
            << "seed " << seed;
        ASSERT_EQ(top_harmonic_closeness(network, {.count = count}).places, ranked(harmonic, count))
            << "seed " << seed;
    }
}

Network random_network(std::uint64_t seed, NodeId nodes, std::size_t ties)
{
    Random random(seed, 9);
    std::vector<Arc> arcs(ties);
    for (auto& arc : arcs) {
        arc.from = static_cast<NodeId>(random.below(nodes));
        arc.to = static_cast<NodeId>(random.below(random.below(nodes) + 1)); // hubs
    }
    return Network::undirected(nodes, arcs);
}

} // namespace

TEST(TopClosenessProperty, IsTheRankingOfAllNodesOnRandomGraphs)
{
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const auto graph = tests::random_graph(seed, {.max_nodes = 40});
        expect_the_ranking(graph.directed(), seed); // ties in either direction
        expect_the_ranking(graph.undirected(), seed);
    }
}

TEST(TopClosenessProperty, IsTheRankingOfAllNodesOfLargerNetworksInParts)
{
    for (std::uint64_t seed = 0; seed < 3; ++seed)
        expect_the_ranking(random_network(seed, 200, 230 + 100 * seed), seed);
}

TEST(TopClosenessProperty, WhereAllAreAlikeAndFarApartTheFirstNodesWinAndAllAreSearchedTogether)
{
    std::vector<Arc> circle;
    for (NodeId v = 0; v < 300; ++v)
        circle.push_back({v, (v + 1) % 300});
    const auto network = Network::undirected(300, circle);
    for (const auto& found :
         {top_closeness(network, {.count = 3}), top_harmonic_closeness(network, {.count = 3})}) {
        ASSERT_EQ(found.places.size(), 3U);
        EXPECT_LT(found.searches, 300U);
        for (NodeId v = 0; v < 3; ++v) {
            EXPECT_EQ(found.places[v].node, v);
            EXPECT_EQ(found.places[v].score, found.places[0].score);
        }
    }
    expect_the_ranking(network, 0);
}

TEST(TopClosenessProperty, NodesThatLoseByTheirNumberAloneAreNotSearched)
{
    constexpr NodeId kLeaves = 20'000;
    std::vector<Arc> star;
    std::vector<Arc> wheel;
    std::vector<Arc> hot_lines;
    for (NodeId leaf = 2; leaf < kLeaves + 2; ++leaf) {
        star.push_back({0, leaf});
        wheel.push_back({0, leaf});
        wheel.push_back({leaf, leaf + 1 < kLeaves + 2 ? leaf + 1 : 2});
        hot_lines.push_back({0, leaf});
        hot_lines.push_back({1, leaf});
    }
    for (const auto& arcs : {star, wheel, hot_lines}) {
        const auto network = Network::undirected(kLeaves + 2, arcs);
        const auto close = top_closeness(network);
        const auto harmonic = top_harmonic_closeness(network);
        EXPECT_LE(close.searches, 64U);
        EXPECT_LE(harmonic.searches, 64U);
        EXPECT_EQ(close.places, ranked(closeness(network, {.unreached = Unreached::counted}), 10));
        EXPECT_EQ(harmonic.places, ranked(harmonic_closeness(network), 10));
    }
}

TEST(TopClosenessProperty, HasTheSameBitsOnAnyNumberOfThreads)
{
    const auto network = random_network(7, 3000, 9000);
    const auto found = [&](std::size_t threads) {
        const ThreadLimit limit(threads);
        return top_harmonic_closeness(network);
    };
    const auto alone = found(1);
    EXPECT_LT(alone.searches, 3000U);
    for (const std::size_t threads : {2, 4}) {
        EXPECT_EQ(alone.places, found(threads).places);
        EXPECT_EQ(alone.searches, found(threads).searches);
    }
}

TEST(TopClosenessProperty, WalksAreAtLeastAsManyAsTheNodesTheyLeadTo)
{
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const auto network = tests::random_graph(seed).undirected();
        const auto walks = walk_bounds(network, 5);
        for (NodeId v = 0; v < network.node_count(); ++v) {
            for (const auto& [steps, nodes] : nodes_by_distance(network, v)) {
                if (steps == 0 || steps > walks.size()) continue;
                ASSERT_GE(walks[steps - 1][v], nodes) << "seed " << seed;
            }
        }
    }
    // in a tree nothing is counted twice: from the end of a fork of three, 1, 1 and 2 nodes
    const auto fork = Network::undirected(5, {{0, 1}, {1, 2}, {2, 3}, {2, 4}});
    const auto walks = walk_bounds(fork, 4);
    EXPECT_EQ((std::vector{walks[0][0], walks[1][0], walks[2][0], walks[3][0]}),
              (std::vector<std::uint64_t>{1, 1, 2, 0}));
}

} // namespace spindel::engine
