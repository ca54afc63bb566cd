/// Keys of records where identifiers are raw.
#pragma once

#include <string_view>
#include <vector>

namespace spindel::importers::pseudonyms {

/// Whether a cell of a record's key may be kept where identifiers are raw: it holds none
/// (raw_piece), and none of its own row, by the last eight of its letters and digits, however it is
/// parted.
/// @param identifiers of the row as they came, pseudonyms among them
bool is_safe_key(std::string_view key, const std::vector<std::string_view>& identifiers);

} // namespace spindel::importers::pseudonyms
