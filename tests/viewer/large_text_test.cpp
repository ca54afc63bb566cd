/// Text at double size: in both languages, on small screens, and in what is painted.
#include <QApplication>
#include <QDockWidget>
#include <QHeaderView>
#include <QImage>
#include <QPainter>
#include <QTimer>
#include <QToolButton>
#include <QTranslator>
#include <gtest/gtest.h>

#include "tests/viewer/drawn_case.h"
#include "tests/viewer/large_text.h"
#include "viewer/canvas/legend.h"
#include "viewer/canvas/legend_box.h"
#include "viewer/translation.h"
#include "viewer/views/case_status.h"
#include "viewer/views/finding_view.h"
#include "viewer/views/lane_view.h"
#include "viewer/views/table_view.h"

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

using LargeTextTest = test::LargeText;

} // namespace

TEST(LargeText, ALegendIsLargeTooAndLeavesLinesOutRather)
{
    const auto font = QApplication::font();
    auto large = font;
    large.setPointSizeF(2 * font.pointSizeF());
    EXPECT_NEAR(line_height_in_tight_room(large) / line_height_in_tight_room(font), 2, 0.1);
}

TEST(LargeText, ALegendShortensItsLinesRatherThanLeaveMoreOfThemOut)
{
    const QString words = QStringLiteral("words that need nearly all of the width of it");
    std::vector<LegendLine> lines(4, {words, [](QPainter&, QRectF) {}});
    QImage paper(600, 400, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&paper);
    painter.setFont(QApplication::font());
    const auto one = legend_size(QApplication::font(), 1e4, {lines.front()});
    const QSizeF room(1.5 * one.width(), 1e4);
    const auto all = paint_legend_box(painter, {8, 392}, room, lines, {});
    const auto low =
        paint_legend_box(painter, {8, 392}, {room.width(), 0.7 * all.height()}, lines, {});
    EXPECT_GT(low.width(), one.width()); // two columns
    EXPECT_LE(low.width(), room.width());
    EXPECT_LE(low.height(), 0.7 * all.height());
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

TEST_F(LargeTextTest, TheLegendCoversNoMoreOfThePictureThanItsShare)
{
    Scene scene;
    scene.nodes.resize(1);
    for (int i = 0; i < 9; ++i)
        scene.groups.push_back({QStringLiteral("A country of some length"), Qt::blue, 300});
    scene.size = {QStringLiteral("Contacts"), QStringLiteral("339")};
    scene.hulls.resize(1);
    const QPalette palette;
    for (const auto window : {QSizeF(1200, 700), QSizeF(500, 400), QSizeF(300, 200)}) {
        QImage paper(window.toSize(), QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&paper);
        painter.setFont(QApplication::font());
        const auto room = legend_room(window);
        EXPECT_LE(room.height(), window.height() / 2);
        const auto box = paint_legend(painter, window, scene, palette);
        EXPECT_LE(box.height(), room.height()) << window.height();
        EXPECT_GT(box.height(), 0);
    }
}

TEST_F(LargeTextTest, TitlesOfDocksGrowWithTheText)
{
    const support::TemporaryCase small{test::small_records()};
    test::OpenWindow window(small.path());
    set_text_size(100);
    QCoreApplication::processEvents();
    QTimer::singleShot(0, &*window, [&] { // an application tells of its font while it runs
        window->findChild<QAction*>(QStringLiteral("text_size_200"))->trigger();
        QCoreApplication::processEvents();
        QApplication::exit();
    });
    QApplication::exec();
    for (const auto* dock : window->findChildren<QDockWidget*>()) {
        EXPECT_EQ(dock->font().pointSizeF(), QApplication::font().pointSizeF())
            << dock->windowTitle().toStdString();
        // else Qt paints the title in the font that the dock was made with
        EXPECT_NE(dock->font(), QApplication::font("QDockWidget"));
    }
}

TEST_F(LargeTextTest, RowsOfTablesGrowWithTheText)
{
    const support::TemporaryCase small{test::small_records()};
    test::OpenWindow window(small.path());
    auto* table = window->findChild<TableView*>();
    int before = 0;
    QTimer::singleShot(0, &*window, [&] { // an application tells of its font while it runs
        set_text_size(100);
        QCoreApplication::processEvents();
        before = table->verticalHeader()->defaultSectionSize();
        window->findChild<QAction*>(QStringLiteral("text_size_200"))->trigger();
        QCoreApplication::processEvents();
        QApplication::exit();
    });
    QApplication::exec();
    EXPECT_LT(before, 28);
    EXPECT_GE(table->verticalHeader()->defaultSectionSize(), 2 * (before - 8));
    EXPECT_EQ(text_size(), 200);
}

} // namespace spindel::viewer
