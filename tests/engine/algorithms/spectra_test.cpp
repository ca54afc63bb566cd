#include <cmath>
#include <stdexcept>

#include <Eigen/Eigenvalues>
#include <gtest/gtest.h>

#include "engine/algorithms/eigenvector.h"
#include "engine/algorithms/hits.h"
#include "engine/algorithms/katz.h"
#include "engine/parallel.h"
#include "tests/support/leading_eigenvector.h"
#include "tests/support/random_graphs.h"
#include "tests/support/real_networks.h"

namespace spindel::engine {

namespace {

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

Network lattice_of_uneven_weights(NodeId side)
{
    Random random(5);
    std::vector<Arc> ties;
    const auto weight = [&] { return std::pow(random.uniform(), 4) + 1e-3; };
    for (NodeId v = 0; v < side * side; ++v) {
        if (v % side + 1 < side) ties.push_back({v, v + 1, weight()});
        if (v + side < side * side) ties.push_back({v, v + side, weight()});
    }
    return Network::undirected(side * side, ties);
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
        tests::expect_leading(tests::dense_matrix(network), eigenvector_centrality(network).score,
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
            const auto a = tests::dense_matrix(network);
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

TEST(EigenvectorCentrality, OfManySeparateTrianglesIsThatOfTheHeaviest)
{
    // each has twice its weight
    Random random(13);
    constexpr NodeId kTriangles = 5000;
    std::vector<Arc> ties;
    for (NodeId v = 0; v < 3 * kTriangles; v += 3) {
        const double weight = v == 3 * 77 ? 2 : 1 + random.uniform();
        for (const auto& [a, b] : {std::pair(0U, 1U), std::pair(1U, 2U), std::pair(0U, 2U)})
            ties.push_back({v + a, v + b, weight});
    }
    const auto result = eigenvector_centrality(Network::undirected(3 * kTriangles, ties));
    EXPECT_TRUE(result.converged);
    EXPECT_LT(result.rounds, 50);
    EXPECT_NEAR(result.eigenvalue, 4, 1e-11);
    for (NodeId v = 0; v < 3 * kTriangles; ++v)
        ASSERT_EQ(result.score[v], v / 3 == 77 ? 1.0 : 0.0) << v;
}

TEST(EigenvectorCentrality, OfManyLikeCliquesAndOfHubsIsNotLostInRounding)
{
    // a ring of cliques of ten: l x = 8 x + y, l y = 9 x + 2 y, y at those that the ring joins
    constexpr NodeId kCliques = 2000;
    std::vector<Arc> ties;
    for (NodeId v = 0; v < 10 * kCliques; v += 10) {
        for (NodeId a = 0; a < 10; ++a) {
            for (NodeId b = 0; b < a; ++b)
                ties.push_back({v + a, v + b});
        }
        ties.push_back({v, (v + 10) % (10 * kCliques)});
    }
    const auto ring = eigenvector_centrality(Network::undirected(10 * kCliques, ties));
    EXPECT_TRUE(ring.converged);
    EXPECT_LT(ring.rounds, 20);
    const double l = 5 + std::sqrt(18.0);
    EXPECT_NEAR(ring.eigenvalue, l, 1e-13 * l);
    EXPECT_NEAR(ring.score[11], 1 / (l - 8), 1e-12);
    // two hubs with the same contacts: l^2 = 2 n
    constexpr NodeId kContacts = 100'000;
    ties.clear();
    for (NodeId v = 2; v < kContacts + 2; ++v) {
        ties.push_back({0, v});
        ties.push_back({1, v});
    }
    const auto hubs = eigenvector_centrality(Network::undirected(kContacts + 2, ties));
    EXPECT_TRUE(hubs.converged);
    EXPECT_LT(hubs.rounds, 200);
    EXPECT_NEAR(hubs.eigenvalue, std::sqrt(2.0 * kContacts), 1e-10);
    EXPECT_NEAR(hubs.score[5], std::sqrt(2.0 / kContacts), 1e-12);
}

TEST(EigenvectorCentrality, AtHomeInOneRegionIsRightAndSaysWhatIsFaint)
{
    // a lattice with weights so uneven that the leading vector is at home in one place
    constexpr NodeId kSide = 14;
    const auto network = lattice_of_uneven_weights(kSide);
    const auto a = tests::dense_matrix(network);
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(a);
    const double expected = solver.eigenvalues().maxCoeff();
    Eigen::VectorXd vector = solver.eigenvectors().rightCols(1).cwiseAbs();
    vector /= vector.maxCoeff();
    const auto coarse = eigenvector_centrality(network, {.faint_work = 0});
    EXPECT_TRUE(coarse.converged);
    EXPECT_GT(coarse.faint, 0);
    EXPECT_LT(coarse.faint, 1e-2);
    EXPECT_NEAR(coarse.eigenvalue, expected, 1e-12 * expected);
    for (NodeId v = 0; v < kSide * kSide; ++v)
        ASSERT_NEAR(coarse.score[v], vector[v], 1e-10) << v;
    const auto fine = eigenvector_centrality(network);
    EXPECT_TRUE(fine.converged);
    EXPECT_EQ(fine.faint, 0);
    EXPECT_LT(residual(network, fine), 1e-10);
    EXPECT_LT(*std::ranges::min_element(fine.score), 1e-12);
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
