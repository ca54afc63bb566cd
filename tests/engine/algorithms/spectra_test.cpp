#include <cmath>
#include <stdexcept>

#include <Eigen/Eigenvalues>
#include <Eigen/LU>
#include <gtest/gtest.h>

#include "engine/algorithms/eigenvector.h"
#include "engine/algorithms/hits.h"
#include "engine/algorithms/katz.h"
#include "engine/linear_algebra.h"
#include "engine/parallel.h"
#include "tests/support/random_graphs.h"
#include "tests/support/real_networks.h"

namespace spindel::engine {

namespace {

Eigen::MatrixXd dense(const Network& network)
{
    return adjacency_matrix(network, MatrixView::directed);
}

/// Whether `x` is an eigenvector of `matrix` for its largest eigenvalue.
void expect_leading(const Eigen::MatrixXd& matrix, const NodeMap<double>& x,
                    const std::string& place)
{
    const Eigen::VectorXd vector = Eigen::Map<const Eigen::VectorXd>(x.data(), matrix.rows());
    const double largest =
        Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd>(matrix).eigenvalues().maxCoeff();
    EXPECT_LT((matrix * vector - largest * vector).cwiseAbs().maxCoeff(), 1e-5 * largest) << place;
    EXPECT_NEAR(vector.maxCoeff(), 1.0, 1e-12) << place;
}

Network ring_of_random_weights(NodeId nodes)
{
    Random random(3);
    std::vector<Arc> arcs;
    for (NodeId v = 0; v < nodes; ++v) {
        arcs.push_back({v, (v + 1) % nodes, random.uniform()});
        arcs.push_back({v, static_cast<NodeId>(random.below(nodes)), random.uniform()});
    }
    return Network::directed(nodes, arcs);
}

} // namespace

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
        const auto a = dense(network);
        expect_leading(a.transpose() * a, result.authority, "seed " + std::to_string(seed));
        expect_leading(a * a.transpose(), result.hub, "seed " + std::to_string(seed));
    }
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

TEST(EigenvectorCentrality, AStarHasTheClosedForm)
{
    // the centre 1, each of four leaves 1 / sqrt(4); a network of two sides
    const auto star = Network::undirected(5, {{0, 1}, {0, 2}, {0, 3}, {0, 4}});
    const auto result = eigenvector_centrality(star);
    EXPECT_NEAR(result.eigenvalue, 2.0, 1e-9);
    EXPECT_NEAR(result.score[3], 0.5, 1e-9);
    EXPECT_TRUE(result.converged);
}

TEST(EigenvectorCentrality, IsTheLeadingEigenvectorOnRandomGraphs)
{
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const auto network = tests::random_graph(seed, {.weighted = true}).undirected();
        if (network.arc_count() == 0) continue;
        expect_leading(dense(network), eigenvector_centrality(network).score,
                       "seed " + std::to_string(seed));
    }
}

TEST(EigenvectorCentrality, RealNetworksHaveTheFiguresThatIgraphFinds)
{
    const auto real = tests::real_network("montagna", "phone", "phone", false);
    if (!real) GTEST_SKIP() << "the shared data sets are absent";
    const auto result = eigenvector_centrality(real->network, {.weighted = false});
    for (NodeId v = 0; v < real->network.node_count(); ++v)
        EXPECT_NEAR(result.score[v], real->figure(v, "eigenvector"), 2e-6) << real->names[v];
}

TEST(Katz, IsTheSumOverWalksOnRandomGraphs)
{
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const auto network = tests::random_graph(seed).directed();
        const auto n = static_cast<Eigen::Index>(network.node_count());
        if (n == 0) continue;
        const double attenuation = 0.9 / (1 + dense(network).cwiseAbs().colwise().sum().maxCoeff());
        const Eigen::VectorXd expected =
            (Eigen::MatrixXd::Identity(n, n) - attenuation * dense(network).transpose())
                .fullPivLu()
                .solve(Eigen::VectorXd::Ones(n));
        const auto score = katz(network, {.attenuation = attenuation});
        for (NodeId v = 0; v < network.node_count(); ++v)
            ASSERT_NEAR(score[v], expected[v], 1e-9) << "seed " << seed;
    }
}

TEST(Katz, IsExactWhereTheIterationBreaksDownOrDrifts)
{
    const auto drifts = Network::directed(11, {{0, 5}, {5, 0}, {10, 9}, {8, 7}});
    const auto score = katz(drifts, {.attenuation = 0.5});
    for (NodeId v = 0; v < 11; ++v) {
        const double expected = v == 0 || v == 5 ? 2 : v == 7 || v == 9 ? 1.5 : 1;
        EXPECT_NEAR(score[v], expected, 1e-9) << v;
    }
    const auto breaks = Network::directed(
        6, {{3, 5}, {0, 3}, {4, 1, 3}, {5, 1}, {2, 3}, {2, 1}, {0, 4}, {1, 3}});
    // 3 = 1 + (0 + 1 + 2) / 2, 5 = 1 + 3 / 2, 1 = 1 + (2 + 5 + 3 * 4) / 2, with 0 = 2 = 1, 4 = 1.5
    const auto walks = katz(breaks, {.attenuation = 0.5});
    EXPECT_NEAR(walks[4], 1.5, 1e-9);
    EXPECT_NEAR(walks[3], 1 + 0.5 * (walks[0] + walks[1] + walks[2]), 1e-9);
    EXPECT_NEAR(walks[5], 1 + 0.5 * walks[3], 1e-9);
    EXPECT_NEAR(walks[1], 1 + 0.5 * (walks[2] + walks[5] + 3 * walks[4]), 1e-9);
}

TEST(Katz, RefusesAnAttenuationUnderWhichWalksHaveNoSum)
{
    // the leading eigenvalue of a triangle is 2
    const auto triangle = Network::undirected(3, {{0, 1}, {1, 2}, {0, 2}});
    EXPECT_NEAR(katz(triangle, {.attenuation = 0.4})[0], 1 / (1 - 0.8), 1e-9);
    EXPECT_THROW(katz(triangle, {.attenuation = 0.6}), std::invalid_argument);
    EXPECT_THROW(katz(triangle, {.attenuation = 0.0}), std::invalid_argument);
    EXPECT_TRUE(katz(Network()).empty());
}

TEST(Spectra, HaveTheSameBitsOnOneThreadAndOnMany)
{
    const auto network = ring_of_random_weights(3000);
    const auto all = [&](std::size_t threads) {
        const ThreadLimit limit(threads);
        return std::tuple(hits(network, {.max_rounds = 50}).hub,
                          eigenvector_centrality(network, {.max_rounds = 50}).score, katz(network));
    };
    EXPECT_EQ(all(1), all(4));
}

TEST(Spectra, RefuseANullToleranceAndStopWhenAsked)
{
    const auto network = Network::directed(2, {{0, 1}});
    EXPECT_THROW(hits(network, {.tolerance = 0.0}), std::invalid_argument);
    EXPECT_THROW(eigenvector_centrality(network, {.tolerance = 0.0}), std::invalid_argument);
    std::stop_source stop;
    stop.request_stop();
    Progress progress;
    progress.stop = stop.get_token();
    EXPECT_THROW(hits(network, {.progress = progress}), Cancelled);
    EXPECT_THROW(eigenvector_centrality(network, {.progress = progress}), Cancelled);
    EXPECT_THROW(katz(network, {.progress = progress}), Cancelled);
}

} // namespace spindel::engine
