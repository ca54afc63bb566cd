/// Cells as a row of CSV (RFC 4180).
#pragma once

#include <string>
#include <vector>

namespace spindel::importers {

/// The cells with commas between them, quoted where they must be; without a line's end.
std::string csv_text(const std::vector<std::string>& cells);

} // namespace spindel::importers
