/// The quick way through an edge list that holds nothing out of the ordinary.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace spindel::kernels {

/// The two ends of a tie, as the ids of the file.
using Ends = std::pair<std::int64_t, std::int64_t>;

/// Reads lines of two whole numbers of at least 0, blank lines and `#` comments, on all threads.
/// @return the ends in the order of the lines, in pieces; nothing if any line is anything else:
///         then the lines have to be read with care, one by one.
std::optional<std::vector<std::vector<Ends>>> read_plain_lines(std::string_view text);

} // namespace spindel::kernels
