/// Whether all words have room, and windows on their screens.
#include <QAbstractButton>
#include <QApplication>
#include <QCommandLinkButton>
#include <QDialog>
#include <QDockWidget>
#include <QLabel>
#include <QTabWidget>
#include <QTimer>
#include <QTranslator>
#include <gtest/gtest.h>

#include "tests/viewer/drawn_case.h"
#include "tests/viewer/large_text.h"
#include "viewer/desk/acts.h"
#include "viewer/key_sheet.h"
#include "viewer/output/picture_dialog.h"
#include "viewer/start/import_dialog.h"
#include "viewer/start/start_page.h"
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

std::string cut_in_dialog(QDialog& dialog)
{
    dialog.show();
    EXPECT_TRUE(test::wait_until_still([] { return true; })); // laid out
    return cut_in(dialog);
}

using LargeTextTest = test::LargeText;

} // namespace

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
    reject_or_accept_merge(window->session(), {"P-SON", "A-SON"});
    window->session().renewal().stop(); // and says that it is not up to date
    ASSERT_TRUE(test::wait_until_still(
        [&] { return window->session().renewal().state() == Renewal::State::stopped; }));
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

} // namespace spindel::viewer
