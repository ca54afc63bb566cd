#include "engine/algorithms/eigenvector.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

#include <boost/graph/strong_components.hpp>

#include "engine/algorithms/components.h"
#include "engine/algorithms/lanczos.h"
#include "engine/algorithms/leading_vector.h"
#include "engine/algorithms/part_eigenvalues.h"
#include "engine/compensated_sum.h"
#include "engine/error.h"
#include "engine/parallel.h"

namespace spindel::engine {

namespace {

using Bounds = PartEigenvalues::Bounds;

/// For each node the number, below n, of its strong component, or of its component by ties.
NodeMap<NodeId> parts_of(const Network& network, const EigenvectorOptions& options)
{
    if (!options.directed || !network.is_directed())
        return components(network, {.progress = options.progress.unreported()});
    NodeMap<NodeId> part(network.node_count());
    const auto& graph = network.directed_graph();
    boost::strong_components(
        graph, boost::make_iterator_property_map(part.begin(), get(boost::vertex_index, graph)));
    return part;
}

class Iteration {
public:
    Iteration(const Network& network, const EigenvectorOptions& options)
        : network_(network), options_(options),
          ends_(options.directed ? ArcEnds::predecessors : ArcEnds::neighbors),
          part_(parts_of(network, options)), eigenvalues_(part_, options.tolerance)
    {
        result_.score.assign(network.node_count(), 1.0);
    }

    EigenvectorCentrality run()
    {
        if (ends_ == ArcEnds::neighbors || !network_.is_directed()) guess();
        do {
            step_in_parts();
        } while (!is_settled_ && has_rounds_left());
        keep_leading();
        bool is_downstream = ends_ == ArcEnds::neighbors || !(result_.eigenvalue > 0);
        while (!is_downstream && has_rounds_left())
            is_downstream = step_downstream();
        result_.converged = is_settled_ && is_downstream;
        scale_largest_to_one(result_.score);
        return std::move(result_);
    }

private:
    bool has_rounds_left() const { return result_.rounds < options_.max_rounds; }

    void tell() { options_.progress.at("eigenvector centrality", told_++, 0); }

    /// Ties weigh the same both ways: each component begins near its end.
    void guess()
    {
        std::vector<std::vector<NodeId>> members(part_.size());
        for (NodeId v = 0; v < part_.size(); ++v)
            members[part_[v]].push_back(v);
        NodeMap<NodeId> place(part_.size());
        for (const auto& nodes : members) {
            for (NodeId i = 0; i < nodes.size(); ++i)
                place[nodes[i]] = i;
            if (nodes.size() > 2) guess(nodes, place);
        }
    }

    void guess(const std::vector<NodeId>& nodes, const NodeMap<NodeId>& place)
    {
        const auto matrix = [&](const std::vector<double>& value, std::vector<double>& result) {
            for_each_index(nodes.size(), [&](std::size_t i) {
                const auto row = network_.neighbors(nodes[i]);
                const auto weights = network_.neighbor_weights(nodes[i]);
                CompensatedSum sum;
                for (std::size_t k = 0; k < row.size(); ++k)
                    sum += (options_.weighted ? weights[k] : 1.0) * value[place[row[k]]];
                result[i] = sum.value();
            });
        };
        const auto found = leading_guess(matrix, std::vector<double>(nodes.size(), 1.0),
                                         options_.max_rounds / 2, [this] { tell(); });
        result_.rounds = std::max(result_.rounds, found.products);
        const auto [least, largest] = std::ranges::minmax(found.vector);
        constexpr double kRounding = 1e-8;
        if (!(least >= -kRounding * largest)) return; // it is led astray: from all nodes alike then
        // below this all is rounding, and scores from too small grow sooner than others shrink
        constexpr double kKnown = 1e-12;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            const double value = found.vector[i] / largest;
            result_.score[nodes[i]] = value > kKnown ? value : 0.0;
        }
    }

    /// A round of power iteration in every part, the largest score of each 1.
    void step_in_parts()
    {
        tell();
        ++result_.rounds;
        auto& score = result_.score;
        auto next = arriving_within(network_, ends_, options_.weighted, score, part_);
        eigenvalues_.look(score, next);
        NodeMap<double> largest(part_.size(), 0.0);
        for (NodeId v = 0; v < next.size(); ++v) {
            next[v] += eigenvalues_.at(v).largest / 2 * score[v];
            largest[part_[v]] = std::max(largest[part_[v]], next[v]);
        }
        for (NodeId v = 0; v < next.size(); ++v) {
            if (next[v] > 0) next[v] /= largest[part_[v]];
        }
        is_settled_ = eigenvalues_.are_known(Bounds::of_each_score) || is_near_enough();
        if (!is_settled_) score = std::move(next);
    }

    /// Whether all residuals have been small beside the largest score for long enough.
    bool is_near_enough()
    {
        if (!eigenvalues_.are_known(Bounds::of_the_whole)) {
            work_on_faint_ = 0;
            return false;
        }
        work_on_faint_ += network_.node_count() + 2.0 * network_.tie_count();
        return work_on_faint_ > options_.faint_work;
    }

    /// Leaves scores to the parts that lead and from which no other leader is reached: what comes
    /// to the last of them grows beyond all bounds of those before it.
    void keep_leading()
    {
        const auto n = network_.node_count();
        kept_.assign(n, 0);
        if (!is_settled_) eigenvalues_.are_known(Bounds::of_each_score);
        for (NodeId v = 0; v < n; ++v)
            kept_[v] = eigenvalues_.may_lead(eigenvalues_.at(v)) ? 1 : 0;
        if (ends_ == ArcEnds::predecessors) drop_upstream();
        for (NodeId v = 0; v < n; ++v) {
            const auto& value = eigenvalues_.at(v);
            if (kept_[v] == 0) {
                result_.score[v] = 0;
                continue;
            }
            result_.eigenvalue = std::max(result_.eigenvalue, value.middle());
            if (eigenvalues_.bounds() == Bounds::of_the_whole)
                result_.faint = std::max(result_.faint, value.faint);
        }
        const bool is_known = is_settled_ && eigenvalues_.bounds() == Bounds::of_each_score;
        if (!is_known && result_.eigenvalue > 0) result_.eigenvalue = rayleigh_quotient();
    }

    /// Nearer than the bounds where faint scores, which hold the bounds apart, have not settled.
    double rayleigh_quotient() const
    {
        const auto& score = result_.score;
        const auto next = arriving_within(network_, ends_, options_.weighted, score, part_);
        CompensatedSum squares;
        CompensatedSum products;
        for (NodeId v = 0; v < next.size(); ++v) {
            squares += score[v] * score[v];
            products += score[v] * next[v];
        }
        return products.value() / squares.value();
    }

    /// No longer keeps what is upstream of another part that is kept.
    void drop_upstream()
    {
        std::vector<NodeId> upstream;
        NodeMap<std::uint8_t> is_upstream(kept_.size(), 0);
        const auto add_before = [&](NodeId v, bool other_part) {
            for (const NodeId u : network_.predecessors(v)) {
                if (is_upstream[u] != 0 || (other_part && part_[u] == part_[v])) continue;
                is_upstream[u] = 1;
                upstream.push_back(u);
            }
        };
        for (NodeId v = 0; v < kept_.size(); ++v) {
            if (kept_[v] != 0) add_before(v, true);
        }
        for (std::size_t i = 0; i < upstream.size(); ++i) {
            kept_[upstream[i]] = 0;
            add_before(upstream[i], false);
        }
    }

    /// What arrives at all others, for each unit of the eigenvalue; whether it is as it was.
    bool step_downstream()
    {
        tell();
        ++result_.rounds;
        auto& score = result_.score;
        const auto next = arriving(network_, ends_, options_.weighted, score);
        bool is_settled = true;
        for (NodeId v = 0; v < next.size(); ++v) {
            if (kept_[v] != 0) continue;
            const double now = next[v] / result_.eigenvalue;
            if (!std::isfinite(now))
                throw Error("the scores of eigenvector centrality lie too far apart");
            const double change = std::abs(now - score[v]);
            is_settled = is_settled &&
                         change <= options_.tolerance * std::max(now, PartEigenvalues::kTooSmall);
            score[v] = now;
        }
        return is_settled;
    }

    const Network& network_;
    const EigenvectorOptions& options_;
    ArcEnds ends_;
    NodeMap<NodeId> part_;
    PartEigenvalues eigenvalues_;
    double work_on_faint_ = 0; // in rounds whose residuals were small beside the largest score
    bool is_settled_ = false;
    std::uint64_t told_ = 0;
    NodeMap<std::uint8_t> kept_; // whether a node has its score from its own part
    EigenvectorCentrality result_;
};

} // namespace

EigenvectorCentrality eigenvector_centrality(const Network& network,
                                             const EigenvectorOptions& options)
{
    if (!(options.tolerance > 0)) {
        throw std::invalid_argument("the tolerance of eigenvector centrality is not above 0");
    }
    if (network.node_count() == 0) return {};
    return Iteration(network, options).run();
}

} // namespace spindel::engine
