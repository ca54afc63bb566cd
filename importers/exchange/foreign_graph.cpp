#include "importers/exchange/foreign_graph.h"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

#include "engine/exchange_format.h"
#include "importers/contacts.h"

namespace spindel::importers::exchange {

namespace {

constexpr std::array<std::string_view, 4> kTaken{"weight", "layer", "time", "grade"};

/// Whether a column names every node, and no two alike.
bool tells_apart(const engine::AttributeTable& nodes, std::size_t column)
{
    std::unordered_set<std::string_view> seen;
    for (std::size_t row = 0; row < nodes.row_count(); ++row) {
        const auto name = nodes.value(row, column);
        if (name.empty() || !seen.insert(name).second) return false;
    }
    return true;
}

std::optional<std::size_t> column_of(const engine::AttributeTable& table, std::string_view name)
{
    const auto& all = table.attributes();
    const auto at = std::ranges::find(all, name, &engine::Attribute::name);
    if (at == all.end()) return {};
    return static_cast<std::size_t>(at - all.begin());
}

/// A time as edge lists have it: a date is its midnight, a number that of a period.
void add_time(ContractRow& row, std::string_view cell)
{
    const auto date = engine::parse_date(cell);
    const bool is_number =
        !cell.empty() && std::ranges::all_of(cell, [](char c) { return c >= '0' && c <= '9'; });
    row.add("time", date ? engine::format_time(*date) : std::string(is_number ? "" : cell));
    if (is_number) row.add("period", cell);
}

} // namespace

bool is_foreign(const GraphFile& file)
{
    return file.graph.about_value(engine::exchange::kFormat).empty();
}

ForeignGraph::ForeignGraph(const GraphFile& file, std::string source)
    : file_(file), source_(std::move(source))
{
    for (const auto* name : {"name", "label"}) {
        const auto column = column_of(file.graph.nodes, name);
        if (!column || !tells_apart(file.graph.nodes, *column)) continue;
        name_ = column;
        return;
    }
}

ExchangedRecord ForeignGraph::of_edge(std::size_t edge) const
{
    const auto& graph = file_.graph;
    const auto actor = [&](std::uint32_t node) {
        return name_ ? graph.nodes.value(node, *name_) : std::string_view(graph.node_ids[node]);
    };
    ContractRow row;
    row.add("record_id", fmt::format("E{}", edge + 1));
    row.add("source", source_);
    row.add("from_id", actor(graph.ends[edge].first));
    row.add("to_id", actor(graph.ends[edge].second));
    for (const auto name : kTaken) {
        if (const auto column = column_of(graph.edges, name))
            name == "time" ? add_time(row, graph.edges.value(edge, *column))
                           : row.add(name, graph.edges.value(edge, *column));
    }
    auto record = row.read(engine::RecordKind::contact);
    if (auto* fault = std::get_if<Fault>(&record); fault != nullptr && fault->column_name == "time")
        fault->reason = "not " + std::string(kTimeOrPeriod);
    return {std::move(record), row.text()};
}

std::set<std::string> ForeignGraph::unknown() const
{
    auto names = file_.not_taken;
    for (const auto& attribute : file_.graph.edges.attributes()) {
        if (std::ranges::find(kTaken, attribute.name) == kTaken.end()) names.insert(attribute.name);
    }
    const auto& nodes = file_.graph.nodes.attributes();
    for (std::size_t column = 0; column < nodes.size(); ++column) {
        if (column != name_) names.insert(nodes[column].name);
    }
    return names;
}

} // namespace spindel::importers::exchange
