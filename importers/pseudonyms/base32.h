/// Base32 (RFC 4648, upper case, no padding), and a check character over its alphabet.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace spindel::importers::pseudonyms {

/// Bytes as base32: eight characters for five bytes; bits that are missing at the end are 0.
std::string base32(std::span<const unsigned char> bytes);

/// The character that makes a text checkable: the sum over the field GF(32) of the characters'
/// values, each multiplied by a power of the field's generator (x^5 + x^2 + 1, value 2): the
/// character at place i, from 0 at the end, by the power i + 1.
///
/// One wrong character, and two that are swapped less than 31 places apart, always give another
/// one. @return nothing where a character is not of the alphabet.
std::optional<char> check_character(std::string_view text);

} // namespace spindel::importers::pseudonyms
