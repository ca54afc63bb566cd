#include "engine/algorithms/katz.h"

#include <stdexcept>

#include <Eigen/IterativeLinearSolvers>

#include "engine/error.h"
#include "engine/linear_algebra.h"

namespace spindel::engine {

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
    Eigen::BiCGSTAB<SparseMatrix> solver;
    solver.setTolerance(options.tolerance);
    solver.compute(system);
    const Eigen::VectorXd score = solver.solve(Eigen::VectorXd::Ones(n));
    options.progress.at("katz", 1, 1);
    // Off the diagonal nothing is above 0; then a positive answer to a positive right-hand side
    // exists if and only if the series over walks converges (Berman, Plemmons 1979, ch. 6).
    if (solver.info() != Eigen::Success)
        throw Error("the solver for Katz's centrality did not converge");
    if (!(score.array() > 0).all()) {
        throw std::invalid_argument(
            "the attenuation of Katz is too large: walks have no finite sum");
    }
    return {score.begin(), score.end()};
}

} // namespace spindel::engine
