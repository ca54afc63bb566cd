#include <set>

#include <QAccessible>
#include <QTabWidget>
#include <gtest/gtest.h>

#include "tests/viewer/drawn_case.h"
#include "viewer/desk/acts.h"
#include "viewer/views/nodes_view.h"
#include "viewer/views/ties_view.h"

namespace spindel::viewer {

namespace {

class TiesTest : public test::DrawnCase {
protected:
    TiesView& look_at_ties()
    {
        auto& view = window_.view<TiesView>();
        window_->findChild<QTabWidget*>(QStringLiteral("tabs"))->setCurrentWidget(&view);
        EXPECT_TRUE(QTest::qWaitFor(
            [&] { return !view.is_working() && view.table().sorted().rowCount() > 0; },
            test::kPatience));
        return view;
    }
    std::set<engine::TieId> drawn_ties()
    {
        std::set<engine::TieId> ties;
        for (const auto& edge : scene().edges)
            ties.insert(edge.tie);
        return ties;
    }
};

} // namespace

TEST_F(TiesTest, TheTableHoldsEveryTieOfThePictureAndARowChoosesIt)
{
    auto& view = look_at_ties();
    const auto ties = drawn_ties();
    ASSERT_EQ(view.table().sorted().rowCount(), static_cast<int>(ties.size()));
    view.table().setCurrentIndex(view.table().sorted().index(1, 0));
    EXPECT_EQ(session().tie(), *std::next(ties.begin()));
    session().choose_tie(*ties.rbegin());
    EXPECT_EQ(view.table().marked(), static_cast<int>(ties.size()) - 1);
    session().choose_nothing();
    EXPECT_EQ(view.table().marked(), std::nullopt);
}

TEST_F(TiesTest, TheTableSaysHowManyRecordsOfWhichLayerAndWhatIsInferred)
{
    auto& view = look_at_ties();
    const auto& table = view.table().sorted().source().table();
    std::map<std::pair<std::string, std::string>, int> rows;
    for (int row = 0; row < static_cast<int>(table.rows.size()); ++row)
        rows[std::minmax(cell_of(table, row, "node"), cell_of(table, row, "other"))] = row;
    const auto boss_and_buyer = rows.at({"A-BOSS", "A-BUYER-1"});
    EXPECT_EQ(cell_of(table, boss_and_buyer, "calls"), "1");
    EXPECT_EQ(cell_of(table, boss_and_buyer, "payments"), "1");
    EXPECT_EQ(cell_of(table, boss_and_buyer, "inferred"), "no");
    const auto travellers = rows.at({"A-RECRUITER", "victim-1"}); // one call, one booking
    EXPECT_EQ(cell_of(table, travellers, "travel"), "1");
    EXPECT_EQ(cell_of(table, travellers, "inferred"), "in part");
}

TEST_F(TiesTest, WhereAVictimStandsTellsNothingOfItsName)
{
    const auto& nodes = window_.view<NodesView>().table().sorted().source().table();
    ASSERT_FALSE(nodes.rows.empty());
    const int last = static_cast<int>(nodes.rows.size()) - 1;
    EXPECT_EQ(cell_of(nodes, last, "node"), "victim-1"); // A-VICTIM is none of the last by name
    const auto& ties = look_at_ties().table().sorted().source().table();
    int of_victim = 0;
    for (int row = 0; row < static_cast<int>(ties.rows.size()); ++row) {
        EXPECT_NE(cell_of(ties, row, "node"), "victim-1");
        if (cell_of(ties, row, "other") != "victim-1") continue;
        ++of_victim;
        const bool is_last_of_its_node =
            row + 1 == static_cast<int>(ties.rows.size()) ||
            cell_of(ties, row + 1, "node") != cell_of(ties, row, "node");
        EXPECT_TRUE(is_last_of_its_node) << row;
    }
    EXPECT_GT(of_victim, 1);
}

TEST_F(TiesTest, TheTableFollowsTheFilterAndWhatIsHidden)
{
    auto& view = look_at_ties();
    const auto all = view.table().sorted().rowCount();
    hide(session(), {node("A-BOSS")});
    ASSERT_TRUE(wait_until_drawn());
    const auto wanted = static_cast<int>(drawn_ties().size());
    EXPECT_LT(wanted, all);
    EXPECT_TRUE(QTest::qWaitFor([&] { return view.table().sorted().rowCount() == wanted; },
                                test::kPatience));
}

TEST_F(TiesTest, AScreenReaderReadsTheCanvasAndItsTablesCellByCell)
{
    auto& ties = look_at_ties();
    for (auto* view :
         std::initializer_list<QTableView*>{&ties.table(), &window_.view<NodesView>().table()}) {
        auto* interface = QAccessible::queryAccessibleInterface(view);
        ASSERT_NE(interface, nullptr);
        EXPECT_EQ(interface->role(), QAccessible::Table);
        EXPECT_FALSE(interface->text(QAccessible::Name).isEmpty());
        auto* cells = interface->tableInterface();
        ASSERT_NE(cells, nullptr);
        ASSERT_EQ(cells->rowCount(), view->model()->rowCount());
        ASSERT_EQ(cells->columnCount(), view->model()->columnCount());
        EXPECT_EQ(cells->cellAt(0, 0)->text(QAccessible::Name),
                  view->model()->index(0, 0).data().toString());
    }
    auto* canvas = QAccessible::queryAccessibleInterface(&window_->canvas());
    ASSERT_NE(canvas, nullptr);
    EXPECT_EQ(canvas->text(QAccessible::Name), QStringLiteral("Network"));
    session().choose_persona(node("A-BOSS"));
    EXPECT_TRUE(canvas->text(QAccessible::Description).contains(QStringLiteral("A-BOSS")));
    session().choose_persona(test::node_of_victim(session()));
    EXPECT_TRUE(canvas->text(QAccessible::Description).contains(QStringLiteral("victim-1")));
}

} // namespace spindel::viewer
