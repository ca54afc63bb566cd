#include "analysis/exchange/json.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "analysis/exchange/about_graph.h"

namespace spindel::analysis::exchange {

namespace {

using engine::AttributeTable;
using engine::AttributeType;

std::string json_text(std::string_view text)
{
    return nlohmann::json(text).dump();
}

void write_values(std::string& out, const AttributeTable& table, std::size_t row)
{
    for (std::size_t c = 0; c < table.attributes().size(); ++c) {
        const auto value = table.value(row, c);
        if (value.empty()) continue;
        const auto& attribute = table.attributes()[c];
        const bool is_text = attribute.type == AttributeType::text;
        out += fmt::format(",{}:{}", json_text(attribute.name),
                           is_text ? json_text(value) : std::string(value));
    }
}

} // namespace

std::string to_json(const engine::ExchangedGraph& graph)
{
    std::string out = fmt::format("{{\"directed\":{},\"multigraph\":true,\n\"graph\":{},\n",
                                  graph.is_directed, about_json(graph));
    out += "\"nodes\":[";
    for (std::size_t row = 0; row < graph.node_ids.size(); ++row) {
        out += fmt::format("{}\n{{\"id\":{}", row == 0 ? "" : ",", json_text(graph.node_ids[row]));
        write_values(out, graph.nodes, row);
        out += "}";
    }
    out += "\n],\n\"links\":[";
    for (std::size_t row = 0; row < graph.ends.size(); ++row) {
        const auto [source, target] = graph.ends[row];
        out += fmt::format("{}\n{{\"source\":{},\"target\":{}", row == 0 ? "" : ",",
                           json_text(graph.node_ids[source]), json_text(graph.node_ids[target]));
        write_values(out, graph.edges, row);
        out += "}";
    }
    out += "\n]}\n";
    return out;
}

} // namespace spindel::analysis::exchange
