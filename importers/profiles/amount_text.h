/// Amounts as spreadsheets write them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace spindel::importers::profiles {

/// "1.234,56-", as mainframes write it, as "-1.234,56"; a minus of typesetting as one of ASCII; any
/// other text as it came.
std::string with_sign_in_front(std::string_view number);

/// "1.234,50" as "1234.50", ",50" as "0.50". What parts thousands (a blank, a point, a comma, an
/// apostrophe) is the same throughout, stands before groups of three, or of two and a last one of
/// three as in India
/// ("12,34,567.00"), and never behind the decimal mark. A sign stays.
///
/// @return nothing for all else: "99.50" where decimals begin with a comma is no 9950.
std::optional<std::string> with_point(std::string_view number, char decimal);

} // namespace spindel::importers::profiles
