#include <gtest/gtest.h>

#include "tests/importers/exchange/complaint.h"
#include "tests/importers/exchange/round_trip.h"
#include "tests/support/exchange_case.h"
#include "tests/support/record_sets.h"

namespace spindel::importers::exchange {

namespace {

using test::TemporaryFolder;

/// An export with some text of it changed.
std::string changed(const std::string& format, const std::string& from, const std::string& to)
{
    const TemporaryFolder folder;
    const auto file = folder.path() / format;
    analysis::exchange::write_graph(
        file,
        analysis::exchange::exported_graph(
            support::TemporaryCase({support::call("C-1", "2025-03-01", "P-1", "P-2")}).graph()));
    auto text = test::bytes_of(file);
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    text.replace(at, from.size(), to);
    return complaint(folder.write(format, text));
}

constexpr const char* kAbout =
    R"({"directed":true,"graph":{"format":"spindel-exchange","format_version":"1","form":"records"},)";

} // namespace

TEST(BadGraph, WhatIsNotInTheFormatIsRefusedWithItsPlace)
{
    const TemporaryFolder folder;
    const auto says = [&](const std::string& name, const std::string& text) {
        return complaint(folder.write(name, text));
    };
    EXPECT_EQ(says("a.graphml", "<graphml>\n <graph>\n</graphml>"),
              "a.graphml:3:3: mismatched tag");
    EXPECT_EQ(says("a.graphml", ""), "a.graphml:1:1: no element found");
    EXPECT_EQ(says("a.graphml", "<html/>"), "a.graphml:1: is not GraphML");
    EXPECT_EQ(says("a.gexf", "<graphml/>"), "a.gexf:1: is not GEXF");
    EXPECT_EQ(says("a.graphml", "<graphml><node/></graphml>"),
              "a.graphml:1: an element lacks its id");
    EXPECT_EQ(
        says("a.gexf",
             "<gexf><attributes class=\"node\"><attribute id=\"0\" title=\"t\"/></attributes>\n"
             "<attvalue for=\"0\" value=\"x\"/></gexf>"),
        "a.gexf:2: a value stands in no node and no edge");
    EXPECT_TRUE(says("a.json", "{\"nodes\":\n[}").starts_with("a.json:2:")) << says("a.json", "{]");
    EXPECT_TRUE(says("a.json", "{\"nodes\":[{\"id\":\"\xFF\"}]}").starts_with("a.json:1:"));
    EXPECT_EQ(says("a.json", "{\"nodes\":[\n{\"id\":[]}]}"),
              "a.json:2:7: a list where a value is expected");
    EXPECT_EQ(says("a.json", "{\"nodes\":[{\"id\":\"a\"},\n{\"id\":\"a\"}]}"),
              "a.json:2: a second node has the id of an earlier one");
    EXPECT_EQ(says("a.json", "{\"links\":[{\"source\":\"a\",\"target\":\"a\"}]}"),
              "a.json:1: an edge names a node that is not in the file");
    EXPECT_EQ(says("a.txt", ""), (folder.path() / "a.txt").string() +
                                     ": a graph's file ends in .graphml, .gexf, .json or .csv");
    EXPECT_NE(complaint(folder.path() / "absent.json").find("no such file"), std::string::npos);
}

TEST(BadGraph, ACsvGraphNeedsItsThreeFilesAndTheirColumns)
{
    const TemporaryFolder folder;
    const auto edges = folder.write("a.csv", "source,target\n");
    EXPECT_NE(complaint(edges).find("a.graph.csv"), std::string::npos);
    EXPECT_FALSE(is_graph_file(edges));
    folder.write("a.graph.csv", "attribute,value\n");
    folder.write("a.nodes.csv", "label\n");
    EXPECT_TRUE(is_graph_file(edges));
    EXPECT_EQ(complaint(edges), "a.nodes.csv:1:1: the column \"id\" is expected");
    folder.write("a.nodes.csv", "id,label\nphone:P-1\n");
    EXPECT_EQ(complaint(edges), "a.nodes.csv:2: has 1 cell under 2 columns");
    folder.write("a.nodes.csv", "id,label\n\"phone:P-1,x\n");
    EXPECT_NE(complaint(edges).find("a.nodes.csv:2:"), std::string::npos);
}

TEST(BadGraph, AGraphOfAnotherProgramOrVersionIsRefused)
{
    const TemporaryFolder folder;
    EXPECT_EQ(complaint(folder.write("a.json", "{\"nodes\":[],\"links\":[]}")),
              "a.json: is not a graph that Spindel exported");
    EXPECT_EQ(changed("a.json", "\"format_version\":\"1\"", "\"format_version\":\"2\""),
              "a.json: is of format version 2; this program reads version 1");
}

TEST(BadGraph, AChangedExportIsRefusedInEveryFormat)
{
    for (const auto* format : {"a.graphml", "a.gexf", "a.json"}) {
        EXPECT_EQ(changed(format, "C-1", "C-2"),
                  std::string(format) + ": does not hold what its digest says: it was changed "
                                        "after it was exported");
    }
}

TEST(BadGraph, ASummedExportIsRefused)
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "a.graphml";
    analysis::exchange::write_graph(
        file, analysis::exchange::exported_graph(
                  support::TemporaryCase(support::awkward_records()).graph(), {.summed = true}));
    EXPECT_EQ(complaint(file), "a.graphml: holds sums, not records, so it cannot be imported");
}

TEST(BadGraph, RowsThatBreakTheContractAreQuarantinedOneByOne)
{
    const TemporaryFolder folder;
    const auto file = folder.write("a.json", std::string(kAbout) + R"("nodes":[
{"id":"1","kind":"phone","label":"P-1"},
{"id":"2","kind":"phone","label":"+46701234567"},
{"id":"3","kind":"actor","label":"A-1","statements":"[{\"source\":\"SE\",\"grade\":\"Z9\"}]"}],
"links":[
{"source":"1","target":"1","kind":"call","record_id":"C-1","time":"2025-03-01T12:00:00Z"},
{"source":"1","target":"2","kind":"call","record_id":"C-2","time":"2025-03-01T12:00:00Z"},
{"source":"1","target":"1","kind":"call","record_id":"C-3","time":"yesterday"},
{"source":"1","target":"3","kind":"call","record_id":"C-4","time":"2025-03-01T12:00:00Z"},
{"source":"1","target":"1","kind":"letter","record_id":"C-5"},
{"source":"1","target":"1","kind":"call","record_id":"C-6","time":"2025-03-01T12:00:00Z",
 "from_device":"device:D-1"}]})");
    const support::TemporaryCase ours({});
    const auto report = import_graphs(ours.path(), std::span(&file, 1));
    EXPECT_EQ(report.total().read, 7);
    EXPECT_EQ(report.total().stored, 1);
    EXPECT_EQ(report.total().quarantined, 6);
    std::vector<std::string> reasons;
    for (const auto& row : ours.open().quarantined()) {
        reasons.push_back(std::to_string(row.line) + " " + row.column_name + " " + row.reason);
        EXPECT_EQ((row.value + row.row).find("46701234567"), std::string::npos);
    }
    EXPECT_EQ(reasons,
              (std::vector<std::string>{
                  "4 grade not a grade from A1 to F6", "7 callee_id a raw telephone number",
                  "8 time not an RFC 3339 time with an offset", "9 callee_id not of kind phone",
                  "10 kind not a kind of edge", "11 from_device not a node of the file"}));
}

TEST(BadGraph, AllRefusedRecordsOfOneLineAreKept)
{
    const TemporaryFolder folder;
    const auto file = folder.write(
        "a.json",
        std::string(kAbout) +
            R"("nodes":[{"id":"1","kind":"phone","label":"P-1"}],"links":[)"
            R"({"source":"1","target":"1","kind":"call","record_id":"C-1","time":"never"},)"
            R"({"source":"1","target":"1","kind":"call","record_id":"C-2","time":"never"}]})");
    const support::TemporaryCase ours({});
    for (int i = 0; i < 2; ++i) {
        EXPECT_EQ(import_graphs(ours.path(), std::span(&file, 1)).total().quarantined, 2);
        EXPECT_EQ(ours.open().quarantined().size(), 2U);
    }
}

TEST(BadGraph, UnknownAttributesAreKeptAside)
{
    const TemporaryFolder folder;
    const auto file = folder.write("a.json", std::string(kAbout) + R"("nodes":[
{"id":"1","kind":"phone","label":"P-1","colour":"red"}],
"links":[{"source":"1","target":"1","kind":"phone-use","record_id":"R-1"}]})");
    const support::TemporaryCase ours({});
    const auto report = import_graphs(ours.path(), std::span(&file, 1));
    EXPECT_EQ(report.files.at(0).unknown_columns, std::vector<std::string>{"colour"});
    EXPECT_EQ(report.total().stored, 1);
    EXPECT_EQ(ours.open().database().integer("SELECT count(*) FROM kept_aside"), 1);
}

TEST(BadGraph, AKeyThatStandsTwiceInAnObjectIsRefused)
{
    const TemporaryFolder folder;
    const auto about = std::string(kAbout);
    const std::string twice = "has a key that stands twice in one object: which of its values is "
                              "meant cannot be told";
    EXPECT_EQ(
        complaint(folder.write("a.json", about + "\n\"nodes\":[{\"id\":\"x\",\"id\":\"y\"}]}")),
        "a.json:2:23: " + twice);
    EXPECT_EQ(
        complaint(folder.write("b.json", about + "\n\"nodes\":[],\"links\":[],\"nodes\":[]}")),
        "b.json:2:29: " + twice);
}

} // namespace spindel::importers::exchange
