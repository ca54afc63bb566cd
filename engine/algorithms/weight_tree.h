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

/// An entry of a row that is not 0.
struct WeightEntry {
    std::uint32_t column;
    double weight;
};

/// Rows of weights by column, and for each the sum of the squares of all that belongs to it: not
/// less than that of the weights.
struct WeightRows {
    std::vector<std::size_t> first{0}; // where the entries of each begin, and where they end
    std::vector<WeightEntry> entries;  // of each row by column
    std::vector<double> squares;

    std::uint32_t count() const { return static_cast<std::uint32_t>(squares.size()); }
    std::span<const WeightEntry> row(std::uint32_t i) const
    {
        return {entries.data() + first[i], first[i + std::size_t{1}] - first[i]};
    }
    /// Ends the row whose entries were appended.
    void end_row(double square);
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

/// A k-d tree of rows of weights: parts are halved between rows that have an entry in a column and
/// those that have none, or by the size of their weights or squares.
///
/// What a part holds is no more alike to a row than its largest weights and its least square would
/// be (exact by `rounded_tanimoto`), nor than the weights in its ranges that are best if their
/// squares make up as large a share of all squares as they do anywhere in the part.
class WeightTree {
public:
    /// Columns are below `columns`.
    WeightTree(const WeightRows& rows, std::size_t columns);

    /// Rows are numbered anew: those that follow one another are alike.
    const WeightRows& rows() const { return rows_; }
    /// What number a row had before.
    std::uint32_t before(std::uint32_t row) const { return order_[row]; }

    /// Says which set each row belongs to.
    void divide(std::vector<std::uint32_t> set_of_row);
    /// Finds the row most like another if one is more alike than what is found already.
    /// @param weights of the other row, by column; `square`: of it.
    void search(std::span<const double> weights, double square, AlikeRow& found) const;

private:
    struct Range {
        std::uint32_t column;
        double least;
        double most;
    };
    struct Part {
        std::uint32_t begin;
        std::uint32_t end;
        std::size_t ranges;                  // where those of its columns begin
        std::uint32_t second = 0;            // of its two halves; the first follows it; 0: a leaf
        std::uint32_t set = AlikeRow::kNone; // of all its rows, if they are of one
        double least_square = std::numeric_limits<double>::infinity();
        double least_share; // of a square in the squares of the weights
    };
    struct Query {
        std::span<const double> weights;
        double square;
    };
    class Builder;

    std::span<const Range> ranges(std::uint32_t part) const
    {
        return {ranges_.data() + parts_[part].ranges,
                parts_[part + std::size_t{1}].ranges - parts_[part].ranges};
    }
    double bound(std::uint32_t part, const Query& to) const;
    bool may_hold(std::uint32_t part, const Query& to, double similarity) const;
    void search(std::uint32_t part, const Query& to, AlikeRow& found) const;

    WeightRows rows_;
    std::vector<std::uint32_t> order_;
    std::vector<std::uint32_t> set_of_row_;
    std::vector<Part> parts_; // and one at the end, where the ranges end
    std::vector<Range> ranges_;
};

} // namespace spindel::engine
