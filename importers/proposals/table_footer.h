/// What stands below a table.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "importers/proposals/table_sample.h"

namespace spindel::importers::proposals {

/// Lines at a file's end that are no rows of its table.
struct TableFooter {
    std::vector<std::string> words; // known ones that they begin with, each once
    std::size_t unknown = 0;        // lines above these, or all, that begin with no known word
};

/// Looks at a file's last lines, up from the end to the first one that is as wide as the table and
/// holds data (an identifier, a day, a number) in every column in which all rows of the sample do.
/// Nothing where all last lines are unlike the table.
TableFooter footer_below(const std::filesystem::path& file, const TableSample& sample);

/// Whether a row of a table's width is none of its records: without words, the header once more, or
/// begun with words of a footer and not full of data.
/// @param usual how many cells of a record are filled
bool is_beside(const std::vector<std::string>& row, const std::vector<std::string>& header,
               std::size_t usual);

} // namespace spindel::importers::proposals
