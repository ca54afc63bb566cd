/// JSON in the node-link form of networkx and d3.
#pragma once

#include <string>

#include "engine/exchanged_graph.h"

namespace spindel::analysis::exchange {

/// A graph as one JSON object: "directed", "multigraph", "graph" (what it says of itself), "nodes"
/// and "links", one to a line; absent values are left out.
std::string to_json(const engine::ExchangedGraph& graph);

} // namespace spindel::analysis::exchange
