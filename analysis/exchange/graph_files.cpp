#include "analysis/exchange/graph_files.h"

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

} // namespace

void write_graph(const std::filesystem::path& file, const engine::ExchangedGraph& graph)
{
    const auto ending = file.extension();
    if (ending == ".graphml")
        engine::write_file(file, to_graphml(graph));
    else if (ending == ".gexf")
        engine::write_file(file, to_gexf(graph));
    else if (ending == ".json")
        engine::write_file(file, to_json(graph));
    else if (ending == ".csv")
        write_csv(file, graph);
    else
        throw engine::Error(file.string() +
                            ": a graph's file ends in .graphml, .gexf, .json or .csv");
}

} // namespace spindel::analysis::exchange
