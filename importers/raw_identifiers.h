/// What must never come in: identifiers of people as the world knows them, not as pseudonyms.
#pragma once

#include <optional>
#include <string_view>

namespace spindel::importers {

/// True for upper-case letters followed by a hyphen (`P-…`), whatever follows them.
bool is_marked_as_pseudonym(std::string_view cell);

/// Whether an id says which number of whose state it is: "document:SWE/12345678" (a travel
/// document), "identity:…" (a person's own number), "register:…" (an organisation's),
/// "paper:SE/LICENCE/12345678" (another identification, with what it is).
bool is_stated_number(std::string_view cell);

/// Before the number of an identification that is no passport.
inline constexpr std::string_view kPaper = "paper:";

/// Before a stated number: the account of somebody of whom no account is stated
/// ("holder:identity:…").
inline constexpr std::string_view kHolder = "holder:";

/// What a cell is, read as a whole: "a raw telephone number" (E.164, also with blanks, or 00 for
/// the plus), "a raw IBAN" (its check digits right), "a raw e-mail address", "a raw passport line"
/// (a machine-readable one, also of a card, its check digits right), "a raw stated number"
/// (is_stated_number, or the account of such). Blanks and line ends around and within, `tel:` and
/// `mailto:`, angle brackets and others beside it in the cell hide none.
///
/// @return nothing where the cell is none of these, or is marked as a pseudonym.
std::optional<std::string_view> raw_identifier(std::string_view cell);

} // namespace spindel::importers
