/// Whether words, borders and icons stand out from their ground, in the light and in the dark.
#include <QApplication>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QProxyStyle>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QStyle>
#include <QTabWidget>
#include <QTextBlock>
#include <QTextBrowser>
#include <gtest/gtest.h>

#include "tests/viewer/small_case.h"
#include "viewer/charts/charts_view.h"
#include "viewer/outlined_style.h"
#include "viewer/palette.h"

namespace spindel::viewer {

namespace {

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

/// As of a desktop whose dialogs have icons.
class StyleWithIcons : public QProxyStyle {
public:
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returned) const override
    {
        return hint == SH_DialogButtonBox_ButtonsHaveIcons
                   ? 1
                   : QProxyStyle::styleHint(hint, option, widget, returned);
    }
};

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

TEST(Dark, TheSwitchIsRemembered)
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

TEST(Contrast, LinksOfTheReasonsCanBeReadWhenTheLightIsPutOut)
{
    const support::TemporaryCase small{test::small_records()};
    test::OpenWindow window(small.path());
    ASSERT_TRUE(window.is_open());
    window->session().choose_ring(0);
    auto* reasons = window->findChild<QTextBrowser*>(QStringLiteral("reasons"));
    for (const bool is_dark : {true, false}) {
        window->set_dark(is_dark);
        QCoreApplication::processEvents();
        int links = 0;
        for (auto block = reasons->document()->begin(); block.isValid(); block = block.next())
            for (auto part = block.begin(); !part.atEnd(); ++part) {
                const auto format = part.fragment().charFormat();
                if (!format.isAnchor()) continue;
                ++links;
                EXPECT_GE(
                    contrast(format.foreground().color(), reasons->palette().color(QPalette::Base)),
                    kLeastContrast);
            }
        EXPECT_GT(links, 0);
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

TEST(Contrast, ButtonsOfDialogsHaveWordsAndNoIconsMadeForALightGround)
{
    const auto icons = [] {
        const QDialogButtonBox box(QDialogButtonBox::Close | QDialogButtonBox::Save);
        return std::ranges::count_if(box.buttons(),
                                     [](auto* button) { return !button->icon().isNull(); });
    };
    QApplication::setStyle(new StyleWithIcons); // which the application owns
    EXPECT_GT(icons(), 0);
    QApplication::setStyle(new OutlinedStyle(new StyleWithIcons));
    EXPECT_EQ(icons(), 0);
    QApplication::setStyle(QStringLiteral("fusion"));
}

} // namespace spindel::viewer
