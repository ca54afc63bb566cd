#include "engine/algorithms/link_weights.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace spindel::engine {

namespace {

/// The same weights in the order of other hubs, 0 where there is none.
class Projected {
public:
    Projected(const std::vector<std::uint32_t>& from, const std::vector<std::uint32_t>& to)
        : weights_(to.size(), 0.0)
    {
        for (std::size_t k = 0; k < from.size(); ++k) {
            const auto found = std::ranges::lower_bound(to, from[k]);
            if (found == to.end() || *found != from[k]) continue;
            columns_.emplace_back(k, found - to.begin());
        }
    }

    /// Valid until the next one is asked for.
    WeightRow of(const WeightRow& row)
    {
        for (const auto& [from, to] : columns_)
            weights_[to] = row.weights[from];
        return {weights_, row.square};
    }

private:
    std::vector<std::pair<std::size_t, std::size_t>> columns_;
    std::vector<double> weights_;
};

/// Borůvka's rounds over the pairs of a row of `a` and one of `b`, which may be the same tree.
///
/// Rows are numbered through: those of `b`, if it is another, after those of `a`.
class SpanningPairs {
public:
    struct Pair {
        double similarity = -1.0;
        std::uint32_t a = 0;
        std::uint32_t b = 0;
    };

    SpanningPairs(WeightTree& a, WeightTree& b, Projected a_to_b, Projected b_to_a)
        : a_(a), b_(b), a_to_b_(std::move(a_to_b)), b_to_a_(std::move(b_to_a)),
          first_of_b_(&a == &b ? 0 : a.size()), chains_(first_of_b_ + b.size()),
          set_(first_of_b_ + b.size()), best_(first_of_b_ + b.size())
    {
    }

    /// Joins each set to another one; calls `add` with the pairs that do it.
    /// @return how many there were, 0 once all are one set.
    template <typename Add>
    std::size_t join(const Progress& progress, const Add& add)
    {
        for (std::uint32_t i = 0; i < set_.size(); ++i) {
            set_[i] = chains_.of(i);
            best_[i] = {};
        }
        const std::span sets(set_);
        a_.divide(sets.first(a_.size()));
        if (first_of_b_ > 0) b_.divide(sets.subspan(first_of_b_));
        search(a_, 0, a_to_b_, b_, first_of_b_, progress);
        if (first_of_b_ > 0) search(b_, first_of_b_, b_to_a_, a_, 0, progress);
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
    void search(const WeightTree& from, std::uint32_t first, Projected& projected,
                const WeightTree& in, std::uint32_t first_in, const Progress& progress)
    {
        constexpr std::size_t kBetweenChecks = 256;
        for (std::size_t i = 0; i < from.size(); ++i) {
            if (i % kBetweenChecks == 0) progress.check();
            const auto row = from.order()[i];
            const auto set = set_[first + row];
            AlikeRow found{.set = set, .similarity = best_[set].similarity};
            in.search(projected.of(from.row(row)), found);
            if (found.row == AlikeRow::kNone) continue;
            const Pair pair{found.similarity, first + row, first_in + found.row};
            best_[set] = pair;
            // seen from the other side it leads out, too
            auto& other = best_[set_[pair.b]];
            if (pair.similarity > other.similarity) other = pair;
        }
    }

    WeightTree& a_;
    WeightTree& b_;
    Projected a_to_b_;
    Projected b_to_a_;
    std::uint32_t first_of_b_;
    LinkChains chains_;
    std::vector<std::uint32_t> set_;
    std::vector<Pair> best_; // by set
};

} // namespace

LinkWeights::LinkWeights(const Network& network, const LinkHubs& hubs,
                         const NodeMap<double>& squares)
    : network_(&network), hubs_(&hubs), squares_(&squares), kinds_at_(hubs.count())
{
}

void LinkWeights::add_pairs(std::uint32_t hub, LinkTree& tree, const Progress& progress)
{
    row_ = network_->neighbors(hubs_->node(hub));
    std::vector<std::uint32_t> all(row_.size());
    std::iota(all.begin(), all.end(), 0U);
    auto together = kind_of(all, {hub});
    add_spanning_pairs(together, together, tree, progress);
    auto kinds = kinds_of_row();
    std::vector<std::uint32_t> met;
    for (std::uint32_t k = 0; k < kinds.size(); ++k) {
        progress.check();
        met.clear();
        for (const auto other : kinds[k].hubs) {
            if (other == hub) continue;
            kinds_at_[other].push_back(k);
            met.insert(met.end(), kinds_at_[other].begin(), kinds_at_[other].end());
        }
        std::ranges::sort(met);
        met.erase(std::unique(met.begin(), met.end()), met.end());
        for (const auto other : met)
            add_spanning_pairs(kinds[other], kinds[k], tree, progress);
    }
    for (const auto& kind : kinds) {
        for (const auto other : kind.hubs)
            kinds_at_[other].clear();
    }
}

/// The neighbours at these positions by their weights to some of their hubs.
LinkWeights::Kind LinkWeights::kind_of(std::span<const std::uint32_t> positions,
                                       std::vector<std::uint32_t> hubs) const
{
    std::vector<double> weights;
    std::vector<double> squares;
    weights.reserve(positions.size() * hubs.size());
    squares.reserve(positions.size());
    for (const auto at : positions) {
        squares.push_back((*squares_)[row_[at]]);
        for (const auto& tie : hubs_->of(row_[at])) {
            if (std::ranges::binary_search(hubs, tie.hub))
                weights.push_back(network_->neighbor_weights(hubs_->node(tie.hub))[tie.position]);
        }
    }
    const auto width = hubs.size();
    return {std::move(hubs),
            {positions.begin(), positions.end()},
            WeightTree(width, std::move(weights), std::move(squares))};
}

/// Those that have more hubs than this one.
std::vector<LinkWeights::Kind> LinkWeights::kinds_of_row() const
{
    std::vector<std::uint32_t> order;
    for (std::uint32_t at = 0; at < row_.size(); ++at) {
        if (hubs_->of(row_[at]).size() > 1) order.push_back(at);
    }
    const auto kind = [this](std::uint32_t at) { return hubs_->kind(row_[at]); };
    std::ranges::stable_sort(order, {}, kind);
    std::vector<Kind> kinds;
    for (auto begin = order.begin(); begin != order.end();) {
        const auto end = std::ranges::find_if(
            begin, order.end(), [&](std::uint32_t at) { return kind(at) != kind(*begin); });
        std::vector<std::uint32_t> hubs;
        for (const auto& tie : hubs_->of(row_[*begin]))
            hubs.push_back(tie.hub);
        kinds.push_back(kind_of({begin, end}, std::move(hubs)));
        begin = end;
    }
    return kinds;
}

void LinkWeights::add_spanning_pairs(Kind& a, Kind& b, LinkTree& tree, const Progress& progress)
{
    SpanningPairs pairs(a.tree, b.tree, Projected(a.hubs, b.hubs), Projected(b.hubs, a.hubs));
    const auto add = [&](const SpanningPairs::Pair& pair) {
        // `a` may stand for either side, as the pair was seen from there
        const auto at = [&](std::uint32_t row) {
            return row < a.positions.size() ? a.positions[row]
                                            : b.positions[row - a.positions.size()];
        };
        tree.add(at(pair.a), at(pair.b), pair.similarity);
    };
    while (pairs.join(progress, add) > 0) {
    }
}

} // namespace spindel::engine
