/// GraphML into a graph.
#pragma once

#include <filesystem>
#include <string>

#include "engine/progress.h"
#include "importers/exchange/graph_builder.h"

namespace spindel::importers::exchange {

/// Reads a GraphML file as analysis/exchange writes it; the number "NaN" is an absent value.
/// @throws engine::InputError with line and column where it is none; engine::Cancelled.
GraphFile read_graphml(const std::filesystem::path& path, const std::string& name,
                       const engine::Progress& progress = {});

} // namespace spindel::importers::exchange
