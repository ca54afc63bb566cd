#include "importers/refused_rows.h"

#include <algorithm>
#include <array>
#include <utility>

#include "importers/characters.h"
#include "importers/csv_text.h"
#include "importers/hidden_numbers.h"
#include "importers/masks.h"
#include "importers/pseudonyms/identifier_columns.h"
#include "importers/raw_pieces.h"
#include "importers/row_check.h"

namespace spindel::importers {

namespace {

constexpr std::array kUsed{
    std::pair{"phone_id", engine::EntityKind::phone},
    std::pair{"account_id", engine::EntityKind::account},
    std::pair{"document_id", engine::EntityKind::document},
};

/// A cell as an identifier; empty where it is none.
std::string_view identifier(const RefusedCells& cells, std::string_view column)
{
    const auto at = cells.find(column);
    if (at == cells.end() || !engine::is_text(at->second)) return {};
    const std::string_view cell = at->second;
    const bool is_none = cell_fault(cell, Role::tested_identifier, Need::required).has_value() ||
                         is_hidden_number(cell);
    return is_none ? std::string_view() : cell;
}

constexpr std::string_view kAroundCells = " \t\r\"";

/// True for "Victims" and " VICTIM", not for a remark that speaks of one.
bool says_victim(std::string_view cell)
{
    constexpr std::string_view kVictim = "victim";
    cell = trimmed(kAroundCells, cell);
    return cell.size() >= kVictim.size() && cell.size() <= kVictim.size() + 2 &&
           std::ranges::equal(cell.substr(0, kVictim.size()), kVictim,
                              [](char a, char b) { return lower(a) == b; });
}

/// Columns of identifiers hold pseudonyms, so their names do not say that digits are raw.
bool looks_raw_in(std::string_view column, std::string_view cell)
{
    return pseudonyms::identifier_kind(column) ? looks_raw(cell) : looks_raw(cell, column);
}

} // namespace

std::vector<std::string> cells_at_commas(std::string_view line)
{
    std::vector<std::string> cells;
    while (true) {
        const auto comma = line.find(',');
        cells.emplace_back(trimmed(kAroundCells, line.substr(0, comma)));
        if (comma == std::string_view::npos) return cells;
        line.remove_prefix(comma + 1);
    }
}

std::string refused_text(std::string_view text, const std::vector<std::string>& cells,
                         const std::vector<std::string>& names, bool in_place)
{
    if (!in_place || cells.size() > names.size()) return masked_loose_row(text);
    auto shown = cells;
    bool is_changed = false;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const bool is_raw = pseudonyms::is_of_key(names[i]) ? raw_identifier(cells[i]).has_value()
                                                            : looks_raw_in(names[i], cells[i]);
        if (is_raw) shown[i] = masked(cells[i]);
        is_changed = is_changed || is_raw;
    }
    return is_changed ? csv_text(shown) : std::string(text);
}

RefusedKey refused_key(engine::RecordKind kind, const RefusedCells& cells)
{
    const auto cell = [&cells](std::string_view column) {
        const auto at = cells.find(column);
        const bool is_key = at != cells.end() && engine::is_text(at->second) &&
                            at->second.size() <= kLongestIdentifier &&
                            !raw_identifier(at->second) && !is_masked(at->second);
        return is_key ? at->second : std::string();
    };
    switch (kind) {
    case engine::RecordKind::actor: return {cell("source"), cell("actor_id")};
    case engine::RecordKind::rate: return {"", cell("date") + " " + cell("currency")};
    default: return {cell("source"), cell("record_id")};
    }
}

void note_refused(engine::CaseImport& import, bool is_of_actors, const RefusedCells& cells,
                  bool in_place)
{
    const auto actor = identifier(cells, "actor_id");
    if (actor.empty()) return;
    for (const auto& [column, kind] : kUsed) {
        const auto used = identifier(cells, column);
        if (!used.empty()) import.note_refused_use(actor, kind, used);
    }
    const bool is_victim = std::ranges::any_of(cells, [in_place](const auto& cell) {
        return (cell.first == "category" || !in_place) && says_victim(cell.second);
    });
    if (is_of_actors && is_victim) import.note_refused_victim(actor);
}

} // namespace spindel::importers
