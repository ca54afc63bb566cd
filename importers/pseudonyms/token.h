/// Pseudonyms as Spindel makes them: `P-K7Q2M3AB-` and 27 characters.
#pragma once

#include <string>
#include <string_view>

#include "importers/pseudonyms/key.h"

namespace spindel::importers::pseudonyms {

/// The pseudonym of a normal form: the letter of its kind (P phone, H handset, K account, D
/// document, B booking, A actor), the key's id, and the first 128 bits of the keyed digest with a
/// check character over all of it, parted by hyphens.
std::string token(const Key& key, engine::EntityKind kind, std::string_view normal_form);

/// The letter before the hyphen of a kind's pseudonyms.
char token_letter(engine::EntityKind kind);

/// Whether a text has the form of such a pseudonym, in whatever letters and digits: one that is
/// mistyped has it, too.
bool has_token_form(std::string_view text);

/// True for the form of such a pseudonym with a wrong check character: mistyped or cut.
bool is_damaged_token(std::string_view text);

} // namespace spindel::importers::pseudonyms
