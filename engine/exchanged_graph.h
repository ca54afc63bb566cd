/// A graph as it travels between teams: nodes and edges with named values, in any file format.
#pragma once

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace spindel::engine {

enum class AttributeType : std::uint8_t { text, number, truth };

struct Attribute {
    std::string name;
    AttributeType type = AttributeType::text;

    friend bool operator==(const Attribute&, const Attribute&) = default;
};

/// Rows of values, a column for each attribute. Every value is kept as its text, equal texts once;
/// numbers are decimal, truths are "true" and "false", the empty text is an absent value.
class AttributeTable {
public:
    AttributeTable() = default;
    explicit AttributeTable(const std::vector<Attribute>& attributes);
    AttributeTable(AttributeTable&&) = default;
    AttributeTable& operator=(AttributeTable&&) = default;

    const std::vector<Attribute>& attributes() const { return attributes_; }
    std::size_t row_count() const { return rows_; }

    /// The column of an attribute, added with absent values where there is none.
    std::size_t column(std::string_view name, AttributeType type = AttributeType::text);

    /// Adds a row of absent values; `set` fills it.
    void add_row() { ++rows_; }
    /// Sets a value of the row added last.
    void set(std::size_t column, std::string_view value);

    /// Sets a whole column: a value for each row, in row order.
    void fill(std::string_view name, AttributeType type, std::span<const std::string> values);

    /// Valid as long as the table.
    std::string_view value(std::size_t row, std::size_t column) const;

private:
    std::uint32_t text_id(std::string_view text);

    std::vector<Attribute> attributes_;
    std::vector<std::vector<std::uint32_t>> columns_; // a short one ends in absent values
    std::size_t rows_ = 0;
    std::deque<std::string> texts_{std::string()};
    std::unordered_map<std::string_view, std::uint32_t> text_ids_{{std::string_view(), 0U}};
};

/// A multigraph with values on itself, its nodes and its edges.
struct ExchangedGraph {
    bool is_directed = true;
    std::vector<std::pair<std::string, std::string>> about; // values of the graph as a whole
    std::vector<std::string> node_ids;                      // unique
    AttributeTable nodes;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ends; // source and target of each edge
    AttributeTable edges;

    /// What the graph says of itself under a name; empty where it says nothing.
    std::string_view about_value(std::string_view name) const;
};

/// SHA-256 (64 hexadecimal digits) of what a graph holds, the same in whatever format it came.
///
/// Hashed are, each text as its length in bytes, a colon, and its bytes: the names and values of
/// `about` in the order of names, without "digest" and "generator"; the number of nodes; the names
/// and present values of each node in the order of names, and an empty name after each node; the
/// number of edges; the same for each edge, led by the numbers of its source and target node.
std::string content_digest(const ExchangedGraph& graph);

} // namespace spindel::engine
