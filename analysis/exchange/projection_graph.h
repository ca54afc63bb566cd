/// The network of personas as a graph to draw.
#pragma once

#include <string>
#include <vector>

#include "engine/exchanged_graph.h"
#include "engine/projection.h"

namespace spindel::analysis::exchange {

/// A value of each node that an analysis found: ring, score ...; empty texts are absent values.
struct NodeAttribute {
    std::string name;
    engine::AttributeType type = engine::AttributeType::text;
    engine::NodeMap<std::string> values;
};

/// Nodes are the personas with kind, category, country and the given values, in node order; edges
/// the ties, from lower to higher node, with weight (of both directions), the count of each layer,
/// first and last time, and the records they rest on ("SOURCE RECORD_ID; ...").
///
/// @throws std::invalid_argument if a node attribute does not have a value for each node.
engine::ExchangedGraph projection_graph(const engine::Projection& projection,
                                        const engine::RecordGraph& graph,
                                        const engine::Labels& labels,
                                        const std::vector<NodeAttribute>& found = {});

} // namespace spindel::analysis::exchange
