/// Two nodes chosen without the picture: from tables, from the search, by keyboard.
#include <QHeaderView>
#include <gtest/gtest.h>

#include "tests/viewer/drawn_case.h"
#include "viewer/output/command_lines.h"
#include "viewer/views/chain_view.h"
#include "viewer/views/evidence_view.h"
#include "viewer/views/more_findings.h"
#include "viewer/views/nodes_view.h"
#include "viewer/views/search_box.h"

namespace spindel::viewer {

namespace {

class AddingTest : public test::DrawnCase {
protected:
    bool wait_for(const NodesView& view)
    {
        return QTest::qWaitFor([&] { return !view.is_working(); }, test::kPatience);
    }
    /// Puts the keyboard on the row of a node.
    void go_to(TableView& table, const std::string& label)
    {
        for (int row = 0; row < table.sorted().rowCount(); ++row) {
            QTest::keyClick(&table, Qt::Key_Down, Qt::ControlModifier);
            if (cell_of(table.sorted().source().table(), table.marked().value_or(0), "node") ==
                label)
                return;
        }
        ADD_FAILURE() << label;
    }
    bool has_chain()
    {
        auto& chain = window_.view<ChainView>();
        QCoreApplication::processEvents();
        return QTest::qWaitFor([&] { return !chain.is_working(); }, test::kPatience) &&
               !chain.chains().empty();
    }
};

} // namespace

TEST_F(AddingTest, FromTheTableOfNodesByKeyboardAndTheChainIsThere)
{
    auto& nodes = window_.view<NodesView>();
    ASSERT_TRUE(wait_for(nodes));
    session().choose_persona(node("A-BUYER-1"));
    go_to(nodes.table(), "A-BUYER-2");
    EXPECT_EQ(session().selected(), std::vector{node("A-BUYER-1")}); // gone to, not chosen
    QTest::keyClick(&nodes.table(), Qt::Key_Space, Qt::ControlModifier);
    const auto both = std::set{node("A-BUYER-1"), node("A-BUYER-2")};
    EXPECT_EQ(std::set(session().selected().begin(), session().selected().end()), both);
    EXPECT_TRUE(has_chain());
    QTest::keyClick(&nodes.table(), Qt::Key_Space, Qt::ControlModifier);
    EXPECT_EQ(session().selected(), std::vector{node("A-BUYER-1")}); // and taken away
}

TEST_F(AddingTest, AVictimIsAddedFromTheTableOfVictims)
{
    session().choose_persona(node("A-BOSS"));
    auto& victims = window_.view<VictimsView>().table();
    ASSERT_EQ(victims.sorted().rowCount(), 1);
    QTest::keyClick(&victims, Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(&victims, Qt::Key_Space, Qt::ControlModifier);
    EXPECT_EQ(session().selected().size(), 2U);
    EXPECT_TRUE(has_chain());
}

TEST_F(AddingTest, AHitOfTheSearchIsAdded)
{
    auto& search = window_.view<SearchBox>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return search.is_ready(); }, test::kPatience));
    search.line().setText(QStringLiteral("A-BOSS"));
    QTest::keyClick(&search.line(), Qt::Key_Return);
    search.line().setText(QStringLiteral("A-DRIVER"));
    QTest::keyClick(&search.line(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(session().selected().size(), 2U);
    EXPECT_TRUE(has_chain());
}

TEST_F(AddingTest, TheTimeThatTheChainGoesByStandsBesideItsStepsAndItsTableIsSaved)
{
    session().select({node("A-BOSS"), node("A-DRIVER")});
    ASSERT_TRUE(has_chain());
    auto& table = window_.view<ChainView>().table();
    const auto& columns = table.sorted().source().table().columns;
    const auto place = [&](std::string_view name) {
        const auto found = std::ranges::find(columns, name, &engine::Column::name);
        return table.horizontalHeader()->visualIndex(static_cast<int>(found - columns.begin()));
    };
    EXPECT_EQ(place("own_time"), place("layer") + 1);
    EXPECT_LT(place("own_time"), 5);
    auto* finding = qobject_cast<FindingView*>(table.parentWidget());
    ASSERT_NE(finding, nullptr);
    const auto saved = finding->saved_table();
    EXPECT_EQ(saved.rows.size(), 2U);
    EXPECT_TRUE(std::ranges::any_of(saved.columns, [](const engine::Column& column) {
        return column.name == "records"; // as the command line writes it
    }));
    EXPECT_TRUE(table_command(session(), QStringLiteral("chain_steps"), QStringLiteral("a.csv"),
                              QStringLiteral(" A-BOSS A-DRIVER"))
                    .startsWith(QStringLiteral("spindel path ")));
}

TEST_F(AddingTest, TheEvidenceIsNarrowedAndSavedAsItIsShown)
{
    session().choose_persona(node("A-BOSS"));
    auto& evidence = window_.view<EvidenceView>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !evidence.is_working(); }, test::kPatience));
    const auto all = evidence.finding().saved_table().rows.size();
    evidence.finding().filter().setText(QStringLiteral("payment"));
    const auto narrowed = evidence.finding().saved_table();
    EXPECT_EQ(narrowed.rows.size(), 2U);
    EXPECT_LT(narrowed.rows.size(), all);
    for (const auto& row : narrowed.rows)
        for (const auto& cell : row)
            for (const auto* name : test::kVictims)
                EXPECT_EQ(engine::text(cell).find(name), std::string::npos);
}

} // namespace spindel::viewer
