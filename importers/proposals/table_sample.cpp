#include "importers/proposals/table_sample.h"

#include <algorithm>
#include <map>
#include <span>
#include <utility>

#include <fmt/format.h>

#include "engine/text_check.h"
#include "importers/characters.h"
#include "importers/file_form.h"
#include "importers/proposals/fixed_widths.h"
#include "importers/proposals/table_footer.h"
#include "importers/raw_identifiers.h"

namespace spindel::importers::proposals {

namespace {

using profiles::Encoding;
using profiles::TableForm;
using profiles::TableReader;
using profiles::TableRow;

constexpr std::size_t kSampleBytes = 65536;
constexpr std::size_t kSampleRows = 200;
constexpr std::size_t kMostText = std::size_t{4} << 20; // of these rows, but for the last one
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

std::vector<TableRow> first_rows(const std::filesystem::path& path, const TableForm& form)
{
    std::vector<TableRow> rows;
    TableReader reader(path, engine::shown_name(path), form);
    TableRow row;
    std::size_t bytes = 0;
    while (rows.size() < kSampleRows && bytes < kMostText && reader.next(row)) {
        bytes += row.text.size();
        rows.push_back(row);
    }
    return rows;
}

/// The width whose rows have most cells, and how many rows are so wide.
std::pair<std::size_t, std::size_t> usual_width(const std::vector<TableRow>& rows)
{
    std::map<std::size_t, std::size_t> counts;
    for (const auto& row : rows)
        ++counts[row.cells.size()];
    std::pair<std::size_t, std::size_t> best{0, 0};
    for (const auto& [width, count] : counts) {
        if (width > 1 && width * count >= best.first * best.second) best = {width, count};
    }
    return best;
}

/// The place of the header among rows of one width: the fullest, and of these the last, in front of
/// the first row with two cells of data, or with one that is no title.
std::size_t header_place(std::span<const TableRow> rows)
{
    std::size_t most = 0;
    for (const auto& row : rows)
        most = std::max(most, filled(row.cells));
    const auto first_data = std::ranges::find_if(rows, [most](const auto& row) {
        const auto count = std::ranges::count_if(row.cells, is_data);
        return count > 1 || (count == 1 && 2 * filled(row.cells) >= most);
    });
    const bool is_all_words = first_data == rows.end();
    if (is_all_words || first_data == rows.begin()) return 0;
    std::size_t best = 0;
    for (std::size_t i = 0; i < static_cast<std::size_t>(first_data - rows.begin()); ++i) {
        if (filled(rows[i].cells) >= filled(rows[best].cells)) best = i;
    }
    return best;
}

/// Of rows as wide as the table, the header and what stands below it.
TableSample table_of(TableForm form, std::span<const TableRow> rows)
{
    const auto at = header_place(rows);
    TableSample sample{std::move(form), true, rows[at].cells, {}, rows[at].line - 1};
    for (const auto& row : rows.subspan(at + 1))
        sample.rows.push_back(row.cells);
    return sample;
}

/// Takes out what stands below the table, filled up to its width (rows of sums have few cells), and
/// between its rows.
void take_out_others(TableSample& sample)
{
    auto& rows = sample.rows;
    if (rows.empty()) return;
    std::size_t usual = 0;
    for (const auto& row : rows)
        usual = std::max(usual, filled(row));
    while (rows.size() > 1 && 2 * filled(rows.back()) < filled(rows.front()))
        rows.pop_back();
    std::erase_if(rows, [&](const auto& row) { return is_beside(row, sample.header, usual); });
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
    for (auto& row : first_rows(file, {encoding, '\0', {}}))
        lines.push_back(std::move(row.text));
    const auto table = lines_in_columns(lines);
    const TableForm form{encoding, ',', table.widths};
    if (form.widths.empty()) return {};
    const auto rows = first_rows(file, form);
    const auto& first = rows[table.lines.front()];
    TableSample sample{form, true, first.cells, {}, first.line - 1};
    for (const auto place : std::span(table.lines).subspan(1))
        sample.rows.push_back(rows[place].cells);
    return sample;
}

} // namespace

bool is_data(const std::string& cell)
{
    const auto digits = std::ranges::count_if(cell, is_digit);
    return digits > 3 || raw_identifier(cell);
}

std::size_t filled(const std::vector<std::string>& row)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(row, [](const std::string& cell) { return !cell.empty(); }));
}

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
        std::erase_if(rows, [width = width](const auto& row) { return row.cells.size() != width; });
        best = table_of(form, rows);
    }
    if (!is_of_most) {
        auto other = take_fixed_widths(file, encoding);
        if (other.header.size() * (other.rows.size() + 1) > most_cells) best = std::move(other);
    }
    take_out_others(best);
    name_columns(best);
    return best;
}

} // namespace spindel::importers::proposals
