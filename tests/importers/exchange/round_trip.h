/// A case exported, imported into an empty case, and exported again.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "analysis/exchange/graph_export.h"
#include "analysis/exchange/graph_files.h"
#include "importers/exchange/import_exchange.h"
#include "tests/support/temporary_case.h"
#include "tests/support/temporary_folder.h"

namespace spindel::importers::exchange {

inline constexpr std::array<const char*, 4> kFormats{"graph.graphml", "graph.gexf", "graph.json",
                                                     "graph.csv"};

/// All files that an export wrote into a folder, by name.
inline std::string exported_bytes(const engine::RecordGraph& graph, const std::string& format,
                                  const analysis::exchange::ExportOptions& options,
                                  const std::filesystem::path& folder)
{
    std::filesystem::create_directories(folder);
    analysis::exchange::write_graph(folder / format,
                                    analysis::exchange::exported_graph(graph, options));
    std::string all;
    for (const auto* name : {"graph.graphml", "graph.gexf", "graph.json", "graph.csv",
                             "graph.nodes.csv", "graph.graph.csv"})
        all += test::bytes_of(folder / name);
    return all;
}

struct RoundTrip {
    std::string first;
    std::string second;
    engine::RowCounts rows;
};

/// The second export is of the whole new case, with victims as in the first.
inline RoundTrip round_trip(const engine::RecordGraph& graph, const std::string& format,
                            const analysis::exchange::ExportOptions& options)
{
    const support::TemporaryFolder folder;
    RoundTrip trip;
    trip.first = exported_bytes(graph, format, options, folder.path() / "first");
    const auto case_path = folder.path() / "partner.spindel";
    const std::vector files{folder.path() / "first" / format};
    trip.rows = import_graphs(case_path, files).total();
    const auto again = engine::RecordGraph::load(engine::CaseFile::open(case_path));
    trip.second =
        exported_bytes(again, format, {.victims = options.victims}, folder.path() / "second");
    return trip;
}

} // namespace spindel::importers::exchange
