/// A network as a sparse matrix, for what is best said in linear algebra.
#pragma once

#include <cstdint>

#include <Eigen/SparseCore>

#include "engine/network.h"

namespace spindel::engine {

/// Rows of 32-bit column numbers, as Eigen wants them signed.
using SparseMatrix = Eigen::SparseMatrix<double, Eigen::RowMajor, std::int32_t>;

/// Which ties of a network become entries.
enum class MatrixView {
    directed,   ///< entry (u, v): the weight of the arc from u to v
    transposed, ///< entry (v, u): the weight of the arc from u to v
    undirected, ///< entries (u, v) and (v, u): the weight of the tie
};

/// The adjacency matrix of a network: n rows and columns, an entry for each arc, columns sorted.
///
/// @throws std::invalid_argument where there are 2^31 or more nodes or arcs.
/// Time and memory O(n + |E|).
SparseMatrix adjacency_matrix(const Network& network, MatrixView view);

} // namespace spindel::engine
