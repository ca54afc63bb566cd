#include "analysis/exchange/graphml.h"

#include <sstream>
#include <typeinfo>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphml.hpp>
#include <boost/make_shared.hpp>

#include "engine/xml_text.h"

namespace spindel::analysis::exchange {

namespace {

using engine::AttributeTable;
using engine::AttributeType;

struct EdgeRow {
    std::size_t row = 0;
};

// vecS nodes are their own rows; edges() of these selectors runs in the order of insertion
template <typename Direction>
using BoostGraph =
    boost::adjacency_list<boost::vecS, boost::vecS, Direction, boost::no_property, EdgeRow>;

template <typename Direction>
BoostGraph<Direction> boost_graph(const engine::ExchangedGraph& graph)
{
    BoostGraph<Direction> result(graph.node_ids.size());
    for (std::size_t row = 0; row < graph.ends.size(); ++row)
        boost::add_edge(graph.ends[row].first, graph.ends[row].second, EdgeRow{row}, result);
    return result;
}

std::string graphml_text(std::string_view value, AttributeType type)
{
    if (type == AttributeType::number && value.empty())
        return "NaN"; // an empty number stops other readers
    return engine::xml_escaped(value);
}

const std::type_info& boost_type(AttributeType type)
{
    switch (type) {
    case AttributeType::number:
        return typeid(double);
    case AttributeType::truth:
        return typeid(bool);
    case AttributeType::text:
        break;
    }
    return typeid(std::string);
}

/// Shows Boost one value as text under a type of its choice, so numbers keep all their digits.
class TextMap : public boost::dynamic_property_map {
public:
    TextMap(const std::type_info& key, AttributeType type) : key_(key), type_(type) {}

    boost::any get(const boost::any& key) final { return get_string(key); }
    std::string get_string(const boost::any& key) final { return graphml_text(text(key), type_); }
    void put(const boost::any&, const boost::any&) final { throw boost::dynamic_const_put_error(); }
    const std::type_info& key() const final { return key_; }
    const std::type_info& value() const final { return boost_type(type_); }

private:
    virtual std::string_view text(const boost::any& key) const = 0;

    const std::type_info& key_;
    AttributeType type_;
};

/// A value of the graph as a whole.
template <typename Graph>
class AboutMap final : public TextMap {
public:
    explicit AboutMap(std::string_view value)
        : TextMap(typeid(Graph*), AttributeType::text), value_(value)
    {
    }

private:
    std::string_view text(const boost::any&) const final { return value_; }

    std::string_view value_;
};

/// A column of the nodes' or edges' table.
template <typename Graph, typename Key>
class ColumnMap final : public TextMap {
public:
    ColumnMap(const Graph& graph, const AttributeTable& table, std::size_t column)
        : TextMap(typeid(Key), table.attributes()[column].type), graph_(graph), table_(table),
          column_(column)
    {
    }

private:
    std::string_view text(const boost::any& key) const final
    {
        const auto element = boost::any_cast<Key>(key);
        if constexpr (std::is_integral_v<Key>)
            return table_.value(element, column_);
        else
            return table_.value(graph_[element].row, column_);
    }

    const Graph& graph_;
    const AttributeTable& table_;
    std::size_t column_;
};

template <typename Key, typename Graph>
void add_columns(boost::dynamic_properties& properties, const Graph& graph,
                 const AttributeTable& table)
{
    for (std::size_t c = 0; c < table.attributes().size(); ++c) {
        properties.insert(table.attributes()[c].name,
                          boost::make_shared<ColumnMap<Graph, Key>>(graph, table, c));
    }
}

template <typename Direction>
std::string written(const engine::ExchangedGraph& exported)
{
    using Graph = BoostGraph<Direction>;
    const auto graph = boost_graph<Direction>(exported);
    boost::dynamic_properties properties;
    for (const auto& [name, value] : exported.about)
        properties.insert(name, boost::make_shared<AboutMap<Graph>>(value));
    add_columns<typename Graph::vertex_descriptor>(properties, graph, exported.nodes);
    add_columns<typename Graph::edge_descriptor>(properties, graph, exported.edges);
    std::ostringstream out;
    out.imbue(std::locale::classic());
    boost::write_graphml(out, graph, properties, true);
    return std::move(out).str();
}

} // namespace

std::string to_graphml(const engine::ExchangedGraph& graph)
{
    return graph.is_directed ? written<boost::bidirectionalS>(graph)
                             : written<boost::undirectedS>(graph);
}

} // namespace spindel::analysis::exchange
