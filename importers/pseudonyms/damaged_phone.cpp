#include "importers/pseudonyms/damaged_phone.h"

#include <algorithm>
#include <string>

namespace spindel::importers::pseudonyms {

namespace {

constexpr std::size_t kDigitsOfNumber = 6; // in a row; no name of a sender has so many
constexpr std::size_t kDigitsBeforeMask = 3;

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool is_x(char c)
{
    return c == 'x' || c == 'X';
}

std::size_t count_digits(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::count_if(text, is_digit));
}

std::size_t most_digits_in_a_row(std::string_view text)
{
    std::size_t most = 0, row = 0;
    for (const char c : text) {
        row = is_digit(c) ? row + 1 : 0;
        most = std::max(most, row);
    }
    return most;
}

/// "4,67077E+10", "1E+10": digits, E, a sign and digits.
bool is_shortened(std::string_view cell)
{
    const auto e = cell.find_first_of("eE");
    if (e == cell.npos || count_digits(cell.substr(0, e)) == 0) return false;
    const auto power = cell.substr(e + 1);
    return cell.substr(0, e).find_first_not_of("0123456789.,+- ") == cell.npos &&
           power.find_first_not_of("0123456789+-") == power.npos && count_digits(power) > 0 &&
           (power[0] == '+' || power[0] == '-' || cell.find_first_of(".,") != cell.npos);
}

/// "07076543xx", "XXXX4321".
bool is_masked_part(std::string_view cell)
{
    const auto masked = std::ranges::count_if(cell, is_x);
    return masked >= 2 && count_digits(cell) >= kDigitsBeforeMask &&
           std::ranges::all_of(cell, [](char c) {
               return is_digit(c) || is_x(c) ||
                      std::string_view(" +-./()").find(c) != std::string_view::npos;
           });
}

/// "NULL", "<null>", "None".
bool is_no_value(std::string_view cell)
{
    constexpr std::string_view kAround = "<>[](){}";
    const auto begin = cell.find_first_not_of(kAround);
    if (begin == cell.npos) return true;
    std::string word(cell.substr(begin, cell.find_last_not_of(kAround) + 1 - begin));
    std::ranges::transform(word, word.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    });
    return word == "null" || word == "none" || word == "nan" || word == "nil";
}

} // namespace

std::string_view without_filler(std::string_view cell)
{
    const auto end = cell.find_last_not_of("fF");
    const auto number = end == cell.npos ? std::string_view() : cell.substr(0, end + 1);
    const bool is_number = count_digits(number) >= kDigitsOfNumber &&
                           number.find_first_not_of("0123456789+") == number.npos;
    return is_number ? number : cell;
}

std::optional<std::string_view> damage_of(std::string_view cell)
{
    if (is_shortened(cell))
        return "a number that a spreadsheet has shortened: export it again as text";
    if (is_masked_part(cell)) return "a number of which a part is masked";
    if (is_no_value(cell)) return "a word for no value in place of a number";
    if (cell.starts_with('#')) return "a spreadsheet's error in place of a number";
    if (most_digits_in_a_row(cell) >= kDigitsOfNumber) return "no telephone number";
    return {};
}

} // namespace spindel::importers::pseudonyms
