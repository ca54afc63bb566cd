// Real criminal networks, imported as edge lists, have the published figures.
#include <fstream>
#include <numeric>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "engine/algorithms/betweenness.h"
#include "engine/algorithms/core_decomposition.h"
#include "engine/projection.h"
#include "tests/support/record_sets.h"
#include "tests/support/shared_folder.h"

namespace spindel::importers {

namespace {

using test::TemporaryFolder;

struct View {
    const char* data_set;
    const char* layer;
    const char* view; // of reference.json
    bool directed;
};

// for the lists of tests, which show the parameter as bytes otherwise
void PrintTo(const View& view, std::ostream* out)
{
    *out << view.data_set << ' ' << view.view;
}

class RealNetwork : public testing::TestWithParam<View> {};

} // namespace

TEST_P(RealNetwork, ImportedAsAnEdgeListHasThePublishedFigures)
{
    const auto& [data_set, layer, view, directed] = GetParam();
    const auto folder = tests::shared_folder() / "data" / data_set;
    std::ifstream figures(folder / "reference.json");
    if (!figures) GTEST_SKIP() << "the shared data sets are absent";
    const auto reference = nlohmann::json::parse(figures).at("views").at(view);

    const TemporaryFolder scratch;
    const auto path = scratch.path() / "x.spindel";
    const std::vector files{folder / "edges.csv"};
    const auto rows = import_edge_lists(path, files).files.at(0).rows;
    EXPECT_EQ(rows.read, rows.stored);
    const auto graph = engine::RecordGraph::load(engine::CaseFile::open(path));
    const engine::Personas personas(graph);
    const auto projection = engine::project(personas, {.contact_layers = {layer}});
    const auto& network = projection.network;

    EXPECT_EQ(network.node_count(), reference.at("n").get<std::uint32_t>());
    const auto edges = directed ? network.arc_count() : projection.ties.ends.size();
    EXPECT_EQ(edges, reference.at("m").get<std::size_t>());
    constexpr auto kContacts = static_cast<std::size_t>(engine::Layer::contacts);
    const double weight = std::accumulate(
        projection.summaries.begin(), projection.summaries.end(), 0.0,
        [](double sum, const engine::TieSummary& tie) { return sum + tie.count[kContacts]; });
    EXPECT_DOUBLE_EQ(weight, reference.at("sum_weight").get<double>());

    const auto between = engine::betweenness(network).score;
    const auto core = engine::core_decomposition(network);
    for (engine::NodeId v = 0; v < network.node_count(); ++v) {
        const auto& expected = reference.at("nodes").at(graph.text(projection.persona[v]));
        EXPECT_EQ(network.neighbors(v).size(), expected.at("degree").get<std::size_t>());
        EXPECT_NEAR(between[v], expected.at("betweenness").get<double>(), 1e-4);
        EXPECT_EQ(core.core[v], expected.at("coreness").get<std::uint32_t>());
    }
}

INSTANTIATE_TEST_SUITE_P(
    Views, RealNetwork,
    testing::Values(
        View{"caviar", "full", "full", true}, View{"caviar", "phase01", "phase01", true},
        View{"caviar", "phase02", "phase02", true}, View{"caviar", "phase03", "phase03", true},
        View{"caviar", "phase04", "phase04", true}, View{"caviar", "phase05", "phase05", true},
        View{"caviar", "phase06", "phase06", true}, View{"caviar", "phase07", "phase07", true},
        View{"caviar", "phase08", "phase08", true}, View{"caviar", "phase09", "phase09", true},
        View{"caviar", "phase10", "phase10", true}, View{"caviar", "phase11", "phase11", true},
        View{"montagna", "phone", "phone", false}, View{"montagna", "meeting", "meeting", false},
        View{"paul_revere", "co_membership", "co_membership", false},
        View{"paul_revere", "member", "two_mode", false}),
    [](const auto& view) { return std::string(view.param.data_set) + "_" + view.param.view; });

} // namespace spindel::importers
