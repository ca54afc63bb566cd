#include "importers/profiles/original_row.h"

#include <algorithm>

#include "importers/characters.h"
#include "importers/csv_text.h"
#include "importers/hidden_numbers.h"
#include "importers/masks.h"
#include "importers/profiles/amount_text.h"
#include "importers/pseudonyms/actor_ids.h"
#include "importers/pseudonyms/declared_raw.h"
#include "importers/pseudonyms/identifier_columns.h"
#include "importers/pseudonyms/shown_cells.h"
#include "importers/pseudonyms/token.h"
#include "importers/raw_identifiers.h"

namespace spindel::importers::profiles {

namespace {

bool holds_words(std::string_view text)
{
    return std::ranges::any_of(text, is_of_word);
}

} // namespace

OriginalRow::OriginalRow(const Profile& profile, const std::vector<std::string>& names)
    : profile_(profile), holds_(names.size(), Holds::nothing), splits_(names.size())
{
    const auto note = [&](const std::string& column, Holds what, const std::string& split) {
        const auto at =
            std::ranges::find(names, column) - names.begin(); // the first of equal names
        if (at == std::ssize(names)) return;
        auto& held = holds_[static_cast<std::size_t>(at)];
        held = std::max(held, what);
        if (what == Holds::identifier && !split.empty())
            splits_[static_cast<std::size_t>(at)] = split;
    };
    const auto note_all = [&](const FieldRules& rules) {
        for (const auto& [field, rule] : rules) {
            const auto what = pseudonyms::identifier_kind(field) ? Holds::identifier
                              : pseudonyms::names_actor(field)   ? Holds::actor
                              : field == "amount"                ? Holds::amount
                                                                 : Holds::value;
            for (const auto& column : rule.columns)
                note(column, what, rule.part > 0 ? rule.split : std::string());
        }
    };
    note_all(profile.fields);
    for (const auto& one : profile.cases) {
        note(one.column, Holds::value, {});
        note_all(one.fields);
    }
}

/// Pieces that a profile cuts apart are looked at one by one: a pseudonym before the first hides no
/// other.
std::string OriginalRow::masked_identifier(std::string_view cell, const std::string& split) const
{
    std::string out;
    while (true) {
        const auto end = split.empty() ? cell.size() : std::min(cell.find(split), cell.size());
        const auto piece = cell.substr(0, end);
        const bool is_pseudonym =
            is_marked_as_pseudonym(piece) && !pseudonyms::raw_behind_mark(piece) &&
            (!profile_.has_raw_identifiers || pseudonyms::has_token_form(piece) || piece[1] == '-');
        const bool is_shown = is_pseudonym || is_among(profile_.empty, piece) ||
                              is_hidden_word(piece, profile_.hidden);
        out += is_shown ? std::string(piece) : importers::masked(piece);
        if (end == cell.size()) return out;
        out += split;
        cell.remove_prefix(end + split.size());
    }
}

bool OriginalRow::shows_amount(std::string_view cell) const
{
    if (cell.starts_with('-') || cell.starts_with('+')) cell.remove_prefix(1);
    const auto amount = with_point(cell, profile_.decimal);
    return amount && pseudonyms::is_plain_amount(*amount);
}

std::string OriginalRow::masked_cell(const std::string& cell, std::size_t column,
                                     const pseudonyms::NumberPlan& plan) const
{
    switch (holds_[column]) {
    case Holds::identifier: return masked_identifier(cell, splits_[column]);
    case Holds::actor:
        if (profile_.has_raw_identifiers)
            return pseudonyms::is_pseudonym_among_raw(cell, engine::EntityKind::actor)
                       ? cell
                       : masked_identifier(cell, splits_[column]);
        return pseudonyms::raw_actor(cell, plan) ? importers::masked(cell)
                                                 : pseudonyms::without_raw(cell);
    case Holds::amount:
        if (shows_amount(cell)) return cell;
        [[fallthrough]];
    case Holds::value: return pseudonyms::without_raw(cell);
    case Holds::nothing: break;
    }
    return std::string(cell.size(), '*');
}

std::string OriginalRow::masked(const TableRow& row, const pseudonyms::NumberPlan& plan) const
{
    const bool is_in_place = row.fault == CsvFault::none && row.cells.size() == holds_.size();
    std::vector<std::string> shown;
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        shown.push_back(is_in_place ? masked_cell(row.cells[i], i, plan)
                                    : pseudonyms::masked_pieces(row.cells[i]));
    return with_cells(row, shown, true);
}

std::string with_cells(const TableRow& row, const std::vector<std::string>& cells, bool masks_rest)
{
    auto text = row.text;
    std::size_t at = 0; // behind the cells before
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto begin = text.find(row.cells[i], at);
        // not there: a quote is doubled in it; further on: that is another cell
        if (begin == std::string::npos ||
            holds_words(std::string_view(text).substr(at, begin - at)))
            return csv_text(cells);
        text.replace(begin, row.cells[i].size(), cells[i]);
        at = begin + cells[i].size();
    }
    if (masks_rest && holds_words(std::string_view(text).substr(at))) // empty cells hold none
        std::fill(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), '*');
    return text;
}

} // namespace spindel::importers::profiles
