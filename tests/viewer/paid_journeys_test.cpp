#include <gtest/gtest.h>

#include "tests/viewer/small_case.h"
#include "viewer/desk/acts.h"
#include "viewer/map/map_view.h"
#include "viewer/models/record_table.h"
#include "viewer/views/evidence_view.h"
#include "viewer/views/lane_view.h"

namespace spindel::viewer {

namespace {

/// The boss pays for the victim's and the driver's journeys and for one of its own; the driver's
/// ends nobody knows where.
std::vector<engine::Record> paid_records()
{
    auto records = test::small_records();
    const auto add = [&](const char* id, const char* who, bool has_end = true) {
        auto journey = support::journey(id, "2025-03-07T10:00:00Z", who, std::string("B-") + id);
        journey.payer_account_id = "K-BOSS";
        if (!has_end) journey.to_country = {};
        records.emplace_back(journey);
    };
    add("T1", "A-VICTIM");
    add("T2", "A-DRIVER");
    add("T3", "A-BOSS");
    add("T4", "A-DRIVER", false);
    return records;
}

class PaidJourneysTest : public testing::Test {
protected:
    void choose(engine::NodeId node)
    {
        session().choose_persona(node);
        const auto is_idle = [this] {
            return !window_.view<LaneView>().is_working() &&
                   !window_.view<MapView>().is_working() &&
                   !window_.view<EvidenceView>().is_working();
        };
        ASSERT_TRUE(QTest::qWaitFor(is_idle, test::kPatience));
    }
    void SetUp() override
    {
        ASSERT_TRUE(window_.is_open());
        ASSERT_TRUE(QTest::qWaitFor([&] { return session().sight() != nullptr; }, test::kPatience));
        choose(test::node_named(session(), "A-BOSS"));
    }
    Session& session() { return window_->session(); }
    const Lane& journeys() { return window_.view<LaneView>().lanes()[kJourneysLane]; }

    support::TemporaryCase case_{paid_records()};
    test::OpenWindow window_{case_.path()};
};

} // namespace

TEST_F(PaidJourneysTest, LanesShowWhatThePayerPaidApartFromItsOwn)
{
    ASSERT_EQ(journeys().marks.size(), 4U);
    EXPECT_EQ(journeys().paid_for(), 3U);
    auto& lanes = window_.view<LaneView>();
    lanes.resize(900, 300);
    const double line = lanes.lane_area(kJourneysLane).center().y();
    QStringList others;
    for (const auto& mark : journeys().marks) {
        const auto place = lanes.place_of(kJourneysLane, mark);
        EXPECT_EQ(mark.is_paid_for, place.center().y() > line);
        if (mark.is_paid_for) others += mark.others;
    }
    others.sort();
    EXPECT_EQ(others, QStringList({QStringLiteral("for A-DRIVER"), QStringLiteral("for A-DRIVER"),
                                   QStringLiteral("for victim-1")}));
    EXPECT_TRUE(lanes.accessibleDescription().contains(QStringLiteral("1 own, 3 paid")))
        << lanes.accessibleDescription().toStdString();
}

TEST_F(PaidJourneysTest, OfTheTravellerItIsSaidWhoPaid)
{
    choose(test::node_named(session(), "A-DRIVER"));
    ASSERT_EQ(journeys().marks.size(), 2U);
    EXPECT_EQ(journeys().paid_for(), 0U);
    for (const auto& mark : journeys().marks)
        EXPECT_EQ(mark.others, QStringLiteral("paid by A-BOSS"));
}

TEST_F(PaidJourneysTest, OfARingThoseThatAMemberPaidForAnOutsider)
{
    session().select({test::node_named(session(), "A-BOSS"), test::node_of_victim(session())});
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return !window_.view<LaneView>().is_working(); }, test::kPatience));
    EXPECT_EQ(journeys().marks.size(), 5U); // two of the victim, one of the boss, two the driver's
    EXPECT_EQ(journeys().paid_for(), 2U);
}

TEST_F(PaidJourneysTest, LanesAndEvidenceOfARingCountTheSameJourneys)
{
    session().choose_ring(0);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            return !window_.view<LaneView>().is_working() &&
                   !window_.view<EvidenceView>().is_working();
        },
        test::kPatience));
    const auto table = window_.view<EvidenceView>().table().shown_table();
    const auto of_kind = [&](std::string_view kind) {
        return static_cast<std::size_t>(std::ranges::count_if(
            table.rows, [&](const auto& row) { return engine::text(row[1]) == kind; }));
    };
    const auto& lanes = window_.view<LaneView>().lanes();
    EXPECT_GT(journeys().marks.size(), 0U);
    EXPECT_EQ(of_kind("journey"), journeys().marks.size());
    EXPECT_EQ(of_kind("call"), lanes[0].marks.size());
    EXPECT_EQ(of_kind("payment"), lanes[1].marks.size());
    EXPECT_EQ(table.rows.size(),
              lanes[0].marks.size() + lanes[1].marks.size() + journeys().marks.size());
}

TEST_F(PaidJourneysTest, TheMapDrawsThemAsFlowsOfTheirOwnAndCountsWhatItCannotDraw)
{
    auto& map = window_.view<MapView>();
    const auto& flows = map.content().flows;
    EXPECT_EQ(map.content().unplaced, 1U);
    const auto paid = std::ranges::find(flows, true, &MapFlow::is_paid_for);
    ASSERT_NE(paid, flows.end());
    EXPECT_EQ(paid->records.size(), 2U);
    EXPECT_EQ(paid->layer, engine::Layer::travel);
    const auto own = std::ranges::find_if(flows, [](const MapFlow& flow) {
        return flow.layer == engine::Layer::travel && !flow.is_paid_for;
    });
    ASSERT_NE(own, flows.end());
    EXPECT_EQ(own->records.size(), 1U);
    EXPECT_NE(map.curve_of(*own), map.curve_of(*paid));
}

TEST_F(PaidJourneysTest, TheEvidenceNamesThePayerAndMasksAVictim)
{
    const auto shown = [this] { return window_.view<EvidenceView>().table().shown_table(); };
    const auto table = shown();
    const auto rows = std::ranges::count_if(table.rows, [](const auto& row) {
        return engine::text(row[1]) == "journey" && engine::text(row[4]) == "A-BOSS (K-BOSS)";
    });
    EXPECT_EQ(table.columns[4].name, "paid_by");
    EXPECT_EQ(rows, 3); // its own, alone, is no tie
    for (const auto& row : table.rows)
        for (const auto& cell : row)
            for (const auto* name : test::kVictims)
                EXPECT_EQ(engine::text(cell).find(name), std::string::npos) << engine::text(cell);
    choose(test::node_named(session(), "A-MOTHER"));
    for (const auto& column : shown().columns)
        EXPECT_NE(column.name, "paid_by");
}

TEST(PaidJourneys, AVictimWhoPaysIsMasked)
{
    auto records = test::small_records();
    auto journey = support::journey("T1", "2025-03-07T10:00:00Z", "A-DRIVER", "B-T1");
    journey.payer_account_id = "K-VICTIM";
    records.emplace_back(journey);
    const support::TemporaryCase small(records);
    test::OpenWindow window(small.path());
    ASSERT_TRUE(window.is_open());
    window->session().choose_persona(test::node_named(window->session(), "A-DRIVER"));
    auto& evidence = window.view<EvidenceView>();
    auto& lanes = window.view<LaneView>();
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            return !evidence.is_working() && !lanes.is_working() &&
                   !lanes.lanes()[kJourneysLane].marks.empty();
        },
        test::kPatience));
    EXPECT_EQ(lanes.lanes()[kJourneysLane].marks[0].others, QStringLiteral("paid by victim-1"));
    const auto table = evidence.table().shown_table();
    for (const auto& row : table.rows)
        for (const auto& cell : row)
            EXPECT_EQ(engine::text(cell).find("VICTIM"), std::string::npos) << engine::text(cell);
}

} // namespace spindel::viewer
