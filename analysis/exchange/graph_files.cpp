#include "analysis/exchange/graph_files.h"

#include <algorithm>

#include "analysis/exchange/csv.h"
#include "analysis/exchange/gexf.h"
#include "analysis/exchange/graphml.h"
#include "analysis/exchange/json.h"
#include "engine/error.h"
#include "engine/file_output.h"

namespace spindel::analysis::exchange {

namespace {

void write_csv(const std::filesystem::path& file, const engine::ExchangedGraph& graph)
{
    const auto files = to_csv(graph);
    auto about = file;
    auto nodes = file;
    engine::write_files({{about.replace_extension(".graph.csv"), files.about},
                         {nodes.replace_extension(".nodes.csv"), files.nodes},
                         {file, files.edges}}); // last: where it is, the others are
}

void write_graphml(const std::filesystem::path& file, const engine::ExchangedGraph& graph)
{
    engine::write_file(file, to_graphml(graph));
}

void write_gexf(const std::filesystem::path& file, const engine::ExchangedGraph& graph)
{
    engine::write_file(file, to_gexf(graph));
}

void write_json(const std::filesystem::path& file, const engine::ExchangedGraph& graph)
{
    engine::write_file(file, to_json(graph));
}

using Writer = void (*)(const std::filesystem::path&, const engine::ExchangedGraph&);
constexpr std::array<Writer, kGraphEndings.size()> kWriters{write_graphml, write_gexf, write_json,
                                                            write_csv};

} // namespace

void write_graph(const std::filesystem::path& file, const engine::ExchangedGraph& graph)
{
    const auto at = std::ranges::find(kGraphEndings, file.extension().string());
    if (at == kGraphEndings.end())
        throw engine::Error(file.string() +
                            ": a graph's file ends in .graphml, .gexf, .json or .csv");
    kWriters[static_cast<std::size_t>(at - kGraphEndings.begin())](file, graph);
}

} // namespace spindel::analysis::exchange
