/// Tables of findings: narrowed, saved, and whom their rows choose.
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QSpinBox>
#include <QTimer>
#include <QToolButton>
#include <gtest/gtest.h>

#include "tests/viewer/findings_case.h"
#include "viewer/output/export_dialogs.h"
#include "viewer/views/more_findings.h"
#include "viewer/views/spider_table_view.h"

namespace spindel::viewer {

TEST_F(FindingsTest, TypingNarrowsATableAndWhatIsSavedIsWhatIsShown)
{
    auto& finding = window_.view<SpiderTableView>().finding();
    auto& table = finding.table();
    const QAbstractItemModelTester tester(
        const_cast<SortedTable*>(&table.sorted()), // the tester only looks
        QAbstractItemModelTester::FailureReportingMode::Fatal);
    const int all = table.sorted().rowCount();
    ASSERT_GE(all, 2);
    QTest::keyClicks(&finding.filter(), QStringLiteral("a-boss cz"));
    ASSERT_EQ(table.sorted().rowCount(), 1);
    const auto saved = table.shown_table();
    ASSERT_EQ(saved.rows.size(), 1U);
    EXPECT_EQ(cell_of(saved, 0, "node"), "A-BOSS");
    EXPECT_EQ(cell_of(saved, 0, "identifiers"), ""); // a hidden column stays out
    finding.filter().clear();
    EXPECT_EQ(table.sorted().rowCount(), all);
}

TEST_F(FindingsTest, AVictimToProtectIsChosenByItsRow)
{
    auto& view = window_.view<VictimsView>();
    ASSERT_EQ(view.table().sorted().rowCount(), 1);
    EXPECT_EQ(cell(view, 0, "node"), "victim-1");
    view.table().setCurrentIndex(view.table().sorted().index(0, 0));
    EXPECT_EQ(session().persona(), test::node_of_victim(session()));
}

TEST_F(FindingsTest, KeyPlayersOfTheChosenRingAreFoundBesideTheWindow)
{
    auto& view = window_.view<KeyPlayersView>();
    session().choose_ring(session().analysis()->rings().ring_of[node("A-BOSS")]);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view.is_working(); }, test::kPatience));
    ASSERT_GT(view.table().sorted().rowCount(), 0);
    const auto first = node_named(session().analysis()->subject(), cell(view, 0, "node"));
    view.table().setCurrentIndex(view.table().sorted().index(0, 0));
    EXPECT_EQ(session().persona(), first);
}

TEST_F(FindingsTest, TheCommandLineOfKeyPlayersNamesHowMany)
{
    auto& view = window_.view<KeyPlayersView>();
    view.findChild<QSpinBox*>()->setValue(2);
    session().choose_ring(0);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view.is_working(); }, test::kPatience));
    QString command;
    QTimer::singleShot(0, &view, [&] {
        auto* dialog = qobject_cast<TableDialog*>(QApplication::activeModalWidget());
        ASSERT_NE(dialog, nullptr);
        command = dialog->shown_command();
        dialog->reject();
    });
    const auto buttons = view.findChildren<QToolButton*>();
    buttons.back()->click(); // Save
    EXPECT_TRUE(command.contains(QStringLiteral(" --size 2 "))) << command.toStdString();
}

} // namespace spindel::viewer
