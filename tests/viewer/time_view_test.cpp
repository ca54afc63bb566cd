#include <QChart>
#include <QLabel>
#include <gtest/gtest.h>

#include "tests/viewer/compared_week.h"
#include "tests/viewer/small_case.h"
#include "viewer/desk/acts.h"
#include "viewer/models/period_changes.h"
#include "viewer/views/activity_chart_view.h"
#include "viewer/views/changes_view.h"
#include "viewer/views/evidence_view.h"

namespace spindel::viewer {

namespace {

class TimeViewTest : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(window_.is_open());
        ASSERT_TRUE(QTest::qWaitFor([&] { return session().sight() != nullptr; }, test::kPatience));
        ASSERT_GE(session().analysis()->activity().size(), 10U);
    }

    Session& session() { return window_->session(); }
    ActivityChartView& chart() { return window_.view<ActivityChartView>(); }
    engine::Window period() { return filter_of(session().desk()).period; }
    engine::Time begin(int step)
    {
        return session().analysis()->activity()[static_cast<std::size_t>(step)].begin;
    }
    QPoint middle_of(int step)
    {
        const auto at = chart().chart()->mapToPosition({static_cast<double>(step), 0.5}, nullptr);
        return chart().mapFromScene(chart().chart()->mapToScene(at));
    }
    void drag(int from, int to)
    {
        QTest::mousePress(chart().viewport(), Qt::LeftButton, {}, middle_of(from));
        QTest::mouseMove(chart().viewport(), middle_of(to));
        QTest::mouseRelease(chart().viewport(), Qt::LeftButton, {}, middle_of(to));
    }
    support::TemporaryCase small_{test::small_records()};
    test::OpenWindow window_{small_.path()};
};

} // namespace

TEST_F(TimeViewTest, BrushingAPeriodFiltersEverything)
{
    QCoreApplication::processEvents(); // the chart is laid out
    drag(2, 5);
    EXPECT_EQ(period(), (engine::Window{begin(2), begin(6)}));
    EXPECT_EQ(chart().brushed(), std::pair(2, 5));
    ASSERT_TRUE(QTest::qWaitFor([&] { return session().sight() && !session().sight()->is_whole(); },
                                test::kPatience));
    for (const auto record : session().sight()->events()) {
        const auto time = session().analysis()->graph().event(record).time;
        EXPECT_TRUE(period().contains(time));
    }
    session().history().undo();
    EXPECT_EQ(chart().brushed(), std::nullopt);
}

TEST_F(TimeViewTest, ThePeriodIsSteppedAndStretchedByKey)
{
    QTest::keyClick(&chart(), Qt::Key_Right);
    EXPECT_EQ(chart().brushed(), std::pair(0, 0));
    QTest::keyClick(&chart(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&chart(), Qt::Key_Right);
    EXPECT_EQ(chart().brushed(), std::pair(1, 2));
    QTest::keyClick(&chart(), Qt::Key_Left);
    EXPECT_EQ(chart().brushed(), std::pair(0, 1));
    EXPECT_EQ(session().history().count(), 1); // one run of keys, one act
    session().history().undo();
    EXPECT_EQ(chart().brushed(), std::nullopt);
    session().history().redo();
    EXPECT_EQ(chart().brushed(), std::pair(0, 1));
    QTest::keyClick(&chart(), Qt::Key_Escape);
    EXPECT_EQ(chart().brushed(), std::nullopt);
}

TEST_F(TimeViewTest, PlayingMovesThePeriodAndIsOneActOfTheHistory)
{
    QTest::keyClick(&chart(), Qt::Key_Space);
    ASSERT_TRUE(chart().is_playing());
    const auto first = chart().brushed();
    ASSERT_TRUE(QTest::qWaitFor([&] { return chart().brushed() != first; }, test::kPatience));
    EXPECT_EQ(session().history().count(), 0);
    QTest::keyClick(&chart(), Qt::Key_Space);
    EXPECT_FALSE(chart().is_playing());
    EXPECT_EQ(session().history().count(), 1);
    EXPECT_EQ(session().passing_period(), std::nullopt);
    EXPECT_NE(chart().brushed(), first);
}

TEST_F(TimeViewTest, WhoUndoesThePeriodWhileTimeIsPlayedSeesItUndone)
{
    QCoreApplication::processEvents(); // the chart is laid out
    drag(0, 2);
    const auto first = chart().brushed();
    chart().play_or_stop();
    ASSERT_TRUE(QTest::qWaitFor([&] { return chart().brushed() != first; }, test::kPatience));
    session().history().undo();
    EXPECT_FALSE(chart().is_playing());
    EXPECT_EQ(session().passing_period(), std::nullopt);
    EXPECT_EQ(period(), engine::Window());
}

TEST_F(TimeViewTest, TwoPeriodsAreComparedTieByTie)
{
    auto& view = test::compare_a_week(window_, session());
    const auto& changes = view.table().sorted().source().table();
    std::map<std::string, int> rows;
    for (int row = 0; row < static_cast<int>(changes.rows.size()); ++row)
        ++rows[cell_of(changes, row, "change")];
    EXPECT_EQ(rows["new"], 2);
    EXPECT_EQ(rows["gone"], 5);
    EXPECT_EQ(rows.size(), 2U);
    // a call and a payment to a buyer are gone, and the boss's tie comes first
    EXPECT_EQ(cell_of(changes, 0, "before"), "2");
    EXPECT_EQ(cell_of(changes, 0, "now"), "0");
    view.table().setCurrentIndex(view.table().sorted().index(0, 0));
    EXPECT_TRUE(session().tie().has_value());
    EXPECT_EQ(period_before({support::at("2025-03-09"), {}}), std::nullopt);
}

TEST_F(TimeViewTest, OfAChangedTieTheRecordsOfBothPeriodsAreShown)
{
    auto& view = test::compare_a_week(window_, session());
    auto& evidence = window_.view<EvidenceView>();
    const auto& changes = view.table().sorted().source().table();
    ASSERT_EQ(changes.rows.size(), 7U);
    for (int row = 0; row < 7; ++row) {
        view.table().setCurrentIndex(view.table().sorted().index(row, 0));
        QCoreApplication::processEvents();
        ASSERT_TRUE(QTest::qWaitFor([&] { return !evidence.is_working(); }, test::kPatience));
        Q_EMIT session().choice_changed(); // as when other findings have come
        QCoreApplication::processEvents();
        ASSERT_TRUE(QTest::qWaitFor([&] { return !evidence.is_working(); }, test::kPatience));
        const auto count =
            std::stoi(cell_of(changes, row, "before")) + std::stoi(cell_of(changes, row, "now"));
        // of two who travelled together, both journeys
        EXPECT_GE(evidence.table().sorted().rowCount(), count) << row;
        EXPECT_LE(evidence.table().sorted().rowCount(), count + 1) << row;
    }
}

TEST_F(TimeViewTest, APeriodIsComparedWithAnyOther)
{
    auto& view = test::compare_a_week(window_, session());
    const auto the_week_before = view.table().sorted().source().table();
    view.compare_with(engine::Window{support::at("2025-03-29"), support::at("2025-03-31")});
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return view.table().sorted().source().table() != the_week_before; },
                        test::kPatience));
    const auto& changes = view.table().sorted().source().table();
    ASSERT_EQ(changes.rows.size(), 3U); // the daughter's call is gone; boss and son are new
    int gone = 0;
    for (int row = 0; row < 3; ++row)
        gone += cell_of(changes, row, "change") == "gone" ? 1 : 0;
    EXPECT_EQ(gone, 1);
    const auto* compared = view.findChild<QLabel*>(QStringLiteral("compared_with"));
    EXPECT_EQ(compared->text(), QStringLiteral("Compared with 2025-03-29 to 2025-03-30"));
    view.compare_with({});
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return view.table().sorted().source().table() == the_week_before; },
                        test::kPatience));
}

TEST_F(TimeViewTest, WhereTheOtherPeriodHasNoRecordsItIsSaid)
{
    auto& view = window_.view<ChangesView>();
    const auto look_at = [&](const char* from, const char* to) {
        engine::ProjectionOptions filter;
        filter.period = {support::at(from), support::at(to)};
        set_filter(session(), filter, QStringLiteral("period"));
        QCoreApplication::processEvents();
        return QTest::qWaitFor(
            [&] {
                return session().sight()->filter().period == filter.period && !view.is_working();
            },
            test::kPatience);
    };
    ASSERT_TRUE(look_at("2025-03-09", "2025-03-16"));
    EXPECT_EQ(view.warning(), QString());             // all days of both are known
    ASSERT_TRUE(look_at("2025-03-05", "2025-03-12")); // records begin on the first of March
    EXPECT_TRUE(
        view.warning().contains(QStringLiteral("only 2025-03-01 to 2025-03-04 has records")))
        << view.warning().toStdString();
    ASSERT_TRUE(look_at("2025-03-01", "2025-03-08"));
    EXPECT_EQ(view.warning(), QString());
    const auto& rows = view.table().sorted().source().table();
    ASSERT_EQ(rows.rows.size(), 1U); // none is called new
    EXPECT_NE(engine::text(rows.rows[0][0]).find("They are from: 2025-03-01 to 2025-03-30"),
              std::string::npos)
        << engine::text(rows.rows[0][0]);
    ASSERT_TRUE(look_at("2025-03-20", "2025-04-10"));
    EXPECT_TRUE(
        view.warning().contains(QStringLiteral("only 2025-03-20 to 2025-03-30 has records")))
        << view.warning().toStdString();
    EXPECT_GE(view.filter().width(), view.width() / 2); // the line keeps its room
}

} // namespace spindel::viewer
