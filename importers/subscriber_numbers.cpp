#include "importers/subscriber_numbers.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

#include "engine/time.h"
#include "importers/characters.h"
#include "importers/raw_identifiers.h"

namespace spindel::importers {

namespace {

/// Before and behind a number: not a letter, and no decimal mark between digits.
bool is_apart(std::string_view text, std::size_t begin, std::size_t end)
{
    const auto is_mark = [](char c) { return c == '.' || c == ','; };
    const bool goes_on_before =
        begin > 0 && (is_letter_or_digit(text[begin - 1]) || text[begin - 1] == '_' ||
                      (begin > 1 && is_mark(text[begin - 1]) && is_digit(text[begin - 2])));
    const bool goes_on_behind =
        end < text.size() &&
        (is_letter_or_digit(text[end]) || text[end] == '_' ||
         (is_mark(text[end]) && end + 1 < text.size() && is_digit(text[end + 1])));
    return !goes_on_before && !goes_on_behind;
}

bool is_subscriber_number(std::string_view digits)
{
    constexpr std::array<std::string_view, 3> kHandsets{"35", "86", "99"};
    if (digits.size() == 15) return true;
    if (digits.size() == 14 || digits.size() == 16)
        return std::ranges::find(kHandsets, digits.substr(0, 2)) != kHandsets.end();
    return digits.size() >= 18 && digits.size() <= 20 && digits.starts_with("89");
}

} // namespace

bool holds_subscriber_number(std::string_view text)
{
    const bool is_one_word = text.find(' ') == text.npos;
    if (is_one_word && is_marked_as_pseudonym(text)) return false;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_digit(text[at])) {
            ++at;
            continue;
        }
        auto end = at;
        while (end < text.size() && is_digit(text[end]))
            ++end;
        if (is_subscriber_number(text.substr(at, end - at)) && is_apart(text, at, end)) return true;
        at = end;
    }
    return false;
}

bool names_numbers(std::string_view column)
{
    constexpr std::array<std::string_view, 11> kWithin{"imsi",  "imei",     "msisdn", "iccid",
                                                       "phone", "telefon",  "mobil",  "konto",
                                                       "iban",  "passport", "account"};
    std::string name;
    std::ranges::transform(column, std::back_inserter(name), [](char c) {
        return is_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c;
    });
    const bool is_tel = name == "tel" || name.starts_with("tel ") || name.starts_with("tel_") ||
                        name.ends_with(" tel") || name.ends_with("_tel");
    return is_tel || std::ranges::any_of(kWithin, [&](std::string_view word) {
               return name.find(word) != name.npos;
           });
}

bool may_be_number(std::string_view cell)
{
    constexpr std::ptrdiff_t kFewestDigits = 6, kMostLetters = 4;
    constexpr std::size_t kLongest = 40;
    if (cell.size() > kLongest || std::ranges::count_if(cell, is_digit) < kFewestDigits)
        return false;
    std::ptrdiff_t letters = 0;
    for (const char c : cell) {
        if (is_upper(upper(c)))
            ++letters;
        else if (!is_digit(c) && std::string_view(" -./()+_").find(c) == std::string_view::npos)
            return false;
    }
    return letters <= kMostLetters && !is_marked_as_pseudonym(cell) && !engine::parse_date(cell);
}

} // namespace spindel::importers
