#include "importers/csv_text.h"

#include <string_view>

namespace spindel::importers {

namespace {

std::string csv_cell(std::string_view cell)
{
    if (cell.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(cell);
    std::string quoted = "\"";
    for (const char c : cell) {
        quoted += c;
        if (c == '"') quoted += c;
    }
    return quoted + "\"";
}

} // namespace

std::string csv_text(const std::vector<std::string>& cells)
{
    std::string text;
    for (std::size_t i = 0; i < cells.size(); ++i)
        text += (i > 0 ? "," : "") + csv_cell(cells[i]);
    return text;
}

} // namespace spindel::importers
