/// Words that are made from what a case or a user calls things, and where they stand.
#include <QDockWidget>
#include <QHelpEvent>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QToolTip>
#include <QTranslator>
#include <gtest/gtest.h>

#include "importers/profiles/profile.h"
#include "tests/viewer/drawn_case.h"
#include "viewer/canvas/note_marks.h"
#include "viewer/canvas/stage_layers.h"
#include "viewer/desk/notes.h"
#include "viewer/desk/saved_views.h"
#include "viewer/dock_stacks.h"
#include "viewer/key_sheet.h"
#include "viewer/sentences/sentences.h"
#include "viewer/text_size.h"
#include "viewer/translation.h"
#include "viewer/views/more_findings.h"

namespace spindel::viewer {

namespace {

/// Swedish, until the test ends.
class Swedish {
public:
    Swedish() { EXPECT_TRUE(install_translation(QLocale(QLocale::Swedish))); }
    ~Swedish()
    {
        for (auto* words : QCoreApplication::instance()->findChildren<QTranslator*>())
            delete words; // which also takes it out of use
    }
    Swedish(const Swedish&) = delete;
    Swedish& operator=(const Swedish&) = delete;
};

QStringList stage_names()
{
    QStringList names;
    for (std::uint16_t layer = 0; layer < kStageLayers; ++layer)
        names += stage_layer_name(layer);
    return names;
}

/// The words of all items of a menu and of those below it.
QStringList items_of(QMenu& menu)
{
    Q_EMIT menu.aboutToShow();
    QStringList items;
    for (auto* action : menu.actions()) {
        items += action->text();
        if (action->menu() != nullptr) items += items_of(*action->menu());
    }
    return items;
}

QString said_of_profile(const char* toml)
{
    try {
        importers::profiles::read_profile(toml, "profile");
    } catch (const engine::InputError& error) {
        return shown_sentence(error.what());
    }
    return {};
}

class WordsTest : public test::DrawnCase {
protected:
    QStringList items_of_views()
    {
        for (auto* action : window_->menuBar()->actions())
            if (action->text() == QStringLiteral("&Views")) return items_of(*action->menu());
        return {};
    }
};

} // namespace

TEST(StageWords, AreThoseOfTheWorkInItsOrderInBothLanguages)
{
    const auto english = stage_names();
    EXPECT_EQ(english, QStringList({"Recruit", "Move", "Control", "Collect", "Coordinate",
                                    "Brought by the ring", "No stage seen"}));
    const Swedish swedish;
    const auto translated = stage_names();
    for (qsizetype i = 0; i < english.size(); ++i) {
        EXPECT_NE(translated[i], english[i]);
        EXPECT_EQ(translated.count(translated[i]), 1);
    }
}

TEST_F(WordsTest, AnAmpersandInTheNameOfAViewIsShownInMenusAndTheHistory)
{
    save_view(session(), QStringLiteral("Oslo & Bergen"));
    const auto items = items_of_views();
    EXPECT_EQ(items.count(QStringLiteral("Oslo && Bergen")), 3); // to show, rename, and remove it
    EXPECT_EQ(session().history().text(0), QStringLiteral("Save the view Oslo & Bergen"));
    EXPECT_TRUE(session().history().undoText().endsWith(QStringLiteral("Oslo && Bergen")));
    EXPECT_TRUE(key_sheet(*window_).contains(QStringLiteral("Oslo &amp; Bergen")));
}

TEST_F(WordsTest, AToolTipOnANotesMarkSaysTheNoteWithVictimsMasked)
{
    session().select({node("A-SON")});
    add_note(session(), QStringLiteral("seen with A-VICTIM & others"), {QStringLiteral("check")});
    ASSERT_TRUE(wait_until_drawn());
    auto look = picture().look();
    look.pixel_ratio = 1;
    const auto marks = note_marks(look, SeenScene(look));
    ASSERT_EQ(marks.size(), 1U);
    auto& canvas = window_->canvas();
    const auto at = marks[0].place.center().toPoint();
    QHelpEvent help(QEvent::ToolTip, at, canvas.mapToGlobal(at));
    QApplication::sendEvent(&canvas, &help);
    QTextDocument shown;
    shown.setHtml(QToolTip::text());
    const auto words = shown.toPlainText();
    QToolTip::hideText();
    EXPECT_TRUE(words.startsWith(QStringLiteral("A-SON"))) << words.toStdString();
    EXPECT_TRUE(words.contains(QStringLiteral("seen with victim-1 & others [check]")))
        << words.toStdString();
    EXPECT_FALSE(words.contains(QStringLiteral("A-VICTIM")));
}

TEST_F(WordsTest, NumbersAreSortedByReasonWithTheRejectedAndTheRightOneIsRejected)
{
    auto& view = window_.view<MergesView>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view.is_working(); }, test::kPatience));
    const auto& columns = view.table().sorted().source().table().columns;
    const auto column_of = [&](const char* name) {
        return static_cast<int>(std::ranges::find(columns, name, &engine::Column::name) -
                                columns.begin());
    };
    const auto cells = [&](const char* column) {
        QStringList shown;
        for (const auto row : view.table().shown_rows())
            shown += QString::fromStdString(
                cell_of(view.table().sorted().source().table(), static_cast<int>(row), column));
        return shown;
    };
    view.table().sortByColumn(column_of("identifier"), Qt::DescendingOrder);
    const auto last = cells("identifier").back();
    view.table().setCurrentIndex(
        view.table().sorted().index(view.table().sorted().rowCount() - 1, 0));
    view.reject_or_accept();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !window_->jobs().is_running(); }, test::kPatience));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view.is_working(); }, test::kPatience));
    ASSERT_EQ(rejected_merges(session().desk()).size(), 1U);
    EXPECT_EQ(rejected_merges(session().desk())[0].first, last.toStdString());
    EXPECT_FALSE(cells("reason").contains(QString())); // the rejected one kept its own
    view.table().sortByColumn(column_of("reason"), Qt::AscendingOrder);
    const auto reasons = cells("reason");
    EXPECT_TRUE(std::ranges::is_sorted(reasons));
    view.table().sortByColumn(column_of("state"), Qt::DescendingOrder);
    EXPECT_EQ(cells("state").front(), QStringLiteral("rejected"));
}

TEST_F(WordsTest, TablesOfFindingsStandInOneStackWhereTheScreenIsLowForTheText)
{
    auto* rings = window_->findChild<QDockWidget*>(QStringLiteral("dock_rings"));
    auto* spiders = window_->findChild<QDockWidget*>(QStringLiteral("dock_spiders"));
    const auto are_stacked = [&] { return window_->tabifiedDockWidgets(rings).contains(spiders); };
    const auto high = window_->screen()->availableGeometry().height();
    ASSERT_GT(high, 32 * window_->fontMetrics().height());
    stack_findings_where_low(*window_);
    EXPECT_FALSE(are_stacked());
    auto large = window_->font();
    large.setPointSizeF(large.pointSizeF() * high / (30.0 * window_->fontMetrics().height()));
    window_->setFont(large);
    stack_findings_where_low(*window_);
    EXPECT_TRUE(are_stacked());
}

TEST(ProfileWords, WhyAProfileIsRefusedIsSaidInSwedish)
{
    const Swedish swedish;
    EXPECT_EQ(said_of_profile("kind = 3\n"),
              QStringLiteral("profile:1:8: kind är en text inom citattecken"));
    EXPECT_EQ(said_of_profile("kind = \"calls\"\ncolour = 3\n"),
              QStringLiteral("profile:2:1: ”colour” är ingen nyckel i den här tabellen"));
    EXPECT_EQ(said_of_profile("kind = \"calls\"\nzone = \"Mars\"\n"),
              QStringLiteral("profile:2:8: ingen tidszon som Europe/Bucharest"));
    const QRegularExpression told(QStringLiteral(
        "^profile:[12]:\\d+: profilen är inte giltig TOML här: se efter citattecken, "
        "hakparenteser och likhetstecken$"));
    for (const auto* broken : {"kind = \n", "kind = [\"a\"\n", "kind \"calls\"\n", "= 3\n",
                               "kind = \"calls\nzone = 3\n", "kind = 1x\n", "[file\nkind = 3\n"})
        EXPECT_TRUE(told.match(said_of_profile(broken)).hasMatch())
            << broken << said_of_profile(broken).toStdString();
    EXPECT_TRUE(said_of_profile("[file]\n").contains(QStringLiteral("ange posternas slag")));
}

} // namespace spindel::viewer
