#include <cmath>
#include <stdexcept>

#include <Eigen/Eigenvalues>
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

/// The leading eigenvalue of a matrix without negative entries: the limit of |A^k|^(1/k) (Gelfand).
/// Sums of products that are at least 0 lose nothing, however far apart weights lie, where a dense
/// solver's error is a share of the largest.
double eigenvalue_by_powers(Eigen::MatrixXd power)
{
    double log_norm = 0; // of A^k over `power`, divided by k
    double one_by_k = 1;
    for (int doubling = 0; doubling < 40; ++doubling) {
        const double largest = power.maxCoeff();
        if (largest <= 0) return 0; // no walk of k steps
        power /= largest;
        log_norm += one_by_k * std::log(largest);
        power *= power;
        one_by_k /= 2;
    }
    return std::exp(log_norm);
}

/// The largest share by which what arrives at a node differs from eigenvalue times score.
double residual(const Network& network, const EigenvectorCentrality& of)
{
    double worst = 0;
    for (NodeId v = 0; v < network.node_count(); ++v) {
        double sum = 0;
        for (std::size_t i = 0; i < network.predecessors(v).size(); ++i)
            sum += network.predecessor_weights(v)[i] * of.score[network.predecessors(v)[i]];
        const double expected = of.eigenvalue * of.score[v];
        if (sum > 0 || expected > 0)
            worst = std::max(worst, std::abs(sum - expected) / std::max(sum, expected));
    }
    return worst;
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

TEST(EigenvectorCentrality, IsExactAtEveryNodeWhereWeightsLieFarApart)
{
    int leading = 0;
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        const auto graph = tests::random_graph_of_far_weights(seed);
        for (const auto& network : {graph.directed(), graph.undirected()}) {
            const auto result = eigenvector_centrality(network);
            ASSERT_TRUE(result.converged) << seed;
            if (network.node_count() == 0) continue;
            const auto a = dense(network);
            const double expected =
                network.is_directed()
                    ? eigenvalue_by_powers(a)
                    : std::max(0.0, Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd>(a)
                                        .eigenvalues()
                                        .maxCoeff());
            ASSERT_NEAR(result.eigenvalue, expected, 1e-9 * expected) << seed;
            if (!(expected > 0)) {
                ASSERT_EQ(result.score, NodeMap<double>(network.node_count(), 0.0)) << seed;
                continue;
            }
            ++leading;
            ASSERT_LT(residual(network, result), 1e-10) << seed;
            ASSERT_EQ(*std::ranges::max_element(result.score), 1.0) << seed;
        }
    }
    EXPECT_GT(leading, 300);
}

TEST(EigenvectorCentrality, OfAPairIsTheRootOfBothWeights)
{
    // x1 = 1e12 x0 / l, x0 = 1e-3 x1 / l: l = sqrt(1e9), x0 = 1e-3 / l; and 2 hears of 1 alone
    const auto network = Network::directed(3, {{0, 1, 1e12}, {1, 0, 1e-3}, {1, 2, 10}});
    const auto result = eigenvector_centrality(network);
    const double root = std::sqrt(1e9);
    EXPECT_NEAR(result.eigenvalue, root, 1e-9 * root);
    EXPECT_NEAR(result.score[0], 1e-3 / root, 1e-11 * 1e-3 / root);
    EXPECT_NEAR(result.score[2], 10 / root, 1e-11);
}

TEST(EigenvectorCentrality, OfTwoLeadersKeepsTheOneDownstreamAndBothWhereNeitherIs)
{
    const std::vector<Arc> apart{{0, 1}, {1, 0}, {2, 3}, {3, 2}};
    EXPECT_EQ(eigenvector_centrality(Network::directed(4, apart)).score,
              (NodeMap<double>{1, 1, 1, 1}));
    auto chained = apart;
    chained.push_back({1, 2});
    EXPECT_EQ(eigenvector_centrality(Network::directed(4, chained)).score,
              (NodeMap<double>{0, 0, 1, 1}));
}

TEST(EigenvectorCentrality, SaysWhenRoundsEndBeforeTheTolerance)
{
    Random random(4);
    std::vector<Arc> path; // whose eigenvalues lie close to one another
    for (NodeId v = 0; v < 200; ++v)
        path.push_back({v, v + 1, 1 + random.uniform() / 1000});
    const auto result = eigenvector_centrality(Network::undirected(201, path), {.max_rounds = 40});
    EXPECT_FALSE(result.converged);
    EXPECT_EQ(result.rounds, 40);
}

TEST(EigenvectorCentrality, RealNetworksHaveTheFiguresThatIgraphFinds)
{
    const auto real = tests::real_network("montagna", "phone", "phone", false);
    if (!real) GTEST_SKIP() << "the shared data sets are absent";
    const auto result = eigenvector_centrality(real->network, {.weighted = false});
    for (NodeId v = 0; v < real->network.node_count(); ++v)
        EXPECT_NEAR(result.score[v], real->figure(v, "eigenvector"), 2e-6) << real->names[v];
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
