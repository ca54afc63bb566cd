#include "engine/exchanged_graph.h"

#include <gtest/gtest.h>

#include "engine/sha256.h"

namespace spindel::engine {

namespace {

ExchangedGraph small_graph()
{
    ExchangedGraph graph;
    graph.about = {{"form", "records"}, {"generator", "one"}};
    graph.node_ids = {"phone:P-1"};
    graph.nodes.add_row();
    graph.nodes.set(graph.nodes.column("label"), "P-1");
    graph.ends = {{0, 0}};
    graph.edges.add_row();
    graph.edges.set(graph.edges.column("kind"), "call");
    return graph;
}

} // namespace

TEST(ExchangedGraph, ItsDigestIsThatOfItsTextsWithTheirLengths)
{
    // about, number of nodes, the node and its end, number of edges, the edge's ends, the edge
    EXPECT_EQ(content_digest(small_graph()),
              sha256("4:form7:records1:15:label3:P-10:1:11:01:04:kind4:call0:"));
    EXPECT_EQ(sha256("abc"), // FIPS 180-2, appendix B.1
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(ExchangedGraph, ItsDigestIgnoresProgramAbsentValuesAndTheOrderOfColumns)
{
    auto other = small_graph();
    other.about = {{"generator", "two"}, {"form", "records"}, {"digest", "x"}, {"last_time", ""}};
    EXPECT_EQ(content_digest(other), content_digest(small_graph()));

    auto one = small_graph();
    one.edges.set(one.edges.column("a"), "1");
    auto two = small_graph();
    two.edges = AttributeTable({{"a", AttributeType::number}, {"b", AttributeType::text}});
    two.edges.add_row();
    two.edges.set(two.edges.column("a"), "1");
    two.edges.set(two.edges.column("kind"), "call");
    EXPECT_EQ(content_digest(one), content_digest(two));
    EXPECT_NE(content_digest(one), content_digest(small_graph()));
}

TEST(AttributeTable, ValuesNeverSetAreAbsent)
{
    AttributeTable table({{"a", AttributeType::text}});
    table.add_row();
    table.add_row();
    table.set(table.column("b"), "x");
    table.add_row();
    EXPECT_EQ(table.row_count(), 3U);
    for (std::size_t row = 0; row < 3; ++row) {
        EXPECT_EQ(table.value(row, 0), "");
        EXPECT_EQ(table.value(row, 1), row == 1 ? "x" : "");
    }
    const AttributeTable moved = std::move(table);
    EXPECT_EQ(moved.value(1, 1), "x");
}

} // namespace spindel::engine
