#include "importers/profiles/proposal.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "engine/error.h"
#include "engine/text_check.h"
#include "importers/local_time.h"
#include "importers/profiles/column_names.h"
#include "importers/profiles/directions.h"
#include "importers/profiles/table_reader.h"
#include "importers/profiles/toml_characters.h"
#include "importers/raw_identifiers.h"
#include "importers/registry.h"

namespace spindel::importers::profiles {

namespace {

constexpr std::size_t kSampleBytes = 65536;
constexpr std::size_t kSampleRows = 200;

constexpr std::array kTimeFormats{"%Y-%m-%dT%H:%M:%S",
                                  "%Y-%m-%d %H:%M:%S",
                                  "%Y-%m-%d %H:%M",
                                  "%Y%m%d%H%M%S",
                                  "%Y/%m/%d %H:%M:%S",
                                  "%d/%m/%Y %H:%M:%S",
                                  "%d/%m/%Y %H:%M",
                                  "%m/%d/%Y %H:%M:%S",
                                  "%m/%d/%Y %H:%M",
                                  "%d-%m-%Y %H:%M:%S",
                                  "%d-%m-%Y %H:%M",
                                  "%d.%m.%Y %H:%M:%S",
                                  "%d.%m.%Y %H:%M",
                                  "%d-%b-%Y %H:%M:%S",
                                  "%d/%m/%y %H:%M:%S",
                                  "%Y-%m-%d",
                                  "%Y%m%d",
                                  "%d/%m/%Y",
                                  "%m/%d/%Y",
                                  "%d-%m-%Y",
                                  "%d.%m.%Y"};

struct Sample {
    TableForm form;
    bool has_header = true;
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;

    std::vector<std::string> column(std::size_t at) const
    {
        std::vector<std::string> cells;
        for (const auto& row : rows) {
            if (at < row.size() && !row[at].empty()) cells.push_back(row[at]);
        }
        return cells;
    }
};

std::string first_bytes(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file) throw engine::Error(path.string() + ": cannot be read");
    std::string bytes(kSampleBytes, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

Encoding encoding_of(std::string_view bytes)
{
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return Encoding::utf_16;
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
    while (rows.size() < kSampleRows && reader.next(row))
        rows.push_back(row);
    return rows;
}

/// How many cells most rows have, and how many rows have so many.
std::pair<std::size_t, std::size_t> usual_width(const std::vector<TableRow>& rows)
{
    std::map<std::size_t, std::size_t> counts;
    for (const auto& row : rows)
        ++counts[row.cells.size()];
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

/// Where the first row holds data, the columns get names that repeat nothing of it.
void name_columns(Sample& sample)
{
    if (std::ranges::none_of(sample.header, is_data)) return;
    sample.rows.insert(sample.rows.begin(), sample.header);
    sample.has_header = false;
    for (std::size_t i = 0; i < sample.header.size(); ++i)
        sample.header[i] = fmt::format("column {}", i + 1);
}

Sample take_sample(const std::filesystem::path& path)
{
    Sample best;
    std::size_t most_cells = 0;
    const auto encoding = encoding_of(first_bytes(path));
    for (const char delimiter : {',', ';', '\t', '|'}) {
        const TableForm form{encoding, delimiter, {}};
        const auto rows = first_rows(path, form);
        const auto [width, count] = usual_width(rows);
        if (width * count <= most_cells) continue;
        most_cells = width * count;
        best = {form, true, {}, {}};
        for (const auto& row : rows) {
            if (row.cells.size() != width) continue;
            if (best.header.empty())
                best.header = row.cells;
            else
                best.rows.push_back(row.cells);
        }
    }
    name_columns(best);
    return best;
}

/// The first format that reads all cells. Where day and month could be either, both do: the day
/// first is taken, and said.
std::optional<std::string> time_format(const std::vector<std::string>& cells)
{
    if (cells.empty()) return {};
    for (const std::string format : kTimeFormats) {
        const bool reads_all = std::ranges::all_of(cells, [&](const std::string& cell) {
            return std::holds_alternative<engine::Time>(read_local_time(cell, format, "UTC"));
        });
        if (reads_all) return format;
    }
    return {};
}

bool has_decimal_comma(const std::vector<std::string>& cells)
{
    return std::ranges::any_of(cells, [](const std::string& cell) {
        const auto comma = cell.rfind(',');
        return comma != std::string::npos && cell.size() - comma <= 3 &&
               cell.find('.', comma) == std::string::npos;
    });
}

std::string delimiter_text(char delimiter)
{
    return delimiter == '\t' ? "tab" : std::string(1, delimiter);
}

/// One line of [fields], where the column's cells allow it.
std::string field_line(const Sample& sample, const MatchedColumns& matched, std::string_view name,
                       const std::vector<std::size_t>& columns, bool& needs_zone)
{
    std::string from = columns.size() == 1
                           ? "column = " + toml_text(sample.header[columns[0]])
                           : fmt::format("columns = [{}, {}]", toml_text(sample.header[columns[0]]),
                                         toml_text(sample.header[columns[1]]));
    if (is_time_column(matched.kind, name)) {
        std::vector<std::string> cells;
        for (const auto& row : sample.rows) {
            auto text = row[columns[0]];
            if (columns.size() > 1) text += " " + row[columns[1]];
            if (!text.empty()) cells.push_back(text);
        }
        const bool is_rfc_3339 = std::ranges::all_of(
            cells, [](const auto& cell) { return engine::parse_time(cell).has_value(); });
        if (is_rfc_3339 && !cells.empty()) return fmt::format("{} = {{ {} }}\n", name, from);
        const auto format = time_format(cells);
        needs_zone = true;
        if (!format)
            return fmt::format("{} = {{ {}, time = \"%Y-%m-%d %H:%M:%S\" }} # state its form\n",
                               name, from);
        const bool may_be_american = format->starts_with("%d/%m");
        return fmt::format("{} = {{ {}, time = \"{}\" }}{}\n", name, from, *format,
                           may_be_american ? " # or the month first? check" : "");
    }
    if (name == "duration_s") {
        const auto cells = sample.column(columns[0]);
        const bool is_clock =
            std::ranges::any_of(cells, [](const auto& c) { return c.find(':') != c.npos; });
        if (is_clock) return fmt::format("{} = {{ {}, clock = true }}\n", name, from);
    }
    return fmt::format("{} = {{ {} }}\n", name, from);
}

} // namespace

std::string propose_profile(const std::filesystem::path& file)
{
    const auto sample = take_sample(file);
    if (sample.header.empty()) return {};
    auto matched = match_columns(sample.header);
    const auto sides = propose_sides(matched, sample.header, sample.rows);
    bool needs_zone = false;
    std::string fields;
    for (const auto& [name, columns] : matched.columns)
        fields += field_line(sample, matched, name, columns, needs_zone);
    for (const auto& column : importer(matched.kind).columns) {
        if (column.is_required && !matched.columns.contains(std::string(column.name)) &&
            column.name != "record_id" &&
            !(sides.fill_ends && (column.name == "caller_id" || column.name == "callee_id")))
            fields += fmt::format("# {} = \"...\" # required: state the column\n", column.name);
    }
    if (!matched.columns.contains("source"))
        fields += "source = { constant = \"XX-SOURCE\" } # state the country and who supplied it\n";

    std::string out = fmt::format("about = \"proposed; check every line\"\nkind = \"{}\"\n",
                                  engine::word(matched.kind));
    out += "identifiers = \"raw\" # or \"pseudonyms\"\n";
    if (!matched.columns.contains("record_id"))
        out += matched.kind == engine::RecordKind::call
                   ? "key = \"content\" # equal rows are one record\n"
                   : "key = \"numbered\" # equal rows are several records\n";
    if (matched.kind == engine::RecordKind::call || matched.kind == engine::RecordKind::phone)
        out +=
            "# phone_country = \"XX\" # whose national numbers those without a country code are\n";
    if (needs_zone) out += "zone = \"UTC\" # guessed: state the zone of local times\n";
    out += fmt::format("\n[file]\nencoding = \"{}\"\ndelimiter = \"{}\"\n",
                       kEncodings[static_cast<std::size_t>(sample.form.encoding)],
                       delimiter_text(sample.form.delimiter));
    if (const auto amount = matched.columns.find("amount");
        amount != matched.columns.end() && has_decimal_comma(sample.column(amount->second.front())))
        out += "decimal = \",\"\n";
    if (!sample.has_header) {
        std::string names;
        for (const auto& name : sample.header)
            names += (names.empty() ? "" : ", ") + toml_text(name);
        out += "names = [" + names + "] # the first row is data: state their names\n";
    }
    out += "\n[fields]\n" + fields + sides.remarks;
    for (const auto at : matched.others)
        out += fmt::format("# not mapped: {}\n", toml_text(sample.header[at]));
    return out + sides.cases;
}

} // namespace spindel::importers::profiles
