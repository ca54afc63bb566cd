#include "engine/algorithms/pagerank.h"

#include <cmath>
#include <stdexcept>

#include "engine/linear_algebra.h"
#include "engine/parallel.h"

namespace spindel::engine {

namespace {

using Vector = Eigen::VectorXd;

void check(const Network& network, const PageRankOptions& options)
{
    if (!(options.damping >= 0 && options.damping < 1)) {
        throw std::invalid_argument("the damping of PageRank is not in [0, 1)");
    }
    if (!(options.tolerance > 0)) {
        throw std::invalid_argument("the tolerance of PageRank is not above 0");
    }
    if (options.seeds.empty()) return;
    if (options.seeds.size() != network.node_count()) {
        throw std::invalid_argument("the seeds of PageRank are not one for each node");
    }
    double sum = 0;
    for (const double seed : options.seeds) {
        if (!(seed >= 0)) throw std::invalid_argument("a seed of PageRank is not at least 0");
        sum += seed;
    }
    if (!(sum > 0 && std::isfinite(sum))) {
        throw std::invalid_argument("the seeds of PageRank have no sum above 0");
    }
}

/// Where jumps lead: the seeds, scaled to a sum of 1, or all nodes alike.
Vector jumps(NodeId n, const std::vector<double>& seeds)
{
    if (seeds.empty()) return Vector::Constant(n, 1.0 / n);
    const Vector vector = Eigen::Map<const Vector>(seeds.data(), n);
    return vector / vector.sum();
}

/// Row v holds the probability to step from each node to v: pulling a row is one node's round.
struct Steps {
    SparseMatrix into;
    std::vector<NodeId> dangling;
};

Steps steps(const Network& network, const PageRankOptions& options)
{
    Steps result{adjacency_matrix(network, options.directed ? MatrixView::transposed
                                                            : MatrixView::undirected),
                 {}};
    auto weights = result.into.coeffs(); // a view: what is written here stands in the matrix
    if (!options.weighted) weights.setOnes();
    const auto* from = result.into.innerIndexPtr();
    Vector out = Vector::Zero(network.node_count());
    for (Eigen::Index i = 0; i < weights.size(); ++i)
        out[from[i]] += weights[i];
    for (Eigen::Index i = 0; i < weights.size(); ++i) {
        if (out[from[i]] > 0) weights[i] /= out[from[i]];
    }
    for (NodeId v = 0; v < network.node_count(); ++v) {
        if (!(out[v] > 0)) result.dangling.push_back(v);
    }
    return result;
}

/// One row of the matrix times the scores.
double arriving(const SparseMatrix& into, const Vector& score, Eigen::Index v)
{
    double sum = 0;
    for (SparseMatrix::InnerIterator entry(into, v); entry; ++entry) {
        sum += entry.value() * score[entry.col()];
    }
    return sum;
}

} // namespace

PageRank pagerank(const Network& network, const PageRankOptions& options)
{
    check(network, options);
    const NodeId n = network.node_count();
    PageRank result;
    if (n == 0) return result;
    const auto [into, dangling] = steps(network, options);
    const Vector jump = jumps(n, options.seeds);
    const Vector even = jumps(n, {});
    const Vector& from_dangling = options.dangling_to_seeds ? jump : even;
    Vector score = jump;
    Vector next(n);
    for (result.converged = false; !result.converged && result.rounds < options.max_rounds;) {
        options.progress.at("pagerank", static_cast<std::uint64_t>(result.rounds), 0);
        double stranded = 0;
        for (const NodeId v : dangling)
            stranded += score[v];
        for_each_index(n, [&](std::size_t i) {
            const auto v = static_cast<Eigen::Index>(i);
            next[v] = options.damping * (arriving(into, score, v) + stranded * from_dangling[v]) +
                      (1 - options.damping) * jump[v];
        });
        next /= next.sum(); // what rounding gained or lost
        result.change = (next - score).lpNorm<1>();
        score.swap(next);
        ++result.rounds;
        result.converged = result.change <= options.tolerance;
    }
    result.score.assign(score.begin(), score.end());
    return result;
}

} // namespace spindel::engine
