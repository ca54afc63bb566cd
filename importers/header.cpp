#include "importers/header.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/error.h"
#include "importers/characters.h"
#include "importers/csv_text.h"
#include "importers/masks.h"
#include "importers/raw_identifiers.h"
#include "importers/raw_pieces.h"

namespace spindel::importers {

namespace {

/// A name that no other column bears.
std::string unique_name(const std::vector<std::string>& names, std::size_t at)
{
    const auto& name = names[at];
    auto shown = raw_identifier(name) ? masked(name) : engine::shown(name);
    if (!name.empty() && std::ranges::count(names, name) == 1 && shown == name) return shown;
    return fmt::format("{}{}(column {})", shown, name.empty() ? "" : " ", at + 1);
}

/// Writes names that the contract knows but for their case as it does.
void lower_known_names(std::vector<std::string>& names, const Importer& importer)
{
    for (auto& name : names) {
        auto lower = in_lower_case(name);
        if (importer.knows(lower)) name = std::move(lower);
    }
}

bool may_be_parted_otherwise(const std::vector<std::string>& names)
{
    return names.size() == 1 && names[0].find_first_of(";\t|") != std::string::npos;
}

} // namespace

std::vector<std::string> Header::unknown_names() const
{
    std::vector<std::string> all;
    all.reserve(unknown.size());
    for (const auto& [at, name] : unknown)
        all.push_back(name);
    return all;
}

std::optional<std::int64_t> Header::corrects(const CsvRow& row) const
{
    const auto at = correcting_column();
    if (!at || *at >= row.cells.size()) return {};
    std::optional<std::int64_t> number;
    const auto cell = row.cells[*at];
    return !cell.empty() && read(number, cell) ? number : std::nullopt;
}

std::optional<std::size_t> Header::correcting_column() const
{
    const auto at = std::ranges::find(names, kQuarantineColumn);
    if (at == names.end()) return {};
    return static_cast<std::size_t>(at - names.begin());
}

Header read_header(CsvReader& reader, const Importer& importer, const std::string& file)
{
    CsvRow row;
    Header header;
    if (reader.next(row)) header.names.assign(row.cells.begin(), row.cells.end());
    if (const auto fault = form_fault(row, header.names)) {
        throw engine::InputError(file, row.line, fault->column, "the header is " + fault->reason);
    }
    if (row.text.find('\r') != std::string_view::npos)
        throw engine::InputError(file, row.line, 0, kCarriageReturns);
    header.text = masked_row(row.text);
    if (importer.ignores_case) lower_known_names(header.names, importer);
    for (const auto& column : importer.columns) {
        const auto count = std::ranges::count(header.names, column.name);
        if (count == 0 && column.is_required) {
            const auto* why = may_be_parted_otherwise(header.names)
                                  ? "column \"{}\" is missing: cells are parted by commas here"
                                  : "column \"{}\" is missing";
            throw engine::InputError(file, 1, 0, fmt::format(fmt::runtime(why), column.name));
        }
        if (count > 1) {
            throw engine::InputError(file, 1, 0,
                                     fmt::format("column \"{}\" stands twice", column.name));
        }
    }
    if (std::ranges::count(header.names, kQuarantineColumn) > 1) {
        throw engine::InputError(file, 1, 0,
                                 fmt::format("column \"{}\" stands twice", kQuarantineColumn));
    }
    for (std::size_t i = 0; i < header.names.size(); ++i) {
        if (importer.knows(header.names[i]) || header.names[i] == kQuarantineColumn) continue;
        header.unknown.emplace_back(i, unique_name(header.names, i));
    }
    return header;
}

std::string kept_aside(const Header& header, const CsvRow& row)
{
    nlohmann::ordered_json cells;
    for (const auto& [at, name] : header.unknown) {
        const auto cell = row.cells[at];
        if (!cell.empty()) cells[name] = looks_raw(cell, name) ? masked(cell) : std::string(cell);
    }
    return cells.empty() ? "" : cells.dump();
}

} // namespace spindel::importers
