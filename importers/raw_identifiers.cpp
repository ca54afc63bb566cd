#include "importers/raw_identifiers.h"

#include <algorithm>
#include <array>

#include "engine/country.h"

namespace spindel::importers {

namespace {

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

std::string without(std::string_view separators, std::string_view cell)
{
    std::string rest;
    std::ranges::copy_if(cell, std::back_inserter(rest),
                         [&](char c) { return separators.find(c) == std::string_view::npos; });
    return rest;
}

/// ITU-T E.164: at most fifteen digits, none of the country codes begins with 0.
bool is_telephone_number(std::string_view cell)
{
    if (!cell.starts_with('+') && !cell.starts_with("00")) return false;
    const auto number = without(" -.()", cell);
    const bool has_plus = number.starts_with('+');
    const auto digits = std::string_view(number).substr(has_plus ? 1 : 2);
    const std::size_t fewest = has_plus ? 7 : 9; // shorter ones behind 00 are padded numbers
    return digits.size() >= fewest && digits.size() <= 15 && digits[0] != '0' &&
           std::ranges::all_of(digits, is_digit);
}

char upper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
}

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

/// An IBAN alone in a cell, in upper case without blanks; else empty.
std::string bare_iban(std::string_view cell)
{
    if (cell.size() < 15 || cell.size() > 48) return {}; // 34, and blanks in between
    auto iban = without(" ", cell);
    std::ranges::transform(iban, iban.begin(), upper);
    if (iban.size() < 15 || iban.size() > 34 || !is_digit(iban[2]) || !is_digit(iban[3])) return {};
    if (!engine::Country::parse(std::string_view(iban).substr(0, 2))) return {};
    return has_right_check_digits(iban) ? iban : std::string();
}

/// ISO 9362: four letters, a country, and two or five letters or digits.
bool is_bic(std::string_view text)
{
    std::string bic(text);
    std::ranges::transform(bic, bic.begin(), upper);
    return (bic.size() == 8 || bic.size() == 11) &&
           std::ranges::all_of(bic.substr(0, 6), is_upper) &&
           std::ranges::all_of(bic, [](char c) { return is_upper(c) || is_digit(c); }) &&
           engine::Country::parse(bic.substr(4, 2)).has_value();
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

/// One machine-readable line, or both behind each other.
bool is_passport(std::string_view cell)
{
    if (cell.size() < 36) return false;
    const auto lines = without(" \r\n", cell);
    const auto half = lines.size() / 2;
    return is_passport_line(lines) || is_passport_line(std::string_view(lines).substr(0, half));
}

bool is_lower(char c)
{
    return c >= 'a' && c <= 'z';
}

bool is_letter_or_digit(char c)
{
    return is_digit(c) || is_upper(c) || is_lower(c);
}

bool is_hexadecimal(char c)
{
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// 8-4-4-4-12 hexadecimal digits at the front.
bool begins_with_uuid(std::string_view text)
{
    constexpr std::string_view kForm = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    return text.size() >= kForm.size() &&
           std::ranges::equal(text.substr(0, kForm.size()), kForm, [](char c, char form) {
               return form == '-' ? c == '-' : is_hexadecimal(c);
           });
}

/// The id with blanks in place of UUIDs, whose digits are nobody's number.
std::string without_uuids(std::string_view id)
{
    constexpr std::size_t kUuid = 36;
    std::string text(id);
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (begins_with_uuid(std::string_view(text).substr(at)))
            text.replace(at, kUuid, kUuid, ' ');
    }
    return text;
}

/// An e-mail address around an @.
std::optional<std::string> email_within(std::string_view id)
{
    constexpr std::string_view kAround = " :/?&=,;<>|\"'()[]";
    const auto at = id.find('@');
    if (at == id.npos) return {};
    const auto before = id.find_last_of(kAround, at);
    const auto begin = before == id.npos ? 0 : before + 1;
    const auto address =
        id.substr(begin, std::min(id.find_first_of(kAround, at), id.size()) - begin);
    return is_email(address) ? std::optional(std::string(address)) : std::nullopt;
}

/// A plus and the digits behind it, with or without what may part them.
std::optional<std::string> number_with_plus(std::string_view id)
{
    for (auto plus = id.find('+'); plus != id.npos; plus = id.find('+', plus + 1)) {
        if (plus > 0 && is_letter_or_digit(id[plus - 1])) continue;
        for (const std::string_view taken : {"0123456789 -.()", "0123456789"}) {
            const auto end = std::min(id.find_first_not_of(taken, plus + 1), id.size());
            auto number = id.substr(plus, end - plus);
            while (!is_digit(number.back()) && number.size() > 1)
                number.remove_suffix(1);
            if (is_telephone_number(number)) return std::string(number);
        }
    }
    return {};
}

constexpr std::array<std::string_view, 10> kNumberWords{
    "tel", "phone", "telephone", "mobile", "msisdn", "imei", "imsi", "sip", "account", "passport"};
constexpr std::size_t kFewestDigits = 7;
constexpr std::size_t kMostDigits = 19;

/// Whether a text is a word in small letters, in any case.
bool is_word(std::string_view text, std::string_view word)
{
    return std::ranges::equal(text, word, {}, upper, upper);
}

bool is_number_word(std::string_view text)
{
    return std::ranges::any_of(kNumberWords, [&](auto word) { return is_word(text, word); });
}

/// Letters and digits that may be a passport's number: "X1234567".
bool may_be_passport(std::string_view piece)
{
    constexpr std::size_t kFewest = 6, kMost = 12, kFewestDigitsOfIt = 5;
    return piece.size() >= kFewest && piece.size() <= kMost &&
           static_cast<std::size_t>(std::ranges::count_if(piece, is_digit)) >= kFewestDigitsOfIt;
}

/// Whether six or eight digits are a day: of the year first, or of the day first (six).
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

/// A person's own number as Nordic states give it out, behind the state's code in small letters:
/// "se-19800101-1234", "dk-010180-1234". As a stated number ("identity:SE/19800101-1234").
std::optional<std::string> personal_number(std::string_view id)
{
    constexpr std::size_t kOwn = 4; // digits behind the day of birth
    if (id.size() < 3 || id[2] != '-' || !is_lower(id[0]) || !is_lower(id[1])) return {};
    const std::string state{upper(id[0]), upper(id[1])};
    if (!engine::Country::parse(state)) return {};
    const auto number = id.substr(3);
    const auto digits = without("-+", number);
    const auto parting = number.find_first_of("-+");
    const auto born = digits.size() - std::min(digits.size(), kOwn);
    const bool is_form =
        (born == 6 || born == 8) && std::ranges::all_of(digits, is_digit) &&
        (digits.size() == number.size() || (number.size() == digits.size() + 1 && parting == born));
    if (!is_form || !is_day(digits.substr(0, born))) return {};
    return "identity:" + state + "/" + std::string(number);
}

/// An IBAN in capitals, or digits behind a word for a number, among the words of an id.
std::optional<std::string> number_of_word(std::string_view id)
{
    std::string word; // the letters before
    bool is_behind_passport = false;
    while (!id.empty()) {
        const auto begin = std::ranges::find_if(id, is_letter_or_digit) - id.begin();
        id.remove_prefix(static_cast<std::size_t>(begin));
        const auto end = std::ranges::find_if_not(id, is_letter_or_digit) - id.begin();
        auto piece = id.substr(0, static_cast<std::size_t>(end));
        id.remove_prefix(piece.size());
        if (std::ranges::none_of(piece, is_lower) && !iban_of(piece).empty())
            return std::string(piece);
        if (is_behind_passport && may_be_passport(piece)) return std::string(piece);
        const auto digits = std::ranges::find_if(piece, is_digit) - piece.begin();
        is_behind_passport = is_behind_passport ||
                             is_word(piece.substr(0, static_cast<std::size_t>(digits)), "passport");
        if (digits > 0) word = piece.substr(0, static_cast<std::size_t>(digits));
        piece.remove_prefix(static_cast<std::size_t>(digits));
        const bool is_number = piece.size() >= kFewestDigits && piece.size() <= kMostDigits &&
                               std::ranges::all_of(piece, is_digit);
        if (is_number && is_number_word(word)) return std::string(piece);
        if (!piece.empty()) word.clear();
    }
    return {};
}

} // namespace

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

std::optional<std::string> raw_piece(std::string_view id)
{
    const auto text = without_uuids(id);
    if (auto address = email_within(text)) return address;
    if (auto number = number_with_plus(text)) return number;
    for (std::string_view rest = text;;) {
        if (raw_identifier(rest)) return std::string(rest);
        if (auto number = personal_number(rest)) return number;
        const auto end = rest.find_first_of(":/#"); // what a namespace ends in
        if (end == rest.npos) return number_of_word(text);
        rest.remove_prefix(end + 1);
    }
}

bool is_marked_as_pseudonym(std::string_view cell)
{
    const auto letters = std::ranges::find_if_not(cell, is_upper);
    return letters != cell.begin() && letters != cell.end() && *letters == '-';
}

bool is_stated_number(std::string_view cell)
{
    constexpr std::array<std::string_view, 3> kWords{"document:", "identity:", "register:"};
    return std::ranges::any_of(kWords, [&](auto word) { return cell.starts_with(word); });
}

std::optional<std::string_view> raw_identifier(std::string_view cell)
{
    if (cell.size() < 6 || cell.size() > 320 || is_marked_as_pseudonym(cell)) return {};
    if (is_telephone_number(cell)) return "a raw telephone number";
    if (!iban_of(cell).empty()) return "a raw IBAN";
    if (is_email(cell)) return "a raw e-mail address";
    if (is_passport(cell)) return "a raw passport line";
    const bool is_account = cell.starts_with(kHolder);
    if (is_stated_number(cell.substr(is_account ? kHolder.size() : 0)))
        return "a raw stated number";
    return {};
}

std::string masked(std::string_view cell)
{
    std::size_t kept = std::min<std::size_t>(4, cell.size() / 4);
    while (kept > 0 && (cell[kept] & 0xC0) == 0x80)
        --kept; // no half character
    return std::string(cell.substr(0, kept)) + std::string(cell.size() - kept, '*');
}

bool is_masked(std::string_view cell)
{
    const auto shown = cell.find_last_not_of('*') + 1; // 0 where all are stars
    return shown <= 4 && cell.size() >= shown + 3;
}

namespace {

/// What stands in the quoted cell at the front of a row; nothing where it is not closed as cells
/// are.
std::optional<std::string_view> quoted_cell(std::string_view row)
{
    if (!row.starts_with('"')) return {};
    auto end = row.find('"', 1);
    while (end != row.npos && row.substr(end + 1).starts_with('"'))
        end = row.find('"', end + 2);
    const bool is_closed = end != row.npos && (end + 1 == row.size() ||
                                               row.find_first_of(",\r\n", end + 1) == end + 1);
    return is_closed ? std::optional(row.substr(1, end - 1)) : std::nullopt;
}

} // namespace

std::string masked_row(std::string_view row)
{
    constexpr std::string_view kAround = ",\"\r\n";
    std::string out;
    out.reserve(row.size());
    while (!row.empty()) {
        const bool begins_cell = out.empty() || out.back() == ',' || out.back() == '\n';
        const auto quoted = begins_cell ? quoted_cell(row) : std::nullopt;
        if (quoted && raw_identifier(*quoted)) { // over several lines, maybe
            out += '"' + masked(*quoted) + '"';
            row.remove_prefix(quoted->size() + 2);
            continue;
        }
        const auto end = std::min(row.find_first_of(kAround), row.size());
        const auto cell = row.substr(0, end);
        out += raw_identifier(cell) ? masked(cell) : std::string(cell);
        row.remove_prefix(end);
        if (!row.empty()) {
            out += row[0];
            row.remove_prefix(1);
        }
    }
    return out;
}

} // namespace spindel::importers
