/// A row of a profile's table as quarantine may keep it beside what the profile made of it.
#pragma once

#include <string>
#include <vector>

#include "importers/profiles/profile.h"
#include "importers/pseudonyms/normal_form.h"

namespace spindel::importers::profiles {

/// Masks rows of one table whose identifiers are raw, by what the profile makes of each column:
/// whatever becomes an identifier is masked, however short it is, but for pseudonyms and the
/// profile's own words. Of other columns that the profile names, cells that may be somebody's
/// number are; of those that it does not name all are, for they may be names. Of a row that is not
/// as wide as the table nobody can tell which cell is which: only pseudonyms and times are left.
class OriginalRow {
public:
    /// The profile must outlive it. @param names of the file's columns
    OriginalRow(const Profile& profile, const std::vector<std::string>& names);

    /// The row as CSV text like the one that came, where its cells can be found in it.
    /// @param plan by which an actor's id may be a telephone number
    std::string masked(const TableRow& row, const pseudonyms::NumberPlan& plan) const;

private:
    /// What the contract's columns that a column of the file fills are, the strictest counting.
    enum class Holds { nothing, value, amount, actor, identifier };

    std::string masked_cell(const std::string& cell, std::size_t column,
                            const pseudonyms::NumberPlan& plan) const;
    bool shows_amount(std::string_view cell) const;
    std::string masked_identifier(std::string_view cell, const std::string& split) const;

    const Profile& profile_;
    std::vector<Holds> holds_;        // by column of the file
    std::vector<std::string> splits_; // where a column's identifiers are cut apart; by column
};

/// The row's text with each cell replaced; as CSV, where a cell cannot be found in the text.
/// @param masks_rest whether what stands behind the last cell is masked
std::string with_cells(const TableRow& row, const std::vector<std::string>& cells, bool masks_rest);

} // namespace spindel::importers::profiles
