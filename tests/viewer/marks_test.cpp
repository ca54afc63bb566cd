/// The selection that all tables share: the rows of all selected nodes are marked.
#include <gtest/gtest.h>

#include "tests/viewer/compared_week.h"
#include "tests/viewer/drawn_case.h"
#include "viewer/models/period_changes.h"
#include "viewer/views/changes_view.h"
#include "viewer/views/more_findings.h"
#include "viewer/views/nodes_view.h"
#include "viewer/views/ring_list_view.h"
#include "viewer/views/spider_table_view.h"
#include "viewer/views/ties_view.h"

namespace spindel::viewer {

namespace {

class MarksTest : public test::DrawnCase {
protected:
    void SetUp() override
    {
        test::DrawnCase::SetUp();
        window_->findChild<QTabWidget*>(QStringLiteral("tabs"))
            ->setCurrentWidget(&window_.view<TiesView>()); // it is filled when it is looked at
        ASSERT_TRUE(QTest::qWaitFor(
            [&] {
                return !window_.view<NodesView>().is_working() &&
                       !window_.view<TiesView>().is_working() &&
                       !window_.view<MergesView>().is_working() &&
                       window_.view<TiesView>().table().sorted().rowCount() > 0;
            },
            test::kPatience));
    }

    /// What the marked rows say in a column.
    static std::multiset<std::string> marked(const TableView& table, const char* column)
    {
        std::multiset<std::string> cells;
        for (const auto row : table.all_marked())
            cells.insert(cell_of(table.sorted().source().table(), row, column));
        return cells;
    }
};

} // namespace

TEST_F(MarksTest, AllSelectedNodesAreMarkedInEveryTable)
{
    session().select({node("A-BOSS"), node("A-RECRUITER"), node("A-SON")});
    const std::multiset<std::string> all{"A-BOSS", "A-RECRUITER", "A-SON"};
    EXPECT_EQ(marked(window_.view<NodesView>().table(), "node"), all);
    EXPECT_EQ(marked(window_.view<MergesView>().table(), "node"),
              (std::multiset<std::string>{"A-BOSS", "A-BOSS", "A-RECRUITER", "A-SON"}));
    const auto& ties = window_.view<TiesView>().table(); // the one tie among them
    ASSERT_EQ(ties.all_marked().size(), 1U);
    EXPECT_EQ(marked(ties, "node"), std::multiset<std::string>{"A-BOSS"});
    EXPECT_EQ(marked(ties, "other"), std::multiset<std::string>{"A-RECRUITER"});
    const auto& rings = window_.view<RingListView>().table();
    std::set<std::uint32_t> of_nodes;
    for (const auto one : session().selected())
        of_nodes.insert(session().findings()->rings().ring_of[one]);
    of_nodes.erase(analysis::kNoRing);
    EXPECT_EQ(rings.all_marked(), std::vector<int>(of_nodes.begin(), of_nodes.end()));
    session().choose_nothing();
    EXPECT_TRUE(window_.view<NodesView>().table().all_marked().empty());
    EXPECT_TRUE(ties.all_marked().empty());
}

TEST_F(MarksTest, SpidersAndVictimsAreMarkedAsOftenAsTheyAreSelected)
{
    const auto& spiders = session().analysis()->spiders();
    ASSERT_GE(spiders.size(), 2U);
    session().select({spiders[0].node, spiders[1].node, test::node_of_victim(session())});
    const auto marked_spiders = window_.view<SpiderTableView>().table().all_marked();
    EXPECT_GE(marked_spiders.size(), 2U);
    EXPECT_EQ(marked_spiders[0], 0);
    EXPECT_EQ(marked_spiders[1], 1);
    EXPECT_EQ(window_.view<VictimsView>().table().all_marked(), std::vector{0});
}

TEST_F(MarksTest, ChangesBetweenSelectedNodesAreMarked)
{
    auto& view = test::compare_a_week(window_, session());
    session().select({node("A-BOSS"), node("A-BUYER-1"), node("A-RECRUITER")});
    ASSERT_EQ(view.table().all_marked().size(), 1U); // the boss and the buyer: gone
    EXPECT_EQ(marked(view.table(), "change"), std::multiset<std::string>{"gone"});
}

TEST_F(MarksTest, MarksStayWhileATableIsSortedAndNarrowed)
{
    auto& view = window_.view<NodesView>();
    session().select({node("A-BOSS"), node("A-SON")});
    const auto rows = view.table().all_marked();
    ASSERT_EQ(rows.size(), 2U);
    view.table().sortByColumn(3, Qt::DescendingOrder);
    EXPECT_EQ(view.table().all_marked(), rows);
    view.filter().setText(QStringLiteral("A-SON"));
    EXPECT_EQ(marked(view.table(), "node"), std::multiset<std::string>{"A-SON"});
    view.filter().clear();
    EXPECT_EQ(view.table().all_marked(), rows);
}

TEST_F(MarksTest, GoingToARowByKeyboardLeavesTheMarksAndChoosingOneEndsThem)
{
    auto& table = window_.view<NodesView>().table();
    session().select({node("A-BOSS"), node("A-SON")});
    const auto rows = table.all_marked();
    QTest::keyClick(&table, Qt::Key_Down, Qt::ControlModifier);
    EXPECT_EQ(table.all_marked(), rows);
    EXPECT_EQ(session().selected().size(), 2U);
    QTest::keyClick(&table, Qt::Key_Down);
    EXPECT_EQ(session().selected().size(), 1U);
    EXPECT_EQ(table.all_marked(), std::vector{*table.marked()});
}

TEST_F(MarksTest, AClickOnOneOfSeveralMarkedRowsChoosesItAlone)
{
    auto& table = window_.view<NodesView>().table();
    session().select({node("A-BOSS")});
    session().select({node("A-BOSS"), node("A-SON")}); // the first stays the row of the keys
    ASSERT_EQ(table.all_marked().size(), 2U);
    const auto at = table.visualRect(table.currentIndex()).center();
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, at);
    EXPECT_EQ(session().selected(), std::vector{node("A-BOSS")});
    session().select({node("A-MOTHER"), node("A-SON")}); // it is none of them: no row is current
    EXPECT_EQ(table.marked(), std::nullopt);
    QTest::keyClick(&table, Qt::Key_Down);
    EXPECT_EQ(session().selected().size(), 1U);
    EXPECT_NE(session().selected(), std::vector{node("A-BOSS")});
}

} // namespace spindel::viewer
