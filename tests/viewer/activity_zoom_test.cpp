#include <QChart>
#include <QToolButton>
#include <gtest/gtest.h>

#include "tests/viewer/small_case.h"
#include "viewer/desk/acts.h"
#include "viewer/key_sheet.h"
#include "viewer/views/activity_chart_view.h"

namespace spindel::viewer {

namespace {

/// 360 days of one call a day: bars of six days.
std::vector<engine::Record> a_year_of_calls()
{
    using namespace support;
    std::vector<engine::Record> records{actor("A-1", "CZ"), actor("A-2", "SE"),
                                        phone("phone 1", "P-1", "A-1", {}, "CZ"),
                                        phone("phone 2", "P-2", "A-2", {}, "SE")};
    for (int day = 0; day < 360; ++day)
        records.emplace_back(
            call("C" + std::to_string(day),
                 engine::format_time(at("2024-01-01T10:00:00Z") + std::chrono::days{day}), "P-1",
                 "P-2"));
    return records;
}

std::int64_t calls_in(const std::vector<analysis::Activity>& steps)
{
    std::int64_t sum = 0;
    for (const auto& step : steps)
        sum += step.records[0];
    return sum;
}

class ActivityZoomTest : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(window_.is_open());
        settle();
        ASSERT_EQ(chart().steps().size(), 60U);
    }

    ActivityChartView& chart() { return window_.view<ActivityChartView>(); }
    void settle()
    {
        ASSERT_TRUE(QTest::qWaitFor(
            [&] { return window_->session().sight() && !chart().is_counting(); }, test::kPatience));
        QCoreApplication::processEvents(); // the chart is laid out
    }
    void press(int key, Qt::KeyboardModifiers with = {})
    {
        QTest::keyClick(&chart(), static_cast<Qt::Key>(key), with);
        settle();
    }
    void turn_wheel(QPointF at, int by)
    {
        QWheelEvent event(at, chart().mapToGlobal(at.toPoint()), {}, {0, by}, Qt::NoButton, {},
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(chart().viewport(), &event);
        settle();
    }
    void look_at(const char* from, const char* to)
    {
        engine::ProjectionOptions filter;
        filter.period = {support::at(from), support::at(to)};
        set_filter(window_->session(), filter, QStringLiteral("period"));
        settle();
    }
    engine::Window period() { return filter_of(window_->session().desk()).period; }

    support::TemporaryCase year_{a_year_of_calls()};
    test::OpenWindow window_{year_.path()};
};

} // namespace

TEST_F(ActivityZoomTest, ZoomingInShowsLessOfTheTimeInFinerStepsThatCountTheSame)
{
    const auto acts = window_->session().history().count();
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_Plus);
    const auto& steps = chart().steps();
    ASSERT_GT(steps.size(), 30U);
    EXPECT_EQ(steps[1].begin - steps[0].begin, std::chrono::days{1});
    EXPECT_EQ(calls_in(steps), static_cast<std::int64_t>(steps.size())); // one a day
    EXPECT_TRUE(chart().accessibleDescription().contains(QStringLiteral(" of 2024-01-01 to ")));
    press(Qt::Key_Minus);
    EXPECT_GT(calls_in(chart().steps()), 80);
    press(Qt::Key_0);
    EXPECT_TRUE(chart().shown_time().is_all());
    EXPECT_EQ(calls_in(chart().steps()), 360);
    EXPECT_EQ(window_->session().history().count(), acts); // no act
}

TEST_F(ActivityZoomTest, TheWheelHoldsTheTimeUnderIt)
{
    const auto held = support::at("2024-09-01");
    const QPointF at(chart().x_of(held), 20);
    for (int i = 0; i < 6; ++i)
        turn_wheel(at, 120);
    ASSERT_FALSE(chart().shown_time().is_all());
    const auto& steps = chart().steps();
    EXPECT_LT(steps.front().begin, held);
    EXPECT_GT(steps.back().begin, held);
    EXPECT_NEAR(chart().x_of(held), at.x(), chart().width() / 10.0); // but for whole steps
    for (int i = 0; i < 8; ++i)
        turn_wheel(at, -120);
    EXPECT_TRUE(chart().shown_time().is_all());
}

TEST_F(ActivityZoomTest, APeriodStaysToTheDayWhateverIsShown)
{
    look_at("2024-03-03", "2024-03-05"); // within one bar of six days
    const auto begin = support::at("2024-03-03");
    const auto end = support::at("2024-03-05");
    const double wide = chart().x_of(end) - chart().x_of(begin);
    const double bar =
        chart().x_of(chart().steps()[1].begin) - chart().x_of(chart().steps()[0].begin);
    EXPECT_NEAR(3 * wide, bar, 0.1); // what is drawn is no wider than it is
    press(Qt::Key_Return);
    EXPECT_GT(chart().x_of(end) - chart().x_of(begin), 5 * wide);
    EXPECT_EQ(period(), (engine::Window{begin, end}));
    press(Qt::Key_Right);
    EXPECT_EQ(period(), (engine::Window{begin + std::chrono::days{1}, end + std::chrono::days{1}}));
    press(Qt::Key_0);
    press(Qt::Key_Right);
    EXPECT_EQ(period(), (engine::Window{begin + std::chrono::days{7}, end + std::chrono::days{7}}));
}

TEST_F(ActivityZoomTest, KeysPanAndThePeriodIsKeptInSight)
{
    look_at("2024-03-03", "2024-03-05");
    press(Qt::Key_Return);
    const auto before = chart().steps().front().begin;
    press(Qt::Key_Right, Qt::ControlModifier);
    EXPECT_GT(chart().steps().front().begin, before);
    press(Qt::Key_Left, Qt::ControlModifier);
    EXPECT_EQ(chart().steps().front().begin, before);
    for (int i = 0; i < 12; ++i)
        press(Qt::Key_Right);
    EXPECT_TRUE(chart().brushed().has_value());
    EXPECT_EQ(period().from, support::at("2024-03-15"));
}

TEST_F(ActivityZoomTest, BrushingInFineStepsChoosesSingleDays)
{
    look_at("2024-03-01", "2024-03-20");
    press(Qt::Key_Return);
    const auto middle_of = [&](const char* day) {
        return QPoint(static_cast<int>(chart().x_of(support::at(day) + std::chrono::hours{12})),
                      30);
    };
    QTest::mousePress(chart().viewport(), Qt::LeftButton, {}, middle_of("2024-03-04"));
    QTest::mouseMove(chart().viewport(), middle_of("2024-03-06"));
    QTest::mouseRelease(chart().viewport(), Qt::LeftButton, {}, middle_of("2024-03-06"));
    EXPECT_EQ(period(), (engine::Window{support::at("2024-03-04"), support::at("2024-03-07")}));
}

TEST_F(ActivityZoomTest, ButtonsZoomAndTheSheetNamesTheKeys)
{
    chart().resize(900, 300);
    const auto buttons = chart().findChildren<QToolButton*>();
    ASSERT_EQ(buttons.size(), 3);
    EXPECT_FALSE(buttons[2]->isEnabled()); // all is shown
    buttons[0]->click();
    settle();
    EXPECT_FALSE(chart().shown_time().is_all());
    buttons[2]->click();
    settle();
    EXPECT_TRUE(chart().shown_time().is_all());
    for (const auto* button : buttons) {
        EXPECT_FALSE(button->accessibleName().isEmpty());
        EXPECT_FALSE(button->toolTip().isEmpty());
        EXPECT_FALSE(button->icon().isNull());
        EXPECT_TRUE(button->text().isEmpty()) << "no bare sign";
    }
    EXPECT_TRUE(key_sheet(*window_).contains(QStringLiteral("Ctrl+Left, Ctrl+Right")));
}

TEST(ActivityStrays, AreOutOfSightAtFirstAndSaidToBe)
{
    auto records = a_year_of_calls();
    records.emplace_back(support::call("S1", "0001-01-01T00:00:00Z", "P-1", "P-2"));
    records.emplace_back(support::call("S2", "9999-12-31T00:00:00Z", "P-1", "P-2"));
    const support::TemporaryCase strayed(records);
    test::OpenWindow window(strayed.path());
    ASSERT_TRUE(window.is_open());
    auto& chart = window.view<ActivityChartView>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->session().sight() && !chart.is_counting(); },
                                test::kPatience));
    EXPECT_EQ(calls_in(chart.steps()), 360);
    EXPECT_GT(chart.steps().size(), 30U);
    EXPECT_TRUE(chart.accessibleDescription().contains(QStringLiteral(" of 0001-01-01 to 9999-")));
    chart.show_all_time();
    EXPECT_EQ(calls_in(chart.steps()), 362);
}

} // namespace spindel::viewer
