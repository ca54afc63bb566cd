/// GEXF 1.3, with the times of edges: opens in Gephi.
#pragma once

#include <string>

#include "engine/exchanged_graph.h"

namespace spindel::analysis::exchange {

/// A graph as GEXF 1.3. What the graph says of itself stands as JSON in its description. An edge
/// with a time has a start and an end (its own time where it states no end), so that Gephi's
/// timeline works; an edge's kind keeps parallel edges of different kinds apart.
std::string to_gexf(const engine::ExchangedGraph& graph);

} // namespace spindel::analysis::exchange
