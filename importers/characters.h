/// Letters and digits of ASCII, whatever the locale.
#pragma once

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace spindel::importers {

inline bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

inline bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

inline bool is_lower(char c)
{
    return c >= 'a' && c <= 'z';
}

inline bool is_letter_or_digit(char c)
{
    return is_digit(c) || is_upper(c) || is_lower(c);
}

inline char upper(char c)
{
    return is_lower(c) ? static_cast<char>(c - ('a' - 'A')) : c;
}

/// A text without some of its characters.
inline std::string without(std::string_view characters, std::string_view text)
{
    std::string rest;
    std::ranges::copy_if(text, std::back_inserter(rest),
                         [&](char c) { return characters.find(c) == std::string_view::npos; });
    return rest;
}

} // namespace spindel::importers
