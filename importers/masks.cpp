#include "importers/masks.h"

#include <algorithm>

#include "importers/raw_identifiers.h"

namespace spindel::importers {

std::string masked(std::string_view cell)
{
    std::size_t kept = std::min<std::size_t>(4, cell.size() / 4);
    while (kept > 0 && (cell[kept] & 0xC0) == 0x80)
        --kept; // no half character
    return std::string(cell.substr(0, kept)) + std::string(cell.size() - kept, '*');
}

bool is_masked(std::string_view cell)
{
    const auto shown = cell.find_last_not_of('*') + 1; // 0 where all are stars
    return shown <= 4 && cell.size() >= shown + 3;
}

std::string masked_row(std::string_view row)
{
    constexpr std::string_view kAround = ",\"\r\n";
    std::string out;
    out.reserve(row.size());
    while (!row.empty()) {
        const auto end = std::min(row.find_first_of(kAround), row.size());
        const auto cell = row.substr(0, end);
        out += raw_identifier(cell) ? masked(cell) : std::string(cell);
        row.remove_prefix(end);
        if (!row.empty()) {
            out += row[0];
            row.remove_prefix(1);
        }
    }
    return out;
}

} // namespace spindel::importers
