/// Writes an exported graph in the format that a file's name asks for.
#pragma once

#include <array>
#include <filesystem>
#include <string_view>

#include "engine/exchanged_graph.h"

namespace spindel::analysis::exchange {

/// How the names of graphs' files end, and so which format they have.
inline constexpr std::array<std::string_view, 4> kGraphEndings{".graphml", ".gexf", ".json",
                                                               ".csv"};

/// Writes `graph` to `file` by its ending, one of `kGraphEndings` (for NAME.csv also NAME.nodes.csv
/// and NAME.graph.csv beside it). Each file has mode 0600 and is whole or absent.
/// @throws Error if the ending is another, or a file cannot be written.
void write_graph(const std::filesystem::path& file, const engine::ExchangedGraph& graph);

} // namespace spindel::analysis::exchange
