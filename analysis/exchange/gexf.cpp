#include "analysis/exchange/gexf.h"

#include <fmt/format.h>

#include "analysis/exchange/about_graph.h"
#include "engine/exchange_format.h"
#include "engine/xml_text.h"

namespace spindel::analysis::exchange {

namespace {

namespace names = engine::exchange;
using engine::AttributeTable;
using engine::AttributeType;
using engine::xml_quoted;

std::string_view gexf_type(AttributeType type)
{
    switch (type) {
    case AttributeType::number: return "double";
    case AttributeType::truth: return "boolean";
    case AttributeType::text: break;
    }
    return "string";
}

void write_attributes(std::string& out, std::string_view owner, const AttributeTable& table)
{
    out += fmt::format("    <attributes class=\"{}\" mode=\"static\">\n", owner);
    for (std::size_t c = 0; c < table.attributes().size(); ++c) {
        const auto& attribute = table.attributes()[c];
        out += fmt::format("      <attribute id=\"{}\" title=\"{}\" type=\"{}\"/>\n", c,
                           xml_quoted(attribute.name), gexf_type(attribute.type));
    }
    out += "    </attributes>\n";
}

void write_values(std::string& out, const AttributeTable& table, std::size_t row)
{
    out += "<attvalues>";
    for (std::size_t c = 0; c < table.attributes().size(); ++c) {
        const auto value = table.value(row, c);
        if (!value.empty())
            out += fmt::format("<attvalue for=\"{}\" value=\"{}\"/>", c, xml_quoted(value));
    }
    out += "</attvalues>";
}

/// Writes the edges' rows, knowing which columns the timeline and the drawing need.
class EdgeWriter {
public:
    explicit EdgeWriter(const engine::ExchangedGraph& graph) : graph_(graph)
    {
        const auto& attributes = graph.edges.attributes();
        for (std::size_t c = 0; c < attributes.size(); ++c) {
            const auto& name = attributes[c].name;
            if (name == names::kTime || name == names::kFirstTime) start_ = c;
            if (name == names::kEndTime || name == names::kLastTime) end_ = c;
            if (name == names::kKind) kind_ = c;
            if (name == "weight") weight_ = c;
        }
    }

    void write(std::string& out, std::size_t row) const
    {
        const auto [source, target] = graph_.ends[row];
        out +=
            fmt::format("      <edge id=\"{}\" source=\"{}\" target=\"{}\"", row,
                        xml_quoted(graph_.node_ids[source]), xml_quoted(graph_.node_ids[target]));
        write_if_present(out, "kind", value(row, kind_));
        write_if_present(out, "weight", value(row, weight_));
        const auto start = value(row, start_);
        const auto end = value(row, end_);
        write_if_present(out, "start", start);
        write_if_present(out, "end", end.empty() && !is_open(row) ? start : end);
        out += ">";
        write_values(out, graph_.edges, row);
        out += "</edge>\n";
    }

private:
    std::string_view value(std::size_t row, std::optional<std::size_t> column) const
    {
        return column ? graph_.edges.value(row, *column) : std::string_view();
    }

    /// An attribution without an end goes on.
    bool is_open(std::size_t row) const
    {
        const auto kind = value(row, kind_);
        return kind == "phone-use" || kind == "account-holding";
    }

    static void write_if_present(std::string& out, std::string_view name, std::string_view value)
    {
        if (!value.empty()) out += fmt::format(" {}=\"{}\"", name, xml_quoted(value));
    }

    const engine::ExchangedGraph& graph_;
    std::optional<std::size_t> start_;
    std::optional<std::size_t> end_;
    std::optional<std::size_t> kind_;
    std::optional<std::size_t> weight_;
};

} // namespace

std::string to_gexf(const engine::ExchangedGraph& graph)
{
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n";
    out += fmt::format("  <meta><creator>{}</creator><description>{}</description></meta>\n",
                       xml_quoted(graph.about_value(names::kGenerator)),
                       xml_quoted(about_json(graph)));
    out +=
        fmt::format("  <graph defaultedgetype=\"{}\" mode=\"dynamic\" timeformat=\"dateTime\">\n",
                    graph.is_directed ? "directed" : "undirected");
    write_attributes(out, "node", graph.nodes);
    write_attributes(out, "edge", graph.edges);
    out += "    <nodes>\n";
    for (std::size_t row = 0; row < graph.node_ids.size(); ++row) {
        out +=
            fmt::format("      <node id=\"{0}\" label=\"{0}\">", xml_quoted(graph.node_ids[row]));
        write_values(out, graph.nodes, row);
        out += "</node>\n";
    }
    out += "    </nodes>\n    <edges>\n";
    const EdgeWriter edges(graph);
    for (std::size_t row = 0; row < graph.ends.size(); ++row)
        edges.write(out, row);
    out += "    </edges>\n  </graph>\n</gexf>\n";
    return out;
}

} // namespace spindel::analysis::exchange
