// What a case keeps of a graph beside its records: nothing raw, and yEd's labels for names.
#include <gtest/gtest.h>

#include "importers/exchange/import_exchange.h"
#include "tests/support/exchange_case.h"
#include "tests/support/record_sets.h"

namespace spindel::importers::exchange {

namespace {

class KeptOfGraphs : public testing::Test {
protected:
    ImportReport import(const std::string& name, const std::string& text, bool is_network)
    {
        const auto file = folder_.write(name, text);
        return import_graphs(ours_.path(), std::span(&file, 1), {}, is_network);
    }

    std::vector<std::string> ties() const
    {
        return test::column(ours_.path(), "SELECT a.text || '>' || b.text FROM contact"
                                          " JOIN identifier a ON a.identifier_id = from_id"
                                          " JOIN identifier b ON b.identifier_id = to_id");
    }

    test::TemporaryFolder folder_;
    support::TemporaryCase ours_{{}};
};

} // namespace

TEST_F(KeptOfGraphs, RawIdentifiersInUnknownAttributesAreMasked)
{
    import("a.json", R"({"directed":true,"multigraph":true,"graph":{"format":"spindel-exchange",
"format_version":"1","form":"records"},"nodes":[
{"id":"1","kind":"phone","label":"P-1","owner":"+46701234567","remark":"asks for +46 70 123 45 68"}],
"links":[{"source":"1","target":"1","kind":"phone-use","record_id":"R-1","mail":"a@example.org"}]})",
           false);
    EXPECT_EQ(test::column(ours_.path(), "SELECT cells FROM kept_aside ORDER BY line"),
              (std::vector<std::string>{
                  R"({"owner":"+46*********","remark":"asks*********************"})",
                  R"({"mail":"a@e**********"})"}));
}

TEST_F(KeptOfGraphs, WhatYedDrawsAtANodeIsItsLabel)
{
    const auto drawn = [](const std::string& id, const std::string& label) {
        return "<node id=\"" + id + "\"><data key=\"d6\"><y:ShapeNode><y:NodeLabel>" + label +
               "<y:LabelModel/></y:NodeLabel><y:NodeLabel>more</y:NodeLabel></y:ShapeNode></data>"
               "</node>";
    };
    const std::string begin = "<graphml xmlns:y=\"http://www.yworks.com/xml/graphml\">"
                              "<key for=\"node\" id=\"d6\" yfiles.type=\"nodegraphics\"/><graph>";
    const std::string end = "<edge source=\"n0\" target=\"n1\"/></graph></graphml>";
    const auto report =
        import("a.graphml", begin + drawn("n0", "K-1") + drawn("n1", "\n K-2 \n x ") + end, true);
    EXPECT_EQ(ties(), std::vector<std::string>{"K-1>K-2 x"});
    EXPECT_EQ(report.files.at(0).unknown_columns,
              (std::vector<std::string>{"LabelModel", "NodeLabel", "ShapeNode"}));
    // another drawing's n0 is somebody else
    import("b.graphml", begin + drawn("n0", "K-3") + drawn("n1", "K-4") + end, true);
    EXPECT_EQ(ties(), (std::vector<std::string>{"K-1>K-2 x", "K-3>K-4"}));
}

TEST_F(KeptOfGraphs, NodesThatAreDrawnWithoutANameAreNobodyInAnotherFile)
{
    const std::string drawn = "<graphml><key id=\"d0\" for=\"node\" attr.name=\"label\"/><graph>"
                              "<node id=\"n0\"><data key=\"d0\">K-1</data></node>"
                              "<node id=\"n1\"/><edge source=\"n0\" target=\"n1\"/></graph>"
                              "</graphml>";
    const auto report = import("a.graphml", drawn, true);
    import("b.graphml", drawn, true);
    EXPECT_EQ(ties(), (std::vector<std::string>{"K-1>a/n1", "K-1>b/n1"}));
    EXPECT_EQ(report.files.at(0).unknown_columns, std::vector<std::string>{"nodes without a name"});
    // ids that somebody gave stand for whom they name, in every file
    const std::string named = "<graphml><graph><node id=\"anna\"/><node id=\"n1\"/>"
                              "<edge source=\"anna\" target=\"n1\"/></graph></graphml>";
    EXPECT_EQ(import("c.graphml", named, true).files.at(0).unknown_columns,
              std::vector<std::string>{});
    EXPECT_EQ(ties().back(), "anna>n1");
}

} // namespace spindel::importers::exchange
