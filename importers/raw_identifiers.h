/// What must never come in: identifiers of people as the world knows them, not as pseudonyms.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace spindel::importers {

/// True for upper-case letters followed by a hyphen (`P-…`), whatever follows them.
bool is_marked_as_pseudonym(std::string_view cell);

/// Whether an id says which number of whose state it is: "document:SWE/12345678" (a travel
/// document), "identity:…" (a person's own number), "register:…" (an organisation's).
bool is_stated_number(std::string_view cell);

/// Before a stated number: the account of somebody of whom no account is stated
/// ("holder:identity:…").
inline constexpr std::string_view kHolder = "holder:";

/// What a cell is, read as a whole: "a raw telephone number" (E.164, also with blanks, or 00 for
/// the plus), "a raw IBAN" (its check digits right), "a raw e-mail address", "a raw passport line"
/// (a machine-readable one, its check digits right), "a raw stated number" (is_stated_number, or
/// the account of such).
///
/// @return nothing where the cell is none of these, or is marked as a pseudonym.
std::optional<std::string_view> raw_identifier(std::string_view cell);

/// The IBAN that a cell is, in upper case without blanks: "FI2112345600000785" of "fi21 1234 5600
/// 0007 85", of "NDEAFIHH/FI2112345600000785", where the BIC of its bank stands before it and tells
/// nothing more, and of "IBAN FI21 …". Its check digits are right.
/// @return empty where the cell is none.
std::string iban_of(std::string_view cell);

/// What stands behind a bank's BIC and a slash ("NDEAFIHH/1234-5"); the whole where there is none.
std::string_view behind_bic(std::string_view account);

/// What a foreign format's id, which should be opaque, holds of raw identifiers: "+46701234567" of
/// "phone-+46701234567", "46701234567" of "tel:46701234567", "identity:SE/19800101-1234" of
/// "se-19800101-1234". docs/formats.md has the rule.
std::optional<std::string> raw_piece(std::string_view id);

/// A cell as it may be shown: at most its first four characters and a quarter of it, stars for the
/// rest ("+46*********").
std::string masked(std::string_view cell);

/// True for what a mask leaves of an identifier or a key: rows out of quarantine may hold it.
bool is_masked(std::string_view cell);

/// A whole row as it may be kept: every cell that is a raw identifier masked, the rest as it came.
std::string masked_row(std::string_view row);

} // namespace spindel::importers
