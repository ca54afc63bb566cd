/// Tables whose columns begin at the same place in every line.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace spindel::importers::proposals {

/// Lines that are a table.
struct LinesInColumns {
    std::vector<std::size_t> lines{};  // their places, in their order
    std::vector<std::size_t> widths{}; // in characters; empty: none
};

/// The lines in which blanks part at least three columns at the same places of all, and the widths
/// of these; the last one takes what longer lines hold. Up to twenty lines above and below, or all
/// (titles of pages) that have less than half as many parts as most lines, are left out where that
/// makes more columns: headings and sums.
/// @param lines UTF-8, empty ones left out.
LinesInColumns lines_in_columns(std::span<const std::string> lines);

} // namespace spindel::importers::proposals
