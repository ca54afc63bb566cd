#include "importers/profiles/profile_rows.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/counted.h"
#include "engine/error.h"
#include "importers/csv_text.h"
#include "importers/profiles/amount_text.h"
#include "importers/profiles/cell_rules.h"
#include "importers/pseudonyms/declared_raw.h"
#include "importers/pseudonyms/identifier_columns.h"
#include "importers/pseudonyms/shown_cells.h"
#include "importers/raw_pieces.h"
#include "importers/registry.h"

namespace spindel::importers::profiles {

namespace {

constexpr std::size_t kLongestPreamble = 1000; // rows among which the header is looked for

bool holds_identifiers(std::string_view column)
{
    return pseudonyms::identifier_kind(column) || pseudonyms::names_actor(column);
}

} // namespace

ProfileRows::ProfileRows(const std::filesystem::path& path, const std::string& name,
                         const Profile& profile, bool has_raw)
    : profile_(profile), has_raw_(has_raw), table_(path, name, profile.form),
      beside_(profile_, columns_)
{
    header_.names = profile.contract_columns();
    header_.text = csv_text(header_.names);
    const auto& contract = importer(profile.kind).columns;
    needs_case_ = std::ranges::any_of(contract, [&](const auto& column) {
        const bool is_made_key = column.name == "record_id" && profile.key != KeyFrom::column;
        return column.is_required && !is_made_key && !profile.fields.contains(column.name);
    });
    cells_.resize(header_.names.size());
    find_header(name);
}

void ProfileRows::find_header(const std::string& name)
{
    const auto wanted = profile_.columns();
    auto names = profile_.names;
    TableRow row;
    for (std::size_t i = 0; profile_.names.empty(); ++i) {
        if (i == kLongestPreamble || !table_.next(row)) {
            throw engine::InputError(name, 0, 0,
                                     fmt::format("no row holds the columns of the profile: {}",
                                                 fmt::join(wanted, ", ")));
        }
        const bool is_header = std::ranges::all_of(
            wanted, [&row](const auto& column) { return is_among(row.cells, column); });
        if (is_header) {
            names = row.cells;
            original_header_ = masked_row(row.text);
            break;
        }
        beside_.stands_above(row);
        ++left_out_;
    }
    for (const auto& column : wanted) {
        if (std::ranges::count(names, column) > 1) // which of them is meant?
            throw engine::InputError(name, row.line, 0,
                                     fmt::format("column \"{}\" stands twice", column));
    }
    for (const auto& column : names) {
        if (!column.empty() && !is_among(wanted, column))
            unnamed_.push_back(raw_identifier(column) ? masked(column) : engine::shown(column));
    }
    columns_ = FileColumns(std::move(names));
    original_row_.emplace(profile_, columns_.names());
}

const Case* ProfileRows::case_of(const TableRow& row) const
{
    const auto fits = [&](const Case& one) {
        const auto text = columns_.cell(row, one.column);
        if (one.is_filled) return !text.empty() && !is_among(profile_.empty, text);
        return one.is_negative ? with_sign_in_front(text).starts_with('-')
                               : is_among(one.words, text);
    };
    const auto at = std::ranges::find_if(profile_.cases, fits);
    return at == profile_.cases.end() ? nullptr : &*at;
}

const FieldRule* ProfileRows::rule_of(std::size_t contract_column) const
{
    const auto& name = header_.names[contract_column];
    if (case_ != nullptr) {
        if (const auto at = case_->fields.find(name); at != case_->fields.end()) return &at->second;
    }
    const auto at = profile_.fields.find(name);
    return at == profile_.fields.end() ? nullptr : &at->second;
}

std::pair<std::size_t, std::string> ProfileRows::origin(std::size_t contract_column) const
{
    const auto* rule = rule_of(contract_column);
    if (rule == nullptr || rule->columns.empty()) return {0, header_.names[contract_column]};
    return {columns_.place(rule->columns.front()) + 1, rule->columns.front()};
}

/// What is wrong with a row that no case fits, where only cases say what a record needs: who called
/// whom cannot be guessed from a direction that nobody explained.
std::optional<Fault> ProfileRows::without_case(const TableRow& row) const
{
    if (!needs_case_ || case_ != nullptr) return {};
    const auto& column = profile_.cases.front().column;
    const auto text = columns_.cell(row, column);
    return Fault{columns_.place(column) + 1, column, "not among the words of the profile's cases",
                 engine::shown(pseudonyms::without_raw(text))};
}

/// Maps the cell of a contract's column. @return why it cannot be, or why no record takes what it
/// becomes; empty where it is right.
std::string ProfileRows::fault_of_cell(std::size_t contract_column, const FieldRule& rule)
{
    auto& text = cells_[contract_column];
    const auto came = text;
    const auto& name = header_.names[contract_column];
    if (const auto why = apply_rule(text, rule, profile_, name)) return std::string(*why);
    const auto* known = importer(profile_.kind).column(name);
    const bool is_as_it_came = text.empty() || text == came; // the checks of records say it
    if (known == nullptr || is_as_it_came || known->accepts(text)) return {};
    return "not " + std::string(known->form);
}

void ProfileRows::fill(const TableRow& row, std::optional<Fault>& fault)
{
    fault = without_case(row);
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        const auto* rule = maps_all_ || holds_identifiers(header_.names[i]) ? rule_of(i) : nullptr;
        cells_[i] = rule != nullptr ? columns_.joined(row, *rule, profile_) : std::string();
        if (rule == nullptr) continue;
        const auto came = cells_[i];
        const auto why = fault_of_cell(i, *rule);
        if (why.empty()) continue;
        if (rule->part == 0) cells_[i] = came; // not rewritten in part
        if (fault) continue;
        const auto [number, name] = origin(i);
        const bool is_raw =
            raw_identifier(cells_[i]) ||
            (pseudonyms::identifier_kind(header_.names[i]) &&
             (!is_marked_as_pseudonym(cells_[i]) || pseudonyms::raw_behind_mark(cells_[i])));
        const auto shown = is_raw ? masked(cells_[i]) : cells_[i];
        fault = Fault{number, name, why, engine::shown(shown)};
    }
}

std::string ProfileRows::original(const pseudonyms::NumberPlan& plan) const
{
    if (has_raw_ && original_row_) return original_row_->masked(row_, plan);
    auto cells = row_.cells;
    for (auto& cell : cells) {
        if (looks_raw(cell)) cell = masked(cell);
    }
    return with_cells(row_, cells, false);
}

std::string ProfileRows::fault_of_width(const TableRow& row) const
{
    if (!profile_.form.widths.empty()) return "text beyond the last column of fixed width";
    return fmt::format("a row of {} under a header of {}",
                       engine::counted(std::ssize(row.cells), "cell", "cells"), columns_.width());
}

void ProfileRows::mask_cells_out_of_place()
{
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        const auto* rule = rule_of(i);
        const bool came = rule != nullptr && !rule->columns.empty();
        if (came && !pseudonyms::identifier_kind(header_.names[i]))
            cells_[i] = pseudonyms::masked_pieces(cells_[i]);
    }
}

bool ProfileRows::next(CsvRow& row, std::optional<Fault>& fault)
{
    auto& cut = row_;
    while (table_.next(cut)) {
        case_ = case_of(cut);
        const bool is_whole = cut.fault == CsvFault::none; // else rows below may be within it
        const bool is_skipped = case_ != nullptr && case_->skip;
        if (is_whole && (is_skipped || beside_.holds(cut))) {
            ++left_out_;
            continue;
        }
        fill(cut, fault);
        if (!is_whole) {
            fault = form_fault({cut.line, cut.text, {}, cut.fault, 0}, header_.names);
        } else if (cut.cells.size() != columns_.width()) {
            fault = Fault{0, "", fault_of_width(cut), ""};
        }
        const bool is_in_place = is_whole && cut.cells.size() == columns_.width();
        if (has_raw_ && !is_in_place) mask_cells_out_of_place();
        text_ = csv_text(cells_);
        row = {cut.line, text_, {cells_.begin(), cells_.end()}, CsvFault::none, 0};
        return true;
    }
    return false;
}

} // namespace spindel::importers::profiles
