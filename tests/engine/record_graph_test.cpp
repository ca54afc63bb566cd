#include "engine/record_graph.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/support/records.h"
#include "tests/support/temporary_case.h"

namespace spindel::engine {

using namespace support;

namespace {

std::vector<Record> small_case()
{
    auto paid = journey("T1", "2025-03-02T10:00:00Z", "anna", "B1");
    paid.document_id = "passport";
    paid.payer_account_id = "K2";
    return {actor("anna", "LT", Category::victim),
            actor("boss", "CZ", Category::suspect),
            phone("S1", "P1", "anna"),
            phone("S2", "P2", ""),
            call("C2", "2025-03-01T12:00:00Z", "P1", "P2", 30),
            call("C1", "2025-03-01T12:00:00Z", "P2", "P1", 40),
            account("H1", "K2", "boss"),
            payment("M1", "2025-03-03", "K1", "K2", "250.5"),
            paid};
}

} // namespace

TEST(RecordGraph, EveryRecordIsAnEventWithItsOrigin)
{
    const TemporaryCase made(small_case());
    const auto graph = made.graph();
    ASSERT_EQ(graph.events().size(), 7U);
    const auto event = *std::ranges::find(graph.events(), EventKind::payment, &Event::kind);
    EXPECT_EQ(graph.source(event), "SE-BANK");
    EXPECT_EQ(graph.record_id(event), "M1");
    EXPECT_EQ(graph.files()[event.file].name, "records.csv");
    EXPECT_EQ(event.line, 9U);
    EXPECT_EQ(event.quantity, 2'505'000);
    EXPECT_EQ(event.grade.text(), "A2");
    EXPECT_EQ(graph.text(event.from), "K1");
    EXPECT_EQ(graph.kind(event.from), EntityKind::account);
}

TEST(RecordGraph, AJourneyKnowsItsBookingDocumentAndPayer)
{
    const TemporaryCase made(small_case());
    const auto graph = made.graph();
    const auto event = *std::ranges::find(graph.events(), EventKind::journey, &Event::kind);
    EXPECT_EQ(graph.text(event.to), "B1");
    EXPECT_EQ(graph.kind(event.to), EntityKind::booking);
    EXPECT_EQ(graph.text(event.from_aside), "passport");
    EXPECT_EQ(graph.text(event.to_aside), "K2");
    EXPECT_EQ(graph.places(event).carrier, "Line 1");
}

TEST(RecordGraph, EventsStandInTheOrderOfTimeThenSourceThenRecordId)
{
    const TemporaryCase made(small_case());
    const auto graph = made.graph();
    std::vector<std::string_view> ids;
    for (const auto& event : graph.events()) ids.push_back(graph.record_id(event));
    const std::vector<std::string_view> expected{"S1", "S2", "H1", "C1", "C2", "T1", "M1"};
    EXPECT_EQ(ids, expected);
}

TEST(RecordGraph, TheOrderOfRecordsInTheirFilesChangesNothing)
{
    auto records = small_case();
    const TemporaryCase one(records);
    std::ranges::reverse(records);
    const TemporaryCase other(records);
    const auto a = one.graph();
    const auto b = other.graph();
    ASSERT_EQ(a.entity_count(), b.entity_count());
    for (std::uint32_t i = 0; i < a.entity_count(); ++i) {
        EXPECT_EQ(a.text(EntityId{i}), b.text(EntityId{i}));
    }
    ASSERT_EQ(a.events().size(), b.events().size());
    for (std::size_t i = 0; i < a.events().size(); ++i) {
        EXPECT_EQ(a.record_id(a.events()[i]), b.record_id(b.events()[i]));
        EXPECT_EQ(a.events()[i].from, b.events()[i].from);
    }
}

TEST(RecordGraph, EveryIdentifierOfAVictimHasALabelAndNobodyElsesHas)
{
    const TemporaryCase made(small_case());
    const auto graph = made.graph();
    const Labels labels(graph);
    const auto shown = [&](EntityKind kind, const char* text) {
        return labels(graph.find(kind, text).value());
    };
    EXPECT_EQ(shown(EntityKind::actor, "anna"), "victim-1");
    EXPECT_EQ(shown(EntityKind::phone, "P1"), "victim-1/phone-1");
    EXPECT_TRUE(shown(EntityKind::document, "passport").starts_with("victim-1/"));
    EXPECT_EQ(shown(EntityKind::phone, "P2"), "P2");
    EXPECT_EQ(shown(EntityKind::actor, "boss"), "boss");
    EXPECT_EQ(Labels(graph, Labels::Victims::included)(*graph.find(EntityKind::actor, "anna")),
              "anna");
    EXPECT_EQ(graph.find("victim-1"), graph.find("anna"));
}

TEST(RecordGraph, VictimWinsOverEveryOtherCategoryWhoeverSaysIt)
{
    const TemporaryCase made({actor("x", "SE", Category::convicted, "SE-POL"),
                              actor("x", "NO", Category::victim, "NO-POL"),
                              actor("x", "DK", Category::suspect, "DK-POL")});
    const auto graph = made.graph();
    const auto x = graph.find(EntityKind::actor, "x").value();
    EXPECT_EQ(graph.actor(x).category, Category::victim);
    EXPECT_EQ(graph.statements(x).size(), 3U);
    EXPECT_EQ(graph.actor(x).country, country("DK")); // equal grades: the source first in order
}

TEST(RecordGraph, ACaseWithoutRecordsIsAnEmptyGraph)
{
    const TemporaryCase made({actor("only")});
    EXPECT_TRUE(made.graph().events().empty());
    EXPECT_TRUE(made.graph().find("nobody").empty());
}

} // namespace spindel::engine
