// What one or several did, in lanes of time.
#include <gtest/gtest.h>

#include "tests/viewer/small_case.h"
#include "viewer/desk/acts.h"
#include "viewer/views/lane_view.h"

namespace spindel::viewer {

namespace {

class LanesTest : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(window_.is_open());
        ASSERT_TRUE(QTest::qWaitFor([&] { return session().sight() != nullptr; }, test::kPatience));
    }

    Session& session() { return window_->session(); }
    LaneView& lanes() { return window_.view<LaneView>(); }
    engine::NodeId node(const char* name) { return test::node_named(session(), name); }
    bool wait()
    {
        return QTest::qWaitFor([&] { return !lanes().is_working(); }, test::kPatience);
    }
    void choose(const char* name)
    {
        session().choose_persona(test::node_named(session(), name));
        ASSERT_TRUE(QTest::qWaitFor([&] { return !lanes().is_working(); }, test::kPatience));
    }

    support::TemporaryCase small_{test::small_records()};
    test::OpenWindow window_{small_.path()};
};

} // namespace

TEST_F(LanesTest, LanesHoldWhatOnePersonaDidInItsOrder)
{
    choose("A-RECRUITER"); // called by the boss; calls the victim and the driver; travels
    const auto& all = lanes().lanes();
    ASSERT_EQ(all[0].marks.size(), 3U);
    EXPECT_FALSE(all[0].marks[0].is_out);
    EXPECT_TRUE(all[0].marks[1].is_out);
    EXPECT_TRUE(std::ranges::is_sorted(all[0].marks, {}, &LaneMark::begin));
    EXPECT_TRUE(all[1].marks.empty());
    ASSERT_EQ(all[2].marks.size(), 1U);
    EXPECT_EQ(all[2].marks[0].words, QStringLiteral("LT → SE"));
    EXPECT_TRUE(all[3].marks.empty());
    ASSERT_EQ(all[4].marks.size(), 1U);
    EXPECT_EQ(all[4].marks[0].words, QStringLiteral("P-RECRUITER"));
    // the case states no contacts, and that lane takes no room
    EXPECT_FALSE(lanes().lane_area(kNumbersLane).top() >
                 lanes().lane_area(kJourneysLane).bottom() + 1);
    const auto window = lanes().window();
    for (std::size_t lane = 0; lane < 3; ++lane)
        for (const auto& mark : all[lane].marks)
            EXPECT_TRUE(window.contains(mark.begin));
}

TEST_F(LanesTest, LanesMaskVictimsAndNarrowWithTheFilter)
{
    session().choose_persona(test::node_of_victim(session()));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !lanes().is_working(); }, test::kPatience));
    for (const auto& lane : lanes().lanes())
        for (const auto& mark : lane.marks)
            for (const auto* name : test::kVictims)
                EXPECT_FALSE(mark.words.contains(QLatin1String(name)));
    EXPECT_FALSE(lanes().lanes()[0].marks.empty());
    engine::ProjectionOptions payments;
    payments.layers = {false, true, false};
    set_filter(session(), payments, QStringLiteral("payments"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return lanes().lanes()[0].marks.empty(); }, test::kPatience));
    EXPECT_EQ(lanes().lanes()[1].marks.size(), 1U);
}

TEST_F(LanesTest, AClickOnAMarkShowsItsRecord)
{
    choose("A-RECRUITER");
    QSignalSpy wanted(&session(), &Session::records_wanted);
    lanes().resize(800, 300);
    const auto& mark = lanes().lanes()[2].marks[0];
    QTest::mouseClick(&lanes(), Qt::LeftButton, {}, lanes().place_of(2, mark).center().toPoint());
    ASSERT_EQ(wanted.count(), 1);
    EXPECT_EQ(wanted[0][1].value<std::vector<engine::EventId>>(), std::vector{mark.record});
}

TEST_F(LanesTest, MarksAreReachedWithTheKeyboardInTheirOrderOfTime)
{
    choose("A-RECRUITER"); // a number without dates, then calls, a journey, calls
    QSignalSpy wanted(&session(), &Session::records_wanted);
    lanes().resize(800, 300);
    QTest::keyClick(&lanes(), Qt::Key_Period);
    ASSERT_TRUE(lanes().chosen().has_value());
    EXPECT_EQ(lanes().chosen()->first, kNumbersLane);
    EXPECT_TRUE(lanes().accessibleDescription().contains(QStringLiteral("P-RECRUITER")));
    auto before = engine::kNoTime;
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(&lanes(), Qt::Key_Period);
        const auto [lane, index] = *lanes().chosen();
        const auto& mark = lanes().lanes()[lane].marks[index];
        EXPECT_GE(mark.begin, before);
        before = mark.begin;
        QTest::keyClick(&lanes(), Qt::Key_Return);
        ASSERT_EQ(wanted.count(), i + 1);
        EXPECT_EQ(wanted[i][1].value<std::vector<engine::EventId>>(), std::vector{mark.record});
    }
    QTest::keyClick(&lanes(), Qt::Key_Comma);
    const auto [lane, index] = *lanes().chosen();
    EXPECT_LE(lanes().lanes()[lane].marks[index].begin, before);
}

TEST_F(LanesTest, ARingsLanesHoldTheCallsAmongItsMembers)
{
    session().choose_ring(
        session().analysis()->rings().ring_of[test::node_named(session(), "A-SON")]);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !lanes().is_working(); }, test::kPatience));
    EXPECT_EQ(lanes().lanes()[0].marks.size(), 3U); // mother, son and daughter
    EXPECT_TRUE(lanes().lanes()[4].marks.empty());  // nobody changes a number
}

TEST_F(LanesTest, OfTwoItIsSeenWhoCalledAndPaidWhom)
{
    session().select({node("A-BOSS"), node("A-BUYER-1")});
    ASSERT_TRUE(wait());
    lanes().resize(800, 400);
    const auto& [calls, payments, journeys, contacts, numbers] = lanes().lanes();
    ASSERT_EQ(calls.marks.size(), 1U);
    ASSERT_EQ(payments.marks.size(), 1U);
    EXPECT_NE(calls.marks[0].is_out, payments.marks[0].is_out); // one calls, the other pays
    const auto first = session().selected().front();
    EXPECT_EQ(calls.marks[0].is_out, first == node("A-BOSS"));
    const double line = lanes().lane_area(0).center().y();
    const auto place = lanes().place_of(0, calls.marks[0]);
    EXPECT_EQ(place.center().y() < line, calls.marks[0].is_out);
    const auto said = lanes().words_above();
    EXPECT_TRUE(said.contains(QStringLiteral("above the line, back below"))) << said.toStdString();
}

TEST_F(LanesTest, AmongAGroupNothingGoesOutOrComesIn)
{
    session().choose_ring(session().analysis()->rings().ring_of[node("A-SON")]);
    ASSERT_TRUE(wait());
    lanes().resize(800, 400);
    EXPECT_FALSE(lanes().words_above().contains(QStringLiteral("outgoing")));
    const double middle = lanes().lane_area(0).center().y();
    for (const auto& mark : lanes().lanes()[0].marks)
        EXPECT_NEAR(lanes().place_of(0, mark).center().y(), middle, 1);
}

TEST_F(LanesTest, NumbersAloneStandInTheTimeOfTheCase)
{
    session().select({node("A-BUYER-2"), node("A-DRIVER")}); // strangers
    ASSERT_TRUE(wait());
    const auto& steps = session().analysis()->activity();
    EXPECT_TRUE(lanes().window().contains(steps.front().begin));
    EXPECT_TRUE(lanes().window().contains(steps.back().begin));
}

TEST_F(LanesTest, PointingAtAMarkSaysWhatItIs)
{
    choose("A-RECRUITER");
    lanes().resize(800, 300);
    const auto& mark = lanes().lanes()[2].marks[0];
    const auto said = lanes().tip_at(lanes().place_of(2, mark).center());
    EXPECT_TRUE(said.contains(QStringLiteral("LT → SE"))) << said.toStdString();
    EXPECT_TRUE(said.contains(QStringLiteral("2025-03-06T10:00:00Z")));
    EXPECT_TRUE(lanes().tip_at({1, 1}).isEmpty());
}

} // namespace spindel::viewer
