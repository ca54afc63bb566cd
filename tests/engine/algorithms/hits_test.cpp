#include "engine/algorithms/hits.h"

#include <string>

#include <gtest/gtest.h>

#include "engine/random.h"
#include "tests/support/leading_eigenvector.h"
#include "tests/support/random_graphs.h"
#include "tests/support/real_networks.h"

namespace spindel::engine {

TEST(Hits, TwoHubsOfOneAuthorityShareAlike)
{
    const auto result = hits(Network::directed(3, {{0, 2}, {1, 2}}));
    EXPECT_EQ(result.hub, (NodeMap<double>{1, 1, 0}));
    EXPECT_EQ(result.authority, (NodeMap<double>{0, 0, 1}));
    EXPECT_EQ(hits(Network::directed(2, {})).hub, (NodeMap<double>{0, 0}));
    EXPECT_TRUE(hits(Network()).hub.empty());
}

TEST(Hits, WhereAllInStrengthsAreEqualTheFirstRoundIsNotTheLast)
{
    // A^T A is diagonal: 0 has two arcs out, 2 none; so authorities are those that 3 points at
    const auto result = hits(Network::directed(4, {{0, 3}, {3, 0}, {3, 1}, {1, 2}}));
    EXPECT_TRUE(result.converged);
    for (NodeId v = 0; v < 4; ++v) {
        EXPECT_NEAR(result.hub[v], v == 3 ? 1 : 0, 1e-6) << v;
        EXPECT_NEAR(result.authority[v], v < 2 ? 1 : 0, 1e-6) << v;
    }
}

TEST(Hits, AreLeadingEigenvectorsOnRandomGraphs)
{
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const auto network = tests::random_graph(seed, {.weighted = true}).directed();
        if (network.arc_count() == 0) continue;
        const auto result = hits(network);
        const auto a = tests::dense_matrix(network);
        tests::expect_leading(a.transpose() * a, result.authority, "seed " + std::to_string(seed));
        tests::expect_leading(a * a.transpose(), result.hub, "seed " + std::to_string(seed));
    }
}

TEST(Hits, OfManySeparatePairsAreThoseOfTheHeaviest)
{
    // A^T A is diagonal: the square of each pair's weight
    Random random(11);
    constexpr NodeId kPairs = 20'000;
    std::vector<Arc> arcs;
    for (NodeId pair = 0; pair < kPairs; ++pair)
        arcs.push_back({2 * pair, 2 * pair + 1, 1 + random.uniform()});
    for (const NodeId heaviest : {123U, 7000U})
        arcs[heaviest].weight = 2;
    const auto result = hits(Network::directed(2 * kPairs, arcs));
    EXPECT_TRUE(result.converged);
    EXPECT_LE(result.rounds, 3);
    for (NodeId pair = 0; pair < kPairs; ++pair) {
        const double leads = pair == 123 || pair == 7000 ? 1 : 0;
        ASSERT_EQ(result.hub[2 * pair], leads) << pair;
        ASSERT_EQ(result.authority[2 * pair + 1], leads) << pair;
    }
    for (auto& arc : arcs)
        arc.weight = 3;
    const auto alike = hits(Network::undirected(2 * kPairs, arcs));
    EXPECT_LE(alike.rounds, 3);
    EXPECT_EQ(alike.hub, NodeMap<double>(2 * kPairs, 1.0));
    EXPECT_EQ(alike.authority, alike.hub);
}

TEST(Hits, OfPartsThatLeadAlikeAreWhatPowerIterationLeavesEach)
{
    // a star of four callers and a pair of weight 2: eigenvalue 4 both; of 1 at all hubs four
    // arrive at the star's authority and two at the pair's
    const auto result = hits(Network::directed(7, {{0, 4}, {1, 4}, {2, 4}, {3, 4}, {5, 6, 2}}));
    EXPECT_TRUE(result.converged);
    EXPECT_EQ(result.authority, (NodeMap<double>{0, 0, 0, 0, 1, 0, 0.5}));
    EXPECT_EQ(result.hub, (NodeMap<double>{1, 1, 1, 1, 0, 1, 0}));
}

TEST(Hits, OfManySmallPartsAreLeadingEigenvectors)
{
    // parts of six nodes, whose weights differ: each alone by Eigen, the largest eigenvalue leads
    Random random(2);
    constexpr NodeId kParts = 25;
    constexpr NodeId kSize = 6;
    std::vector<Arc> arcs;
    for (NodeId part = 0; part < kParts; ++part) {
        for (int k = 0; k < 12; ++k)
            arcs.push_back({kSize * part + static_cast<NodeId>(random.below(kSize)),
                            kSize * part + static_cast<NodeId>(random.below(kSize)),
                            1 + random.uniform()});
    }
    const auto network = Network::directed(kSize * kParts, arcs);
    const auto result = hits(network);
    EXPECT_TRUE(result.converged);
    EXPECT_LT(result.rounds, 100);
    const auto a = tests::dense_matrix(network);
    tests::expect_leading(a.transpose() * a, result.authority, "authorities");
    tests::expect_leading(a * a.transpose(), result.hub, "hubs");
}

TEST(Hits, RealNetworksHaveTheFiguresThatIgraphFinds)
{
    const auto real = tests::real_network("montagna", "phone", "phone_directed", true);
    if (!real) GTEST_SKIP() << "the shared data sets are absent";
    const auto result = hits(real->network, {.weighted = false});
    for (NodeId v = 0; v < real->network.node_count(); ++v) {
        EXPECT_NEAR(result.hub[v], real->figure(v, "hub"), 1e-6) << real->names[v];
        EXPECT_NEAR(result.authority[v], real->figure(v, "authority"), 1e-6) << real->names[v];
    }
}

} // namespace spindel::engine
