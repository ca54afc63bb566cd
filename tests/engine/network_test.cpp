#include "engine/network.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <stdexcept>

#include <gtest/gtest.h>

#include "engine/algorithms/leiden.h"
#include "engine/algorithms/pagerank.h"
#include "engine/algorithms/structural_holes.h"
#include "engine/parallel.h"
#include "engine/random.h"

namespace spindel::engine {

namespace {

template <typename T>
std::vector<T> list(std::span<const T> values)
{
    return {values.begin(), values.end()};
}

} // namespace

TEST(Network, ParallelArcsAddUpAndLoopsAreDropped)
{
    const auto network =
        Network::directed(3, {{0, 1, 2.0}, {0, 1, 3.0}, {1, 0, 1.0}, {2, 2, 9.0}, {1, 2, 4.0}});
    EXPECT_EQ(network.arc_count(), 3U);
    EXPECT_EQ(network.tie_count(), 2U);
    EXPECT_EQ(list(network.successor_weights(0)), std::vector<double>{5.0});
    EXPECT_EQ(list(network.predecessors(0)), std::vector<NodeId>{1});
    EXPECT_EQ(list(network.neighbors(1)), (std::vector<NodeId>{0, 2}));
    EXPECT_EQ(list(network.neighbor_weights(1)), (std::vector<double>{6.0, 4.0}));
}

TEST(Network, AnUndirectedOneLooksTheSameBothWays)
{
    const auto network = Network::undirected(3, {{2, 0}, {0, 2}, {1, 2}});
    EXPECT_EQ(network.tie_count(), 2U);
    EXPECT_FALSE(network.is_directed());
    EXPECT_EQ(list(network.successors(2)), (std::vector<NodeId>{0, 1}));
    EXPECT_EQ(list(network.neighbor_weights(2)), (std::vector<double>{2.0, 1.0}));
    EXPECT_TRUE(network.has_tie(0, 2));
    EXPECT_FALSE(network.has_tie(0, 1));
}

TEST(Network, TiesAreNumberedByLowerThenHigherNodeFromBothRows)
{
    const auto network = Network::undirected(4, {{0, 2}, {0, 1}, {1, 2}, {3, 1}});
    const auto ties = index_ties(network);
    const std::vector<std::pair<NodeId, NodeId>> ends{{0, 1}, {0, 2}, {1, 2}, {1, 3}};
    EXPECT_EQ(ties.ends, ends);
    for (NodeId u = 0; u < 4; ++u) {
        const auto row = network.neighbors(u);
        for (std::size_t i = 0; i < row.size(); ++i) {
            const auto [low, high] = ties.ends[ties.tie_of_arc[network.first_arc(u) + i]];
            EXPECT_EQ(low, std::min(u, row[i]));
            EXPECT_EQ(high, std::max(u, row[i]));
        }
    }
}

TEST(Network, AnEmptyOneAndALoneNodeAreNetworks)
{
    EXPECT_EQ(Network().node_count(), 0U);
    const auto lone = Network::undirected(1, {{0, 0}});
    EXPECT_EQ(lone.node_count(), 1U);
    EXPECT_TRUE(lone.neighbors(0).empty());
}

TEST(Network, AnArcToNowhereOrAWeightThatIsNoneIsRefused)
{
    EXPECT_THROW(Network::directed(2, {{0, 2}}), std::invalid_argument);
    EXPECT_THROW(Network::undirected(2, {{0, 1, -1.0}}), std::invalid_argument);
    EXPECT_THROW(Network::undirected(2, {{0, 1, 0.0 / 0.0}}), std::invalid_argument);
    // their sums, squares or shares would be no numbers
    for (const double weight : {1e-308, 5e-324, 9.9e-101, 1.1e100, 1e300, 1e308, 1.0 / 0.0}) {
        EXPECT_THROW(Network::directed(2, {{0, 1, weight}}), std::invalid_argument) << weight;
        EXPECT_THROW(Network::undirected(2, {{0, 1, weight}}), std::invalid_argument) << weight;
    }
    for (const double weight : {0.0, 1e-100, 1e100})
        EXPECT_EQ(Network::directed(2, {{0, 1, weight}}).successor_weights(0)[0], weight);
}

TEST(Network, UnweightedTiesCountOnceHoweverOftenTheyAreNamed)
{
    const std::vector<NodePairs> pairs{{{2, 0}, {0, 2}, {1, 1}}, {}, {{1, 2}, {2, 0}}};
    const auto network = Network::unweighted(4, pairs);
    EXPECT_TRUE(network.is_unweighted());
    EXPECT_FALSE(Network::undirected(4, {{2, 0}}).is_unweighted());
    EXPECT_EQ(network.tie_count(), 2U);
    EXPECT_EQ(list(network.neighbors(2)), (std::vector<NodeId>{0, 1}));
    EXPECT_EQ(list(network.neighbor_weights(2)), (std::vector<double>{1.0, 1.0}));
    EXPECT_EQ(network.degree(3), 0U);
    EXPECT_THROW(Network::unweighted(2, pairs), std::invalid_argument);
}

TEST(Network, WithoutWeightsIsAsWithWeightsOfOne)
{
    Random random(9);
    NodePairs pairs;
    std::vector<Arc> arcs;
    for (int i = 0; i < 300; ++i) {
        const auto u = static_cast<NodeId>(random.below(100));
        const auto v = static_cast<NodeId>(100 + random.below(100)); // each pair once
        if (std::ranges::find(pairs, std::pair(u, v)) != pairs.end()) continue;
        pairs.emplace_back(u, v);
        arcs.push_back({u, v, 1.0});
    }
    const auto plain = Network::unweighted(200, {pairs});
    const auto ones = Network::undirected(200, arcs);
    for (NodeId v = 0; v < 200; ++v) {
        EXPECT_EQ(list(plain.neighbors(v)), list(ones.neighbors(v)));
        EXPECT_EQ(list(plain.neighbor_weights(v)), list(ones.neighbor_weights(v)));
    }
    EXPECT_EQ(leiden(plain).community, leiden(ones).community);
    EXPECT_EQ(pagerank(plain, {.weighted = true}).score, pagerank(ones, {.weighted = true}).score);
    const auto holes = structural_holes(plain).constraint;
    const auto same = structural_holes(ones).constraint;
    for (NodeId v = 0; v < 200; ++v)
        EXPECT_TRUE(holes[v] == same[v] || (std::isnan(holes[v]) && std::isnan(same[v])));
}

TEST(Network, RowsOfALargeOneAreTheSumsByPairOnAnyNumberOfThreads)
{
    Random random(4);
    constexpr NodeId kNodes = 3000; // several buckets of the sort
    std::vector<Arc> arcs;
    std::map<std::pair<NodeId, NodeId>, double> weight;
    for (int i = 0; i < 40'000; ++i) {
        const Arc arc{static_cast<NodeId>(random.below(kNodes)),
                      static_cast<NodeId>(random.below(60)),
                      1.0 + static_cast<double>(random.below(9))};
        arcs.push_back(arc);
        if (arc.from != arc.to) weight[{arc.from, arc.to}] += arc.weight; // whole, so exact
    }
    const auto pairs_of = [](const Network& network) {
        std::map<std::pair<NodeId, NodeId>, double> pairs;
        for (NodeId u = 0; u < network.node_count(); ++u) {
            EXPECT_TRUE(std::ranges::is_sorted(network.successors(u)));
            for (std::size_t i = 0; i < network.successors(u).size(); ++i)
                pairs[{u, network.successors(u)[i]}] = network.successor_weights(u)[i];
        }
        return pairs;
    };
    for (const std::size_t threads : {1U, 2U, 4U}) {
        const ThreadLimit limit(threads);
        const auto network = Network::directed(kNodes, arcs);
        EXPECT_EQ(pairs_of(network), weight);
        for (NodeId v = 0; v < 60; ++v) {
            for (const NodeId u : network.predecessors(v))
                ASSERT_TRUE(weight.contains({u, v}));
            ASSERT_TRUE(std::ranges::is_sorted(network.neighbors(v)));
        }
        EXPECT_EQ(network.arc_count(), weight.size());
    }
}

} // namespace spindel::engine
