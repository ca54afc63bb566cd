/// Words that stand where a telephone number is not shown.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace spindel::importers::profiles {

/// A text in lower case (Latin and Cyrillic letters), one blank between its words: of
/// "NO_Caller-ID" "no caller id". Texts that are equal so are one word.
std::string folded(std::string_view text);

/// Whether a cell says that the number is hidden: by a word of `more`, or by one that operators and
/// telephones of Europe use ("Private", "skyddat nummer"). Case, `-` and `_` do not count.
bool is_hidden_word(std::string_view cell, std::span<const std::string> more);

} // namespace spindel::importers::profiles
