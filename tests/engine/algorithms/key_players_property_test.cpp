#include "engine/algorithms/key_players.h"

#include <algorithm>
#include <limits>

#include <gtest/gtest.h>

#include "engine/parallel.h"
#include "tests/support/random_graphs.h"

namespace spindel::engine {

namespace {

constexpr double kNoPath = std::numeric_limits<double>::infinity();
using Nodes = std::vector<NodeId>;
using Matrix = std::vector<std::vector<double>>;

/// Hops between all pairs without the removed nodes, by Floyd and Warshall.
Matrix hops(const Network& network, const Nodes& removed)
{
    const NodeId n = network.node_count();
    Matrix hops(n, std::vector<double>(n, kNoPath));
    const auto gone = [&](NodeId v) { return std::ranges::count(removed, v) > 0; };
    for (NodeId u = 0; u < n; ++u) {
        if (gone(u)) continue;
        hops[u][u] = 0;
        for (NodeId v = 0; v < n; ++v) {
            if (!gone(v) && network.has_tie(u, v)) hops[u][v] = 1;
        }
    }
    for (NodeId k = 0; k < n; ++k) {
        for (NodeId u = 0; u < n; ++u) {
            for (NodeId v = 0; v < n; ++v) {
                hops[u][v] = std::min(hops[u][v], hops[u][k] + hops[k][v]);
            }
        }
    }
    return hops;
}

double by_definition(const Network& network, const Nodes& set, KeyPlayerGoal goal)
{
    const NodeId n = network.node_count();
    const bool removes =
        goal == KeyPlayerGoal::fragmentation || goal == KeyPlayerGoal::distance_fragmentation;
    const auto distance = hops(network, removes ? set : Nodes{});
    double sum = 0;
    if (removes) {
        for (NodeId u = 0; u < n; ++u) {
            for (NodeId v = 0; v < n; ++v) {
                if (u == v || distance[u][v] == kNoPath) continue;
                sum += goal == KeyPlayerGoal::fragmentation ? 1 : 1 / distance[u][v];
            }
        }
        const double left = static_cast<double>(n) - static_cast<double>(set.size());
        return left < 2 ? 1 : 1 - sum / (left * (left - 1));
    }
    for (NodeId v = 0; v < n; ++v) {
        double nearest = kNoPath;
        for (const NodeId u : set)
            nearest = std::min(nearest, distance[u][v]);
        if (goal == KeyPlayerGoal::reach) {
            sum += nearest <= 1 ? 1 : 0;
        } else {
            sum += 1 / std::max(nearest, 1.0);
        }
    }
    return goal == KeyPlayerGoal::reach ? sum : sum / n;
}

constexpr KeyPlayerGoal kGoals[] = {KeyPlayerGoal::fragmentation,
                                    KeyPlayerGoal::distance_fragmentation, KeyPlayerGoal::reach,
                                    KeyPlayerGoal::distance_reach};

} // namespace

TEST(KeyPlayersProperty, NoPairOfARandomGraphServesAGoalBetter)
{
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const auto network = tests::random_graph(seed).directed();
        if (network.node_count() < 2) continue;
        for (const auto goal : kGoals) {
            double best = -1;
            for (NodeId u = 0; u < network.node_count(); ++u) {
                for (NodeId v = u + 1; v < network.node_count(); ++v) {
                    best = std::max(best, by_definition(network, {u, v}, goal));
                }
            }
            const auto found = key_players(network, {.goal = goal, .count = 2});
            ASSERT_NEAR(found.value, best, 1e-9) << "seed " << seed;
            ASSERT_NEAR(by_definition(network, found.nodes, goal), best, 1e-9) << "seed " << seed;
        }
    }
}

TEST(KeyPlayersProperty, AfterTheGreedyChoiceNoExchangeOfOneNodeHelps)
{
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const auto network = tests::random_graph(seed).undirected();
        if (network.node_count() < 4) continue;
        for (const auto goal : kGoals) {
            const auto found =
                key_players(network, {.goal = goal, .count = 3, .max_exhaustive = 0});
            ASSERT_FALSE(found.exhaustive);
            ASSERT_NEAR(found.value, by_definition(network, found.nodes, goal), 1e-9);
            for (std::size_t i = 0; i < found.nodes.size(); ++i) {
                for (NodeId v = 0; v < network.node_count(); ++v) {
                    if (std::ranges::count(found.nodes, v) > 0) continue;
                    auto exchanged = found.nodes;
                    exchanged[i] = v;
                    ASSERT_LE(by_definition(network, exchanged, goal), found.value + 1e-9);
                }
            }
        }
    }
}

TEST(KeyPlayersProperty, ChoosesTheSameOnOneThreadAndOnMany)
{
    std::vector<Arc> ties;
    Random random(3);
    for (int i = 0; i < 120; ++i) {
        ties.push_back(
            {static_cast<NodeId>(random.below(60)), static_cast<NodeId>(random.below(60))});
    }
    const auto network = Network::undirected(60, ties);
    const auto chosen = [&](std::size_t threads) {
        const ThreadLimit limit(threads);
        const auto found = key_players(network, {.count = 4});
        return std::pair(found.nodes, found.value);
    };
    EXPECT_EQ(chosen(1), chosen(4));
}

} // namespace spindel::engine
