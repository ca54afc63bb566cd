#include "importers/raw_identifiers.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

#include "importers/characters.h"
#include "importers/iban.h"
#include "importers/identifier_forms.h"

namespace spindel::importers {

namespace {

constexpr std::size_t kShortest = 6, kLongest = 320;
constexpr std::string_view kBetween = ";,|<>"; // identifiers of one cell
constexpr std::array<std::string_view, 5> kSchemes{"tel:", "sip:", "sips:", "mailto:", "callto:"};

std::optional<std::string_view> kind_of_whole(std::string_view text)
{
    if (text.size() < kShortest) return {};
    if (is_telephone_number(text)) return "a raw telephone number";
    if (!iban_of(text).empty()) return "a raw IBAN";
    if (is_email(text)) return "a raw e-mail address";
    if (is_passport(text)) return "a raw passport line";
    const bool is_account = text.starts_with(kHolder);
    if (is_stated_number(text.substr(is_account ? kHolder.size() : 0)))
        return "a raw stated number";
    return {};
}

bool is_control(char c)
{
    return (c >= 0 && c < ' ') || c == '\x7F';
}

/// Whether what is around or within an identifier may keep it from being known.
bool may_hide(char c)
{
    return c == ' ' || c == ':' || is_control(c) || c == '\xC2' ||
           kBetween.find(c) != kBetween.npos;
}

/// A cell with blanks in place of control characters and no-break blanks.
std::string with_plain_blanks(std::string_view cell)
{
    std::string text;
    text.reserve(cell.size());
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const bool is_no_break = cell.substr(i, 2) == "\xC2\xA0";
        text += is_no_break || is_control(cell[i]) ? ' ' : cell[i];
        if (is_no_break) ++i;
    }
    return text;
}

/// Without blanks at the ends, and the scheme of an address.
std::string_view without_dressing(std::string_view text)
{
    auto rest = trimmed(" ", text);
    for (const auto scheme : kSchemes) {
        const bool is_here =
            rest.size() > scheme.size() &&
            std::ranges::equal(rest.substr(0, scheme.size()), scheme, {}, upper, upper);
        if (is_here) rest = trimmed(" ", rest.substr(scheme.size()));
    }
    return rest;
}

} // namespace

bool is_marked_as_pseudonym(std::string_view cell)
{
    const auto letters = std::ranges::find_if_not(cell, is_upper);
    return letters != cell.begin() && letters != cell.end() && *letters == '-';
}

bool is_stated_number(std::string_view cell)
{
    constexpr std::array<std::string_view, 4> kWords{"document:", "identity:", "register:", kPaper};
    return std::ranges::any_of(kWords, [&](auto word) { return cell.starts_with(word); });
}

std::optional<std::string_view> raw_identifier(std::string_view cell)
{
    if (cell.size() < kShortest || cell.size() > kLongest || is_marked_as_pseudonym(cell))
        return {};
    if (const auto kind = kind_of_whole(cell)) return kind;
    if (std::ranges::none_of(cell, may_hide)) return {};
    std::string plain; // only where a cell needs it: most are words and plain blanks
    if (std::ranges::any_of(cell, [](char c) { return is_control(c) || c == '\xC2'; })) {
        plain = with_plain_blanks(cell);
        cell = plain;
    }
    auto rest = without_dressing(cell);
    if (const auto kind = kind_of_whole(rest)) return kind;
    while (!rest.empty()) { // of several in one cell, one is enough
        const auto end = std::min(rest.find_first_of(kBetween), rest.size());
        if (const auto kind = kind_of_whole(trimmed(" ", rest.substr(0, end)))) return kind;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return {};
}

} // namespace spindel::importers
