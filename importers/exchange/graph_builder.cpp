#include "importers/exchange/graph_builder.h"

#include <algorithm>

#include "engine/error.h"

namespace spindel::importers::exchange {

void GraphBuilder::begin_file(std::string file)
{
    file_ = std::move(file);
    last_line_ = 0;
}

void GraphBuilder::say(std::string_view name, std::string_view value)
{
    result_.graph.about.emplace_back(name, value);
}

void GraphBuilder::begin_node(std::string_view id, std::int64_t line)
{
    auto& known = known_[reference(id)];
    if (known.is_there) {
        throw engine::InputError(file_, static_cast<std::size_t>(line), 0,
                                 "a second node has the id of an earlier one");
    }
    known = {static_cast<std::uint32_t>(result_.graph.node_ids.size()), true};
    result_.graph.node_ids.emplace_back(id);
    result_.graph.nodes.add_row();
    result_.node_lines.push_back(own_line(line));
}

void GraphBuilder::node_value(std::string_view name, std::string_view value)
{
    auto& nodes = result_.graph.nodes;
    nodes.set(nodes.column(name), value);
}

void GraphBuilder::begin_edge(std::string_view source, std::string_view target, std::int64_t line)
{
    const auto from = reference(source);
    result_.graph.ends.emplace_back(from, reference(target));
    result_.graph.edges.add_row();
    result_.edge_lines.push_back(own_line(line));
}

void GraphBuilder::edge_value(std::string_view name, std::string_view value)
{
    auto& edges = result_.graph.edges;
    edges.set(edges.column(name), value);
}

GraphFile GraphBuilder::finish()
{
    const auto node = [&](std::uint32_t reference, std::size_t edge) {
        if (!known_[reference].is_there) {
            throw engine::InputError(file_, static_cast<std::size_t>(result_.edge_lines[edge]), 0,
                                     "an edge names a node that is not in the file");
        }
        return known_[reference].node;
    };
    for (std::size_t edge = 0; edge < result_.graph.ends.size(); ++edge) {
        auto& [source, target] = result_.graph.ends[edge];
        source = node(source, edge);
        target = node(target, edge);
    }
    return std::move(result_);
}

std::uint32_t GraphBuilder::reference(std::string_view id)
{
    const auto next = static_cast<std::uint32_t>(known_.size());
    const auto [at, is_new] = references_.emplace(id, next);
    if (is_new) known_.emplace_back();
    return at->second;
}

std::int64_t GraphBuilder::own_line(std::int64_t line)
{
    last_line_ = std::max(line, last_line_ + 1);
    return last_line_;
}

} // namespace spindel::importers::exchange
