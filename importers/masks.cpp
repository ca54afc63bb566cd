#include "importers/masks.h"

#include <algorithm>
#include <optional>

#include "importers/raw_identifiers.h"
#include "importers/raw_pieces.h"

namespace spindel::importers {

namespace {

/// What stands in the quoted cell at the front of a row; nothing where it is not closed as cells
/// are.
std::optional<std::string_view> quoted_cell(std::string_view row)
{
    if (!row.starts_with('"')) return {};
    auto end = row.find('"', 1);
    while (end != row.npos && row.substr(end + 1).starts_with('"'))
        end = row.find('"', end + 2);
    const bool is_closed = end != row.npos && (end + 1 == row.size() ||
                                               row.find_first_of(",\r\n", end + 1) == end + 1);
    return is_closed ? std::optional(row.substr(1, end - 1)) : std::nullopt;
}

} // namespace

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

namespace {

std::string masked_where(std::string_view row, auto is_raw)
{
    constexpr std::string_view kAround = ",\"\r\n";
    std::string out;
    out.reserve(row.size());
    while (!row.empty()) {
        const bool begins_cell = out.empty() || out.back() == ',' || out.back() == '\n';
        const auto quoted = begins_cell ? quoted_cell(row) : std::nullopt;
        if (quoted && is_raw(*quoted)) { // over several lines, maybe
            out += '"' + masked(*quoted) + '"';
            row.remove_prefix(quoted->size() + 2);
            continue;
        }
        const auto end = std::min(row.find_first_of(kAround), row.size());
        const auto cell = row.substr(0, end);
        out += is_raw(cell) ? masked(cell) : std::string(cell);
        row.remove_prefix(end);
        if (!row.empty()) {
            out += row[0];
            row.remove_prefix(1);
        }
    }
    return out;
}

} // namespace

std::string masked_row(std::string_view row)
{
    return masked_where(row, [](auto cell) { return raw_identifier(cell).has_value(); });
}

std::string masked_loose_row(std::string_view row)
{
    return masked_where(row, [](auto cell) { return looks_raw(cell); });
}

} // namespace spindel::importers
