#include "importers/iban.h"

#include <algorithm>

#include "engine/country.h"
#include "importers/characters.h"

namespace spindel::importers {

namespace {

/// ISO 13616: country, check digits, account; the whole is 1 modulo 97 when rotated by four.
bool has_right_check_digits(std::string iban)
{
    std::ranges::rotate(iban, iban.begin() + 4);
    unsigned remainder = 0;
    for (const char c : iban) {
        if (is_digit(c)) {
            remainder = (remainder * 10 + static_cast<unsigned>(c - '0')) % 97;
        } else if (is_upper(c)) {
            remainder = (remainder * 100 + static_cast<unsigned>(c - 'A') + 10) % 97;
        } else {
            return false;
        }
    }
    return remainder == 1;
}

/// Two letters and two digits, blanks apart: of most texts, a look at the first letters is enough.
bool begins_as_iban(std::string_view cell)
{
    std::size_t seen = 0;
    for (const char c : cell) {
        if (c == ' ') continue;
        if (seen < 2 ? !is_upper(upper(c)) : !is_digit(c)) return false;
        if (++seen == 4) return true;
    }
    return false;
}

/// An IBAN alone in a cell, in upper case without blanks; else empty.
std::string bare_iban(std::string_view cell)
{
    if (cell.size() < 15 || cell.size() > 48) return {}; // 34, and blanks in between
    if (!begins_as_iban(cell)) return {};
    auto iban = without(" ", cell);
    std::ranges::transform(iban, iban.begin(), upper);
    if (iban.size() < 15 || iban.size() > 34 || !is_digit(iban[2]) || !is_digit(iban[3])) return {};
    if (!engine::Country::parse(std::string_view(iban).substr(0, 2))) return {};
    return has_right_check_digits(iban) ? iban : std::string();
}

/// ISO 9362: four letters, a country, and two or five letters or digits.
bool is_bic(std::string_view text)
{
    if (text.size() != 8 && text.size() != 11) return false;
    std::string bic(text);
    std::ranges::transform(bic, bic.begin(), upper);
    return std::ranges::all_of(bic.substr(0, 6), is_upper) &&
           std::ranges::all_of(bic, [](char c) { return is_upper(c) || is_digit(c); }) &&
           engine::Country::parse(bic.substr(4, 2)).has_value();
}

} // namespace

bool has_iban_form(std::string_view cell)
{
    constexpr std::size_t kFewestDigits = 8; // in the account's own part: no words
    const auto account = behind_bic(cell);
    if (account.size() < 15) return false;
    const auto text = without(" -.", account);
    if (text.size() < 15 || text.size() > 34 || !is_digit(text[2]) || !is_digit(text[3]))
        return false;
    const auto is_of_iban = [](char c) { return is_upper(c) || is_digit(c); };
    return std::ranges::all_of(text, is_of_iban) &&
           engine::Country::parse(std::string_view(text).substr(0, 2)).has_value() &&
           static_cast<std::size_t>(std::count_if(text.begin() + 4, text.end(), is_digit)) >=
               kFewestDigits;
}

std::string_view behind_bic(std::string_view account)
{
    const auto slash = account.find('/');
    return slash != account.npos && is_bic(account.substr(0, slash)) ? account.substr(slash + 1)
                                                                     : account;
}

std::string iban_of(std::string_view cell)
{
    constexpr std::string_view kWord = "IBAN";
    cell = behind_bic(cell);
    const bool has_word = cell.size() > kWord.size() &&
                          std::ranges::equal(cell.substr(0, kWord.size()), kWord, {}, upper);
    return bare_iban(has_word ? cell.substr(kWord.size()) : cell);
}

} // namespace spindel::importers
