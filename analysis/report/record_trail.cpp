#include "analysis/report/record_trail.h"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "analysis/report/html_table.h"

namespace spindel::analysis::report {

namespace {

using engine::EventId;
using engine::NodeId;

/// Lines in order as runs, "12–15, 20".
std::string runs(const Words& say, const std::vector<std::uint32_t>& lines, std::size_t most_runs)
{
    std::string out;
    std::size_t count = 0;
    for (std::size_t i = 0; i < lines.size(); ++count) {
        if (count == most_runs) {
            const auto left = static_cast<std::int64_t>(lines.size() - i);
            return say("{} and {}", out, say.counted(left, "more line", "more lines"));
        }
        std::size_t end = i + 1;
        while (end < lines.size() && lines[end] == lines[end - 1] + 1)
            ++end;
        out += count > 0 ? ", " : "";
        out += fmt::format("{}", lines[i]);
        if (end > i + 1) out += fmt::format("–{}", lines[end - 1]);
        i = end;
    }
    return out;
}

void add_records(const engine::Projection& projection, engine::TieId tie,
                 std::vector<EventId>& records)
{
    for (const auto& link : projection.links_of(tie)) {
        records.push_back(link.record);
        records.push_back(link.second_record);
    }
}

std::vector<EventId> each_once(std::vector<EventId> records)
{
    std::ranges::sort(records);
    records.erase(std::unique(records.begin(), records.end()), records.end());
    return records;
}

} // namespace

std::string place(const engine::RecordGraph& graph, std::uint32_t file, std::uint32_t line)
{
    return fmt::format("{}:{}", graph.files()[file].name, line);
}

Markup record_reference(const Words& say, const engine::RecordGraph& graph, EventId record)
{
    const auto& event = graph.event(record);
    auto words = identifier(graph.source(event)) + " " + identifier(graph.record_id(event)) + ", " +
                 identifier(place(graph, event.file, event.line));
    for (const auto& second : graph.second_sources(record)) {
        words += say("; the same call:") + " " + identifier(second.source) + " " +
                 identifier(second.record_id) + ", " +
                 identifier(place(graph, second.file, second.line));
    }
    return words;
}

Markup record_trail(const Words& say, const engine::RecordGraph& graph,
                    std::vector<EventId> records, std::size_t most_runs)
{
    records = each_once(std::move(records));
    if (records.empty()) return {};
    std::map<std::pair<std::string_view, std::uint32_t>, std::vector<std::uint32_t>> lines;
    for (const auto record : records) {
        const auto& event = graph.event(record);
        lines[{graph.source(event), event.file}].push_back(event.line);
        for (const auto& second : graph.second_sources(record))
            lines[{second.source, second.file}].push_back(second.line);
    }
    HtmlTable table{say("Where these records stand"), {{"Source"}, {"File"}, {"Lines"}}, {}};
    for (auto& [where, numbers] : lines) {
        std::ranges::sort(numbers);
        table.rows.push_back({identifier(where.first), identifier(graph.files()[where.second].name),
                              runs(say, numbers, most_runs)});
    }
    const auto count = static_cast<std::int64_t>(records.size());
    return fold(say.plural(count, "{} record behind this, by source, file and line",
                           "{} records behind this, by source, file and line", say.grouped(count)),
                html(say, table));
}

std::vector<EventId> records_of(const engine::Projection& projection, NodeId node)
{
    std::vector<EventId> records;
    const auto first = projection.network.first_arc(node);
    for (std::size_t i = 0; i < projection.network.degree(node); ++i)
        add_records(projection, projection.ties.tie_of_arc[first + i], records);
    return each_once(std::move(records));
}

std::vector<EventId> records_among(const engine::Projection& projection,
                                   const std::vector<NodeId>& members)
{
    std::vector<EventId> records;
    for (const auto u : members) {
        const auto row = projection.network.neighbors(u);
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (row[i] > u && std::ranges::binary_search(members, row[i])) {
                const auto arc = projection.network.first_arc(u) + i;
                add_records(projection, projection.ties.tie_of_arc[arc], records);
            }
        }
    }
    return each_once(std::move(records));
}

} // namespace spindel::analysis::report
