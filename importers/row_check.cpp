#include "importers/row_check.h"

#include <fmt/format.h>

#include "engine/counted.h"
#include "importers/pseudonyms/token.h"
#include "importers/raw_pieces.h"

namespace spindel::importers {

namespace {

std::string_view reason_of(CsvFault fault)
{
    switch (fault) {
    case CsvFault::unclosed_quote: return "a quoted cell that is never closed";
    case CsvFault::text_after_quote: return "text after a closing quote";
    case CsvFault::quote_in_cell: return "a quote inside a cell that is not quoted";
    case CsvFault::none: break;
    }
    return {};
}

std::string name_of(const std::vector<std::string>& header, std::size_t column)
{
    return column < header.size() ? header[column] : "";
}

} // namespace

std::optional<Fault> form_fault(const CsvRow& row, const std::vector<std::string>& header)
{
    if (row.fault != CsvFault::none) {
        return Fault{row.fault_column, "", std::string(reason_of(row.fault)), ""};
    }
    if (row.cells.size() != header.size()) {
        return Fault{0, "",
                     fmt::format("a row of {} under a header of {}",
                                 engine::counted(std::ssize(row.cells), "cell", "cells"),
                                 header.size()),
                     ""};
    }
    if (row.text.size() <= kLongestCell && engine::is_text(row.text)) return {};
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const auto cell = row.cells[i];
        if (!engine::is_text(cell)) {
            return Fault{i + 1, name_of(header, i), "not UTF-8 text without NUL",
                         engine::shown(cell)};
        }
        if (cell.size() > kLongestCell) {
            return Fault{i + 1, name_of(header, i), "longer than 1 MiB", engine::shown(cell)};
        }
    }
    return {};
}

bool is_shown(std::string_view cell, Role role)
{
    return role == Role::key ? !raw_identifier(cell) : !looks_raw(cell);
}

std::optional<std::string_view> cell_fault(std::string_view cell, Role role, Need need)
{
    if (cell.empty() && need == Need::required) return "empty, but must be filled";
    if (role == Role::value) return {};
    if (cell.size() > kLongestIdentifier) return "longer than 128 bytes";
    if (role == Role::key && is_masked(cell)) return "a masked key, which could be any record's";
    if (role != Role::tested_identifier) return {};
    if (pseudonyms::is_damaged_token(cell)) return "a pseudonym whose check character is wrong";
    if (is_masked(cell)) return "a masked identifier, which could be anybody's";
    return raw_identifier(cell);
}

} // namespace spindel::importers
