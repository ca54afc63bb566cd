#include "importers/identifier_forms.h"

#include <algorithm>
#include <array>

#include "importers/characters.h"

namespace spindel::importers {

namespace {

/// ICAO 9303: weights 7, 3, 1; letters from 10, the filler is 0.
bool has_right_check_digit(std::string_view field, char check)
{
    constexpr std::array<unsigned, 3> kWeights{7, 3, 1};
    unsigned sum = 0;
    for (std::size_t i = 0; i < field.size(); ++i) {
        const char c = field[i];
        const int value = is_digit(c) ? c - '0' : c == '<' ? 0 : c - 'A' + 10;
        sum += static_cast<unsigned>(value) * kWeights[i % 3];
    }
    return check == static_cast<char>('0' + sum % 10) || (sum == 0 && check == '<');
}

/// The first or second line of a passport (44 characters) or a visa or card of that form (36).
bool is_passport_line(std::string_view line)
{
    if (line.size() != 44 && line.size() != 36) return false;
    if (!std::ranges::all_of(line, [](char c) { return is_digit(c) || is_upper(c) || c == '<'; })) {
        return false;
    }
    const auto name = line.substr(5);
    const bool is_first = (line[0] == 'P' || line[0] == 'V' || line[0] == 'I') &&
                          name.find("<<") != name.npos && std::ranges::none_of(name, is_digit);
    const bool is_second = has_right_check_digit(line.substr(0, 9), line[9]) &&
                           has_right_check_digit(line.substr(13, 6), line[19]) &&
                           has_right_check_digit(line.substr(21, 6), line[27]) &&
                           is_digit(line[19]) && is_digit(line[27]);
    return is_first || is_second;
}

constexpr std::size_t kCardLine = 30; // of ICAO 9303, part 5

/// The second line of an identity card, with its holder's birth and the card's end, or the third,
/// with the names.
bool is_lower_card_line(std::string_view line)
{
    const bool is_second = has_right_check_digit(line.substr(0, 6), line[6]) && is_digit(line[6]) &&
                           has_right_check_digit(line.substr(8, 6), line[14]) &&
                           is_digit(line[14]) && std::ranges::all_of(line.substr(0, 6), is_digit);
    return is_second || (line.find("<<") != line.npos && std::ranges::none_of(line, is_digit) &&
                         is_upper(line[0]));
}

bool is_card_line(std::string_view line)
{
    const bool is_machine_readable =
        std::ranges::all_of(line, [](char c) { return is_digit(c) || is_upper(c) || c == '<'; });
    return is_machine_readable && (is_first_card_line(line) || is_lower_card_line(line));
}

} // namespace

bool is_first_card_line(std::string_view line)
{
    if (line.size() != kCardLine) return false;
    const auto is_filled = [](char c) { return is_upper(c) || c == '<'; };
    return (line[0] == 'A' || line[0] == 'C' || line[0] == 'I') &&
           std::ranges::all_of(line.substr(1, 4), is_filled) && is_digit(line[14]) &&
           has_right_check_digit(line.substr(5, 9), line[14]);
}

bool is_telephone_number(std::string_view cell)
{
    if (!cell.starts_with('+') && !cell.starts_with("00")) return false;
    const auto number = without(" -.(),/", cell);
    const bool has_plus = number.starts_with('+');
    const auto digits = std::string_view(number).substr(has_plus ? 1 : 2);
    const std::size_t fewest = has_plus ? 7 : 9; // shorter ones behind 00 are padded numbers
    return digits.size() >= fewest && digits.size() <= 15 && digits[0] != '0' &&
           std::ranges::all_of(digits, is_digit);
}

bool is_email(std::string_view cell)
{
    const auto at = cell.find('@');
    if (at == std::string_view::npos || at == 0 || cell.find('@', at + 1) != cell.npos)
        return false;
    if (cell.find_first_of(" \t\r\n,;<>") != cell.npos) return false;
    const auto domain = cell.substr(at + 1);
    const auto dot = domain.rfind('.');
    return dot != domain.npos && dot > 0 && domain.size() - dot > 2;
}

bool is_passport(std::string_view cell)
{
    const auto is_of_line = [](char c) { return is_digit(c) || is_upper(c) || c == '<'; };
    if (std::ranges::count_if(cell, is_of_line) < static_cast<std::ptrdiff_t>(kCardLine))
        return false;
    const auto text = without(" \t\r\n", cell);
    const std::string_view lines = text;
    if (lines.size() % kCardLine == 0 && lines.size() / kCardLine <= 3) {
        for (std::size_t at = 0; at < lines.size(); at += kCardLine)
            if (is_card_line(lines.substr(at, kCardLine))) return true;
    }
    const auto half = lines.size() / 2;
    return is_passport_line(lines) || is_passport_line(lines.substr(0, half)) ||
           is_passport_line(lines.substr(half));
}

bool is_day(std::string_view digits)
{
    const auto two = [&](std::size_t at) {
        return (digits[at] - '0') * 10 + (digits[at + 1] - '0');
    };
    const auto fits = [](int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    };
    if (digits.size() == 8) return (two(0) == 19 || two(0) == 20) && fits(two(4), two(6));
    return fits(two(2), two(4)) || fits(two(2), two(0));
}

} // namespace spindel::importers
