/// Text at double size: in both languages, on small screens, and in what is painted.
#include <QApplication>
#include <QDockWidget>
#include <QImage>
#include <QPainter>
#include <QToolButton>
#include <QTranslator>
#include <gtest/gtest.h>

#include "tests/viewer/drawn_case.h"
#include "viewer/canvas/legend_box.h"
#include "viewer/text_size.h"
#include "viewer/translation.h"
#include "viewer/views/case_status.h"
#include "viewer/views/finding_view.h"
#include "viewer/views/lane_view.h"

namespace spindel::viewer {

namespace {

/// How high the lines of a legend are that has hardly any room.
double line_height_in_tight_room(const QFont& font)
{
    double height = 0;
    std::vector<LegendLine> lines(12,
                                  {QStringLiteral("A country of some length  (300)"),
                                   [&height](QPainter&, QRectF icon) { height = icon.height(); }});
    QImage paper(600, 400, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&paper);
    painter.setFont(font);
    paint_legend_box(painter, {8, 392}, {584, 60}, lines, {});
    return height;
}

} // namespace

TEST(LargeText, ALegendIsLargeTooAndLeavesLinesOutRather)
{
    const auto font = QApplication::font();
    auto large = font;
    large.setPointSizeF(2 * font.pointSizeF());
    EXPECT_GE(line_height_in_tight_room(large), 1.5 * line_height_in_tight_room(font));
}

TEST(LargeText, TheWindowFitsASmallScreenInSwedishWithEveryFilterOn)
{
    set_text_size(200);
    ASSERT_TRUE(install_translation(QLocale(QLocale::Swedish)));
    {
        const support::TemporaryCase small{test::small_records()};
        test::OpenWindow window(small.path());
        ASSERT_TRUE(window.is_open());
        engine::ProjectionOptions filter;
        filter.layers = {true, true, false, false};
        filter.period = {support::at("2025-03-02"), support::at("2025-03-10")};
        filter.countries = {support::country("CZ"), support::country("NO"), support::country("SE")};
        filter.least_grade = support::grade("D4");
        set_filter(window->session(), filter, QStringLiteral("filter"));
        ASSERT_TRUE(test::wait_until_still([&] {
            const auto sight = window->session().sight();
            return sight && same_filter(sight->filter(), filter);
        }));
        const auto least = window->minimumSizeHint();
        EXPECT_LE(least.width(), 1024);
        EXPECT_LE(least.height(), 700); // 768 high, less a panel and the title
    }
    for (auto* words : QCoreApplication::instance()->findChildren<QTranslator*>())
        delete words;
    set_text_size(100);
}

TEST(LargeText, TheLineOnTheCaseEndsInDotsRatherThanWidenTheWindow)
{
    const support::TemporaryCase small{test::small_records()};
    test::OpenWindow window(small.path());
    ASSERT_TRUE(window.is_open());
    auto& status = window.view<CaseStatus>();
    EXPECT_LT(status.minimumSizeHint().width(), 200);
    EXPECT_EQ(status.toolTip(), status.text());
}

TEST(LargeText, ButtonsOfTablesStandAboveThemOnAUsualScreen)
{
    set_text_size(200);
    ASSERT_TRUE(install_translation(QLocale(QLocale::Swedish)));
    {
        const support::TemporaryCase small{test::small_records()};
        test::OpenWindow window(small.path());
        ASSERT_TRUE(window.is_open());
        window->resize(1280, 730);
        for (auto* view : window->findChildren<FindingView*>()) {
            auto* tab = view->parentWidget();
            if (auto* dock = qobject_cast<QDockWidget*>(tab)) dock->raise();
            ASSERT_TRUE(test::wait_until_still([] { return true; }));
            if (!view->isVisible()) continue;
            const auto table = view->mapFromGlobal(view->table().mapToGlobal(QPoint())).y();
            for (auto* button : view->findChildren<QToolButton*>()) {
                const auto end = button->mapToGlobal(QPoint(0, button->height()));
                EXPECT_LE(view->mapFromGlobal(end).y(), table)
                    << view->table().objectName().toStdString() << button->text().toStdString();
            }
        }
    }
    for (auto* words : QCoreApplication::instance()->findChildren<QTranslator*>())
        delete words;
    set_text_size(100);
}

TEST(LargeText, LanesLeaveMostOfTheWidthToTheirMarks)
{
    const support::TemporaryCase small{test::small_records()};
    test::OpenWindow window(small.path());
    ASSERT_TRUE(window.is_open());
    auto& lanes = window.view<LaneView>();
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return window->session().sight() != nullptr; }, test::kPatience));
    window->session().choose_persona(test::node_named(window->session(), "A-RECRUITER"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !lanes.is_working(); }, test::kPatience));
    auto font = lanes.font();
    for (const double size : {1.0, 2.0, 3.0}) {
        auto larger = font;
        larger.setPointSizeF(size * font.pointSizeF());
        lanes.setFont(larger);
        lanes.resize(420, 400);
        const auto first = lanes.lane_area(0);
        EXPECT_GE(first.width(), 0.55 * 420) << size;
        EXPECT_GE(first.top(), QFontMetrics(larger).height()) << size;
    }
}

} // namespace spindel::viewer
