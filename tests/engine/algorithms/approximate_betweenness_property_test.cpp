#include "engine/algorithms/approximate_betweenness.h"

#include <cmath>
#include <map>

#include <gtest/gtest.h>

#include "engine/algorithms/betweenness.h"
#include "engine/algorithms/binomial_bounds.h"
#include "engine/algorithms/path_sampler.h"
#include "engine/parallel.h"
#include "tests/support/karate.h"
#include "tests/support/random_graphs.h"

namespace spindel::engine {

namespace {

Network random_network(std::uint64_t seed, NodeId nodes, std::size_t arcs, bool directed)
{
    Random random(seed);
    std::vector<Arc> list(arcs);
    for (auto& arc : list) {
        arc.from = static_cast<NodeId>(random.below(nodes));
        arc.to = static_cast<NodeId>(random.below(nodes));
    }
    return directed ? Network::directed(nodes, list) : Network::undirected(nodes, list);
}

/// In how many of 100 runs some true share is outside its interval, or farther than epsilon.
int failures(const Network& network, ApproximateBetweennessOptions options)
{
    const auto exact =
        betweenness(network, {.directed = options.directed, .normalized = true}).score;
    options.exact_where_cheaper = false; // it would leave nothing to chance
    int failed = 0;
    for (options.random_seed = 1; options.random_seed <= 100; ++options.random_seed) {
        const auto found = approximate_betweenness(network, options);
        bool good = options.top > 0 || found.epsilon <= options.epsilon;
        for (std::size_t v = 0; v < exact.size(); ++v) {
            good = good && found.lower[v] <= exact[v] + 1e-12 && exact[v] <= found.upper[v] + 1e-12;
            good = good && std::abs(found.score[v] - exact[v]) <= found.epsilon + 1e-12;
        }
        if (!good) ++failed;
    }
    return failed;
}

} // namespace

TEST(ApproximateBetweennessProperty, TheBoundHoldsInAsManyRunsAsItPromises)
{
    // a chance of at most .1 in each of 100 runs: more than 17 failures have a chance below .01
    constexpr int kMost = 17;
    EXPECT_LE(failures(tests::karate_club(), {.epsilon = 0.05}), kMost);
    EXPECT_LE(failures(random_network(1, 60, 70, false), {.epsilon = 0.04}), kMost); // many parts
    EXPECT_LE(failures(random_network(2, 80, 240, false), {.epsilon = 0.02}), kMost);
    EXPECT_LE(failures(random_network(3, 60, 150, true), {.epsilon = 0.04, .directed = true}),
              kMost);
    EXPECT_LE(failures(tests::karate_club(), {.epsilon = 0.02, .top = 2}), kMost);
}

TEST(ApproximateBetweennessProperty, IsNotFartherOffOnAverageThanChanceAllows)
{
    const auto network = random_network(4, 50, 90, false);
    const auto exact = betweenness(network, {.normalized = true}).score;
    NodeMap<double> mean(exact.size(), 0.0);
    constexpr std::uint64_t kRuns = 200;
    for (std::uint64_t seed = 0; seed < kRuns; ++seed) {
        const auto found = approximate_betweenness(
            network, {.epsilon = .05, .exact_where_cheaper = false, .random_seed = seed});
        for (std::size_t v = 0; v < mean.size(); ++v)
            mean[v] += found.score[v] / kRuns;
    }
    for (std::size_t v = 0; v < mean.size(); ++v)
        EXPECT_NEAR(mean[v], exact[v], 0.005);
}

TEST(ApproximateBetweennessProperty, HasTheSameBitsOnOneThreadAndOnMany)
{
    const auto network = random_network(5, 400, 900, false);
    const auto found = [&](std::size_t threads) {
        const ThreadLimit limit(threads);
        const auto result = approximate_betweenness(
            network, {.epsilon = 0.02, .top = 5, .exact_where_cheaper = false});
        return std::tuple(result.score, result.lower, result.upper, result.samples, result.top);
    };
    const auto alone = found(1);
    EXPECT_EQ(alone, found(2));
    EXPECT_EQ(alone, found(4));
}

TEST(PathSampler, DrawsEachShortestPathWithTheSameChance)
{
    // from 0 to 5: over 1 or 2, and then 3 or 4, but 2 does not lead to 4: three paths
    const auto network =
        Network::undirected(6, {{0, 1}, {0, 2}, {1, 3}, {1, 4}, {2, 3}, {3, 5}, {4, 5}});
    const auto whole = whole_path_graph(network, false);
    NodeMap<NodeId> place(6);
    for (NodeId i = 0; i < 6; ++i)
        place[whole.order[i]] = i;
    PathSampler sampler(whole.graph);
    Random random(7);
    std::map<std::vector<NodeId>, int> drawn;
    constexpr int kDraws = 30'000;
    for (int i = 0; i < kDraws; ++i) {
        std::vector<NodeId> path;
        for (const NodeId v : sampler.draw(place[0], place[5], random))
            path.push_back(whole.order[v]);
        std::ranges::sort(path);
        ++drawn[path];
    }
    ASSERT_EQ(drawn.size(), 3U);
    for (const auto& [path, times] : drawn) // five standard deviations
        EXPECT_NEAR(times, kDraws / 3.0, 5 * std::sqrt(kDraws * 2 / 9.0));
}

TEST(PathSampler, FindsNoPathWhereThereIsNone)
{
    const auto whole = whole_path_graph(Network::directed(3, {{0, 1}}), true);
    PathSampler sampler(whole.graph);
    Random random(1);
    for (NodeId s = 0; s < 3; ++s)
        EXPECT_TRUE(sampler.draw(s, (s + 1) % 3, random).empty());
}

TEST(BinomialBounds, ATrueChanceIsOutsideAsSeldomAsTheBoundsPromise)
{
    // all possible outcomes of 50 samples, each with its probability
    for (const double chance : {0.01, 0.1, 0.5, 0.93}) {
        double below = 0;
        double above = 0;
        double probability = std::pow(1 - chance, 50);
        for (std::uint64_t hits = 0; hits <= 50; ++hits) {
            if (chance < lower_bound(hits, 50, 3.0)) below += probability;
            if (chance > upper_bound(hits, 50, 3.0)) above += probability;
            probability *= static_cast<double>(50 - hits) / static_cast<double>(hits + 1) * chance /
                           (1 - chance);
        }
        EXPECT_LE(below, std::exp(-3.0));
        EXPECT_LE(above, std::exp(-3.0));
    }
    EXPECT_EQ(lower_bound(0, 10, 1.0), 0.0);
    EXPECT_EQ(upper_bound(10, 10, 1.0), 1.0);
    // (1 - q)^10 = e^-2
    EXPECT_NEAR(upper_bound(0, 10, 2.0), 1 - std::exp(-0.2), 1e-12);
}

} // namespace spindel::engine
