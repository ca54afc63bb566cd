#include "importers/proposals/table_sample.h"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "engine/text_check.h"
#include "importers/file_form.h"
#include "importers/proposals/fixed_widths.h"
#include "importers/raw_identifiers.h"

namespace spindel::importers::proposals {

namespace {

using profiles::Encoding;
using profiles::TableForm;
using profiles::TableReader;
using profiles::TableRow;

constexpr std::size_t kSampleBytes = 65536;
constexpr std::size_t kSampleRows = 200;
constexpr std::size_t kZerosLookedAt = 1024;

/// Whether most bytes at every other place, from `first` on, are zero and hardly one between them.
bool has_zeros_from(std::string_view bytes, std::size_t first)
{
    std::size_t zeros[2] = {0, 0};
    bytes = bytes.substr(0, kZerosLookedAt);
    for (std::size_t i = 0; i < bytes.size(); ++i)
        zeros[(i + first) % 2] += bytes[i] == '\0' ? 1 : 0;
    return 2 * zeros[0] > bytes.size() / 2 && 16 * zeros[1] < bytes.size();
}

Encoding encoding_of(std::string_view bytes)
{
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return Encoding::utf_16;
    if (has_zeros_from(bytes, 0)) return Encoding::utf_16; // big-endian
    if (has_zeros_from(bytes, 1)) return Encoding::utf_16le;
    auto whole = bytes; // a character may be cut at the end
    for (int cut = 0; cut < 4 && !whole.empty(); ++cut, whole.remove_suffix(1)) {
        if (engine::is_text(whole)) return Encoding::utf_8;
    }
    return Encoding::windows_1252;
}

std::vector<std::vector<std::string>> first_rows(const std::filesystem::path& path,
                                                 const TableForm& form)
{
    std::vector<std::vector<std::string>> rows;
    TableReader reader(path, engine::shown_name(path), form);
    TableRow row;
    while (rows.size() < kSampleRows && reader.next(row))
        rows.push_back(row.cells);
    return rows;
}

/// How many cells most rows have, and how many rows have so many.
std::pair<std::size_t, std::size_t> usual_width(const std::vector<std::vector<std::string>>& rows)
{
    std::map<std::size_t, std::size_t> counts;
    for (const auto& row : rows)
        ++counts[row.size()];
    std::pair<std::size_t, std::size_t> best{0, 0};
    for (const auto& [width, count] : counts) {
        if (width > 1 && count >= best.second) best = {width, count};
    }
    return best;
}

bool is_data(const std::string& cell)
{
    const auto digits = std::ranges::count_if(cell, [](char c) { return c >= '0' && c <= '9'; });
    return digits > 3 || raw_identifier(cell);
}

std::size_t filled(const std::vector<std::string>& row)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(row, [](const std::string& cell) { return !cell.empty(); }));
}

/// The place of the header among rows of one width: the fullest, and of these the last, in front of
/// the first row with two cells of data.
std::size_t header_place(const std::vector<std::vector<std::string>>& rows)
{
    const auto first_data = std::ranges::find_if(
        rows, [](const auto& row) { return std::ranges::count_if(row, is_data) > 1; });
    const bool is_all_words = first_data == rows.end();
    if (is_all_words || first_data == rows.begin()) return 0;
    std::size_t best = 0;
    for (std::size_t i = 0; i < static_cast<std::size_t>(first_data - rows.begin()); ++i) {
        if (filled(rows[i]) >= filled(rows[best])) best = i;
    }
    return best;
}

/// Takes off what stands below a table, filled up to its width: rows of sums have few cells.
void take_off_footer(TableSample& sample)
{
    auto& rows = sample.rows;
    if (rows.empty()) return;
    const auto usual = filled(rows.front());
    while (rows.size() > 1 && 2 * filled(rows.back()) < usual)
        rows.pop_back();
}

/// Where the first row holds data, the columns get names that repeat nothing of it.
void name_columns(TableSample& sample)
{
    if (std::ranges::none_of(sample.header, is_data)) return;
    sample.rows.insert(sample.rows.begin(), sample.header);
    sample.has_header = false;
    for (std::size_t i = 0; i < sample.header.size(); ++i)
        sample.header[i] = fmt::format("column {}", i + 1);
}

/// A table without delimiters.
TableSample take_fixed_widths(const std::filesystem::path& file, Encoding encoding)
{
    std::vector<std::string> lines;
    TableReader reader(file, engine::shown_name(file), {encoding, '\0', {}});
    TableRow row;
    while (lines.size() < kSampleRows && reader.next(row))
        lines.push_back(row.text);
    const auto table = lines_in_columns(lines);
    const TableForm form{encoding, ',', table.widths};
    if (form.widths.empty()) return {};
    const auto rows = first_rows(file, form);
    const auto header = rows.begin() + static_cast<std::ptrdiff_t>(table.begin);
    return {
        form, true, *header, {header + 1, rows.begin() + static_cast<std::ptrdiff_t>(table.end)}};
}

} // namespace

std::vector<std::string> TableSample::column(std::size_t at) const
{
    std::vector<std::string> cells;
    for (const auto& row : rows) {
        if (!row[at].empty()) cells.push_back(row[at]);
    }
    return cells;
}

TableSample take_sample(const std::filesystem::path& file)
{
    check_is_text_file(file);
    TableSample best;
    std::size_t most_cells = 0;
    bool is_of_most = false; // rows: a heading may hold a comma
    const auto encoding = encoding_of(first_bytes(file, kSampleBytes));
    for (const char delimiter : {',', ';', '\t', '|'}) {
        const TableForm form{encoding, delimiter, {}};
        auto rows = first_rows(file, form);
        const auto [width, count] = usual_width(rows);
        if (width * count <= most_cells) continue;
        most_cells = width * count;
        is_of_most = 2 * count >= rows.size();
        std::erase_if(rows, [width = width](const auto& row) { return row.size() != width; });
        const auto header = rows.begin() + static_cast<std::ptrdiff_t>(header_place(rows));
        best = {form, true, *header, {header + 1, rows.end()}};
    }
    if (!is_of_most) {
        auto other = take_fixed_widths(file, encoding);
        if (other.header.size() * (other.rows.size() + 1) > most_cells) best = std::move(other);
    }
    take_off_footer(best);
    name_columns(best);
    return best;
}

} // namespace spindel::importers::proposals
