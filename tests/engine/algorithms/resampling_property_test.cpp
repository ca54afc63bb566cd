#include "engine/algorithms/resampling.h"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "engine/algorithms/betweenness.h"
#include "engine/algorithms/rank_correlation.h"
#include "engine/parallel.h"
#include "tests/support/random_graphs.h"

namespace spindel::engine {

namespace {

NodeMap<double> strength(const Network& network)
{
    NodeMap<double> result;
    for (NodeId v = 0; v < network.node_count(); ++v) {
        double sum = 0;
        for (const double weight : network.neighbor_weights(v))
            sum += weight;
        result.push_back(sum);
    }
    return result;
}

} // namespace

TEST(ResamplingProperty, SpreadsAreThoseOfTheSamplesDrawnOneByOne)
{
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const auto graph = tests::random_graph(seed, {.max_nodes = 15, .weighted = true});
        const auto network = seed % 2 == 0 ? graph.directed() : graph.undirected();
        const auto resampler =
            seed % 3 == 0 ? without_nodes(network, 0.3, seed) : without_ties(network, 0.4, seed);
        constexpr std::uint32_t kSamples = 21; // so that 5 % is the second and half the eleventh
        const auto found =
            rank_stability(network, strength, resampler, {.samples = kSamples, .top = 3});
        for (NodeId v = 0; v < network.node_count(); ++v) {
            std::vector<double> ranks;
            double in_top = 0;
            for (std::uint64_t sample = 0; sample < kSamples; ++sample) {
                const auto drawn = resampler(sample);
                const auto at = std::ranges::find(drawn.nodes, v) - drawn.nodes.begin();
                if (at == std::ssize(drawn.nodes)) continue;
                const auto values = strength(drawn.network);
                const double own = values[static_cast<std::size_t>(at)];
                ranks.push_back(mid_ranks(values)[static_cast<std::size_t>(at)]);
                const auto above = static_cast<double>(
                    std::ranges::count_if(values, [&](double other) { return other > own; }));
                const auto equal = static_cast<double>(std::ranges::count(values, own));
                in_top += std::clamp((3 - above) / equal, 0.0, 1.0); // of the places left
            }
            std::ranges::sort(ranks);
            ASSERT_DOUBLE_EQ(found.spread[v].present, static_cast<double>(ranks.size()) / kSamples);
            if (ranks.empty()) continue;
            ASSERT_NEAR(found.spread[v].in_top, in_top / static_cast<double>(ranks.size()), 1e-12);
            if (ranks.size() < kSamples) continue;
            ASSERT_NEAR(found.spread[v].median, ranks[10], 1e-9);
            ASSERT_NEAR(found.spread[v].low, ranks[1], 1e-9);
            ASSERT_NEAR(found.spread[v].high, ranks[19], 1e-9);
        }
    }
}

TEST(ResamplingProperty, WhatIsLeftIsPartOfTheWhole)
{
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const auto graph = tests::random_graph(seed, {.max_nodes = 15, .weighted = true});
        const auto network = seed % 2 == 0 ? graph.directed() : graph.undirected();
        const auto resampler =
            seed % 3 == 0 ? without_nodes(network, 0.3, seed) : without_ties(network, 0.4, seed);
        const auto drawn = resampler(seed);
        ASSERT_EQ(drawn.network.is_directed(), network.is_directed());
        ASSERT_EQ(drawn.nodes.size(), drawn.network.node_count());
        for (NodeId u = 0; u < drawn.network.node_count(); ++u) {
            const auto row = drawn.network.successors(u);
            const auto whole = network.successors(drawn.nodes[u]);
            for (std::size_t i = 0; i < row.size(); ++i) {
                const auto at = std::ranges::find(whole, drawn.nodes[row[i]]) - whole.begin();
                ASSERT_LT(at, std::ssize(whole));
                ASSERT_EQ(drawn.network.successor_weights(u)[i],
                          network.successor_weights(drawn.nodes[u])[static_cast<std::size_t>(at)]);
            }
        }
    }
}

TEST(ResamplingProperty, HasTheSameBitsOnOneThreadAndOnMany)
{
    const auto network = tests::random_graph(11, {.max_nodes = 200}).undirected();
    const auto found = [&](std::size_t threads) {
        const ThreadLimit limit(threads);
        return rank_stability(network, [](const Network& n) { return betweenness(n).score; },
                              without_ties(network, 0.2, 9), {.samples = 40});
    };
    const auto once = found(1);
    EXPECT_GT(once.spread.size(), 10U);
    EXPECT_EQ(once, found(2));
    EXPECT_EQ(once, found(4));
}

TEST(ResamplingProperty, AnotherSeedDrawsOtherSamples)
{
    const auto network = tests::random_graph(11, {.max_nodes = 200}).undirected();
    std::set<std::vector<double>> drawn;
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        for (std::uint64_t sample = 0; sample < 10; ++sample)
            drawn.insert(strength(without_ties(network, 0.2, seed)(sample).network));
    }
    EXPECT_EQ(drawn.size(), 100U);
}

} // namespace spindel::engine
