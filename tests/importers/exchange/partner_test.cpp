#include <algorithm>

#include <gtest/gtest.h>

#include "engine/case_file.h"
#include "tests/importers/exchange/round_trip.h"
#include "tests/support/exchange_case.h"

namespace spindel::importers::exchange {

namespace {

using analysis::exchange::ExportOptions;
using engine::Category;
using engine::EntityKind;
using engine::Labels;
using support::TemporaryCase;

/// A partner's case, and ours, into which exports of the partner's come.
class Partner : public testing::Test {
protected:
    std::filesystem::path exported(const TemporaryCase& partner, const std::string& name,
                                   Labels::Victims victims = Labels::Victims::masked)
    {
        const auto file = folder_.path() / name;
        analysis::exchange::write_graph(
            file, analysis::exchange::exported_graph(partner.graph(), {.victims = victims}));
        return file;
    }

    static ImportReport import(const TemporaryCase& ours, const std::filesystem::path& file)
    {
        return import_graphs(ours.path(), std::span(&file, 1));
    }

    support::TemporaryFolder folder_;
    // the partner's second victim uses P-V2 and calls P-2, whom we know as well
    const TemporaryCase partner_{{support::actor("V-1", "LT", Category::victim, "LT-POL"),
                                  support::actor("V-2", "LT", Category::victim, "LT-POL"),
                                  support::phone("L-1", "P-V2", "V-2"),
                                  support::call("L-1", "2025-03-01", "P-V2", "P-2")}};
};

std::string label_of(const engine::RecordGraph& graph, EntityKind kind, const std::string& text)
{
    const auto entity = graph.find(kind, text);
    return entity ? std::string(graph.victim_label(*entity)) : "not there";
}

std::vector<std::string> victim_labels_of(const engine::RecordGraph& graph)
{
    std::vector<std::string> labels;
    for (std::uint32_t i = 0; i < graph.entity_count(); ++i) {
        const auto label = graph.victim_label(engine::EntityId{i});
        if (!label.empty()) labels.emplace_back(label);
    }
    std::ranges::sort(labels);
    return labels;
}

} // namespace

TEST_F(Partner, JoinsOnEqualPseudonymsAndKeepsItsRecordsApart)
{
    const TemporaryCase ours({support::call("C-1", "2025-03-02", "P-2", "P-3")});
    const auto report = import(ours, exported(partner_, "lt.graphml"));
    EXPECT_EQ(report.total().stored, 4);
    const auto graph = ours.graph();
    const auto shared = *graph.find(EntityKind::phone, "P-2");
    std::vector<std::string> files;
    for (const auto& event : graph.events()) {
        if (event.from == shared || event.to == shared)
            files.push_back(graph.files()[event.file].name);
    }
    EXPECT_EQ(files, (std::vector<std::string>{"lt.graphml", "records.csv"}));
    const auto opened = ours.open();
    EXPECT_EQ(opened.database().integer("SELECT count(*) FROM import WHERE kind = 'exchange'"), 1);
}

TEST_F(Partner, ABookingThatNamesAVictimJoinsWithNoneOfAnotherExport)
{
    const auto travels = [](const char* victim, const char* who, const char* booking) {
        return TemporaryCase(
            {support::actor(victim, "LT", Category::victim, "LT-POL"),
             support::journey(std::string("J of ") + who, "2025-03-01", who, booking)});
    };
    const TemporaryCase ours({support::journey("J-0", "2025-03-01", "A-3", "B-[victim-1]-7")});
    import(ours, exported(travels("V-111", "A-1", "B-V-111-7"), "lt.graphml"));
    import(ours, exported(travels("V-222", "A-2", "B-V-222-7"), "lv.graphml"));
    std::vector<std::string> bookings;
    const auto graph = ours.graph();
    const Labels labels(graph);
    for (std::uint32_t i = 0; i < graph.entity_count(); ++i)
        if (graph.kind(engine::EntityId{i}) == EntityKind::booking)
            bookings.push_back(labels(engine::EntityId{i}));
    EXPECT_EQ(bookings.size(), 3U);
    EXPECT_EQ(graph.find("B-[victim-1]-7").size(), 1U) << "three that look alike are told apart";
}

TEST_F(Partner, AnExportThatMasksABookingComesOutAsItCameIn)
{
    const TemporaryCase theirs({support::actor("V-111", "LT", Category::victim, "LT-POL"),
                                support::journey("J-1", "2025-03-01", "A-1", "B-V-111-7")});
    const auto file = exported(theirs, "lt.graphml");
    const TemporaryCase ours({});
    import(ours, file);
    const auto again = exported(ours, "again.graphml");
    EXPECT_EQ(test::bytes_of(again), test::bytes_of(file));
}

TEST_F(Partner, MaskedVictimsJoinWithNobody)
{
    // ours are the very same people, but the export does not say so
    const TemporaryCase ours(
        {support::actor("V-1", "LT", Category::victim), support::phone("R-1", "P-V2", "A-1")});
    import(ours, exported(partner_, "lt.json"));
    const auto graph = ours.graph();
    EXPECT_EQ(label_of(graph, EntityKind::actor, "V-1"), "victim-1");
    EXPECT_EQ(label_of(graph, EntityKind::phone, "P-V2"), "");
    EXPECT_EQ(victim_labels_of(graph),
              (std::vector<std::string>{"victim-1", "victim-2", "victim-2/phone-1", "victim-3"}));
}

TEST_F(Partner, VictimsWhoseNumberIsTakenGetTheNextFreeOneWithAllTheirIdentifiers)
{
    // our victim-2 is not the partner's
    const TemporaryCase ours({support::actor("W-1", "LT", Category::victim),
                              support::actor("W-2", "LT", Category::victim)});
    import(ours, exported(partner_, "lt.csv"));
    const auto graph = ours.graph();
    EXPECT_EQ(label_of(graph, EntityKind::actor, "W-2"), "victim-2");
    EXPECT_EQ(victim_labels_of(graph), (std::vector<std::string>{"victim-1", "victim-2", "victim-3",
                                                                 "victim-4", "victim-4/phone-1"}));
}

TEST_F(Partner, IncludedVictimsJoinWithOursUnderOurLabels)
{
    const TemporaryCase ours({support::actor("W-1", "LT", Category::victim),
                              support::actor("V-2", "LT", Category::victim, "NO-POL")});
    import(ours, exported(partner_, "lt.gexf", Labels::Victims::included));
    const auto graph = ours.graph();
    EXPECT_EQ(label_of(graph, EntityKind::actor, "V-2"), "victim-2");
    EXPECT_EQ(label_of(graph, EntityKind::phone, "P-V2"), "victim-2/phone-1");
    EXPECT_EQ(label_of(graph, EntityKind::actor, "V-1"), "victim-3"); // 1 is W-1's
}

TEST_F(Partner, TheSameExportInAnotherFormatBringsNothingNew)
{
    const TemporaryCase ours({support::call("C-1", "2025-03-02", "P-2", "P-3")});
    import(ours, exported(partner_, "lt.graphml"));
    for (const auto* name : {"lt.graphml", "lt.gexf", "lt.json", "lt.csv"}) {
        const auto rows = import(ours, exported(partner_, name)).total();
        EXPECT_EQ(rows.duplicate, 4) << name;
        EXPECT_EQ(rows.stored, 0) << name;
    }
    EXPECT_EQ(ours.graph().events().size(), 3U);
}

TEST_F(Partner, AnImportedFileImportedAgainLeavesTheCaseAsItWas)
{
    const TemporaryCase ours({support::call("C-1", "2025-03-02", "P-2", "P-3")});
    const auto file = exported(partner_, "lt.json");
    import(ours, file);
    const auto before = test::bytes_of(ours.path());
    import(ours, file);
    EXPECT_TRUE(before == test::bytes_of(ours.path()));
}

TEST_F(Partner, OtherContentUnderAStoredKeyIsAConflict)
{
    const TemporaryCase ours({support::call("L-1", "2025-03-01", "P-9", "P-2")});
    const auto report = import(ours, exported(partner_, "lt.json"));
    EXPECT_EQ(report.total().conflict, 1);
    EXPECT_EQ(report.total().read, report.total().stored + report.total().quarantined);
    ASSERT_EQ(report.files[0].conflicts.size(), 1U);
    EXPECT_EQ(report.files[0].conflicts[0].key, "L-1");
    const auto quarantined = ours.open().quarantined();
    ASSERT_EQ(quarantined.size(), 1U);
    EXPECT_TRUE(quarantined[0].is_conflict);
}

} // namespace spindel::importers::exchange
