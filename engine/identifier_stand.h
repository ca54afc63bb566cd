/// How a victim's identifier stands in a text, and so whether the text names the victim.
#pragma once

#include <cstddef>
#include <string_view>

namespace spindel::engine {

/// Bytes from which on an identifier is in no longer word by chance.
inline constexpr std::size_t kLongIdentifier = 4;

/// How an identifier stands in a text.
enum class Stand {
    alone,   // as a word of its own, or one joined to others by hyphens and underscores
    within,  // in a longer run of letters and digits
    perhaps, // joined so, but it says little
    nowhere, // in the middle of another word, or of a longer number
};

/// True for an identifier of one character, or of digits and signs alone: what it is joined to may
/// well be called so without it.
bool says_little(std::string_view identifier);

/// How the identifier in [begin, end) of a text stands there.
Stand stand(std::string_view text, std::size_t begin, std::size_t end);

/// The run of letters, digits, hyphens and underscores around a part of a text, as far as it has
/// no more than `longest` bytes.
std::string_view word_around(std::string_view text, std::size_t begin, std::size_t end,
                             std::size_t longest);

} // namespace spindel::engine
