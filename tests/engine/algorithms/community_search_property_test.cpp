#include <algorithm>

#include <gtest/gtest.h>

#include "engine/algorithms/leiden.h"
#include "engine/algorithms/louvain.h"
#include "engine/parallel.h"
#include "tests/support/blurred_groups.h"
#include "tests/support/brute_force_partitions.h"
#include "tests/support/random_graphs.h"

namespace spindel::engine {

namespace {

/// The ways to search, on the same terms.
std::vector<Communities> all_results(const Network& network, std::uint64_t seed)
{
    std::vector<Communities> results;
    for (const auto quality : {CommunityQuality::modularity, CommunityQuality::constant_potts}) {
        for (const double resolution : {0.4, 1.0, 1.6}) {
            results.push_back(leiden(network, {.quality = quality,
                                               .resolution = resolution,
                                               .random_seed = seed,
                                               .iterations = 2}));
            results.push_back(louvain(
                network, {.quality = quality, .resolution = resolution, .random_seed = seed}));
        }
    }
    return results;
}

/// Modularity pair by pair, as Newman writes it: (1/2m) sum of A_uv - k_u k_v / 2m.
double modularity_by_pairs(const Network& network, const Partition& partition)
{
    std::vector<double> strength(network.node_count(), 0.0);
    double twice = 0.0;
    for (NodeId v = 0; v < network.node_count(); ++v) {
        for (const double w : network.neighbor_weights(v))
            strength[v] += w;
        twice += strength[v];
    }
    if (twice == 0.0) return 0.0;
    double sum = 0.0;
    for (NodeId u = 0; u < network.node_count(); ++u) {
        for (NodeId v = 0; v < network.node_count(); ++v) {
            if (partition[u] != partition[v]) continue;
            const auto row = network.neighbors(u);
            const auto at = std::ranges::find(row, v);
            if (at != row.end()) sum += network.neighbor_weights(u)[at - row.begin()];
            sum -= strength[u] * strength[v] / twice;
        }
    }
    return sum / twice;
}

} // namespace

TEST(CommunitySearch, GivesTheSameBitsOnOneTwoAndFourThreads)
{
    // large enough that nodes are judged in batches
    for (const bool weighted : {false, true}) {
        const auto network = tests::blurred_groups(weighted ? 3 : 4, 24000, weighted);
        Communities leiden_on_one;
        Communities louvain_on_one;
        for (const std::size_t threads : {1U, 2U, 4U}) {
            const ThreadLimit limit(threads);
            const auto by_leiden = leiden(network, {.random_seed = 5, .iterations = 1});
            const auto by_louvain = louvain(network, {.random_seed = 5});
            if (threads == 1) {
                leiden_on_one = by_leiden;
                louvain_on_one = by_louvain;
            }
            EXPECT_EQ(by_leiden.community, leiden_on_one.community);
            EXPECT_EQ(by_leiden.quality, leiden_on_one.quality);
            EXPECT_EQ(by_louvain.community, louvain_on_one.community);
            EXPECT_EQ(by_louvain.quality, louvain_on_one.quality);
        }
        EXPECT_EQ(connected_parts(network, leiden_on_one.community), leiden_on_one.community);
        EXPECT_EQ(connected_parts(network, louvain_on_one.community), louvain_on_one.community);
        EXPECT_GE(leiden_on_one.quality, 0.5);
    }
}

TEST(CommunitySearch, EveryCommunityIsConnectedAndNumberedByItsSmallestMember)
{
    for (std::uint64_t seed = 0; seed < 150; ++seed) {
        const auto network =
            tests::random_graph(seed, {.max_nodes = 40, .weighted = seed % 2 == 1}).directed();
        for (const auto& result : all_results(network, seed))
            EXPECT_EQ(connected_parts(network, result.community), result.community);
    }
}

TEST(CommunitySearch, SaysTheModularityThatTheDefinitionGives)
{
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const auto network =
            tests::random_graph(seed, {.max_nodes = 25, .weighted = seed % 2 == 1}).undirected();
        for (const auto& result : {leiden(network), louvain(network)})
            EXPECT_NEAR(result.quality, modularity_by_pairs(network, result.community), 1e-12);
    }
}

TEST(CommunitySearch, LouvainReachesTheBestOfAllPartitionsOnMostTinyGraphs)
{
    int missed = 0;
    for (std::uint64_t seed = 0; seed < 150; ++seed) {
        const auto network =
            tests::random_graph(seed, {.max_nodes = 7, .weighted = seed % 2 == 1}).undirected();
        double best = modularity(network, Partition(network.node_count(), 0));
        tests::for_each_partition(network.node_count(), [&](const Partition& partition) {
            best = std::max(best, modularity(network, partition));
        });
        double reached = -1.0;
        for (std::uint64_t search = 1; search <= 20; ++search)
            reached = std::max(reached, louvain(network, {.random_seed = search}).quality);
        EXPECT_LE(reached, best + 1e-9);
        if (reached < best - 1e-9) ++missed;
    }
    EXPECT_LE(missed, 3);
}

TEST(CommunitySearch, ANodeWithOneTieIsInTheCommunityOfItsNeighbor)
{
    // no partition is best otherwise: the tie brings w and costs at most w K / 2m < w
    const auto network = tests::blurred_groups(11, 2000, true);
    for (const auto& result : {leiden(network, {.iterations = 1}), louvain(network)}) {
        for (NodeId v = 0; v < network.node_count(); ++v) {
            if (network.degree(v) != 1) continue;
            EXPECT_EQ(result.community[v], result.community[network.neighbors(v)[0]]);
        }
    }
}

TEST(CommunitySearch, MoreIterationsAreNeverWorse)
{
    const auto network = tests::blurred_groups(2, 3000);
    double before = -1.0;
    for (const std::size_t iterations : {1U, 2U, 4U, 8U}) {
        const auto quality = leiden(network, {.iterations = iterations}).quality;
        EXPECT_GE(quality, before - 1e-12);
        before = quality;
    }
}

TEST(CommunitySearch, OfPlainCliquesNamesDoNotMatter)
{
    // six cliques of six in a ring: one best partition by far, whatever the nodes are called
    tests::RandomGraph graph{36, {}};
    for (NodeId c = 0; c < 6; ++c) {
        for (NodeId i = 0; i < 6; ++i) {
            for (NodeId j = i + 1; j < 6; ++j)
                graph.arcs.push_back({6 * c + i, 6 * c + j});
        }
        graph.arcs.push_back({6 * c, (6 * c + 7) % 36});
    }
    const auto original = leiden(graph.undirected());
    EXPECT_EQ(original.count, 6U);
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const auto renaming = tests::random_renaming(seed, 36);
        const auto other = tests::renamed(graph, renaming).undirected();
        for (const auto& result : {leiden(other), louvain(other)}) {
            for (NodeId u = 0; u < 36; ++u) {
                for (NodeId v = 0; v < 36; ++v) {
                    EXPECT_EQ(result.community[renaming[u]] == result.community[renaming[v]],
                              u / 6 == v / 6);
                }
            }
        }
    }
}

} // namespace spindel::engine
