#include "engine/identifier_stand.h"

#include <algorithm>

#include "engine/records.h"

namespace spindel::engine {

namespace {

bool is_word_byte(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' ||
           c == '_' || byte >= 0x80;
}

/// True where a sign such as a dash, a quotation mark or a blank that is not ASCII begins: one of
/// U+0080 to U+00BF, U+2000 to U+206F or U+3000 to U+303F.
bool is_sign(std::string_view text)
{
    return text.starts_with('\xC2') || text.starts_with("\xE2\x80") ||
           text.starts_with("\xE2\x81") || text.starts_with("\xE3\x80");
}

/// True where a text ends within a word.
bool ends_in_word(std::string_view text)
{
    if (text.empty() || !is_word_byte(text.back())) return false;
    constexpr std::size_t kEscape = 4; // "\x09", as a tab is shown
    if (text.size() >= kEscape && text.substr(text.size() - kEscape).starts_with("\\x"))
        return false;
    std::size_t begin = text.size() - 1;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U)
        --begin;
    return !is_sign(text.substr(begin));
}

bool begins_with_word(std::string_view text)
{
    return !text.empty() && is_word_byte(text.front()) && !is_sign(text);
}

bool is_joint(char c)
{
    return c == '-' || c == '_';
}

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/// True where a text ends in a label of a victim but for its number.
bool ends_in_label(std::string_view text)
{
    if (!text.ends_with('-')) return false;
    text.remove_suffix(1);
    if (text.ends_with("victim")) return true;
    return std::ranges::any_of(kEntityKinds, [&](std::string_view kind) {
        return text.ends_with(kind) && text.substr(0, text.size() - kind.size()).ends_with('/');
    });
}

Stand stand_of_short(std::string_view identifier, std::string_view before, std::string_view after,
                     bool within)
{
    if (within) return Stand::nowhere; // a few letters are in many words by chance
    if (!says_little(identifier)) return Stand::alone;
    // "12" is not in "2025-03-12", and "3" not in "victim-3"
    if (is_digit(identifier.front()) && ends_in_label(before)) return Stand::nowhere;
    const auto n = before.size();
    if (n > 1 && is_joint(before[n - 1]) && is_digit(before[n - 2]) && is_digit(identifier.front()))
        return Stand::nowhere;
    if (after.size() > 1 && is_joint(after[0]) && is_digit(after[1]) && is_digit(identifier.back()))
        return Stand::nowhere;
    return Stand::perhaps;
}

} // namespace

bool says_little(std::string_view identifier)
{
    const auto is_letter = [](char c) { return is_word_byte(c) && !is_joint(c) && !is_digit(c); };
    const auto begins_character = [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    };
    return std::ranges::count_if(identifier, begins_character) < 2 ||
           std::ranges::none_of(identifier, is_letter);
}

Stand stand(std::string_view text, std::size_t begin, std::size_t end)
{
    const auto before = text.substr(0, begin);
    const auto after = text.substr(end);
    const bool joined_before = ends_in_word(before) && is_word_byte(text[begin]);
    const bool joined_after = begins_with_word(after) && is_word_byte(text[end - 1]);
    if (!joined_before && !joined_after) return Stand::alone;
    const bool within_before = joined_before && !is_joint(before.back());
    const bool within_after = joined_after && !is_joint(after.front());
    const bool within = within_before || within_after;
    if (end - begin < kLongIdentifier)
        return stand_of_short(text.substr(begin, end - begin), before, after, within);
    // "A-1001" is not in "A-10011"
    if (joined_before && is_digit(before.back()) && is_digit(text[begin])) return Stand::nowhere;
    if (joined_after && is_digit(after.front()) && is_digit(text[end - 1])) return Stand::nowhere;
    return within ? Stand::within : Stand::alone;
}

std::string_view word_around(std::string_view text, std::size_t begin, std::size_t end,
                             std::size_t longest)
{
    while (end - begin <= longest && ends_in_word(text.substr(0, begin)))
        --begin;
    while (end - begin <= longest && begins_with_word(text.substr(end)))
        ++end;
    return text.substr(begin, end - begin);
}

} // namespace spindel::engine
