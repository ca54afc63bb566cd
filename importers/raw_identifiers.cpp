#include "importers/raw_identifiers.h"

#include <algorithm>
#include <array>

#include "importers/characters.h"
#include "importers/iban.h"
#include "importers/identifier_forms.h"

namespace spindel::importers {

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

} // namespace spindel::importers
