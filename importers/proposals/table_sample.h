/// The first rows of a table of unknown form.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "importers/profiles/table_reader.h"

namespace spindel::importers::proposals {

/// A table as its first rows show it. Empty where these are no table.
struct TableSample {
    profiles::TableForm form;
    bool has_header = true;                     // else the columns are called "column 1" and so on
    std::vector<std::string> header;            // nothing of a row
    std::vector<std::vector<std::string>> rows; // all as wide as the header
    std::size_t lines_above = 0;                // of the file, above the first row

    /// The cells of a column that are not empty.
    std::vector<std::string> column(std::size_t at) const;
};

/// Whether a cell holds a number of some length, as days, amounts and identifiers do.
bool is_data(const std::string& cell);

/// How many cells are not empty.
std::size_t filled(const std::vector<std::string>& row);

/// Reads at most 200 rows. The encoding is told by a byte order mark, by zeros at every other byte
/// (UTF-16), or by bytes that are no UTF-8; the delimiter is the one that makes most cells in rows
/// of one width. The header is the fullest row in front of the first that holds data, so that what
/// stands above a table is none, even where a spreadsheet has filled it up to the table's width.
/// Where no delimiter makes a table, columns may begin at the same places of all lines but those
/// above and below it.
/// @throws engine::Error if the file cannot be read, or is an archive or a spreadsheet.
TableSample take_sample(const std::filesystem::path& file);

} // namespace spindel::importers::proposals
