/// What a leading eigenvector has to be, by a dense solver.
#pragma once

#include <string>

#include <Eigen/Eigenvalues>
#include <gtest/gtest.h>

#include "engine/linear_algebra.h"

namespace spindel::tests {

inline Eigen::MatrixXd dense_matrix(const engine::Network& network)
{
    return engine::adjacency_matrix(network, engine::MatrixView::directed);
}

/// Whether `x` is an eigenvector of `matrix` for its largest eigenvalue.
inline void expect_leading(const Eigen::MatrixXd& matrix, const engine::NodeMap<double>& x,
                           const std::string& place)
{
    const Eigen::VectorXd vector = Eigen::Map<const Eigen::VectorXd>(x.data(), matrix.rows());
    const double largest =
        Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd>(matrix).eigenvalues().maxCoeff();
    EXPECT_LT((matrix * vector - largest * vector).cwiseAbs().maxCoeff(), 1e-5 * largest) << place;
    EXPECT_NEAR(vector.maxCoeff(), 1.0, 1e-12) << place;
}

} // namespace spindel::tests
