/// GraphML, written by Boost.Graph: opens in Gephi, igraph and networkx.
#pragma once

#include <string>

#include "engine/exchanged_graph.h"

namespace spindel::analysis::exchange {

/// A graph as GraphML. Keys are in the order of their names; Boost writes every key of every
/// element, so an absent text is empty and an absent number "NaN". Characters that XML refuses are
/// escaped as engine/xml_text.h says. Nodes and edges are numbered n0 ..., e0 ... in their order.
std::string to_graphml(const engine::ExchangedGraph& graph);

} // namespace spindel::analysis::exchange
