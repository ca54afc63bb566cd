#include "engine/algorithms/lanczos.h"

#include <cmath>
#include <numbers>

#include <Eigen/Eigenvalues>
#include <gtest/gtest.h>

#include "engine/algorithms/eigenvector.h"
#include "engine/algorithms/hits.h"
#include "engine/error.h"
#include "engine/parallel.h"
#include "engine/random.h"
#include "tests/support/plain_networks.h"

namespace spindel::engine {

namespace {

Eigen::MatrixXd random_symmetric(Eigen::Index size, std::uint64_t seed)
{
    Random random(seed);
    Eigen::MatrixXd matrix(size, size);
    for (Eigen::Index i = 0; i < size; ++i) {
        for (Eigen::Index k = 0; k <= i; ++k)
            matrix(i, k) = matrix(k, i) = random.uniform();
    }
    return matrix;
}

SymmetricMatrix times(const Eigen::MatrixXd& matrix)
{
    return [matrix](const std::vector<double>& value, std::vector<double>& result) {
        const Eigen::VectorXd product =
            matrix * Eigen::Map<const Eigen::VectorXd>(value.data(), matrix.rows());
        result.assign(product.begin(), product.end());
    };
}

double half_wave(NodeId i, NodeId nodes)
{
    return std::sin(std::numbers::pi * (i + 1) / (nodes + 1));
}

} // namespace

TEST(LeadingGuess, IsTheLeadingEigenvectorOfRandomMatrices)
{
    for (Eigen::Index size = 1; size < 60; ++size) {
        const auto matrix = random_symmetric(size, static_cast<std::uint64_t>(size));
        const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(matrix);
        const Eigen::VectorXd expected = solver.eigenvectors().col(size - 1);
        const auto found = leading_guess(
            times(matrix), std::vector<double>(static_cast<std::size_t>(size), 1.0), 400, [] {});
        const Eigen::VectorXd vector = Eigen::Map<const Eigen::VectorXd>(found.vector.data(), size);
        EXPECT_NEAR(std::abs(expected.dot(vector)), 1.0, 1e-10) << size;
        EXPECT_LT((matrix * vector - solver.eigenvalues()[size - 1] * vector).norm(), 1e-6);
        EXPECT_LE(found.products, 400);
    }
}

TEST(LeadingGuess, KeepsToTheProductsItIsGivenAndToAStartThatIsNone)
{
    const auto matrix = times(random_symmetric(50, 1));
    for (const int most : {0, 1, 2, 5, 9, 20}) {
        int told = 0;
        const auto found =
            leading_guess(matrix, std::vector<double>(50, 1.0), most, [&] { ++told; });
        EXPECT_LE(found.products, most);
        EXPECT_EQ(told, found.products);
        EXPECT_EQ(found.vector.size(), 50U);
    }
    EXPECT_EQ(leading_guess(matrix, std::vector<double>(50, 0.0), 10, [] {}).vector,
              std::vector<double>(50, 0.0));
    EXPECT_THROW(leading_guess(matrix, std::vector<double>(50, 1.0), 10, [] { throw Cancelled(); }),
                 Cancelled);
}

TEST(LeadingGuess, KeepsTheSharesOfSeveralLeadingVectors)
{
    // the first two lead alike
    const Eigen::MatrixXd matrix = Eigen::Vector4d(3, 3, 1, 2).asDiagonal();
    const auto found = leading_guess(times(matrix), {1, 2, 1, 1}, 40, [] {}).vector;
    EXPECT_NEAR(found[0] / found[1], 0.5, 1e-12);
    EXPECT_NEAR(found[2], 0, 1e-12);
}

TEST(EigenvectorCentrality, OfALargeLatticeIsAHalfWaveEachWay)
{
    constexpr NodeId kSide = 100; // 1 - 0.001 of the eigenvalue is the next one
    const auto result = eigenvector_centrality(tests::lattice(kSide, kSide));
    EXPECT_TRUE(result.converged);
    EXPECT_NEAR(result.eigenvalue, 4 * std::cos(std::numbers::pi / (kSide + 1)), 1e-10);
    const double most = half_wave(kSide / 2, kSide) * half_wave(kSide / 2, kSide);
    for (NodeId v = 0; v < kSide * kSide; ++v) {
        const double expected = half_wave(v / kSide, kSide) * half_wave(v % kSide, kSide) / most;
        ASSERT_NEAR(result.score[v], expected, 1e-9) << v;
    }
}

TEST(EigenvectorCentrality, HasTheEigenvalueBeforeTheFaintestScoresHaveSettled)
{
    // a heavy triangle at the end of a long path: 2 and a little; 400 rounds do not reach the end
    std::vector<Arc> ties{{0, 1}, {1, 2}, {0, 2}};
    for (NodeId v = 2; v < 1000; ++v)
        ties.push_back({v, v + 1, 0.9});
    const auto network = Network::undirected(1001, ties);
    const auto whole = eigenvector_centrality(network);
    const auto cut_off = eigenvector_centrality(network, {.max_rounds = 400});
    EXPECT_TRUE(whole.converged);
    EXPECT_FALSE(cut_off.converged);
    EXPECT_NEAR(cut_off.eigenvalue, whole.eigenvalue, 1e-9);
    for (NodeId v = 0; v <= 1000; ++v)
        ASSERT_NEAR(cut_off.score[v], whole.score[v], 1e-9) << v;
}

TEST(Hits, OfALongPathIsAHalfWave)
{
    constexpr NodeId kNodes = 150;
    const auto result = hits(tests::path(kNodes));
    EXPECT_TRUE(result.converged);
    for (NodeId v = 0; v < kNodes; ++v) {
        const double expected = half_wave(v, kNodes) / half_wave(kNodes / 2, kNodes);
        ASSERT_NEAR(result.authority[v], expected, 1e-8) << v;
        ASSERT_NEAR(result.hub[v], expected, 1e-8) << v;
    }
}

TEST(LeadingGuess, HasTheSameBitsOnAnyNumberOfThreads)
{
    const auto network = tests::lattice(60, 40);
    const auto all = [&](std::size_t threads) {
        const ThreadLimit limit(threads);
        return std::tuple(hits(network).hub, eigenvector_centrality(network).score);
    };
    const auto expected = all(1);
    EXPECT_EQ(all(2), expected);
    EXPECT_EQ(all(4), expected);
}

} // namespace spindel::engine
