/// Who issues travel documents, by the codes that stand in them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/country.h"

namespace spindel::importers::pseudonyms {

/// The code of an issuing state or organisation in its only form: "SWE" of "SE", "SWE" and "swe<".
/// A code of a kind of Britons ("GBN") stands as it is; "D" is "DEU", "XK" and "XKX" are "RKS", and
/// a state that changed its code has the present one ("ROM": "ROU").
/// @return nothing where the code is none of ISO 3166 or ICAO 9303.
/// Source: ISO 3166-1 and 3166-3; ICAO 9303, part 3, section 5, whose specimens are of "UTO".
std::optional<std::string> issuing_state(std::string_view written);

/// The country of such a code; unknown for that of an organisation or a former state.
engine::Country country_of_state(std::string_view alpha_3);

} // namespace spindel::importers::pseudonyms
