#include "analysis/exchange/projection_graph.h"

#include <stdexcept>

#include <gtest/gtest.h>

#include "analysis/exchange/graphml.h"
#include "tests/support/exchange_case.h"
#include "tests/support/temporary_case.h"

namespace spindel::analysis::exchange {

namespace {

using engine::AttributeType;
using support::call;
using support::TemporaryCase;

} // namespace

TEST(ProjectionGraph, TiesCarryTheirWeightCountsAndRecords)
{
    const TemporaryCase small({support::actor("A-1", "CZ"), support::phone("R-1", "P-1", "A-1"),
                               call("C-1", "2025-03-01", "P-1", "P-2"),
                               call("C-2", "2025-03-02", "P-2", "P-1"),
                               call("C-3", "2025-03-03", "P-1", "P-2")});
    const auto records = small.graph();
    const engine::Personas personas(records);
    const auto projection = engine::project(personas);
    const auto graph = projection_graph(projection, records, engine::Labels(records),
                                        {{"ring", AttributeType::number, {"0", "0"}}});
    EXPECT_FALSE(graph.is_directed);
    EXPECT_EQ(graph.node_ids, (std::vector<std::string>{"actor:A-1", "phone:P-2"}));
    ASSERT_EQ(graph.ends.size(), 1U);
    auto edges = std::vector<std::pair<std::string, std::string>>();
    for (std::size_t c = 0; c < graph.edges.attributes().size(); ++c)
        edges.emplace_back(graph.edges.attributes()[c].name, graph.edges.value(0, c));
    // log2(1 + 2) one way and log2(1 + 1) the other
    EXPECT_EQ(edges, (std::vector<std::pair<std::string, std::string>>{
                         {"weight", "2.584962500721156"},
                         {"calls", "3"},
                         {"payments", "0"},
                         {"travel", "0"},
                         {"first_time", "2025-03-01T00:00:00Z"},
                         {"last_time", "2025-03-03T00:00:00Z"},
                         {"records", "SE-TEL C-1; SE-TEL C-2; SE-TEL C-3"}}));
    EXPECT_NE(to_graphml(graph).find("edgedefault=\"undirected\""), std::string::npos);
}

TEST(ProjectionGraph, MasksVictims)
{
    const auto records = TemporaryCase(support::awkward_records()).graph();
    const engine::Personas personas(records);
    const auto projection = engine::project(personas);
    const auto graph = projection_graph(projection, records, engine::Labels(records));
    EXPECT_EQ(to_graphml(graph).find("SECRET"), std::string::npos);
    EXPECT_EQ(graph.about_value("masked_victims"), "2");
}

TEST(ProjectionGraph, RefusesAnAttributeThatLacksValues)
{
    const auto records = TemporaryCase(support::awkward_records()).graph();
    const engine::Personas personas(records);
    const auto projection = engine::project(personas);
    EXPECT_THROW(projection_graph(projection, records, engine::Labels(records),
                                  {{"ring", AttributeType::number, {}}}),
                 std::invalid_argument);
}

} // namespace spindel::analysis::exchange
