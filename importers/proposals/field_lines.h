/// Lines of [fields] in a proposed profile.
#pragma once

#include <string>
#include <vector>

#include "importers/proposals/column_names.h"
#include "importers/proposals/table_sample.h"

namespace spindel::importers::proposals {

/// Writes how columns of a file fill one of the contract, where their cells allow it. What cells do
/// not tell (which of two numbers is the day, where decimals begin) makes a comment that says what
/// to state, never a guess: a wrong time or amount is worse than none.
class FieldLines {
public:
    /// Refers to both.
    FieldLines(const TableSample& sample, const MatchedColumns& matched)
        : sample_(sample), matched_(matched)
    {
    }

    /// One line, or a comment, with its line end.
    std::string line(const std::string& contract, const std::vector<std::size_t>& columns);
    /// Amounts lose their sign, which says who paid.
    void drop_signs() { is_absolute_ = true; }

    bool need_zone() const { return need_zone_; }
    bool says_utc() const { return says_utc_; }            // by the names of the columns of times
    bool have_decimal_comma() const { return has_comma_; } // of amounts

private:
    std::string from(const std::vector<std::size_t>& columns) const;
    std::string time(const std::string& contract, const std::vector<std::size_t>& columns);
    std::string amount(const std::vector<std::size_t>& columns);
    std::string duration(std::size_t column) const;
    std::string kind(std::size_t column) const;

    const TableSample& sample_;
    const MatchedColumns& matched_;
    bool is_absolute_ = false;
    bool need_zone_ = false;
    bool says_utc_ = false;
    bool has_comma_ = false;
};

} // namespace spindel::importers::proposals
