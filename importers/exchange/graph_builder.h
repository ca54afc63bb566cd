/// An exported graph as it is read: put together element by element, in whatever order they come.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/exchanged_graph.h"

namespace spindel::importers::exchange {

/// A graph with the line that each node and edge began on.
struct GraphFile {
    engine::ExchangedGraph graph;
    std::vector<std::int64_t> node_lines;
    std::vector<std::int64_t> edge_lines;
    std::set<std::string> not_taken; // elements that are neither node nor edge, and tell of ties
};

/// Puts a graph together. Elements that begin on one line get lines of their own, so that a line
/// names one element; in files that we wrote, it is the line it stands on.
class GraphBuilder {
public:
    /// `file` is how errors call it.
    explicit GraphBuilder(std::string file) : file_(std::move(file)) {}

    /// What follows stands in another file, with lines of its own.
    void begin_file(std::string file);

    void say(std::string_view name, std::string_view value);

    /// Notes an element that is not taken.
    void leave(std::string_view element) { result_.not_taken.emplace(element); }

    /// Begins a node; the values that follow are its own.
    /// @throws engine::InputError if there is a node of this id already.
    void begin_node(std::string_view id, std::int64_t line);
    void node_value(std::string_view name, std::string_view value);

    /// Begins an edge; its nodes may come later.
    void begin_edge(std::string_view source, std::string_view target, std::int64_t line);
    void edge_value(std::string_view name, std::string_view value);

    /// The whole graph. Call it once, at the end.
    /// @throws engine::InputError if an edge names a node that is not there.
    GraphFile finish();

private:
    struct Known {
        std::uint32_t node = 0;
        bool is_there = false;
    };

    std::uint32_t reference(std::string_view id);
    std::int64_t own_line(std::int64_t line);

    std::string file_;
    GraphFile result_;
    std::unordered_map<std::string, std::uint32_t> references_; // by id, in the order of mention
    std::vector<Known> known_;                                  // by reference
    std::int64_t last_line_ = 0;
};

} // namespace spindel::importers::exchange
