#include "importers/edge_list_rows.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "engine/time.h"
#include "importers/characters.h"
#include "importers/network_source.h"
#include "importers/pseudonyms/shown_cells.h"
#include "importers/registry.h"

namespace spindel::importers {

namespace {

/// What contacts call a column of edge lists; nothing for those that they do not know.
std::optional<std::string_view> contact_column(std::string_view name)
{
    if (name == "source") return "from_id";
    if (name == "target") return "to_id";
    for (const std::string_view same : {"weight", "layer", "time", "grade"}) {
        if (name == same) return same;
    }
    return {};
}

} // namespace

void set_time_or_period(SourceRow& row, std::string_view cell)
{
    const auto date = engine::parse_date(cell);
    if (are_digits(cell)) return row.set("period", cell);
    row.set("time", date ? engine::format_time(*date) : std::string(cell));
}

EdgeListRows::EdgeListRows(const std::filesystem::path& path, const std::string& name)
    : csv_(path, name), header_(read_header(csv_, edge_list_importer(), name)),
      source_(source_of_network(path))
{
}

std::pair<std::size_t, std::string> EdgeListRows::origin(std::string_view column) const
{
    const auto of_file = column == "period" ? "time" : column;
    const auto at = std::ranges::find(
        header_.names, of_file, [](const auto& name) { return contact_column(name).value_or(""); });
    if (at == header_.names.end()) return {0, std::string(column)};
    return {static_cast<std::size_t>(at - header_.names.begin()) + 1, *at};
}

bool EdgeListRows::next(SourceRow& row)
{
    CsvRow cut;
    if (!csv_.next(cut)) return false;
    row = {};
    row.kind = engine::RecordKind::contact;
    row.line = static_cast<std::int64_t>(cut.line);
    row.key = RowKey::own;
    if (const auto fault = form_fault(cut, header_.names)) {
        row.fault = *fault;
        row.text = pseudonyms::masked_pieces(cut.text);
        return true;
    }
    row.set("record_id", fmt::format("L{}", cut.line));
    row.set("source", source_);
    for (std::size_t i = 0; i < header_.names.size(); ++i) {
        const auto column = contact_column(header_.names[i]);
        if (column == "time")
            set_time_or_period(row, cut.cells[i]);
        else if (column)
            row.set(*column, cut.cells[i]);
    }
    for (const auto& [at, name] : header_.unknown) {
        if (!cut.cells[at].empty()) leave(name);
    }
    return true;
}

} // namespace spindel::importers
