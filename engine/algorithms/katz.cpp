#include "engine/algorithms/katz.h"

#include <stdexcept>

#include <Eigen/IterativeLinearSolvers>
#include <Eigen/SparseLU>

#include "engine/error.h"
#include "engine/linear_algebra.h"

namespace spindel::engine {

namespace {

/// The solution by iteration, or, where that breaks down or stops away from it, by elimination.
/// BiCGSTAB's own residual is a recurrence that can drift, so the true one is asked for.
Eigen::VectorXd solution(const SparseMatrix& system, double tolerance)
{
    constexpr Eigen::Index kLargestEliminated = 20'000; // beyond, elimination may fill the memory
    constexpr double kSlack = 10; // of the true residual over the one that stopped the iteration
    const Eigen::VectorXd ones = Eigen::VectorXd::Ones(system.rows());
    Eigen::BiCGSTAB<SparseMatrix> solver;
    solver.setTolerance(tolerance);
    solver.compute(system);
    Eigen::VectorXd score = solver.solve(ones);
    const double residual = (ones - system * score).norm();
    if (solver.info() == Eigen::Success && residual <= kSlack * tolerance * ones.norm())
        return score;
    if (system.rows() > kLargestEliminated)
        throw Error("the solver for Katz's centrality did not converge");
    Eigen::SparseLU<Eigen::SparseMatrix<double>> elimination;
    elimination.compute(Eigen::SparseMatrix<double>(system));
    if (elimination.info() != Eigen::Success)
        throw Error("the system of Katz's centrality has no solution");
    return elimination.solve(ones);
}

} // namespace

NodeMap<double> katz(const Network& network, const KatzOptions& options)
{
    if (!(options.attenuation > 0) || !(options.tolerance > 0)) {
        throw std::invalid_argument("the attenuation or tolerance of Katz is not above 0");
    }
    options.progress.at("katz", 0, 1);
    const auto n = static_cast<Eigen::Index>(network.node_count());
    if (n == 0) return {};
    auto matrix = adjacency_matrix(network, options.directed ? MatrixView::transposed
                                                             : MatrixView::undirected);
    if (!options.weighted) matrix.coeffs().setOnes();
    SparseMatrix system(n, n);
    system.setIdentity();
    system -= options.attenuation * matrix;
    const Eigen::VectorXd score = solution(system, options.tolerance);
    options.progress.at("katz", 1, 1);
    // Off the diagonal nothing is above 0; then a positive answer to a positive right-hand side
    // exists if and only if the series over walks converges (Berman, Plemmons 1979, ch. 6).
    if (!(score.array() > 0).all()) {
        throw std::invalid_argument(
            "the attenuation of Katz is too large: walks have no finite sum");
    }
    return {score.begin(), score.end()};
}

} // namespace spindel::engine
