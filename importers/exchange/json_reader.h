/// Node-link JSON into a graph.
#pragma once

#include <filesystem>
#include <string>

#include "engine/progress.h"
#include "importers/exchange/graph_builder.h"

namespace spindel::importers::exchange {

/// Reads a node-link file as analysis/exchange and networkx write it ("links" or "edges"), as a
/// stream: the file is never held as a tree.
/// @throws engine::InputError with line and column where it is none; engine::Cancelled.
GraphFile read_json(const std::filesystem::path& path, const std::string& name,
                    const engine::Progress& progress = {});

} // namespace spindel::importers::exchange
