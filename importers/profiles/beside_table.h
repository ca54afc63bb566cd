/// Rows of a file that stand beside its table: they are no records, and are left out and counted.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "importers/profiles/file_columns.h"

namespace spindel::importers::profiles {

/// Whether a row holds no letter and no digit: blank, or a ruler.
bool is_without_words(const std::vector<std::string>& cells);

/// The first cell that is not empty; nothing where all are.
std::string_view first_filled(const std::vector<std::string>& cells);

/// What words of a footer are looked for in: the first cell that is filled, or the line where
/// columns of fixed width may cut its words.
std::string_view beginning(const TableRow& row, const TableForm& form);

/// Tells them from records, row by row in the file's order. Whatever may be a record is none of
/// them: it becomes one, or is refused.
class BesideTable {
public:
    /// Refers to both.
    BesideTable(const Profile& profile, const FileColumns& columns);

    /// Is told each row above the header.
    void stands_above(const TableRow& row);

    /// Whether a row whose cells can be told apart holds no letter and no digit, is the header once
    /// more or a title above it (at a page break), above a table without header, its footer, or
    /// below that and no record.
    bool holds(const TableRow& row);

private:
    bool is_footer(const TableRow& row) const;
    bool is_title(const TableRow& row) const;
    bool is_no_record(const TableRow& row) const;
    bool has_no_time(const TableRow& row) const;
    bool says_nothing_more(const TableRow& row) const;

    const Profile& profile_;
    const FileColumns& columns_;
    std::vector<std::string> titles_; // lines above the header
    bool is_below_ = false;           // a footer was met, and no record since
};

} // namespace spindel::importers::profiles
