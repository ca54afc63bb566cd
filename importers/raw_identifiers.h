/// What must never come in: identifiers of people as the world knows them, not as pseudonyms.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace spindel::importers {

/// What a cell is, read as a whole: "a raw telephone number" (E.164, also with blanks, or 00 for
/// the plus), "a raw IBAN" (its check digits right), "a raw e-mail address", "a raw passport line"
/// (a machine-readable one, its check digits right).
///
/// Upper-case letters followed by a hyphen (`P-…`) mark a pseudonym, whatever follows them.
/// @return nothing where the cell is none of these.
std::optional<std::string_view> raw_identifier(std::string_view cell);

/// A cell as it may be shown: at most its first four characters and a quarter of it, stars for the
/// rest ("+46*********").
std::string masked(std::string_view cell);

/// A whole row as it may be kept: every cell that is a raw identifier masked, the rest as it came.
std::string masked_row(std::string_view row);

} // namespace spindel::importers
