/// A file seen through a profile: rows under the contract's columns.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "importers/header.h"
#include "importers/profiles/beside_table.h"
#include "importers/profiles/original_row.h"
#include "importers/profiles/profile.h"
#include "importers/row_check.h"

namespace spindel::importers::profiles {

/// Reads a file row by row. Rows above the first that holds all columns of the profile (its header)
/// are left out, and so are those that `BesideTable` tells; all are counted.
class ProfileRows {
public:
    /// The profile must outlive it. @param name is how errors call the file.
    /// @param has_raw whether what stands in the file may be raw: then no row is handed over, or
    /// kept, with cells in it that nobody can tell apart, and what is kept is masked (OriginalRow).
    /// @throws engine::Error if it cannot be read; engine::InputError if no row holds all columns.
    ProfileRows(const std::filesystem::path& path, const std::string& name, const Profile& profile,
                bool has_raw);

    /// The contract's columns that the profile fills.
    const Header& header() const { return header_; }

    /// Leaves cells empty that hold no identifiers: for a look ahead at these alone.
    void map_identifiers_only() { maps_all_ = false; }

    /// The next row of the table, as CSV under the contract's columns. A cell that cannot be mapped
    /// stands as it came, and `fault` says why, under the number and name of the file's column. Of
    /// a row that is not as wide as the table all but identifiers is masked where those are raw.
    /// @return false at the end. @throws engine::InputError as TableReader::next.
    bool next(CsvRow& row, std::optional<Fault>& fault);

    /// Where a cell of the contract came from: the number, from 1, and the name of the file's first
    /// column for it; 0 where it came from none.
    std::pair<std::size_t, std::string> origin(std::size_t contract_column) const;

    /// The row that `next` gave, as the file has it, and the file's own header (empty where it has
    /// none): raw identifiers are masked.
    /// @param plan by which an actor's id may be a telephone number
    std::string original(const pseudonyms::NumberPlan& plan) const;
    const std::string& original_header() const { return original_header_; }

    /// The file's columns that the profile does not name: nothing of them is kept.
    const std::vector<std::string>& unnamed_columns() const { return unnamed_; }

    std::uint64_t bytes_read() const { return table_.bytes_read(); }
    /// Rows beside the table: above its header, told by `BesideTable`, and skipped by a case.
    std::int64_t left_out() const { return left_out_; }

private:
    void find_header(const std::string& name);
    const Case* case_of(const TableRow& row) const;
    const FieldRule* rule_of(std::size_t contract_column) const;
    std::optional<Fault> without_case(const TableRow& row) const;
    void fill(const TableRow& row, std::optional<Fault>& fault);
    std::string fault_of_cell(std::size_t contract_column, const FieldRule& rule);
    std::string fault_of_width(const TableRow& row) const;
    void mask_cells_out_of_place();

    const Profile& profile_;
    bool maps_all_ = true;
    bool has_raw_;
    TableReader table_;
    Header header_;
    FileColumns columns_;
    BesideTable beside_;
    std::optional<OriginalRow> original_row_;
    std::string original_header_;
    std::vector<std::string> unnamed_;
    TableRow row_;               // the current one
    const Case* case_ = nullptr; // of the current row
    std::vector<std::string> cells_;
    std::string text_;
    std::int64_t left_out_ = 0;
    bool needs_case_ = false; // a field that records need is filled by cases only
};

} // namespace spindel::importers::profiles
