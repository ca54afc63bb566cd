/// Cells and rows as messages and quarantine show them where pseudonyms are made.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace spindel::importers::pseudonyms {

/// A cell as messages and quarantine may show it where pseudonyms are made: what is no pseudonym,
/// and may yet be somebody's number or address, is masked.
std::string without_raw(std::string_view cell);

/// Whether a cell of amounts can be nobody's number: with a point, or of at most eight digits, and
/// no zero before them.
bool is_plain_amount(std::string_view cell);

/// A row of such cells. An amount beside its currency stays; its key stays as it is, so that the row
/// can be known again.
/// @param header the columns' names
std::vector<std::string> cells_without_raw(std::vector<std::string> cells,
                                           const std::vector<std::string>& header);
/// The same as CSV.
std::string row_without_raw(std::vector<std::string> cells, const std::vector<std::string>& header);

/// What cannot be cut into its columns: all between separators but pseudonyms and times is masked.
std::string masked_pieces(std::string_view row);

} // namespace spindel::importers::pseudonyms
