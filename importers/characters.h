/// Letters and digits of ASCII, whatever the locale, and how texts are cut by them.
#pragma once

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace spindel::importers {

/// What a file of UTF-8 may begin with.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

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

inline bool is_letter(char c)
{
    return is_upper(c) || is_lower(c);
}

inline bool is_letter_or_digit(char c)
{
    return is_digit(c) || is_letter(c);
}

/// Whether a character goes on with a word of any language: letters beyond ASCII do, too.
inline bool is_of_word(char c)
{
    return is_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

/// Digits alone, and one at least.
inline bool are_digits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, is_digit);
}

inline char upper(char c)
{
    return is_lower(c) ? static_cast<char>(c - ('a' - 'A')) : c;
}

inline char lower(char c)
{
    return is_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c;
}

inline std::string in_upper_case(std::string text)
{
    std::ranges::transform(text, text.begin(), upper);
    return text;
}

inline std::string in_lower_case(std::string text)
{
    std::ranges::transform(text, text.begin(), lower);
    return text;
}

/// A text without these characters at its ends.
inline std::string_view trimmed(std::string_view characters, std::string_view text)
{
    const auto begin = text.find_first_not_of(characters);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(characters) + 1 - begin);
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
