#include "engine/algorithms/leiden.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "engine/parallel.h"
#include "tests/support/brute_force_partitions.h"
#include "tests/support/random_graphs.h"

namespace spindel::engine {

namespace {

/// The three ways to ask that the tests below go through.
std::vector<LeidenOptions> questions()
{
    std::vector<LeidenOptions> options(3);
    options[1].resolution = 1.7;
    options[2].quality = CommunityQuality::constant_potts;
    options[2].resolution = 0.6;
    return options;
}

double quality_of(const Network& network, const Partition& partition, const LeidenOptions& options)
{
    return options.quality == CommunityQuality::modularity
               ? modularity(network, partition, options.resolution)
               : constant_potts(network, partition, options.resolution);
}

double best_of_all(const Network& network, const LeidenOptions& options)
{
    double best = quality_of(network, Partition(network.node_count(), 0), options);
    tests::for_each_partition(network.node_count(), [&](const Partition& partition) {
        best = std::max(best, quality_of(network, partition, options));
    });
    return best;
}

/// A larger graph whose groups of ten are no more than a tendency.
Network blurred_groups(std::uint64_t seed, NodeId nodes)
{
    Random random(seed);
    std::vector<Arc> ties;
    for (NodeId v = 0; v < nodes; ++v) {
        for (int i = 0; i < 3; ++i) {
            const auto near = static_cast<NodeId>(v / 10 * 10 + random.below(10));
            const auto far = static_cast<NodeId>(random.below(nodes));
            ties.push_back({v, random.below(2) == 0 ? near : far});
        }
    }
    return Network::undirected(nodes, ties);
}

void expect_connected_and_numbered(const Network& network, const Communities& result)
{
    // splitting into connected parts, numbered by smallest member, changes nothing
    EXPECT_EQ(connected_parts(network, result.community), result.community);
    const auto highest = std::ranges::max_element(result.community);
    EXPECT_EQ(result.count, highest == result.community.end() ? 0 : *highest + 1);
}

} // namespace

TEST(Leiden, ReachesTheBestOfAllPartitionsOnAllButAFewTinyGraphs)
{
    // a best partition that no chain of best single moves leads to stays out of reach of any seed:
    // one question in 1200 here
    int missed = 0;
    for (std::uint64_t graph_seed = 0; graph_seed < 400; ++graph_seed) {
        const auto network =
            tests::random_graph(graph_seed, {.max_nodes = 8, .weighted = graph_seed % 2 == 1})
                .directed();
        for (auto options : questions()) {
            double reached = -1e9;
            for (options.random_seed = 1; options.random_seed <= 40; ++options.random_seed) {
                const auto result = leiden(network, options);
                EXPECT_EQ(result.quality, quality_of(network, result.community, options));
                reached = std::max(reached, result.quality);
            }
            const double best = best_of_all(network, options);
            EXPECT_LE(reached, best + 1e-9) << "graph " << graph_seed;
            if (reached < best - 1e-9) ++missed;
        }
    }
    EXPECT_LE(missed, 1);
}

TEST(Leiden, EveryCommunityIsConnectedAndNumberedByItsSmallestMember)
{
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const auto small =
            tests::random_graph(seed, {.max_nodes = 30, .weighted = true}).undirected();
        const auto large = blurred_groups(seed, 300);
        for (const auto& options : questions()) {
            expect_connected_and_numbered(small, leiden(small, options));
            expect_connected_and_numbered(large, leiden(large, options));
        }
    }
}

TEST(Leiden, WhenItEndsNoNodeGainsByMovingAndNoTwoCommunitiesByJoining)
{
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const auto network =
            tests::random_graph(seed, {.max_nodes = 20, .weighted = true}).undirected();
        for (const auto& options : questions()) {
            const auto result = leiden(network, options);
            const auto no_better = [&](const Partition& other) {
                EXPECT_LE(quality_of(network, other, options), result.quality + 1e-9)
                    << "seed " << seed;
            };
            // a number that nobody has stands for a community of one's own
            const std::uint32_t targets = std::min<std::uint32_t>(
                result.count + 1, static_cast<std::uint32_t>(network.node_count()));
            for (std::uint32_t c = 0; c < targets; ++c) {
                for (NodeId v = 0; v < network.node_count(); ++v) {
                    auto moved = result.community;
                    moved[v] = c;
                    no_better(moved);
                }
                for (std::uint32_t d = 0; d < c; ++d) {
                    auto joined = result.community;
                    std::ranges::replace(joined, c, d);
                    no_better(joined);
                }
            }
        }
    }
}

TEST(Leiden, TheSameSeedGivesTheSameCommunitiesOnAnyNumberOfThreads)
{
    const auto network = blurred_groups(5, 2000);
    const auto result = leiden(network, {.random_seed = 9});
    const ThreadLimit one(1);
    const auto again = leiden(network, {.random_seed = 9});
    EXPECT_EQ(again.community, result.community);
    EXPECT_EQ(again.quality, result.quality);
}

TEST(Leiden, EndsOnACycleWhereBordersWouldCreepForNextToNothing)
{
    constexpr NodeId kNodes = 100'000;
    std::vector<Arc> ties;
    for (NodeId v = 0; v < kNodes; ++v)
        ties.push_back({v, (v + 1) % kNodes});
    const auto result = leiden(Network::undirected(kNodes, ties));
    EXPECT_LT(result.iterations, 80U);
    // arcs of s nodes: 1 - 1 / s - s / n, the most where s is the root of n
    EXPECT_NEAR(result.quality, 1 - 2 / std::sqrt(kNodes), 2e-5);
}

TEST(Leiden, AllWeightsTimesANumberGiveTheSameCommunities)
{
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const auto graph = tests::random_graph(seed, {.max_nodes = 30, .weighted = true});
        auto heavier = graph;
        for (auto& arc : heavier.arcs)
            arc.weight *= 8.0;
        for (const auto& options : questions()) {
            auto scaled = options;
            if (options.quality == CommunityQuality::constant_potts) scaled.resolution *= 8.0;
            EXPECT_EQ(leiden(heavier.undirected(), scaled).community,
                      leiden(graph.undirected(), options).community);
        }
    }
}

} // namespace spindel::engine
