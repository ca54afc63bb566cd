#include "analysis/exchange/graph_export.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "analysis/exchange/csv.h"
#include "analysis/exchange/gexf.h"
#include "analysis/exchange/graph_files.h"
#include "analysis/exchange/graphml.h"
#include "analysis/exchange/json.h"
#include "engine/error.h"
#include "tests/support/exchange_case.h"
#include "tests/support/temporary_case.h"

namespace spindel::analysis::exchange {

namespace {

using engine::EntityKind;
using engine::ExchangedGraph;
using engine::Labels;
using support::at;
using support::TemporaryCase;

/// The value of an attribute in a row; empty where there is no such attribute.
std::string value(const engine::AttributeTable& table, std::size_t row, std::string_view name)
{
    for (std::size_t c = 0; c < table.attributes().size(); ++c) {
        if (table.attributes()[c].name == name) return std::string(table.value(row, c));
    }
    return {};
}

std::vector<std::string> record_ids(const ExchangedGraph& graph)
{
    std::vector<std::string> ids;
    for (std::size_t edge = 0; edge < graph.ends.size(); ++edge)
        ids.push_back(value(graph.edges, edge, "record_id"));
    return ids;
}

std::size_t edge_of(const ExchangedGraph& graph, std::string_view record, std::string_view kind)
{
    for (std::size_t edge = 0; edge < graph.ends.size(); ++edge) {
        if (value(graph.edges, edge, "record_id") == record &&
            value(graph.edges, edge, "kind") == kind)
            return edge;
    }
    throw std::out_of_range("no such record");
}

std::vector<std::string> all_formats(const ExchangedGraph& graph)
{
    auto csv = to_csv(graph);
    return {to_graphml(graph), to_gexf(graph), to_json(graph), csv.edges, csv.nodes, csv.about};
}

} // namespace

TEST(GraphExport, EveryRecordIsAnEdgeThatSaysWhenWhoAndHowSure)
{
    const auto graph = exported_graph(TemporaryCase(support::awkward_records()).graph());
    EXPECT_EQ(graph.ends.size(), 17U);
    const auto edge = edge_of(graph, "C-1", "call");
    EXPECT_EQ(graph.node_ids[graph.ends[edge].first], "phone:P-1");
    EXPECT_EQ(graph.node_ids[graph.ends[edge].second], "phone#victim-2/phone-1");
    EXPECT_EQ(value(graph.edges, edge, "time"), "2025-03-01T12:00:00Z");
    EXPECT_EQ(value(graph.edges, edge, "record_source"), "SE-TEL");
    EXPECT_EQ(value(graph.edges, edge, "grade"), "A1");
    EXPECT_EQ(value(graph.edges, edge, "detail"), "sms");
    EXPECT_EQ(value(graph.edges, edge, "duration_s"), "0");
    EXPECT_EQ(value(graph.edges, edge, "from_country"), "CZ");
    EXPECT_EQ(value(graph.edges, edge, "from_device"), "device:D-1");
    EXPECT_EQ(value(graph.edges, edge_of(graph, "C-2", "call"), "duration_s"), "");
    EXPECT_EQ(value(graph.edges, edge_of(graph, "M-2", "payment"), "amount"), "0.0001");
}

TEST(GraphExport, UnknownUsersAndJourneysWithoutBookingAreLoops)
{
    const auto graph = exported_graph(TemporaryCase(support::awkward_records()).graph());
    for (const auto& [record, kind] :
         {std::pair{"R-3", "phone-use"}, {"R-2", "account-holding"}, {"T-1", "journey"}}) {
        const auto [source, target] = graph.ends[edge_of(graph, record, kind)];
        EXPECT_EQ(source, target) << record;
    }
    const auto [traveller, booking] = graph.ends[edge_of(graph, "T-3", "journey")];
    EXPECT_NE(traveller, booking);
    EXPECT_EQ(graph.node_ids[booking], "booking:B-1");
}

TEST(GraphExport, NoFormatHoldsAnIdentifierOfAVictim)
{
    const auto graph = exported_graph(TemporaryCase(support::awkward_records()).graph());
    EXPECT_EQ(graph.about_value("masked_victims"), "2");
    for (const auto& text : all_formats(graph)) {
        EXPECT_EQ(text.find("SECRET"), std::string::npos);
    }
}

TEST(GraphExport, VictimsAreNamedWhereTheUserAskedForIt)
{
    const auto graph = exported_graph(TemporaryCase(support::awkward_records()).graph(),
                                      {.victims = Labels::Victims::included});
    EXPECT_EQ(graph.about_value("masked_victims"), "0");
    const auto csv = to_csv(graph).nodes;
    for (const auto& text : {to_graphml(graph), to_gexf(graph), to_json(graph), csv}) {
        for (const auto& identifier : support::victims_identifiers())
            EXPECT_NE(text.find(identifier), std::string::npos) << identifier;
    }
}

TEST(GraphExport, AllStatementsOfAnActorAreKept)
{
    const auto graph = exported_graph(TemporaryCase(support::awkward_records()).graph());
    const auto at = std::ranges::find(graph.node_ids, "actor#victim-1") - graph.node_ids.begin();
    EXPECT_EQ(value(graph.nodes, static_cast<std::size_t>(at), "statements"),
              R"([{"source":"NO-POL","kind":"person","category":"witness","country":"SE",)"
              R"("grade":"B2"},{"source":"SE-POL","kind":"person","category":"victim",)"
              R"("country":"LT","grade":""}])");
    EXPECT_EQ(value(graph.nodes, static_cast<std::size_t>(at), "category"), "victim");
    EXPECT_TRUE(std::ranges::count(graph.node_ids, "actor:A-ALONE"));
}

TEST(GraphExport, APeriodKeepsWhatHappenedOrHeldInIt)
{
    const auto graph = exported_graph(TemporaryCase(support::awkward_records()).graph(),
                                      {.period = {at("2025-03-02"), at("2025-03-04")}});
    // the attributions that began before are open, but for R-4, which begins as the period ends
    EXPECT_EQ(record_ids(graph), (std::vector<std::string>{"R-2", "R-3", "R-1", "R-2", "R-3", "R-1",
                                                           "C-2", "C-3", "M-1", "M-2"}));
    EXPECT_FALSE(std::ranges::count(graph.node_ids, "actor:A-ALONE"));
    EXPECT_EQ(graph.about_value("last_time"), "2025-03-03T10:00:00Z");
}

TEST(GraphExport, AFilterKeepsItsRecordsAndWhoUsesWhatTheyName)
{
    const auto records = TemporaryCase(support::awkward_records()).graph();
    const engine::Personas personas(records);
    const auto kept = [&](const engine::ProjectionOptions& chosen) {
        const engine::RecordFilter filter(personas, chosen);
        return record_ids(exported_graph(records, {.filter = &filter}));
    };
    using Ids = std::vector<std::string>;
    EXPECT_EQ(kept({.layers = {true, false, false, false}}),
              (Ids{"R-2", "R-3", "R-1", "C-1", "C-2", "C-3", "R-4", "C-4"}));
    EXPECT_EQ(kept({.layers = {false, true, false, false}}),
              (Ids{"R-1", "R-2", "R-3", "M-1", "M-2"}));
    EXPECT_EQ(kept({.countries = {support::country("CZ")}}),
              (Ids{"R-2", "R-1", "R-2", "R-3", "R-1", "C-1", "C-3", "M-1", "M-2", "R-4", "C-4"}))
        << "all with an end that is or belongs there";
    EXPECT_EQ(kept({.layers = {true, false, false, false}, .least_grade = support::grade("A1")}),
              (Ids{"R-2", "R-1", "C-1", "C-3", "R-4", "C-4"})) << "an ungraded record is none of it";
}

TEST(GraphExport, ChosenEntitiesKeepTheRecordsBetweenThem)
{
    const auto records = TemporaryCase(support::awkward_records()).graph();
    const std::set kept{*records.find(EntityKind::actor, "SECRET-ACTOR-1"),
                        *records.find(EntityKind::phone, "SECRET-PHONE-1"),
                        *records.find(EntityKind::phone, "P-1")};
    const auto graph = exported_graph(records, {.entities = kept});
    EXPECT_EQ(record_ids(graph), (std::vector<std::string>{"R-2", "C-1", "C-3", "T-2"}));
    EXPECT_EQ(graph.about_value("masked_victims"), "1");
}

TEST(GraphExport, SummedItHasOneEdgeAPairAndKind)
{
    using support::call;
    using support::payment;
    const TemporaryCase small({call("C-1", "2025-03-01", "P-1", "P-2", 10),
                               call("C-2", "2025-03-03", "P-1", "P-2", 20),
                               call("C-3", "2025-03-02", "P-2", "P-1", 40),
                               payment("M-1", "2025-03-01", "K-1", "K-2", "0.1"),
                               payment("M-2", "2025-03-01", "K-1", "K-2", "0.2"),
                               payment("M-3", "2025-03-01", "K-1", "K-2", "7", "SEK")});
    const auto graph = exported_graph(small.graph(), {.summed = true});
    ASSERT_EQ(graph.ends.size(), 3U);
    EXPECT_EQ(value(graph.edges, 0, "records"), "2");
    EXPECT_EQ(value(graph.edges, 0, "total_seconds"), "30");
    EXPECT_EQ(value(graph.edges, 0, "first_time"), "2025-03-01T00:00:00Z");
    EXPECT_EQ(value(graph.edges, 0, "last_time"), "2025-03-03T00:00:00Z");
    EXPECT_EQ(value(graph.edges, 2, "total_amounts"), "0.3 EUR; 7 SEK");
    EXPECT_EQ(graph.about_value("form"), "summed");
}

TEST(GraphExport, AnEmptyCaseIsAnEmptyGraph)
{
    const auto graph = exported_graph(TemporaryCase({}).graph());
    EXPECT_TRUE(graph.node_ids.empty());
    EXPECT_TRUE(graph.ends.empty());
    EXPECT_EQ(graph.about_value("first_time"), "");
}

TEST(GraphExport, AnyChangeOfContentChangesTheDigest)
{
    auto records = support::awkward_records();
    const auto one = exported_graph(TemporaryCase(records).graph());
    std::get<engine::CallRecord>(records[10]).duration_s = 1;
    const auto other = exported_graph(TemporaryCase(records).graph());
    EXPECT_EQ(one.about_value("digest").size(), 64U);
    EXPECT_NE(one.about_value("digest"), other.about_value("digest"));
}

TEST(GraphFiles, AreOnlyTheirOwnersAndEndAsTheyAreNamed)
{
    const support::TemporaryFolder folder;
    const auto graph = exported_graph(TemporaryCase(support::awkward_records()).graph());
    for (const auto* name : {"a.graphml", "a.gexf", "a.json", "a.csv"})
        write_graph(folder.path() / name, graph);
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
        files.push_back(entry.path().filename());
        EXPECT_EQ(entry.status().permissions(),
                  std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    }
    std::ranges::sort(files);
    EXPECT_EQ(files, (std::vector<std::string>{"a.csv", "a.gexf", "a.graph.csv", "a.graphml",
                                               "a.json", "a.nodes.csv"}));
    EXPECT_THROW(write_graph(folder.path() / "a.xlsx", graph), engine::Error);
    EXPECT_THROW(write_graph(folder.path() / "absent" / "a.json", graph), engine::Error);
}

} // namespace spindel::analysis::exchange
