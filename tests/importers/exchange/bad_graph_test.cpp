#include <functional>

#include <gtest/gtest.h>

#include "engine/error.h"
#include "tests/importers/exchange/round_trip.h"
#include "tests/support/exchange_case.h"
#include "tests/support/record_sets.h"

namespace spindel::importers::exchange {

namespace {

using test::TemporaryFolder;

/// What an import of a file says; empty where it is taken.
std::string complaint(const std::filesystem::path& file)
{
    const support::TemporaryFolder folder;
    const auto case_path = folder.path() / "new.spindel";
    try {
        import_graphs(case_path, std::span(&file, 1));
    } catch (const engine::Error& error) {
        EXPECT_FALSE(std::filesystem::exists(case_path)) << "a half-made case stayed";
        return error.what();
    }
    return {};
}

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

TEST(BadGraph, AnXmlFileCannotDeclareEntitiesOrNestWithoutEnd)
{
    const TemporaryFolder folder;
    const std::string bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE graphml [<!ENTITY a \"aaaa\">"
                             "<!ENTITY b \"&a;&a;\">]>\n<graphml>&b;</graphml>";
    EXPECT_EQ(complaint(folder.write("a.graphml", bomb)).find("a.graphml:2:"), 0U);
    std::string deep = "<gexf>";
    for (int i = 0; i < 100; ++i)
        deep += "<a>";
    EXPECT_NE(complaint(folder.write("a.gexf", deep)).find("nested too deep"), std::string::npos);
    const std::string lists(100'000, '[');
    EXPECT_NE(complaint(folder.write("a.json", "{\"nodes\":" + lists)).find("a.json:1:"),
              std::string::npos);
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

TEST(ForeignGraph, EdgesAreContactsOfASourceNamedAsTheFile)
{
    const TemporaryFolder folder;
    const auto file = folder.write("meetings.graphml", R"(<graphml>
<key id="d0" for="node" attr.name="name" attr.type="string"/>
<key id="d1" for="edge" attr.name="weight" attr.type="double"/>
<key id="d2" for="node" yfiles.type="nodegraphics"/>
<graph edgedefault="undirected">
<node id="n0"><data key="d0">A-1</data><data key="d2"/></node>
<node id="n1"><data key="d0">A-2</data></node>
<node id="n2"><data key="d0">+46701234567</data></node>
<edge source="n0" target="n1"><data key="d1">2.5</data></edge>
<edge source="n0" target="n2"/>
</graph></graphml>)");
    const support::TemporaryCase ours({});
    for (int i = 0; i < 2; ++i) {
        const auto report = import_graphs(ours.path(), std::span(&file, 1), {}, true);
        EXPECT_EQ(report.total(), (engine::RowCounts{2, 1 - i, i, 0, 1}));
    }
    const auto graph = ours.graph();
    ASSERT_EQ(graph.events().size(), 1U);
    const auto& contact = graph.events()[0];
    EXPECT_EQ(graph.text(contact.from), "A-1");
    EXPECT_EQ(graph.text(contact.to), "A-2");
    EXPECT_EQ(contact.quantity, 25'000);
    EXPECT_EQ(std::string(graph.source(contact)) + "/" + std::string(graph.record_id(contact)),
              "meetings/E1");
    EXPECT_NE(complaint(file).find("is not a graph that Spindel exported"), std::string::npos);
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

namespace {

/// "A B 25000 1740787200 -", by record: ends, weight, time, period; then why others are refused.
std::vector<std::string> contacts_of(const std::string& name, const std::string& text)
{
    const TemporaryFolder folder;
    const auto file = folder.write(name, text);
    const support::TemporaryCase ours({});
    import_graphs(ours.path(), std::span(&file, 1), {}, true);
    auto all = test::column(
        ours.path(),
        "SELECT a.text || ' ' || b.text || ' ' || weight || ' ' || ifnull(time, '-') ||"
        " ' ' || ifnull(period, '-') FROM contact"
        " JOIN identifier a ON a.identifier_id = from_id"
        " JOIN identifier b ON b.identifier_id = to_id ORDER BY line");
    for (auto& reason : test::column(ours.path(), "SELECT reason FROM quarantine ORDER BY line"))
        all.push_back(std::move(reason));
    return all;
}

} // namespace

TEST(ForeignGraph, GraphmlValuesThatAreNotStatedAreTheDefaultsOfTheirKeys)
{
    EXPECT_EQ(contacts_of("d.graphml", R"(<graphml>
<key id="w" for="edge" attr.name="weight" attr.type="double"><default>2.5</default></key>
<key id="g" for="all" attr.name="grade"><desc>x</desc><default>B2</default></key>
<key id="x" for="node" attr.name="time"><default>of nodes</default></key>
<graph><node id="A"/><node id="B"/>
<edge source="A" target="B"/>
<edge source="B" target="A"><data key="w">7</data></edge>
<edge source="A" target="A"><data key="w"/></edge>
</graph></graphml>)"),
              (std::vector<std::string>{"A B 25000 - -", "B A 70000 - -", "A A 10000 - -"}))
        << "none, said outright, is none";
}

TEST(ForeignGraph, TimesMayBeDatesAndNumbersOfPeriodsAsInEdgeLists)
{
    EXPECT_EQ(contacts_of("t.graphml", R"(<graphml><key id="t" for="edge" attr.name="time"/>
<graph><node id="A"/><node id="B"/>
<edge source="A" target="B"><data key="t">2025-03-01</data></edge>
<edge source="A" target="B"><data key="t">3</data></edge>
<edge source="A" target="B"><data key="t">2025-03-01T00:00:01Z</data></edge>
<edge source="A" target="B"><data key="t">March</data></edge>
</graph></graphml>)"),
              (std::vector<std::string>{
                  "A B 10000 1740787200 -", "A B 10000 - 3", "A B 10000 1740787201 -",
                  "not an RFC 3339 time with an offset, a date, or the number of a period"}));
    EXPECT_EQ(contacts_of("t.json", R"({"nodes":[{"id":"A"},{"id":"B"}],"links":[
{"source":"A","target":"B","time":3},
{"source":"A","target":"B","time":"2025-03-01"}]})"),
              (std::vector<std::string>{"A B 10000 - 3", "A B 10000 1740787200 -"}));
}

TEST(ForeignGraph, TiesOfMoreThanTwoAreNamedAndNotTaken)
{
    const TemporaryFolder folder;
    const auto file = folder.write("h.graphml", R"(<graphml>
<key id="w" for="all" attr.name="weight" attr.type="double"/>
<graph><node id="A"/><node id="B"/>
<hyperedge><data key="w">3</data><endpoint node="A"/><endpoint node="B"/></hyperedge>
<edge source="A" target="B"><data key="w">2</data></edge></graph></graphml>)");
    const support::TemporaryCase ours({});
    const auto report = import_graphs(ours.path(), std::span(&file, 1), {}, true);
    EXPECT_EQ(report.files.at(0).unknown_columns, std::vector<std::string>{"hyperedge"});
    EXPECT_EQ(test::column(ours.path(), "SELECT weight FROM contact"),
              std::vector<std::string>{"20000"});
}

TEST(ForeignGraph, GexfHasDefaultsAndWordsOfItsOwnForLabelAndWeight)
{
    EXPECT_EQ(contacts_of("d.gexf", R"(<gexf><graph>
<attributes class="edge"><attribute id="0" title="time" type="string"><default>4</default></attribute>
</attributes><attributes class="node"><attribute id="0" title="x"><default>y</default></attribute></attributes>
<nodes><node id="0" label="A"/><node id="1" label="B"/></nodes><edges>
<edge id="0" source="0" target="1" weight="2.5"/>
<edge id="1" source="1" target="0"><attvalues><attvalue for="0" value="2025-03-01"/></attvalues></edge>
</edges></graph></gexf>)"),
              (std::vector<std::string>{"A B 25000 - 4", "B A 10000 1740787200 -"}));
}

TEST(ForeignGraph, NothingInAGraphIsPassedOverWithoutAWord)
{
    const TemporaryFolder folder;
    const auto left = [&folder](const std::string& name, const std::string& text) {
        const auto file = folder.write(name, text);
        const support::TemporaryCase ours({});
        return import_graphs(ours.path(), std::span(&file, 1), {}, true)
            .files.at(0)
            .unknown_columns;
    };
    using Names = std::vector<std::string>;
    EXPECT_EQ(left("g.graphml", R"(<graphml><key id="d"/><graph edgedefault="directed">
<node id="A"><data key="d"><ShapeNode><NodeLabel>N</NodeLabel></ShapeNode></data></node>
<node id="B"/><node id="C"/><edge source="A" target="B" weight="2"/></graph></graphml>)"),
              (Names{"ShapeNode", "label", "nodes without an edge", "weight"}));
    EXPECT_EQ(left("g.gexf", R"(<gexf><graph><nodes><node id="A" label="A"/><node id="B" label="B"/>
</nodes><edges><edge id="0" source="A" target="B"><spells><spell start="2025-03-01"/></spells>
</edge></edges></graph></gexf>)"),
              (Names{"spell", "spells"}));
    EXPECT_EQ(left("g.json", R"({"directed":true,"title":"x","nodes":[{"id":"A"},{"id":"B"}],
"links":[{"source":"A","target":"B"}]})"),
              Names{"title"});
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
