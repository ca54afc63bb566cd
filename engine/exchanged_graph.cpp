#include "engine/exchanged_graph.h"

#include <algorithm>
#include <numeric>

#include "engine/exchange_format.h"
#include "engine/sha256.h"

namespace spindel::engine {

namespace {

/// Hashes texts with their lengths, so that no two lists of texts look the same.
class TextHash {
public:
    void add(std::string_view text)
    {
        hash_.add(std::to_string(text.size()));
        hash_.add(":");
        hash_.add(text);
    }
    void add(std::size_t number) { add(std::string_view(std::to_string(number))); }
    std::string finish() { return hash_.finish(); }

private:
    Sha256 hash_;
};

/// The columns of a table in the order of their names.
std::vector<std::size_t> columns_by_name(const AttributeTable& table)
{
    std::vector<std::size_t> order(table.attributes().size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t c) { return table.attributes()[c].name; });
    return order;
}

void add_row(TextHash& hash, const AttributeTable& table, std::size_t row,
             const std::vector<std::size_t>& columns)
{
    for (const auto c : columns) {
        const auto value = table.value(row, c);
        if (value.empty())
            continue;
        hash.add(table.attributes()[c].name);
        hash.add(value);
    }
    hash.add(std::string_view());
}

void add_about(TextHash& hash, const ExchangedGraph& graph)
{
    auto about = graph.about;
    std::ranges::sort(about);
    for (const auto& [name, value] : about) {
        if (name == exchange::kDigest || name == exchange::kGenerator || value.empty())
            continue;
        hash.add(name);
        hash.add(value);
    }
}

} // namespace

AttributeTable::AttributeTable(const std::vector<Attribute>& attributes)
{
    for (const auto& attribute : attributes)
        column(attribute.name, attribute.type);
}

std::size_t AttributeTable::column(std::string_view name, AttributeType type)
{
    const auto at = std::ranges::find(attributes_, name, &Attribute::name);
    if (at != attributes_.end())
        return static_cast<std::size_t>(at - attributes_.begin());
    attributes_.push_back({std::string(name), type});
    columns_.emplace_back();
    return attributes_.size() - 1;
}

void AttributeTable::set(std::size_t column, std::string_view value)
{
    auto& values = columns_[column];
    values.resize(rows_);
    values.back() = text_id(value);
}

void AttributeTable::fill(std::string_view name, AttributeType type,
                          std::span<const std::string> values)
{
    auto& filled = columns_[column(name, type)];
    filled.clear();
    for (const auto& value : values)
        filled.push_back(text_id(value));
}

std::string_view AttributeTable::value(std::size_t row, std::size_t column) const
{
    const auto& values = columns_[column];
    return row < values.size() ? std::string_view(texts_[values[row]]) : std::string_view();
}

std::uint32_t AttributeTable::text_id(std::string_view text)
{
    if (const auto known = text_ids_.find(text); known != text_ids_.end())
        return known->second;
    const auto id = static_cast<std::uint32_t>(texts_.size());
    texts_.emplace_back(text);
    text_ids_.emplace(texts_.back(), id); // a deque's elements stay where they are
    return id;
}

std::string_view ExchangedGraph::about_value(std::string_view name) const
{
    for (const auto& [known, value] : about) {
        if (known == name)
            return value;
    }
    return {};
}

std::string content_digest(const ExchangedGraph& graph)
{
    TextHash hash;
    add_about(hash, graph);
    hash.add(graph.nodes.row_count());
    const auto node_columns = columns_by_name(graph.nodes);
    for (std::size_t node = 0; node < graph.nodes.row_count(); ++node)
        add_row(hash, graph.nodes, node, node_columns);
    hash.add(graph.edges.row_count());
    const auto edge_columns = columns_by_name(graph.edges);
    for (std::size_t edge = 0; edge < graph.edges.row_count(); ++edge) {
        hash.add(std::size_t{graph.ends[edge].first});
        hash.add(std::size_t{graph.ends[edge].second});
        add_row(hash, graph.edges, edge, edge_columns);
    }
    return hash.finish();
}

} // namespace spindel::engine
