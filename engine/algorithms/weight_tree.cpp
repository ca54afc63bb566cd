#include "engine/algorithms/weight_tree.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace spindel::engine {

namespace {

constexpr std::uint32_t kLeaf = 8;
constexpr double kGrid = 0x1p-40;
constexpr double kInfinity = std::numeric_limits<double>::infinity();

double spread(double least, double most)
{
    if (most <= least) return 1.0;
    return least > 0.0 ? most / least : kInfinity;
}

} // namespace

double rounded_tanimoto(double product, double square, double other_square)
{
    const double whole = square + other_square - product;
    if (whole <= 0.0) return product > 0.0 ? kInfinity : 0.0; // the former for bounds alone
    return std::nearbyint(product / whole / kGrid) * kGrid;
}

void WeightRows::end_row(double square)
{
    first.push_back(entries.size());
    squares.push_back(square);
}

/// Makes the parts of a tree.
class WeightTree::Builder {
public:
    Builder(const WeightRows& rows, std::size_t columns, WeightTree& tree)
        : rows_(rows), tree_(tree), range_(columns), count_(columns, 0), key_(rows.count())
    {
    }

    /// Appends the part of these rows and its halves.
    void build(std::uint32_t begin, std::uint32_t end)
    {
        const auto part = static_cast<std::uint32_t>(tree_.parts_.size());
        measure(begin, end);
        if (end - begin <= kLeaf) return;
        const auto middle = divided(part, begin, end);
        build(begin, middle);
        tree_.parts_[part].second = static_cast<std::uint32_t>(tree_.parts_.size());
        build(middle, end);
    }

private:
    void measure(std::uint32_t begin, std::uint32_t end)
    {
        constexpr double kMostShare = 1e100; // a larger one could overflow
        Part part{.begin = begin,
                  .end = end,
                  .ranges = tree_.ranges_.size(),
                  .least_share = kMostShare};
        std::vector<std::uint32_t> met;
        most_square_ = 0.0;
        for (auto i = begin; i < end; ++i) {
            const auto row = tree_.order_[i];
            double of_weights = 0.0;
            for (const auto& entry : rows_.row(row)) {
                of_weights += entry.weight * entry.weight;
                auto& range = range_[entry.column];
                if (count_[entry.column]++ == 0) {
                    met.push_back(entry.column);
                    range = {entry.column, entry.weight, entry.weight};
                }
                range.least = std::min(range.least, entry.weight);
                range.most = std::max(range.most, entry.weight);
            }
            const double square = rows_.squares[row];
            if (of_weights > 0.0) part.least_share = std::min(part.least_share, square / of_weights);
            part.least_square = std::min(part.least_square, square);
            most_square_ = std::max(most_square_, square);
        }
        std::ranges::sort(met);
        column_ = kNoColumn;
        std::uint32_t nearest_half = (end - begin) / 8;
        for (const auto column : met) {
            const auto with = std::exchange(count_[column], 0);
            auto range = range_[column];
            if (with < end - begin) range.least = 0.0;
            const auto fewer = std::min(with, end - begin - with);
            if (fewer > nearest_half) {
                nearest_half = fewer;
                column_ = column;
            }
            tree_.ranges_.push_back(range);
        }
        tree_.parts_.push_back(part);
    }

    /// Orders the rows of a part that was just measured so that it can be cut in two.
    std::uint32_t divided(std::uint32_t part, std::uint32_t begin, std::uint32_t end)
    {
        auto& order = tree_.order_;
        if (column_ != kNoColumn) {
            const auto middle = std::stable_partition(
                order.begin() + begin, order.begin() + end,
                [this](std::uint32_t row) { return weight(row, column_) > 0.0; });
            return static_cast<std::uint32_t>(middle - order.begin());
        }
        choose_keys(part, begin, end);
        const auto middle = begin + (end - begin) / 2;
        std::ranges::nth_element(order.begin() + begin, order.begin() + middle, order.begin() + end,
                                 {}, [this](std::uint32_t row) { return std::pair(key_[row], row); });
        return middle;
    }

    /// By the weights of the column, or the squares, that differ most.
    void choose_keys(std::uint32_t part, std::uint32_t begin, std::uint32_t end)
    {
        const auto& order = tree_.order_;
        double widest = std::sqrt(spread(tree_.parts_[part].least_square, most_square_));
        std::uint32_t column = kNoColumn;
        for (auto r = tree_.parts_[part].ranges; r < tree_.ranges_.size(); ++r) {
            const auto& range = tree_.ranges_[r];
            const double here = spread(range.least, range.most);
            if (here <= widest) continue;
            widest = here;
            column = range.column;
        }
        for (auto i = begin; i < end; ++i) {
            const auto row = order[i];
            key_[row] = column == kNoColumn ? rows_.squares[row] : weight(row, column);
        }
    }

    double weight(std::uint32_t row, std::uint32_t column) const
    {
        const auto entries = rows_.row(row);
        const auto found = std::ranges::lower_bound(entries, column, {}, &WeightEntry::column);
        return found != entries.end() && found->column == column ? found->weight : 0.0;
    }

    static constexpr std::uint32_t kNoColumn = std::numeric_limits<std::uint32_t>::max();

    const WeightRows& rows_;
    WeightTree& tree_;
    std::vector<Range> range_;         // by column
    std::vector<std::uint32_t> count_; // by column, of the rows that have it
    std::vector<double> key_;
    double most_square_ = 0.0;
    std::uint32_t column_ = kNoColumn; // that about half of the rows have, and the others not
};

WeightTree::WeightTree(const WeightRows& rows, std::size_t columns)
    : order_(rows.count()), set_of_row_(rows.count(), 0)
{
    std::iota(order_.begin(), order_.end(), 0U);
    if (rows.count() > 0) Builder(rows, columns, *this).build(0, rows.count());
    parts_.push_back({.begin = 0, .end = 0, .ranges = ranges_.size(), .least_share = 0.0});
    for (const auto row : order_) {
        const auto entries = rows.row(row);
        rows_.entries.insert(rows_.entries.end(), entries.begin(), entries.end());
        rows_.end_row(rows.squares[row]);
    }
}

void WeightTree::divide(std::vector<std::uint32_t> set_of_row)
{
    set_of_row_ = std::move(set_of_row);
    for (auto p = parts_.size() - 1; p-- > 0;) {
        auto& part = parts_[p];
        if (part.second > 0) {
            const auto first = parts_[p + 1].set;
            part.set = first == parts_[part.second].set ? first : AlikeRow::kNone;
            continue;
        }
        part.set = set_of_row_[part.begin];
        for (auto i = part.begin; i < part.end; ++i) {
            if (set_of_row_[i] != part.set) part.set = AlikeRow::kNone;
        }
    }
}

void WeightTree::search(std::span<const double> weights, double square, AlikeRow& found) const
{
    const Query to{weights, square};
    if (rows_.count() > 0 && bound(0, to) > found.similarity) search(0, to, found);
}

double WeightTree::bound(std::uint32_t part, const Query& to) const
{
    double product = 0.0;
    for (const auto& range : ranges(part))
        product += to.weights[range.column] * range.most;
    return rounded_tanimoto(product, to.square, parts_[part].least_square);
}

/// Whether weights w of the part's ranges may be as alike, as far as their squares are no less than
/// `least_share` of w^2: the product less t / (1 + t) of the squares is largest where each w is
/// clamped to a parabola's top.
bool WeightTree::may_hold(std::uint32_t part, const Query& to, double similarity) const
{
    if (similarity <= 0.0) return true;
    const auto ranges = this->ranges(part);
    // what rounds above `similarity` is above this, by more than sums of so many can be wrong
    const double above =
        (similarity + kGrid / 4.0) * (1.0 - 0x1p-50 * static_cast<double>(ranges.size() + 4));
    const double share = above / (1.0 + above);
    const double bend = share * parts_[part].least_share;
    double sum = 0.0;
    for (const auto& range : ranges) {
        const double x = to.weights[range.column];
        const double w = std::clamp(x / (2.0 * bend), range.least, range.most);
        sum += w * (x - bend * w);
    }
    return sum >= share * to.square;
}

void WeightTree::search(std::uint32_t at, const Query& to, AlikeRow& found) const
{
    const auto& part = parts_[at];
    if (part.set == found.set || !may_hold(at, to, found.similarity)) return;
    if (part.second > 0) {
        std::pair first(bound(at + 1, to), at + 1);
        std::pair second(bound(part.second, to), part.second);
        if (first.first < second.first) std::swap(first, second);
        if (first.first > found.similarity) search(first.second, to, found);
        if (second.first > found.similarity) search(second.second, to, found);
        return;
    }
    for (auto i = part.begin; i < part.end; ++i) {
        if (set_of_row_[i] == found.set) continue;
        double product = 0.0;
        for (const auto& entry : rows_.row(i))
            product += to.weights[entry.column] * entry.weight;
        const double similarity = rounded_tanimoto(product, to.square, rows_.squares[i]);
        if (similarity <= found.similarity) continue;
        found.similarity = similarity;
        found.row = i;
    }
}

} // namespace spindel::engine
