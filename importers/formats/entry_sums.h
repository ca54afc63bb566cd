/// What the entries of a statement come to, to be compared with what it says of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace spindel::importers::formats {

/// A doubt about a statement: the name under which it is counted, and a sentence with its figures.
struct StatementDoubt {
    std::int64_t line = 0;
    std::string_view name;
    std::string text;
};

/// Counts and sums, in ten-thousandths.
struct EntrySums {
    std::int64_t credits = 0;
    std::int64_t debits = 0;
    std::int64_t credit_sum = 0;
    std::int64_t debit_sum = 0;
    bool is_known = true; // false once an entry's amount cannot be read

    /// @param amount as of the record contract
    void add(bool is_credit, std::string_view amount);
    std::int64_t count() const { return credits + debits; }
    /// What an account has gained; nothing where the sums are not known, or too large.
    std::optional<std::int64_t> net() const;
    /// Of all entries, whatever their direction.
    std::optional<std::int64_t> total() const;
};

/// "-12.5": an amount in ten-thousandths that may be negative.
std::string shown_sum(std::int64_t ten_thousandths);

/// The sum of two amounts, which either may be negative; nothing where it is too large.
std::optional<std::int64_t> exact_sum(std::int64_t a, std::int64_t b);

} // namespace spindel::importers::formats
