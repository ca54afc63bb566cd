#include "engine/algorithms/link_weights.h"

#include <utility>

#include "engine/algorithms/weight_tree.h"

namespace spindel::engine {

namespace {

/// Borůvka's rounds over all pairs of rows of a tree.
class SpanningPairs {
public:
    struct Pair {
        double similarity = -1.0;
        std::uint32_t a = 0;
        std::uint32_t b = 0;
    };

    /// `query`: zeros, one for each column.
    SpanningPairs(WeightTree& tree, std::vector<double>& query)
        : tree_(tree), query_(query), chains_(tree.rows().count()), set_(tree.rows().count()),
          best_(tree.rows().count()), steps_left_(tree.rows().count())
    {
    }

    /// Of one for each row.
    std::uint64_t steps_left() const { return steps_left_; }

    /// Joins each set to another one; calls `add` with the pairs that do it.
    /// @return how many there were, 0 once all are one set.
    template <typename Add>
    std::size_t join(Steps& steps, const Add& add)
    {
        for (std::uint32_t i = 0; i < set_.size(); ++i) {
            set_[i] = chains_.of(i);
            best_[i] = {};
        }
        tree_.divide(set_);
        constexpr std::uint32_t kBetweenSteps = 256;
        const auto in_round = steps_left_ / 2; // how many rounds follow is not known
        std::uint64_t counted = 0;
        for (std::uint32_t i = 0; i < set_.size(); ++i) {
            search(i);
            if (i % kBetweenSteps > 0) continue;
            const auto count = in_round * i / set_.size();
            steps.add(count - std::exchange(counted, count));
        }
        steps_left_ -= counted;
        std::size_t joined = 0;
        for (const auto& pair : best_) {
            if (pair.similarity < 0.0) continue;
            const auto a = chains_.of(pair.a);
            const auto b = chains_.of(pair.b);
            if (a == b) continue;
            chains_.join(a, b);
            ++joined;
            add(pair);
        }
        return joined;
    }

private:
    void search(std::uint32_t i)
    {
        auto& best = best_[set_[i]];
        AlikeRow found{.set = set_[i], .similarity = best.similarity};
        for (const auto& entry : tree_.rows().row(i))
            query_[entry.column] = entry.weight;
        tree_.search(query_, tree_.rows().squares[i], found);
        for (const auto& entry : tree_.rows().row(i))
            query_[entry.column] = 0.0;
        if (found.row == AlikeRow::kNone) return;
        best = {found.similarity, i, found.row};
        // seen from the other side it leads out, too
        auto& other = best_[set_[found.row]];
        if (best.similarity > other.similarity) other = best;
    }

    WeightTree& tree_;
    std::vector<double>& query_;
    LinkChains chains_;
    std::vector<std::uint32_t> set_;
    std::vector<Pair> best_; // by set
    std::uint64_t steps_left_;
};

} // namespace

void LinkWeights::add_pairs(std::uint32_t hub, LinkTree& tree, Steps& steps)
{
    WeightRows rows;
    for (const NodeId neighbor : network_->neighbors(hubs_->node(hub))) {
        for (const auto& tie : hubs_->of(neighbor)) {
            const auto weight = network_->neighbor_weights(hubs_->node(tie.hub))[tie.position];
            if (weight > 0.0) rows.entries.push_back({tie.hub, weight});
        }
        rows.end_row((*squares_)[neighbor]);
    }
    WeightTree weights(rows, hubs_->count());
    SpanningPairs pairs(weights, query_);
    const auto add = [&](const SpanningPairs::Pair& pair) {
        tree.add(weights.before(pair.a), weights.before(pair.b), pair.similarity);
    };
    while (pairs.join(steps, add) > 0) {
    }
    steps.add(pairs.steps_left());
}

} // namespace spindel::engine
