/// The three CSV files of a graph into a graph.
#pragma once

#include <filesystem>
#include <string>

#include "engine/progress.h"
#include "importers/exchange/graph_builder.h"

namespace spindel::importers::exchange {

/// The three files of a graph: NAME.csv, NAME.nodes.csv and NAME.graph.csv.
struct CsvGraphPaths {
    std::filesystem::path edges;
    std::filesystem::path nodes;
    std::filesystem::path about;

    /// The three by the first, NAME.csv.
    static CsvGraphPaths of(const std::filesystem::path& edges);
};

/// Reads the three files as analysis/exchange writes them.
/// @throws engine::InputError with line where one is none; engine::Error if one is missing;
///         engine::Cancelled.
GraphFile read_csv_graph(const CsvGraphPaths& paths, const engine::Progress& progress = {});

} // namespace spindel::importers::exchange
