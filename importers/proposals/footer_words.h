/// Words with which lines below a table begin: of sums, counts, ends and legends.
#pragma once

#include <string>
#include <string_view>

namespace spindel::importers::proposals {

/// What a text begins with, as it is written there, where that is known to stand below tables:
/// words in the languages of Europe ("Antal rader" of "Antal rader: 120"), or three marks ("***").
/// Empty where it begins otherwise.
std::string footer_words(std::string_view text);

} // namespace spindel::importers::proposals
