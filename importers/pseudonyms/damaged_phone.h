/// Telephone numbers that something has damaged on their way: what is left is many people's.
#pragma once

#include <optional>
#include <string_view>

namespace spindel::importers::pseudonyms {

/// A number without the fillers that switches leave at its end ("0707654321F" of BCD digits).
std::string_view without_filler(std::string_view cell);

/// Why a cell with letters is neither a number nor a sender: "4,67E+10" (a spreadsheet has
/// shortened it), "070765xxxx" (a part is masked), "#NAME?" (a spreadsheet's error), "NULL", and
/// whatever else has six digits in a row. @return nothing for any other.
std::optional<std::string_view> damage_of(std::string_view cell);

} // namespace spindel::importers::pseudonyms
