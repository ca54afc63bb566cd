/// Three CSV files: edges, nodes, and what the graph says of itself.
#pragma once

#include <string>

#include "engine/exchanged_graph.h"

namespace spindel::analysis::exchange {

/// RFC 4180 with a header row and LF line ends; an absent value is an empty cell.
struct CsvFiles {
    std::string edges; // source,target and the edges' attributes
    std::string nodes; // id and the nodes' attributes
    std::string about; // attribute,value
};

/// A graph as CSV; "id", "label", "source" and "target" are the names that Gephi looks for.
CsvFiles to_csv(const engine::ExchangedGraph& graph);

} // namespace spindel::analysis::exchange
