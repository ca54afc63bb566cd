#include "viewer/views/activity_chart_view.h"

#include <QBarSet>
#include <QCategoryAxis>
#include <QGraphicsTextItem>
#include <QLegend>
#include <QStackedBarSeries>
#include <gtest/gtest.h>

#include "tests/viewer/small_case.h"
#include "viewer/palette.h"

namespace spindel::viewer {

TEST(ActivityChartView, TheBarsOfALayerSumToItsRecords)
{
    const support::TemporaryCase small(test::small_records());
    test::OpenWindow window(small.path());
    ASSERT_TRUE(window.is_open());
    const auto* series = window.view<ActivityChartView>().series();
    ASSERT_NE(series, nullptr);
    ASSERT_EQ(series->barSets().size(), 3);
    for (int layer = 0; layer < 3; ++layer) {
        const auto expected = test::kSmallCounts[static_cast<std::size_t>(layer)];
        EXPECT_EQ(series->barSets()[layer]->sum(), static_cast<double>(expected));
    }
}

TEST(ActivityChartView, WithoutARecordThatHasATimeItSaysSo)
{
    const support::TemporaryCase empty({support::actor("A-1", "CZ")});
    test::OpenWindow window(empty.path());
    ASSERT_TRUE(window.is_open());
    const auto& view = window.view<ActivityChartView>();
    EXPECT_EQ(view.series(), nullptr);
    EXPECT_TRUE(view.chart()->title().startsWith(QStringLiteral("No record of this case")));
    EXPECT_EQ(view.accessibleDescription(), view.chart()->title());
}

TEST(ActivityChartView, ItsTimeAxisNamesDaysAndItsRecordsAxisHoldsTheTallestBar)
{
    const support::TemporaryCase small(test::small_records());
    test::OpenWindow window(small.path());
    ASSERT_TRUE(window.is_open());
    const auto& view = window.view<ActivityChartView>();
    const auto axes = view.chart()->axes();
    ASSERT_EQ(axes.size(), 2);
    for (const auto* axis : axes)
        EXPECT_FALSE(axis->titleText().isEmpty());
    EXPECT_TRUE(view.accessibleDescription().contains(QStringLiteral("2025-03-01")));
}

TEST(ActivityChartView, TheRecordsAxisTellsItsNumbersInTheLanguage)
{
    QLocale::setDefault(QLocale(QLocale::Swedish));
    const support::TemporaryCase large(test::records_on_several_pages());
    test::OpenWindow window(large.path());
    QLocale::setDefault(QLocale::c());
    ASSERT_TRUE(window.is_open());
    QStringList words;
    for (const auto* item : window.view<ActivityChartView>().scene()->items())
        if (const auto* text = qgraphicsitem_cast<const QGraphicsTextItem*>(item))
            words += text->toPlainText();
    EXPECT_TRUE(
        words.contains(QStringLiteral("3 000"))) // Qt gives blanks that do not break as blanks
        << words.join(u'|').toStdString();
}

TEST(ActivityChartView, ItsLettersFollowTheTextSizeAndItsDaysStandBesideOneAnother)
{
    const support::TemporaryCase small(test::small_records());
    test::OpenWindow window(small.path());
    ASSERT_TRUE(window.is_open());
    auto& view = window.view<ActivityChartView>();
    auto font = view.font();
    font.setPointSizeF(2 * font.pointSizeF());
    for (const int width : {900, 400}) {
        view.setFont(font);
        view.resize(width, 300);
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        EXPECT_EQ(view.chart()->legend()->font().pointSizeF(), font.pointSizeF());
        const auto axes = view.chart()->axes(Qt::Horizontal);
        ASSERT_EQ(axes.size(), 1);
        auto* days = qobject_cast<QCategoryAxis*>(axes.front());
        ASSERT_NE(days, nullptr);
        EXPECT_EQ(days->labelsFont().pointSizeF(), font.pointSizeF());
        const QFontMetricsF metrics(days->labelsFont());
        const auto labels = days->categoriesLabels();
        ASSERT_FALSE(labels.isEmpty());
        EXPECT_LT(static_cast<double>(labels.size()) * metrics.horizontalAdvance(labels.front()),
                  view.chart()->plotArea().width())
            << width;
    }
}

TEST(ActivityChartView, ACaseWithoutDatedRecordsHasAnEmptyChart)
{
    const support::TemporaryCase only_actors({support::actor("A-1")});
    test::OpenWindow window(only_actors.path());
    ASSERT_TRUE(window.is_open());
    EXPECT_EQ(window.view<ActivityChartView>().series(), nullptr);
    EXPECT_TRUE(window.view<ActivityChartView>().chart()->axes().empty());
}

TEST(ActivityChartView, ItsColoursFollowALightAndADarkPalette)
{
    QPalette light;
    light.setColor(QPalette::Base, Qt::white);
    light.setColor(QPalette::Text, Qt::black);
    QPalette dark;
    dark.setColor(QPalette::Base, Qt::black);
    dark.setColor(QPalette::Text, Qt::white);
    const support::TemporaryCase small(test::small_records());
    test::OpenWindow window(small.path());
    ASSERT_TRUE(window.is_open());
    auto& view = window.view<ActivityChartView>();
    for (const auto& palette : {light, dark, light}) {
        view.setPalette(palette);
        EXPECT_EQ(view.series()->barSets()[0]->color(), layer_color(engine::Layer::calls, palette));
        EXPECT_EQ(view.chart()->backgroundBrush().color(), palette.color(QPalette::Base));
    }
}

} // namespace spindel::viewer
