#include <algorithm>

#include <fmt/format.h>

#include "analysis/report/html_table.h"
#include "analysis/report/sections.h"
#include "analysis/report/words.h"

namespace spindel::analysis::report {

namespace {

std::vector<Markup> file_row(const engine::ImportedFile& file)
{
    std::vector<Markup> cells{identifier(file.name)};
    cells.emplace_back(file.kind ? word(*file.kind) : std::string_view("several"));
    for (const auto number : {file.rows.read, file.rows.stored, file.rows.duplicate,
                              file.rows.quarantined, file.rows.conflict, file.bytes}) {
        cells.emplace_back(grouped(number));
    }
    cells.push_back(element("code", {{"class", "digest"}}, file.sha256));
    cells.emplace_back(file.unknown_columns.empty() ? "none" : listed(file.unknown_columns));
    return cells;
}

Markup file_table(const engine::RecordGraph& graph)
{
    HtmlTable table{"Imported files, in the order of their import",
                    {{"File"},
                     {"Kind"},
                     {"Read", "rows", true},
                     {"Stored", "rows", true},
                     {"Duplicates", "rows", true},
                     {"Quarantined", "rows", true},
                     {"of them conflicts", "rows", true},
                     {"Size", "bytes", true},
                     {"SHA-256"},
                     {"Unknown columns", "kept aside"}},
                    {}};
    for (const auto& file : graph.files())
        table.rows.push_back(file_row(file));
    return html(table);
}

Markup sum_of_rows(const engine::RecordGraph& graph)
{
    engine::RowCounts sum;
    for (const auto& file : graph.files()) {
        sum.read += file.rows.read;
        sum.stored += file.rows.stored;
        sum.duplicate += file.rows.duplicate;
        sum.quarantined += file.rows.quarantined;
    }
    const bool adds_up = sum.read == sum.stored + sum.duplicate + sum.quarantined;
    return element(
        "p",
        fmt::format("{} read from {}: {} stored, {}, {} in quarantine. {}",
                    counted(sum.read, "row was", "rows were"),
                    counted(std::ssize(graph.files()), "file", "files"), grouped(sum.stored),
                    counted(sum.duplicate, "duplicate", "duplicates"), grouped(sum.quarantined),
                    adds_up ? "The three add up to the rows read: no row was lost."
                            : "The three do not add up to the rows read. Check the import "
                              "before relying on this report."));
}

/// A table of the program as it is, with headings in words.
Markup as_it_is(const engine::Table& table, HtmlTable shown)
{
    for (const auto& row : table.rows) {
        std::vector<Markup> cells;
        for (const auto& cell : row)
            cells.emplace_back(engine::text(cell));
        shown.rows.push_back(std::move(cells));
    }
    return html(shown);
}

Markup quarantine(const Material& material)
{
    Markup content = element("h3", "Quarantine");
    if (material.quarantine.rows.empty()) return content + element("p", "No row was refused.");
    return content +
           element("p", "Rows that break a rule of the import are kept apart and are not part of "
                        "the findings. They can be exported as they came, put right, and imported "
                        "again.") +
           as_it_is(material.quarantine, {"Refused rows by reason",
                                          {{"Reason"},
                                           {"Column"},
                                           {"Rows", "", true},
                                           {"First place", "file:line:column and value"}},
                                          {}});
}

/// The rows of `spindel info` but the files, which have their own table.
Markup contents(const Material& material)
{
    engine::Table rows = material.info;
    std::erase_if(rows.rows, [](const auto& row) { return engine::text(row[0]) == "file"; });
    return fold("Records by kind, source and country",
                as_it_is(rows, {"What the case holds", {{"What"}, {"Of"}, {"Value"}}, {}}));
}

} // namespace

Markup records_section(const Material& material)
{
    const auto& graph = material.subject.graph();
    if (graph.files().empty()) return element("p", "No file has been imported.");
    return sum_of_rows(graph) + file_table(graph) + contents(material) + quarantine(material);
}

} // namespace spindel::analysis::report
