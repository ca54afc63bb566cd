/// Tables whose columns begin at the same place in every line.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace spindel::importers::proposals {

/// The widths of columns, in characters, where blanks part at least three columns at the same
/// places of all lines; empty where they do not. The last one takes what longer lines hold.
/// @param lines at least three, UTF-8, empty ones left out.
std::vector<std::size_t> fixed_widths(std::span<const std::string> lines);

} // namespace spindel::importers::proposals
