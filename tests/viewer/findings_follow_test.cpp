/// Findings follow the filters, or not, as the analyst wants it.
#include <gtest/gtest.h>

#include "tests/viewer/findings_follow.h"
#include "viewer/desk/saved_views.h"
#include "viewer/views/activity_chart_view.h"
#include "viewer/views/filter_bar.h"

namespace spindel::viewer {

TEST_F(FindingsFollow, ABrushLeadsThemAndUndoBringsThoseOfTheWholeCaseBackAtOnce)
{
    const auto whole = rings();
    EXPECT_EQ(notice(), QString());
    auto& chart = window_.view<ActivityChartView>();
    QCoreApplication::processEvents(); // the chart is laid out
    const auto middle_of = [&](double day) {
        return chart.mapFromScene(
            chart.chart()->mapToScene(chart.chart()->mapToPosition({day, 0.5}, nullptr)));
    };
    QTest::mousePress(chart.viewport(), Qt::LeftButton, {}, middle_of(0));
    QTest::mouseMove(chart.viewport(), middle_of(2));
    EXPECT_FALSE(session().findings_work().is_waiting()); // not before it is let go
    QTest::mouseRelease(chart.viewport(), Qt::LeftButton, {}, middle_of(2));
    const auto filter = filter_of(session().desk());
    ASSERT_FALSE(same_filter(filter, {}));
    ASSERT_TRUE(wait_until_found());
    EXPECT_TRUE(same_filter(session().findings()->filter(), filter));
    EXPECT_NE(rings(), whole);
    EXPECT_EQ(rings(), rings_of(anew(filter)));
    const auto words = notice();
    EXPECT_TRUE(
        words.startsWith(QStringLiteral("Of the period 2025-03-01 to 2025-03-03: 4 record")))
        << words.toStdString();
    session().history().undo();
    EXPECT_TRUE(session().findings()->are_whole()); // kept, so there without any wait
    EXPECT_EQ(session().findings_work().state(), FindingsWork::State::done);
    EXPECT_EQ(rings(), whole);
    EXPECT_EQ(notice(), QString());
    session().history().redo();
    EXPECT_EQ(session().findings_work().state(), FindingsWork::State::done); // kept, too
    EXPECT_TRUE(same_filter(session().findings()->filter(), filter));
    EXPECT_EQ(rings(), rings_of(anew(filter)));
}

TEST_F(FindingsFollow, UntilTheyAreThereThoseOfBeforeAreMarked)
{
    const auto whole = rings();
    set_filter(session(), first_days(), QStringLiteral("filter"));
    EXPECT_TRUE(session().findings_work().is_waiting());
    EXPECT_EQ(rings(), whole);
    EXPECT_TRUE(notice().startsWith(
        QStringLiteral("Still of the whole case. Being analysed: the time until 2025-03-03.")))
        << notice().toStdString();
    EXPECT_TRUE(notice_of_rings().autoFillBackground());
    ASSERT_TRUE(wait_until_found());
    EXPECT_FALSE(notice_of_rings().autoFillBackground());

    auto calls = first_days();
    calls.layers = {true, false, false, false};
    set_filter(session(), calls, QStringLiteral("filter"));
    EXPECT_TRUE(notice().startsWith(QStringLiteral("Still of the time until 2025-03-03.")))
        << notice().toStdString();
    ASSERT_TRUE(wait_until_found());
    EXPECT_TRUE(notice().contains(QStringLiteral("calls only"))) << notice().toStdString();
}

TEST_F(FindingsFollow, TheyAreThereAgainAfterReopening)
{
    filter_by(first_days());
    const auto found = rings();
    window_.close();
    test::OpenWindow again(small_.path());
    auto& session = again->session();
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return !session.findings_work().is_waiting(); }, test::kPatience));
    EXPECT_TRUE(same_filter(session.findings()->filter(), first_days()));
    EXPECT_EQ(again.view<RingListView>().table().sorted().source().table(), found);
}

TEST_F(FindingsFollow, TheLinkLeadsToTheWholeCaseAndBackAsActs)
{
    const auto whole = rings();
    filter_by(first_days());
    EXPECT_EQ(notice_of_rings().link(), QStringLiteral("whole"));
    notice_of_rings().follow_link();
    EXPECT_EQ(rings(), whole);
    EXPECT_EQ(notice(), QStringLiteral("Of the whole case: the filters do not change this."));
    EXPECT_TRUE(window_.view<FilterBar>().chips().contains(QStringLiteral("Findings: whole case")));
    save_view(session(), QStringLiteral("whole"));
    notice_of_rings().follow_link();
    ASSERT_TRUE(wait_until_found());
    EXPECT_NE(rings(), whole);
    session().history().undo();
    EXPECT_EQ(rings(), whole);
    session().history().redo();
    ASSERT_TRUE(wait_until_found());
    EXPECT_NE(rings(), whole);
    show_view(session(), QStringLiteral("whole"));
    EXPECT_EQ(rings(), whole); // a view holds of what the findings are
    set_filter(session(), {}, QStringLiteral("none"));
    EXPECT_TRUE(findings_follow_filters(session().desk())); // the next filter is followed again
}

} // namespace spindel::viewer
