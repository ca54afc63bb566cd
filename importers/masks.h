/// Cells and rows as messages and quarantine may show them.
#pragma once

#include <string>
#include <string_view>

namespace spindel::importers {

/// A cell as it may be shown: at most its first four characters and a quarter of it, stars for the
/// rest ("+46*********").
std::string masked(std::string_view cell);

/// True for what a mask leaves of an identifier or a key: rows out of quarantine may hold it.
bool is_masked(std::string_view cell);

/// A whole row as it may be kept: every cell that is a raw identifier masked, the rest as it came.
std::string masked_row(std::string_view row);
/// The same of a row whose cells cannot be told apart: what looks like an identifier is masked, too.
std::string masked_loose_row(std::string_view row);

} // namespace spindel::importers
