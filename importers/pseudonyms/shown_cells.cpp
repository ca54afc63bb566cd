#include "importers/pseudonyms/shown_cells.h"

#include <algorithm>
#include <array>

#include "engine/money.h"
#include "engine/time.h"
#include "importers/characters.h"
#include "importers/csv_text.h"
#include "importers/masks.h"
#include "importers/pseudonyms/declared_raw.h"
#include "importers/pseudonyms/identifier_columns.h"
#include "importers/pseudonyms/plain_cells.h"
#include "importers/raw_identifiers.h"

namespace spindel::importers::pseudonyms {

namespace {

constexpr std::size_t kFewestDigits = 6;           // of what may be a number of somebody
constexpr std::size_t kMostDigitsBeforePoint = 12; // of an amount: no number of anybody has a point
constexpr std::size_t kMostDecimals = 2;
constexpr std::size_t kMostDigitsAlone = 8; // of one without: numbers of people have more

/// The number of digits at the front, which are taken off.
std::size_t take_digits(std::string_view& text)
{
    const auto digits =
        static_cast<std::size_t>(std::ranges::find_if_not(text, is_digit) - text.begin());
    text.remove_prefix(digits);
    return digits;
}

/// A local time as exports write it: "30.03.2025 02:30:00", "2025/03/30", "26-10-2025T2:30".
bool is_local_time(std::string_view cell)
{
    const auto century = [](std::string_view year) {
        return year.starts_with("19") || year.starts_with("20");
    };
    const auto whole = cell;
    std::array<std::size_t, 3> lengths{};
    char parting = 0;
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        lengths[i] = take_digits(cell);
        if (i == 2) break;
        if (cell.empty() || std::string_view("-./").find(cell[0]) == std::string_view::npos)
            return false;
        if (i > 0 && cell[0] != parting) return false;
        parting = cell[0];
        cell.remove_prefix(1);
    }
    const bool year_first = lengths[0] == 4 && lengths[2] <= 2 && century(whole);
    const auto year =
        whole.substr(whole.size() - cell.size() - std::min<std::size_t>(lengths[2], 4));
    const bool year_last = lengths[2] == 4 && lengths[0] <= 2 && century(year);
    if (lengths[1] == 0 || lengths[1] > 2) return false;
    const auto half = cell.size() > 3 ? cell.substr(cell.size() - 3) : std::string_view(); // " AM"
    if (!half.empty() && half[0] == ' ' && std::string_view("APap").find(half[1]) != half.npos &&
        (half[2] == 'M' || half[2] == 'm'))
        cell.remove_suffix(half.size());
    const bool has_clock = !cell.empty() && (cell[0] == ' ' || cell[0] == 'T') &&
                           cell.size() <= 9 && cell.find(':') != std::string_view::npos &&
                           cell.find_first_not_of(" T0123456789:") == std::string_view::npos;
    // of a year in two digits, only a clock behind them tells that they are no number
    const bool is_short = has_clock && lengths[0] <= 2 && lengths[2] == 2;
    return (year_first || year_last) ? cell.empty() || has_clock : is_short;
}

bool is_time(std::string_view cell)
{
    const auto blank = std::min(cell.find(' '), cell.size());
    const bool is_clock_first = blank < cell.size() && is_clock(cell.substr(0, blank)) &&
                                is_local_time(cell.substr(blank + 1));
    return engine::parse_time(cell) || engine::parse_date(cell) || is_local_time(cell) ||
           is_clock_first || is_clock(cell) || is_compact_time(cell);
}

/// A record's key as imports make it, "C" and a digest or "1a2b3c4d-L12", which are of no number.
bool is_made_key(std::string_view cell)
{
    const auto hexadecimal = [](std::string_view text) {
        return text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
    };
    const auto number = cell.find(cell.starts_with('C') ? "#" : "-L");
    const auto rest = number == cell.npos ? "" : cell.substr(number).substr(1);
    if (rest.find_first_not_of("L0123456789") != rest.npos) return false;
    cell = cell.substr(0, number);
    if (cell.starts_with('C')) return cell.size() == 21 && hexadecimal(cell.substr(1));
    return number != std::string_view::npos && cell.size() == 8 && hexadecimal(cell);
}

/// True for a cell that may hold somebody's number or address and is no pseudonym.
bool may_be_raw(std::string_view cell)
{
    if (is_marked_as_pseudonym(cell) || is_time(cell) || is_made_key(cell) ||
        is_parted_amount(cell))
        return false;
    const auto digits = std::ranges::count_if(cell, [](char c) { return c >= '0' && c <= '9'; });
    return static_cast<std::size_t>(digits) >= kFewestDigits || cell.find('@') != cell.npos;
}

} // namespace

std::string without_raw(std::string_view cell)
{
    return may_be_raw(cell) ? masked(cell) : std::string(cell);
}

bool is_plain_amount(std::string_view cell)
{
    const auto point = std::min(cell.find('.'), cell.size());
    const auto most = point < cell.size() ? kMostDigitsBeforePoint : kMostDigitsAlone;
    return point > 0 && point <= most && cell.size() - point <= kMostDecimals + 1 &&
           (cell[0] != '0' || point == 1) && engine::parse_amount(cell).has_value();
}

std::vector<std::string> cells_without_raw(std::vector<std::string> cells,
                                           const std::vector<std::string>& header)
{
    const auto currency = std::ranges::find(header, "currency") - header.begin();
    const bool has_currency =
        currency < std::ssize(cells) &&
        engine::Currency::parse(cells[static_cast<std::size_t>(currency)]).has_value();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const bool is_kept = i < header.size() &&
                             (is_of_key(header[i]) ||
                              (header[i] == "amount" && has_currency && is_plain_amount(cells[i])));
        if (!is_kept) cells[i] = without_raw(cells[i]);
    }
    return cells;
}

std::string row_without_raw(std::vector<std::string> cells, const std::vector<std::string>& header)
{
    return csv_text(cells_without_raw(std::move(cells), header));
}

std::string masked_pieces(std::string_view row)
{
    std::string out;
    while (!row.empty()) {
        const auto end = std::min(row.find_first_of(",;\t|\"\r\n"), row.size());
        const auto piece = row.substr(0, end);
        const bool is_shown =
            (is_marked_as_pseudonym(piece) && !raw_behind_mark(piece)) || is_time(piece);
        out += is_shown ? std::string(piece) : masked(piece);
        row.remove_prefix(end);
        if (row.empty()) break;
        out += row[0];
        row.remove_prefix(1);
    }
    return out;
}

} // namespace spindel::importers::pseudonyms
