/// Cells of a table that says of itself that its identifiers are raw.
#pragma once

#include <string_view>

#include "engine/records.h"
#include "importers/pseudonyms/normal_form.h"

namespace spindel::importers::pseudonyms {

/// Whether such a cell is a pseudonym all the same: one of the published form, a hidden number, or
/// the letter of its kind and a hyphen (`P-`), and behind it neither a raw identifier nor six
/// digits of a number; of an actor up to three capitals, and a digit behind them. "TEL-0701234567",
/// "MX-123456" and "ANNA-KARIN" are none.
bool is_pseudonym_among_raw(std::string_view cell, engine::EntityKind kind);

/// Whether a cell of a format of banks or carriers is a pseudonym: capitals and a hyphen, and
/// behind them no number of six digits and no raw identifier. "ACC-0012345678" and "AB-123456" are
/// none.
bool is_pseudonym_among_numbers(std::string_view cell);

/// Whether what stands behind capitals and a hyphen may be somebody's number: six digits of one, or
/// a raw identifier, in what is no pseudonym of the published form.
bool raw_behind_mark(std::string_view cell);

/// An actor's id of which no rule knows what it is, a name or some state's number: a document as
/// normal_document where it says its state ("ROU/AB123456"), else "other:" and its text in lower
/// case without blanks and what parts words.
NormalFormOrFault normal_other_actor(std::string_view cell);

} // namespace spindel::importers::pseudonyms
