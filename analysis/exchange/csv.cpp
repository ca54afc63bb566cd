#include "analysis/exchange/csv.h"

#include "engine/table.h"

namespace spindel::analysis::exchange {

namespace {

using engine::AttributeTable;
using engine::csv_cell;

void write_names(std::string& out, const AttributeTable& table)
{
    for (const auto& attribute : table.attributes())
        out += "," + csv_cell(attribute.name);
    out += "\n";
}

void write_values(std::string& out, const AttributeTable& table, std::size_t row)
{
    for (std::size_t c = 0; c < table.attributes().size(); ++c)
        out += "," + csv_cell(std::string(table.value(row, c)));
    out += "\n";
}

} // namespace

CsvFiles to_csv(const engine::ExchangedGraph& graph)
{
    CsvFiles files;
    files.nodes = "id";
    write_names(files.nodes, graph.nodes);
    for (std::size_t row = 0; row < graph.node_ids.size(); ++row) {
        files.nodes += csv_cell(graph.node_ids[row]);
        write_values(files.nodes, graph.nodes, row);
    }
    files.edges = "source,target";
    write_names(files.edges, graph.edges);
    for (std::size_t row = 0; row < graph.ends.size(); ++row) {
        const auto [source, target] = graph.ends[row];
        files.edges += csv_cell(graph.node_ids[source]) + "," + csv_cell(graph.node_ids[target]);
        write_values(files.edges, graph.edges, row);
    }
    files.about = "attribute,value\n";
    for (const auto& [name, value] : graph.about)
        files.about += csv_cell(name) + "," + csv_cell(value) + "\n";
    return files;
}

} // namespace spindel::analysis::exchange
