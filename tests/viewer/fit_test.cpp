#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QCommandLinkButton>
#include <QDialog>
#include <QDockWidget>
#include <QHeaderView>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QSettings>
#include <QSpinBox>
#include <QStyle>
#include <QTabWidget>
#include <QTimer>
#include <QTranslator>
#include <gtest/gtest.h>

#include "tests/viewer/drawn_case.h"
#include "viewer/canvas/legend.h"
#include "viewer/canvas/legend_box.h"
#include "viewer/charts/charts_view.h"
#include "viewer/desk/acts.h"
#include "viewer/key_sheet.h"
#include "viewer/outlined_style.h"
#include "viewer/output/picture_dialog.h"
#include "viewer/palette.h"
#include "viewer/start/import_dialog.h"
#include "viewer/start/start_page.h"
#include "viewer/text_size.h"
#include "viewer/translation.h"
#include "viewer/views/case_status.h"
#include "viewer/views/period_dialog.h"

namespace spindel::viewer {

namespace {

std::string words_of(const QWidget& widget)
{
    const auto text = widget.property("text").toString();
    return widget.metaObject()->className() + std::string(" \"") +
           (text.isEmpty() ? widget.accessibleName() : text).toStdString() + '"';
}

/// Whether the text of a label or button has the room it asks for.
bool has_room(const QWidget& widget)
{
    const auto* label = qobject_cast<const QLabel*>(&widget);
    if (qobject_cast<const CaseStatus*>(label) != nullptr) // which ends in dots, with a tool tip
        return label->toolTip() == label->text() && label->height() >= label->sizeHint().height();
    if (label != nullptr && label->wordWrap())
        return label->height() >= label->heightForWidth(label->width());
    const auto wanted =
        widget.minimumSizeHint().expandedTo(label != nullptr ? label->sizeHint() : QSize());
    return widget.width() >= wanted.width() && widget.height() >= wanted.height();
}

/// Whether a widget is in a dock behind another tab, which Qt lays out when it comes to the front.
bool is_behind(const QWidget& widget)
{
    for (const auto* part = &widget; part != nullptr; part = part->parentWidget())
        if (const auto* dock = qobject_cast<const QDockWidget*>(part))
            return dock->visibleRegion().isEmpty();
    return false;
}

/// All labels and buttons that can be seen and are cut.
std::string cut_in(const QWidget& window)
{
    std::string cut;
    for (const auto* widget : window.findChildren<QWidget*>()) {
        const bool has_text = qobject_cast<const QLabel*>(widget) != nullptr ||
                              qobject_cast<const QAbstractButton*>(widget) != nullptr;
        if (!has_text || !widget->isVisible() || widget->property("text").toString().isEmpty() ||
            is_behind(*widget))
            continue;
        if (!has_room(*widget)) cut += words_of(*widget) + "\n";
    }
    return cut;
}

/// The text at double size, and as it was when the test ends.
class LargeTextTest : public testing::Test {
protected:
    void SetUp() override { set_text_size(200); }
    void TearDown() override { set_text_size(100); }

    static std::string cut_in_dialog(QDialog& dialog)
    {
        dialog.show();
        EXPECT_TRUE(test::wait_until_still([] { return true; })); // laid out
        return cut_in(dialog);
    }
};

void expect_readable(const QPalette& palette)
{
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled})
        for (const auto& [text, ground] : text_pairs()) {
            EXPECT_EQ(palette.color(group, text).alpha(), 255) << text;
            EXPECT_GE(contrast(palette.color(group, text), palette.color(group, ground)),
                      kLeastContrast)
                << group << ": " << text << " on " << ground;
        }
}

} // namespace

TEST(Contrast, IsThatOfTheStandard)
{
    EXPECT_DOUBLE_EQ(contrast(Qt::black, Qt::white), 21);
    EXPECT_DOUBLE_EQ(contrast(Qt::white, Qt::black), 21);
    EXPECT_DOUBLE_EQ(contrast(Qt::red, Qt::red), 1);
    EXPECT_NEAR(contrast(QColor(0x76, 0x76, 0x76), Qt::white), 4.54, 0.005); // the known threshold
}

TEST(Contrast, EveryTextOfBothPalettesCanBeRead)
{
    MainWindow window;
    window.set_dark(false);
    expect_readable(QApplication::palette());
    window.set_dark(true);
    expect_readable(QApplication::palette());
    window.set_dark(false);
}

TEST(Fit, TheDarkSwitchIsRemembered)
{
    const support::TemporaryFolder folder;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                       QString::fromStdString(folder.path().string()));
    QCoreApplication::setOrganizationName(QStringLiteral("Spindel"));
    const auto show = [] {
        const MainWindow window;
        const auto actions = window.findChildren<QAction*>();
        const auto dark = std::ranges::find(actions, QStringLiteral("&Dark"), &QAction::text);
        return dark == actions.end() ? std::nullopt : std::optional((*dark)->isChecked());
    };
    EXPECT_EQ(show(), false);
    MainWindow().set_dark(true);
    QApplication::setPalette(QApplication::style()->standardPalette()); // as at the next start
    EXPECT_EQ(show(), true);
    EXPECT_TRUE(is_dark(QApplication::palette()));
    MainWindow().set_dark(false);
    EXPECT_EQ(show(), false);
    QCoreApplication::setOrganizationName({}); // the other tests remember nothing
}

TEST(Contrast, APaletteOfTheSystemIsMadeReadable)
{
    QPalette faint(Qt::gray, Qt::lightGray);
    faint.setColor(QPalette::Highlight, QColor(0x80, 0xb0, 0xe0));
    faint.setColor(QPalette::HighlightedText, Qt::white);
    faint.setColor(QPalette::PlaceholderText, QColor(0, 0, 0, 60));
    expect_readable(readable(faint));
}

TEST(Contrast, WhatIsTickedAndWrittenInHasABorderThatIsSeenInTheDark)
{
    constexpr double kLeastOfBorders = 3; // WCAG 2.1, 1.4.11
    OutlinedStyle style;
    const auto palette = dark_palette();
    const auto border_of = [&](QWidget& widget) {
        widget.setPalette(palette);
        widget.setStyle(&style);
        widget.resize(widget.sizeHint());
        return widget.grab().toImage();
    };
    QCheckBox box;
    QLineEdit line;
    QSpinBox number;
    for (QWidget* widget : std::initializer_list<QWidget*>{&box, &line, &number}) {
        const auto picture = border_of(*widget);
        double most = 0; // on a way down through the upper border
        for (int y = 0; y < picture.height() / 2; ++y)
            most =
                std::max(most, contrast(picture.pixelColor(7, y), palette.color(QPalette::Window)));
        EXPECT_GE(most, kLeastOfBorders) << widget->metaObject()->className();
        widget->setStyle(nullptr);
    }
}

TEST(Contrast, TheCellsOfTheMatrixCanBeReadOnTheirColours)
{
    const support::TemporaryCase small{test::small_records()};
    test::OpenWindow window(small.path());
    auto& view = window.view<ChartsView>();
    window->findChild<QTabWidget*>(QStringLiteral("tabs"))->setCurrentWidget(&view);
    view.show_chart(ChartKind::countries);
    for (const bool is_dark : {false, true}) {
        window->set_dark(is_dark);
        ASSERT_TRUE(QTest::qWaitFor(
            [&] { return view.matrix().rowCount() > 0 && !view.is_working(); }, test::kPatience));
        const auto& matrix = view.matrix();
        for (int row = 0; row < matrix.rowCount(); ++row)
            for (int column = 0; column < matrix.columnCount(); ++column) {
                const auto ground = matrix.item(row, column)->background();
                if (ground.style() == Qt::NoBrush) continue;
                EXPECT_GE(contrast(matrix.palette().color(QPalette::Text), ground.color()),
                          kLeastContrast);
            }
    }
    window->set_dark(false);
}

TEST_F(LargeTextTest, NothingIsCutInTheStartPage)
{
    MainWindow window;
    window.show();
    ASSERT_TRUE(test::wait_until_still([] { return true; }));
    EXPECT_EQ(cut_in(window), "");
}

TEST_F(LargeTextTest, TheWaysOfTheStartPageGrowWithTheText)
{
    const auto height_of_ways = [] {
        const StartPage page;
        int height = 0;
        for (const auto* way : page.findChildren<QCommandLinkButton*>())
            height += way->sizeHint().height();
        return height;
    };
    const int large = height_of_ways();
    set_text_size(100);
    const int usual = height_of_ways();
    EXPECT_GT(usual, 0);
    EXPECT_GE(large, 3 * usual / 2); // what is around the letters stays as it is
}

TEST_F(LargeTextTest, NothingIsCutInTheWindowWithACase)
{
    ASSERT_TRUE(install_translation(QLocale(QLocale::English))); // "35 records", not "record(s)"
    const support::TemporaryCase small{test::small_records()};
    test::OpenWindow window(small.path());
    ASSERT_TRUE(window.is_open());
    auto* tabs = window->findChild<QTabWidget*>(QStringLiteral("tabs"));
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        for (auto* dock : window->findChildren<QDockWidget*>()) {
            dock->raise();
            ASSERT_TRUE(test::wait_until_still([] { return true; })); // laid out
            EXPECT_EQ(cut_in(*window), "") << dock->windowTitle().toStdString();
        }
    }
    for (auto* words : QCoreApplication::instance()->findChildren<QTranslator*>())
        delete words;
}

/// How small each view can be, the largest first.
std::string least_sizes(const MainWindow& window)
{
    std::vector<std::pair<int, std::string>> sizes;
    for (const auto* dock : window.findChildren<QDockWidget*>()) {
        const auto least = dock->widget()->minimumSizeHint();
        sizes.emplace_back(-least.width(), dock->windowTitle().toStdString() + ' ' +
                                               std::to_string(least.width()) + 'x' +
                                               std::to_string(least.height()));
    }
    std::ranges::sort(sizes);
    std::string text;
    for (const auto& [width, words] : sizes)
        text += words + "\n";
    return text;
}

/// A case with every filter on, so that every chip and notice is there.
void expect_fits(QSize screen)
{
    const support::TemporaryCase small{test::small_records()};
    test::OpenWindow window(small.path());
    ASSERT_TRUE(window.is_open());
    engine::ProjectionOptions filter;
    filter.layers = {true, true, false, false};
    filter.period = {support::at("2025-03-02T00:00:00Z"), support::at("2025-03-10T00:00:00Z")};
    filter.countries = {support::country("CZ"), support::country("NO"), support::country("SE")};
    filter.least_grade = support::grade("D4");
    set_filter(window->session(), filter, QStringLiteral("filter"));
    ASSERT_TRUE(test::wait_until_still([&] {
        const auto sight = window->session().sight();
        return sight && same_filter(sight->filter(), filter);
    }));
    const auto least = window->minimumSizeHint();
    EXPECT_LE(least.width(), screen.width()) << least_sizes(*window);
    EXPECT_LE(least.height(), screen.height()) << least_sizes(*window);
}

TEST(Fit, TheWindowFitsASmallScreenWithEveryFilterOn)
{
    expect_fits({1024, 700}); // 768 high, less a panel and the title
}

TEST_F(LargeTextTest, TheWindowFitsAUsualScreenWithEveryFilterOn)
{
    expect_fits({1280, 730}); // 800 high, less a panel and the title
}

TEST_F(LargeTextTest, TheWindowFitsASmallScreenWithEveryFilterOn)
{
    expect_fits({1024, 700});
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
        const QSizeF room(window.width() - 16, kLegendShare * window.height());
        const auto box = paint_legend(painter, {8, window.height() - 8}, room, scene, palette);
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

TEST_F(LargeTextTest, NothingIsCutInTheDialogs)
{
    const support::TemporaryCase small{test::small_records()};
    test::OpenWindow window(small.path());
    ASSERT_TRUE(window.is_open());
    ImportDialog import;
    EXPECT_EQ(cut_in_dialog(import), "");
    PictureDialog picture(window->session());
    EXPECT_EQ(cut_in_dialog(picture), "");
    for (const auto& ask :
         {+[](MainWindow& one) { show_key_sheet(one); },
          +[](MainWindow& one) { ask_for_period(&one, *one.session().analysis(), {}); }}) {
        std::string cut = "no dialog was shown";
        QTimer::singleShot(200, &*window, [&] {
            auto* dialog = QApplication::activeModalWidget();
            if (dialog == nullptr) return;
            cut = cut_in(*dialog);
            dialog->close();
        });
        ask(*window);
        EXPECT_EQ(cut, "");
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
