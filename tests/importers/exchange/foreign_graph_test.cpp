#include <gtest/gtest.h>

#include "tests/importers/exchange/complaint.h"
#include "tests/support/exchange_case.h"
#include "tests/support/record_sets.h"

namespace spindel::importers::exchange {

namespace {

using test::TemporaryFolder;

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

} // namespace spindel::importers::exchange
