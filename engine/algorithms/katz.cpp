#include "engine/algorithms/katz.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include <Eigen/IterativeLinearSolvers>

#include "engine/algorithms/eigenvector.h"
#include "engine/algorithms/leading_vector.h"
#include "engine/error.h"
#include "engine/linear_algebra.h"

namespace spindel::engine {

namespace {

constexpr std::string_view kStage = "katz";

/// Scales by the diagonal, as Eigen's own does, and says how far the solver is: it is asked twice a
/// step, which is the only place where the solver lets go.
class Watch : public Eigen::DiagonalPreconditioner<double> {
public:
    void report_to(const Progress& progress) { progress_ = &progress; }

    template <typename Vector>
    auto solve(const Eigen::MatrixBase<Vector>& vector) const
    {
        if (progress_ != nullptr) progress_->at(kStage, asked_++ / 2, 0);
        return DiagonalPreconditioner::solve(vector);
    }

    std::uint64_t steps() const { return (asked_ + 1) / 2; }

private:
    const Progress* progress_ = nullptr;
    mutable std::uint64_t asked_ = 0;
};

/// Where walks have a sum the solver needs far fewer; where they have none it may never end.
constexpr Eigen::Index kMostSteps = 500;

/// The solution as BiCGSTAB sees it, right to a share of the whole, not of each score; ones where
/// it is none: scores are at least 1 wherever walks have a finite sum. Counts its `steps`.
NodeMap<double> first_guess(const Network& network, const KatzOptions& options,
                            std::uint64_t& steps)
{
    const auto n = static_cast<Eigen::Index>(network.node_count());
    auto matrix = adjacency_matrix(network, options.directed ? MatrixView::transposed
                                                             : MatrixView::undirected);
    if (!options.weighted) matrix.coeffs().setOnes();
    SparseMatrix system(n, n);
    system.setIdentity();
    system -= options.attenuation * matrix;
    Eigen::BiCGSTAB<SparseMatrix, Watch> solver;
    solver.preconditioner().report_to(options.progress);
    solver.setTolerance(options.tolerance);
    solver.setMaxIterations(std::min(kMostSteps, 2 * n));
    solver.compute(system);
    const Eigen::VectorXd score = solver.solve(Eigen::VectorXd::Ones(n));
    steps = solver.preconditioner().steps();
    constexpr double kNearlyOne = 1 - 1e-6;
    if (!(score.array() >= kNearlyOne).all() || !score.allFinite())
        return NodeMap<double>(network.node_count(), 1.0);
    return {score.begin(), score.end()};
}

/// One step further along all walks; the largest share by which a score changed.
double lengthen_walks(const Network& network, const KatzOptions& options, NodeMap<double>& score)
{
    const auto ends = options.directed ? ArcEnds::predecessors : ArcEnds::neighbors;
    const auto sums = arriving(network, ends, options.weighted, score);
    double change = 0;
    for (NodeId v = 0; v < sums.size(); ++v) {
        const double now = 1 + options.attenuation * sums[v];
        change = std::max(change, std::abs(now - score[v]) / now);
        score[v] = now;
        if (!std::isfinite(now)) return now;
    }
    return change;
}

[[noreturn]] void refuse(const Network& network, const KatzOptions& options, bool is_finite)
{
    constexpr double kTolerance = 1e-9;
    constexpr int kRounds = 500; // enough to tell what to say
    const auto leading = eigenvector_centrality(network, {.directed = options.directed,
                                                          .weighted = options.weighted,
                                                          .tolerance = kTolerance,
                                                          .max_rounds = kRounds,
                                                          .progress = options.progress});
    if (options.attenuation * leading.eigenvalue >= 1 - kTolerance)
        throw std::invalid_argument(
            "the attenuation of Katz is too large: walks have no finite sum");
    throw Error(is_finite ? "the solver for Katz's centrality did not converge"
                          : "a score of Katz's centrality is larger than a number can be");
}

} // namespace

NodeMap<double> katz(const Network& network, const KatzOptions& options)
{
    if (!(options.attenuation > 0) || !(options.tolerance > 0)) {
        throw std::invalid_argument("the attenuation or tolerance of Katz is not above 0");
    }
    options.progress.check();
    if (network.node_count() == 0) return {};
    std::uint64_t steps = 0;
    auto score = first_guess(network, options, steps);
    constexpr std::uint64_t kMostRounds = 10'000;
    double change = 1;
    for (std::uint64_t round = 0; change > options.tolerance; ++round) {
        if (round == kMostRounds || !std::isfinite(change))
            refuse(network, options, std::isfinite(change));
        options.progress.at(kStage, steps + round, 0);
        change = lengthen_walks(network, options, score);
    }
    return score;
}

} // namespace spindel::engine
