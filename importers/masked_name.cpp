#include "importers/masked_name.h"

#include <array>

#include "engine/text_check.h"
#include "importers/characters.h"
#include "importers/iban.h"
#include "importers/identifier_forms.h"
#include "importers/masks.h"

namespace spindel::importers {

namespace {

constexpr std::size_t kFewestDigits = 6;       // of what may be somebody's number
constexpr std::size_t kFewestOfParted = 8;     // where blanks or hyphens are in it
constexpr std::string_view kAddress = "._+-@"; // in an e-mail address, beside letters and digits

std::size_t end_of(std::string_view text, std::size_t at, auto is_within)
{
    while (at < text.size() && is_within(text[at]))
        ++at;
    return at;
}

/// "01032025"; `is_day` knows those of the year first.
bool is_day_before_year(std::string_view digits)
{
    return digits.size() == 8 &&
           is_day(std::string(digits.substr(4)) + std::string(digits.substr(2, 2)) +
                  std::string(digits.substr(0, 2)));
}

bool is_clock(std::string_view digits)
{
    return digits.size() == 6 && digits.substr(0, 2) < "24" && digits[2] < '6' && digits[4] < '6';
}

/// "20250301", "250301", "01032025", "20250301235959".
bool is_day_or_time(std::string_view digits)
{
    if (digits.size() == 14) return is_day(digits.substr(0, 8)) && is_clock(digits.substr(8));
    return ((digits.size() == 6 || digits.size() == 8) && is_day(digits)) ||
           is_day_before_year(digits);
}

/// Digits in groups behind a plus or a 0, parted by one blank, hyphen or point each; no date.
/// @return where they end; `at` where there are none.
std::size_t end_of_parted_number(std::string_view name, std::size_t at)
{
    if (name[at] != '+' && name[at] != '0') return at;
    std::size_t end = at + (name[at] == '+' ? 1 : 0), digits = 0, groups = 0;
    std::array<std::size_t, 3> lengths{};
    while (true) {
        const auto next = end_of(name, end, is_digit);
        if (next == end) break;
        if (groups < lengths.size()) lengths[groups] = next - end;
        ++groups;
        digits += next - end;
        const bool goes_on = next + 1 < name.size() && is_digit(name[next + 1]) &&
                             std::string_view(" -.").find(name[next]) != std::string_view::npos;
        end = goes_on ? next + 1 : next;
        if (!goes_on) break;
    }
    const bool is_date = lengths == std::array<std::size_t, 3>{2, 2, 4} && name[at] == '0';
    const bool is_number = groups > 1 || name[at] == '+';
    return is_number && digits >= kFewestOfParted && !is_date ? end : at;
}

/// An IBAN in groups of four, as on paper, parted by one blank, hyphen or underscore each,
/// misprinted or not. @return where it ends; `at` where there is none.
std::size_t end_of_parted_iban(std::string_view name, std::size_t at)
{
    constexpr std::size_t kGroup = 4;
    std::string text;
    std::size_t best = at;
    for (auto begin = at; begin < name.size();) {
        const auto end = std::min(end_of(name, begin, is_letter_or_digit), begin + kGroup);
        if (end == begin) break;
        for (const char c : name.substr(begin, end - begin))
            text += upper(c);
        const bool is_word_end = end == name.size() || !is_letter_or_digit(name[end]);
        if (is_word_end && !iban_of(text).empty()) return end;
        // of a misprinted one, words behind it are no part
        if (is_word_end && has_iban_form(text) && is_digit(name[end - 1])) best = end;
        const bool goes_on = end - begin == kGroup && end + 1 < name.size() &&
                             std::string_view(" -_").find(name[end]) != std::string_view::npos;
        if (!goes_on) break;
        begin = end + 1;
    }
    return best;
}

/// A word of letters and digits, its numbers masked.
std::string masked_word(std::string_view word)
{
    if (!iban_of(word).empty()) return masked(word);
    std::string out;
    while (!word.empty()) {
        const bool is_number = is_digit(word[0]);
        const auto end = end_of(word, 0, [&](char c) { return is_digit(c) == is_number; });
        const auto piece = word.substr(0, end);
        const bool is_raw = is_number && end >= kFewestDigits && !is_day_or_time(piece);
        out += is_raw ? masked(piece) : std::string(piece);
        word.remove_prefix(end);
    }
    return out;
}

/// Whether four digits alone stand behind a day and a hyphen, as in a person's own number.
bool is_own_number(std::string_view name, std::size_t day, std::size_t end)
{
    constexpr std::size_t kOwn = 4;
    const auto digits = name.substr(day, end - day);
    const bool is_born = (digits.size() == 6 || digits.size() == 8) && is_day(digits);
    if (!is_born || end >= name.size() || (name[end] != '-' && name[end] != '+')) return false;
    return end_of(name, end + 1, is_digit) == end + 1 + kOwn;
}

} // namespace

std::string masked_name(std::string_view name)
{
    std::string out;
    for (std::size_t at = 0; at < name.size();) {
        const auto address = end_of(name, at, [](char c) {
            return is_letter_or_digit(c) || kAddress.find(c) != kAddress.npos;
        });
        if (is_email(name.substr(at, address - at))) {
            out += masked(name.substr(at, address - at));
            at = address;
        } else if (const auto number = end_of_parted_number(name, at); number > at) {
            out += masked(name.substr(at, number - at));
            at = number;
        } else if (const auto iban = end_of_parted_iban(name, at); iban > at) {
            out += masked(name.substr(at, iban - at));
            at = iban;
        } else if (is_letter_or_digit(name[at])) {
            const auto end = end_of(name, at, is_letter_or_digit);
            out += masked_word(name.substr(at, end - at));
            const bool is_own = is_own_number(name, at, end);
            if (is_own) out += std::string(1, name[end]) + "****";
            at = is_own ? end + 5 : end;
        } else {
            out += name[at++];
        }
    }
    return out;
}

std::string kept_name(const std::filesystem::path& file)
{
    return masked_name(engine::shown_name(file));
}

} // namespace spindel::importers
