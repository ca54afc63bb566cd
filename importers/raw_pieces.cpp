#include "importers/raw_pieces.h"

#include <algorithm>
#include <array>

#include "engine/country.h"
#include "importers/characters.h"
#include "importers/iban.h"
#include "importers/identifier_forms.h"
#include "importers/pseudonyms/token.h"
#include "importers/raw_identifiers.h"
#include "importers/subscriber_numbers.h"

namespace spindel::importers {

namespace {

constexpr std::array<std::string_view, 10> kNumberWords{
    "tel", "phone", "telephone", "mobile", "msisdn", "imei", "imsi", "sip", "account", "passport"};
constexpr std::size_t kFewestDigits = 7;
constexpr std::size_t kMostDigits = 19;

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
    constexpr std::size_t kUuid = 36, kFirstPart = 8;
    std::string text(id);
    for (auto at = text.find('-'); at != text.npos; at = text.find('-', at + 1)) {
        if (at >= kFirstPart && begins_with_uuid(std::string_view(text).substr(at - kFirstPart)))
            text.replace(at - kFirstPart, kUuid, kUuid, ' ');
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
    std::string_view word; // the letters before
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
        if (!piece.empty()) word = {};
    }
    return {};
}

} // namespace

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

bool looks_raw(std::string_view cell)
{
    constexpr std::size_t kShortest = 6;
    constexpr std::ptrdiff_t kFewestDigitsOfAny = 5; // without an @
    if (cell.size() < kShortest || pseudonyms::has_token_form(cell)) return false;
    const auto digits = std::ranges::count_if(cell, is_digit);
    // no identifier is words alone but an address, a passport's line, or one that says what it is
    if (digits == 0 && cell.find_first_of("@<:") == cell.npos) return false;
    if (raw_identifier(cell)) return true;
    const bool may_hold = digits >= kFewestDigitsOfAny || cell.find('@') != cell.npos;
    return may_hold && (has_iban_form(cell) || raw_piece(cell) || holds_subscriber_number(cell));
}

bool looks_raw(std::string_view cell, std::string_view column)
{
    return looks_raw(cell) || (may_be_number(cell) && names_numbers(column));
}

} // namespace spindel::importers
