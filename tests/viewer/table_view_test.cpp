#include "viewer/views/table_view.h"

#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace spindel::viewer {

namespace {

void fill(TableView& view)
{
    view.set_table({{{"rank", ""}, {"score", ""}},
                    {{std::int64_t{1}, engine::Figure{0.5}},
                     {std::int64_t{2}, engine::Figure{0.9}},
                     {std::int64_t{3}, engine::Figure{0.1}}}});
}

} // namespace

TEST(TableView, ANewTableStandsInItsOwnOrderWithNothingChosen)
{
    TableView view;
    const QSignalSpy chosen(&view, &TableView::row_chosen);
    fill(view);
    view.sortByColumn(1, Qt::DescendingOrder);
    view.mark(0);
    view.set_table({{{"other", ""}}, {{std::int64_t{1}}, {std::int64_t{2}}}});
    fill(view);
    EXPECT_EQ(view.sorted().index(0, 0).data().toString(), QStringLiteral("1"));
    EXPECT_EQ(view.marked(), std::nullopt);
    EXPECT_EQ(chosen.count(), 0);
}

TEST(TableView, NewRowsAreSortedAsTheUserSortedThoseBefore)
{
    TableView view;
    fill(view);
    view.sortByColumn(1, Qt::DescendingOrder);
    view.set_table({{{"notes", ""}, {"rank", ""}, {"score", ""}},
                    {{std::string(), std::int64_t{1}, engine::Figure{0.2}},
                     {std::string(), std::int64_t{2}, engine::Figure{0.7}}}});
    EXPECT_EQ(view.sorted().index(0, 1).data().toString(), QStringLiteral("2"));
    EXPECT_EQ(view.horizontalHeader()->sortIndicatorSection(), 2);
    EXPECT_EQ(view.horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
    view.sortByColumn(-1, Qt::AscendingOrder);
    fill(view);
    EXPECT_EQ(view.horizontalHeader()->sortIndicatorSection(), -1);
}

TEST(TableView, AChosenRowIsNamedByItsPlaceInTheTableHoweverItIsSorted)
{
    TableView view;
    fill(view);
    view.sortByColumn(1, Qt::DescendingOrder);
    QSignalSpy chosen(&view, &TableView::row_chosen);
    QTest::keyClick(&view, Qt::Key_Home, Qt::ControlModifier);
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen[0][0].toInt(), 1); // 0.9 is the largest score
    EXPECT_EQ(view.marked(), 1);
}

TEST(TableView, MarkingARowTellsNobody)
{
    TableView view;
    fill(view);
    const QSignalSpy chosen(&view, &TableView::row_chosen);
    view.mark(2);
    EXPECT_EQ(view.marked(), 2);
    EXPECT_EQ(view.selectionModel()->selectedRows().size(), 1);
    view.mark(std::nullopt);
    EXPECT_EQ(view.marked(), std::nullopt);
    EXPECT_EQ(chosen.count(), 0);
}

TEST(TableView, CtrlGoesToARowWithoutChoosingItAndAddsIt)
{
    TableView view;
    fill(view);
    view.resize(400, 200);
    view.show();
    view.sortByColumn(1, Qt::DescendingOrder); // rows 1, 0, 2
    const QSignalSpy chosen(&view, &TableView::row_chosen);
    QSignalSpy added(&view, &TableView::row_added);
    QTest::keyClick(&view, Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(&view, Qt::Key_Down, Qt::ControlModifier);
    EXPECT_EQ(view.marked(), 0);
    QTest::keyClick(&view, Qt::Key_Space, Qt::ControlModifier);
    const auto last = view.visualRect(view.sorted().index(2, 0)).center();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ControlModifier, last);
    EXPECT_EQ(chosen.count(), 0);
    ASSERT_EQ(added.count(), 2);
    EXPECT_EQ(added[0][0].toInt(), 0);
    EXPECT_EQ(added[1][0].toInt(), 2);
    QTest::keyClick(&view, Qt::Key_Up);
    EXPECT_EQ(chosen.count(), 1); // without Ctrl as ever
}

TEST(TableView, SortsFromTheKeyboardByTheColumnWithTheFocusAndBack)
{
    TableView view;
    fill(view);
    view.setCurrentIndex(view.sorted().index(0, 1));
    auto* sort = view.actions().front();
    sort->trigger();
    EXPECT_EQ(view.sorted().index(0, 1).data().toString(), QStringLiteral("0.1000"));
    sort->trigger();
    EXPECT_EQ(view.sorted().index(0, 1).data().toString(), QStringLiteral("0.9000"));
}

TEST(TableView, TabLeavesTheTable)
{
    EXPECT_FALSE(TableView().tabKeyNavigation());
}

} // namespace spindel::viewer
