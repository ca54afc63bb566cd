#include <algorithm>

#include <fmt/format.h>

#include "analysis/report/html_table.h"
#include "analysis/report/sections.h"

namespace spindel::analysis::report {

namespace {

std::vector<Markup> file_row(const Words& say, const engine::ImportedFile& file)
{
    std::vector<Markup> cells{identifier(file.name)};
    cells.emplace_back(say(file.kind ? word(*file.kind) : "several"));
    for (const auto number : {file.rows.read, file.rows.stored, file.rows.duplicate,
                              file.rows.quarantined, file.rows.conflict, file.bytes}) {
        cells.emplace_back(say.grouped(number));
    }
    cells.push_back(element("code", {{"class", "digest"}}, file.sha256));
    cells.emplace_back(file.unknown_columns.empty() ? say("none")
                                                    : say.listed(file.unknown_columns));
    return cells;
}

Markup file_table(const Words& say, const engine::RecordGraph& graph)
{
    HtmlTable table{say("Imported files, in the order of their import"),
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
        table.rows.push_back(file_row(say, file));
    return html(say, table);
}

Markup sum_of_rows(const Words& say, const engine::RecordGraph& graph)
{
    engine::RowCounts sum;
    for (const auto& file : graph.files()) {
        sum.read += file.rows.read;
        sum.stored += file.rows.stored;
        sum.duplicate += file.rows.duplicate;
        sum.quarantined += file.rows.quarantined;
    }
    const bool adds_up = sum.read == sum.stored + sum.duplicate + sum.quarantined;
    const auto rows =
        say("{} read from {}: {} stored, {}, {} in quarantine.",
            say.counted(sum.read, "row was", "rows were"),
            say.counted(std::ssize(graph.files()), "file", "files"), say.grouped(sum.stored),
            say.counted(sum.duplicate, "duplicate", "duplicates"), say.grouped(sum.quarantined));
    return element(
        "p", rows + " " +
                 (adds_up ? say("The three add up to the rows read: no row was lost.")
                          : say("The three do not add up to the rows read. Check the import before "
                                "relying on this report.")));
}

Markup quarantine(const Material& material)
{
    const auto& say = material.say;
    const Markup content = element("h3", say("Quarantine"));
    if (material.quarantine.rows.empty()) return content + element("p", say("No row was refused."));
    HtmlTable table{
        say("Refused rows by reason"),
        {{"Reason"}, {"Column"}, {"Rows", "", true}, {"First place", "file:line:column and value"}},
        {}};
    for (const auto& row : material.quarantine.rows) {
        table.rows.push_back({say.finding(text(row[0])), text(row[1]),
                              say.grouped(std::get<std::int64_t>(row[2])), text(row[3])});
    }
    return content +
           element("p", say("Rows that break a rule of the import are kept apart and are not part "
                            "of the findings. They can be exported as they came, put right, and "
                            "imported again.")) +
           html(say, table);
}

/// What a row of `spindel info` is of: a name as it is, a word of ours in the report's language.
Markup subject_of(const Words& say, const std::string& what, const std::string& of)
{
    if (what == "case" || what == "source") return identifier(of);
    if (what == "import step") return say.import_step(of);
    const bool is_word =
        what == "records" || what == "period" || what == "victims" || what == "imports";
    return is_word ? say(of) : say.finding(of);
}

/// The value of a row: a number, or a period "2025-03-01T14:05:09Z to 2025-04-01T08:00:00Z".
std::string value_of(const Words& say, const engine::Cell& cell)
{
    if (const auto* number = std::get_if<std::int64_t>(&cell)) return say.grouped(*number);
    auto value = text(cell);
    const auto between = value.find(" to ");
    if (between == std::string::npos) return value;
    return say("{} to {}", value.substr(0, between), value.substr(between + 4));
}

/// The rows of `spindel info` but the files, which have their own table.
Markup contents(const Material& material)
{
    const auto& say = material.say;
    HtmlTable table{say("What the case holds"), {{"What"}, {"Of"}, {"Value"}}, {}};
    for (const auto& row : material.info.rows) {
        const auto what = text(row[0]);
        if (what == "file") continue;
        table.rows.push_back(
            {say(what), subject_of(say, what, text(row[1])), value_of(say, row[2])});
    }
    return fold(say("Records by kind, source and country"), html(say, table));
}

} // namespace

Markup records_section(const Material& material)
{
    const auto& say = material.say;
    const auto& graph = material.subject.graph();
    if (graph.files().empty()) return element("p", say("No file has been imported."));
    return sum_of_rows(say, graph) + file_table(say, graph) + contents(material) +
           quarantine(material);
}

} // namespace spindel::analysis::report
