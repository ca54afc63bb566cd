#include "importers/pseudonyms/plain_cells.h"

#include <algorithm>
#include <cstddef>

#include "importers/identifier_forms.h"

namespace spindel::importers::pseudonyms {

namespace {

constexpr std::size_t kMostThousands = 8; // digits; numbers of people have more

std::size_t take_digits(std::string_view& text)
{
    const auto digits = std::min(text.find_first_not_of("0123456789"), text.size());
    text.remove_prefix(digits);
    return digits;
}

void drop_sign(std::string_view& text)
{
    if (text.starts_with('-') || text.starts_with('+'))
        text.remove_prefix(1);
    else if (text.ends_with('-'))
        text.remove_suffix(1);
}

} // namespace

bool is_clock(std::string_view cell)
{
    drop_sign(cell);
    for (int parts = 1; parts <= 3; ++parts) {
        const auto digits = take_digits(cell);
        if (digits == 0 || digits > (parts == 1 ? 3U : 2U)) return false;
        if (cell.empty()) return parts > 1;
        const bool are_decimals = parts == 3 && (cell[0] == '.' || cell[0] == ',');
        if (are_decimals) {
            cell.remove_prefix(1);
            return take_digits(cell) <= 3 && cell.empty();
        }
        if (cell[0] != ':') return false;
        cell.remove_prefix(1);
    }
    return false;
}

bool is_compact_time(std::string_view cell)
{
    constexpr std::size_t kDay = 8;
    auto rest = cell;
    if (take_digits(rest) != kDay || !is_day(cell.substr(0, kDay))) return false;
    if (!rest.starts_with(' ') && !rest.starts_with('T')) return false;
    rest.remove_prefix(1);
    if (is_clock(rest)) return true;
    const auto clock = rest;
    const auto digits = take_digits(rest);
    if (!rest.empty() || (digits != 4 && digits != 6)) return false;
    return clock < "24" && clock[2] < '6' && (digits == 4 || clock[4] < '6');
}

bool is_parted_amount(std::string_view cell)
{
    drop_sign(cell);
    if (cell.starts_with('0') && !cell.starts_with("0,") && !cell.starts_with("0.")) return false;
    auto total = take_digits(cell);
    if (total == 0 || total > 3 || cell.empty()) return false;
    const char mark = cell[0];
    if (std::string_view(" .,'").find(mark) == std::string_view::npos) return false;
    while (cell.starts_with(mark)) {
        cell.remove_prefix(1);
        if (take_digits(cell) != 3) return false;
        total += 3;
    }
    if (total > kMostThousands || cell.empty() || (cell[0] != '.' && cell[0] != ',')) return false;
    cell.remove_prefix(1);
    return take_digits(cell) == 2 && cell.empty();
}

} // namespace spindel::importers::pseudonyms
