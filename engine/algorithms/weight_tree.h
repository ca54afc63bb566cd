/// Rows of weights in a tree that finds which of them a row is most like.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace spindel::engine {

/// Tanimoto's coefficient from the product of two rows and their squares, rounded to 2^-40, so that
/// equal values stay equal whatever the order of their sums; 0 where every weight is 0.
///
/// Each of its operations rounds monotonically, so it never falls where the product grows or a
/// square shrinks, to the last bit.
double rounded_tanimoto(double product, double square, double other_square);

/// A row of weights, and the sum of the squares of all that belongs to it: not less than that of
/// the weights.
struct WeightRow {
    std::span<const double> weights;
    double square = 0.0;
};

/// What a search looks for, and what it has found.
struct AlikeRow {
    static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

    /// Rows of this set are not looked at.
    std::uint32_t set = 0;
    /// Only what is more alike than this is of use.
    double similarity = -1.0;
    std::uint32_t row = kNone;
};

/// A k-d tree of rows of equally many weights.
///
/// What a part of the tree holds is no more alike to a row than its largest weights and its least
/// square would be (exact by `rounded_tanimoto`), nor than the weights in its range that are best
/// if their squares make up as large a share of all squares as they do anywhere in the part.
class WeightTree {
public:
    /// The rows one after another in `weights`, `width` in each.
    WeightTree(std::size_t width, std::vector<double> weights, std::vector<double> squares);

    std::size_t width() const { return width_; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(squares_.size()); }
    WeightRow row(std::uint32_t i) const
    {
        return {{weights_.data() + i * width_, width_}, squares_[i]};
    }
    /// The rows in the order of the tree: those that follow one another are alike.
    std::span<const std::uint32_t> order() const { return order_; }

    /// Says which set each row belongs to.
    void divide(std::span<const std::uint32_t> set_of_row);
    /// Finds the row most like `to` if one is more alike than what is found already.
    void search(const WeightRow& to, AlikeRow& found) const;

private:
    struct Part {
        std::uint32_t begin; // of `order_`
        std::uint32_t end;
        std::uint32_t second = 0;          // of its two halves; the first follows it; 0: a leaf
        std::uint32_t set = AlikeRow::kNone; // of all its rows, if they are of one
        double least_square;
        double least_share; // of a square in the squares of the weights
    };

    void build(std::uint32_t begin, std::uint32_t end);
    double coordinate(std::uint32_t row, std::size_t axis) const;
    double bound(std::uint32_t part, const WeightRow& to) const;
    bool may_hold(std::uint32_t part, const WeightRow& to, double similarity) const;
    void search(std::uint32_t part, const WeightRow& to, AlikeRow& found) const;
    const double* least(std::uint32_t part) const { return ranges_.data() + 2 * width_ * part; }
    const double* most(std::uint32_t part) const { return least(part) + width_; }

    std::size_t width_;
    std::vector<double> weights_;
    std::vector<double> squares_;
    std::vector<std::uint32_t> order_;
    std::vector<std::uint32_t> set_of_row_;
    std::vector<Part> parts_;
    /// For each part the least and the largest of each weight.
    std::vector<double> ranges_;
};

} // namespace spindel::engine
