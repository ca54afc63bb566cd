#include "importers/pseudonyms/declared_raw.h"

#include <algorithm>

#include "importers/characters.h"
#include "importers/hidden_numbers.h"
#include "importers/pseudonyms/token.h"
#include "importers/raw_identifiers.h"
#include "importers/raw_pieces.h"

namespace spindel::importers::pseudonyms {

namespace {

constexpr std::size_t kLongestMark = 3;  // letters
constexpr std::size_t kFewestDigits = 6; // of what may be a number of somebody

/// Whether digits follow one another so, whatever parts them but letters.
bool holds_number(std::string_view text)
{
    std::size_t digits = 0;
    for (const char c : text) {
        if (is_digit(c))
            ++digits;
        else if (std::string_view(" -./()_").find(c) == std::string_view::npos)
            digits = 0;
        if (digits == kFewestDigits) return true;
    }
    return false;
}

} // namespace

bool is_pseudonym_among_raw(std::string_view cell, engine::EntityKind kind)
{
    if (has_token_form(cell)) return true;
    if (kind == engine::EntityKind::phone && cell.starts_with(kHiddenNumber)) return true;
    if (!is_pseudonym_among_numbers(cell)) return false;
    const auto hyphen = cell.find('-');
    if (hyphen == 1 && cell[0] == token_letter(kind)) return cell.size() > 2;
    // actors have marks of their systems ("PX-2"), but so may names begin ("ANNA-KARIN")
    return kind == engine::EntityKind::actor && hyphen <= kLongestMark &&
           std::ranges::any_of(cell.substr(hyphen), is_digit);
}

bool is_pseudonym_among_numbers(std::string_view cell)
{
    if (!is_marked_as_pseudonym(cell)) return false;
    const auto behind = cell.substr(cell.find('-') + 1); // "UNSTATED-" and a pseudonym
    return has_token_form(behind) || !raw_behind_mark(cell);
}

bool raw_behind_mark(std::string_view cell)
{
    if (has_token_form(cell)) return false;
    const auto behind = cell.substr(std::min(cell.find('-'), cell.size() - 1) + 1);
    return holds_number(behind) || raw_identifier(behind) || raw_piece(cell);
}

NormalFormOrFault normal_other_actor(std::string_view cell)
{
    if (cell.find('/') != std::string_view::npos) {
        auto document = normal_document(cell, {});
        if (std::holds_alternative<NormalForm>(document)) return document;
    }
    std::string text = "other:";
    std::ranges::copy_if(folded(cell), std::back_inserter(text), [](char c) {
        return std::string_view(" .,;:/()'\"").find(c) == std::string_view::npos;
    });
    if (text == "other:") return "no identifier";
    return NormalForm{std::move(text), {}, "other"};
}

} // namespace spindel::importers::pseudonyms
