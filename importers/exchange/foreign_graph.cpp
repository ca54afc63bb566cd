#include "importers/exchange/foreign_graph.h"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

#include "engine/exchange_format.h"
#include "importers/contacts.h"
#include "importers/edge_list_rows.h"

namespace spindel::importers::exchange {

namespace {

constexpr std::array<std::string_view, 4> kTaken{"weight", "layer", "time", "grade"};

/// Whether a column names every node (all but some, where it may), and no two alike.
bool tells_apart(const engine::AttributeTable& nodes, std::size_t column, bool may_lack)
{
    std::unordered_set<std::string_view> seen;
    for (std::size_t row = 0; row < nodes.row_count(); ++row) {
        const auto name = nodes.value(row, column);
        if (name.empty() ? !may_lack : !seen.insert(name).second) return false;
    }
    return !seen.empty();
}

/// Whether an id says no more than the place of a node in its file, as of yEd and igraph: "n0",
/// within a group "n3::n1".
bool is_place(std::string_view id)
{
    while (id.size() > 1 && id[0] == 'n') {
        const auto digits = std::min(id.find_first_not_of("0123456789", 1), id.size());
        if (digits == 1) return false;
        id.remove_prefix(digits);
        if (id.empty()) return true;
        if (!id.starts_with("::")) return false;
        id.remove_prefix(2);
    }
    return false;
}

std::optional<std::size_t> column_of(const engine::AttributeTable& table, std::string_view name)
{
    const auto& all = table.attributes();
    const auto at = std::ranges::find(all, name, &engine::Attribute::name);
    if (at == all.end()) return {};
    return static_cast<std::size_t>(at - all.begin());
}

} // namespace

bool is_foreign(const GraphFile& file)
{
    return file.graph.about_value(engine::exchange::kFormat).empty();
}

ForeignGraph::ForeignGraph(const GraphFile& file, std::string source)
    : file_(file), source_(std::move(source))
{
    are_places_ = std::ranges::all_of(file.graph.node_ids, is_place);
    for (const auto* name : {"name", "label"}) {
        const auto column = column_of(file.graph.nodes, name);
        if (!column || !tells_apart(file.graph.nodes, *column, are_places_)) continue;
        name_ = column;
        return;
    }
}

std::string ForeignGraph::actor(std::uint32_t node) const
{
    const auto& graph = file_.graph;
    const auto name = name_ ? graph.nodes.value(node, *name_) : std::string_view();
    if (!name.empty()) return std::string(name);
    const auto& id = graph.node_ids[node];
    return are_places_ ? source_ + "/" + id : id; // another file's n0 is somebody else
}

SourceRow ForeignGraph::row_of_edge(std::size_t edge) const
{
    const auto& graph = file_.graph;
    SourceRow row;
    row.kind = engine::RecordKind::contact;
    row.line = file_.edge_lines[edge];
    row.key = RowKey::own;
    row.set("record_id", fmt::format("E{}", edge + 1));
    row.set("source", source_);
    row.set("from_id", actor(graph.ends[edge].first));
    row.set("to_id", actor(graph.ends[edge].second));
    for (const auto name : kTaken) {
        const auto column = column_of(graph.edges, name);
        if (!column) continue;
        const auto value = graph.edges.value(edge, *column);
        name == "time" ? set_time_or_period(row, value) : row.set(name, value);
    }
    return row;
}

ExchangedRecord ForeignGraph::of_edge(std::size_t edge) const
{
    ContractRow row;
    for (const auto& [column, value] : row_of_edge(edge).cells)
        row.add(column, value);
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
    std::vector<bool> has_edge(file_.graph.node_ids.size());
    for (const auto& [from, to] : file_.graph.ends)
        has_edge[from] = has_edge[to] = true;
    if (std::ranges::find(has_edge, false) != has_edge.end()) names.insert("nodes without an edge");
    for (std::size_t node = 0; node < has_edge.size() && are_places_; ++node) {
        const bool is_named = name_ && !file_.graph.nodes.value(node, *name_).empty();
        if (has_edge[node] && !is_named) names.insert("nodes without a name");
    }
    return names;
}

} // namespace spindel::importers::exchange
