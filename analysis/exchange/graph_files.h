/// Writes an exported graph in the format that a file's name asks for.
#pragma once

#include <filesystem>

#include "engine/exchanged_graph.h"

namespace spindel::analysis::exchange {

/// Writes `graph` to `file` by its ending: .graphml, .gexf, .json or .csv (for NAME.csv also
/// NAME.nodes.csv and NAME.graph.csv beside it). Each file has mode 0600 and is whole or absent.
/// @throws Error if the ending is another, or a file cannot be written.
void write_graph(const std::filesystem::path& file, const engine::ExchangedGraph& graph);

} // namespace spindel::analysis::exchange
