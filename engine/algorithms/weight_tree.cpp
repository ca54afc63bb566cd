#include "engine/algorithms/weight_tree.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace spindel::engine {

namespace {

constexpr std::uint32_t kLeaf = 8;
constexpr double kGrid = 0x1p-40;
constexpr double kInfinity = std::numeric_limits<double>::infinity();

double product_of(std::span<const double> weights, const double* others)
{
    double product = 0.0;
    for (std::size_t k = 0; k < weights.size(); ++k)
        product += weights[k] * others[k];
    return product;
}

/// How far apart two values are, as a ratio.
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

WeightTree::WeightTree(std::size_t width, std::vector<double> weights, std::vector<double> squares)
    : width_(width), weights_(std::move(weights)), squares_(std::move(squares)),
      order_(squares_.size()), set_of_row_(squares_.size(), 0)
{
    std::iota(order_.begin(), order_.end(), 0U);
    if (size() > 0) build(0, size());
}

/// Appends the part of these rows and its halves.
void WeightTree::build(std::uint32_t begin, std::uint32_t end)
{
    constexpr double kMostShare = 1e100; // a larger one could overflow
    const auto part = static_cast<std::uint32_t>(parts_.size());
    parts_.push_back({.begin = begin, .end = end, .least_square = kInfinity,
                      .least_share = kMostShare});
    ranges_.resize(ranges_.size() + width_, kInfinity);
    ranges_.resize(ranges_.size() + width_, 0.0);
    double* const low = ranges_.data() + 2 * width_ * part;
    double most_square = 0.0;
    for (std::uint32_t i = begin; i < end; ++i) {
        const auto [row, square] = this->row(order_[i]);
        for (std::size_t k = 0; k < width_; ++k) {
            low[k] = std::min(low[k], row[k]);
            low[width_ + k] = std::max(low[width_ + k], row[k]);
        }
        const double of_weights = product_of(row, row.data());
        if (of_weights > 0.0)
            parts_[part].least_share = std::min(parts_[part].least_share, square / of_weights);
        parts_[part].least_square = std::min(parts_[part].least_square, square);
        most_square = std::max(most_square, square);
    }
    if (end - begin <= kLeaf) return;
    std::size_t axis = width_;
    double widest = std::sqrt(spread(parts_[part].least_square, most_square));
    for (std::size_t k = 0; k < width_; ++k) {
        const double here = spread(low[k], low[width_ + k]);
        if (here <= widest) continue;
        widest = here;
        axis = k;
    }
    const auto middle = begin + (end - begin) / 2;
    std::ranges::nth_element(order_.begin() + begin, order_.begin() + middle, order_.begin() + end,
                             {}, [&](std::uint32_t row) {
                                 return std::pair(coordinate(row, axis), row);
                             });
    build(begin, middle);
    parts_[part].second = static_cast<std::uint32_t>(parts_.size());
    build(middle, end);
}

double WeightTree::coordinate(std::uint32_t row, std::size_t axis) const
{
    return axis == width_ ? squares_[row] : weights_[row * width_ + axis];
}

void WeightTree::divide(std::span<const std::uint32_t> set_of_row)
{
    std::ranges::copy(set_of_row, set_of_row_.begin());
    for (auto p = parts_.size(); p-- > 0;) {
        auto& part = parts_[p];
        if (part.second > 0) {
            const auto first = parts_[p + 1].set;
            part.set = first == parts_[part.second].set ? first : AlikeRow::kNone;
            continue;
        }
        part.set = set_of_row_[order_[part.begin]];
        for (auto i = part.begin; i < part.end; ++i) {
            if (set_of_row_[order_[i]] != part.set) part.set = AlikeRow::kNone;
        }
    }
}

void WeightTree::search(const WeightRow& to, AlikeRow& found) const
{
    if (!parts_.empty() && bound(0, to) > found.similarity) search(0, to, found);
}

double WeightTree::bound(std::uint32_t part, const WeightRow& to) const
{
    return rounded_tanimoto(product_of(to.weights, most(part)), to.square,
                            parts_[part].least_square);
}

/// Whether weights w of the part's ranges may be as alike, as far as their squares are no less than
/// `least_share` of w^2: the product less t / (1 + t) of the squares is largest where each w is
/// clamped to a parabola's top.
bool WeightTree::may_hold(std::uint32_t part, const WeightRow& to, double similarity) const
{
    if (similarity <= 0.0) return true;
    // what rounds above `similarity` is above this, by more than sums of so many can be wrong
    const double above =
        (similarity + kGrid / 4.0) * (1.0 - 0x1p-50 * static_cast<double>(width_ + 4));
    const double share = above / (1.0 + above);
    const double bend = share * parts_[part].least_share;
    double sum = 0.0;
    for (std::size_t k = 0; k < width_; ++k) {
        const double w =
            std::clamp(to.weights[k] / (2.0 * bend), least(part)[k], most(part)[k]);
        sum += w * (to.weights[k] - bend * w);
    }
    return sum >= share * to.square;
}

void WeightTree::search(std::uint32_t at, const WeightRow& to, AlikeRow& found) const
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
        const auto other = order_[i];
        if (set_of_row_[other] == found.set) continue;
        const double similarity =
            rounded_tanimoto(product_of(to.weights, weights_.data() + other * width_), to.square,
                             squares_[other]);
        if (similarity <= found.similarity) continue;
        found.similarity = similarity;
        found.row = other;
    }
}

} // namespace spindel::engine
