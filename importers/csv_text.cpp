#include "importers/csv_text.h"

#include <algorithm>
#include <string_view>

namespace spindel::importers {

namespace {

bool needs_quotes(std::string_view cell)
{
    return std::ranges::any_of(
        cell, [](char c) { return c == ',' || c == '"' || c == '\n' || c == '\r'; });
}

void add_cell(std::string& text, std::string_view cell)
{
    if (!needs_quotes(cell)) {
        text += cell;
        return;
    }
    text += '"';
    for (const char c : cell) {
        text += c;
        if (c == '"') text += c;
    }
    text += '"';
}

} // namespace

std::string csv_text(const std::vector<std::string>& cells)
{
    std::size_t size = cells.size();
    for (const auto& cell : cells)
        size += cell.size();
    std::string text;
    text.reserve(size);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) text += ',';
        add_cell(text, cells[i]);
    }
    return text;
}

} // namespace spindel::importers
