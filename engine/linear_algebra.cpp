#include "engine/linear_algebra.h"

#include <limits>
#include <stdexcept>

namespace spindel::engine {

SparseMatrix adjacency_matrix(const Network& network, MatrixView view)
{
    constexpr auto kMost = static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max());
    const std::size_t entries = view == MatrixView::undirected
                                    ? 2 * static_cast<std::size_t>(network.tie_count())
                                    : network.arc_count();
    if (network.node_count() > kMost || entries > kMost) {
        throw std::invalid_argument("a network of this size does not fit a sparse matrix");
    }
    const auto n = static_cast<std::int32_t>(network.node_count());
    SparseMatrix matrix(n, n);
    matrix.reserve(static_cast<Eigen::Index>(entries));
    for (std::int32_t row = 0; row < n; ++row) {
        const auto v = static_cast<NodeId>(row);
        const auto columns = view == MatrixView::directed     ? network.successors(v)
                             : view == MatrixView::transposed ? network.predecessors(v)
                                                              : network.neighbors(v);
        const auto weights = view == MatrixView::directed     ? network.successor_weights(v)
                             : view == MatrixView::transposed ? network.predecessor_weights(v)
                                                              : network.neighbor_weights(v);
        matrix.startVec(row);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            matrix.insertBack(row, static_cast<std::int32_t>(columns[i])) = weights[i];
        }
    }
    matrix.finalize();
    return matrix;
}

} // namespace spindel::engine
