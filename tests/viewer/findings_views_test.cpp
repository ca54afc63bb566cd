/// Findings of what is filtered, in every view alike.
#include <gtest/gtest.h>

#include "analysis/key_players.h"
#include "tests/viewer/findings_follow.h"
#include "viewer/map/map_view.h"
#include "viewer/views/chain_view.h"
#include "viewer/views/more_findings.h"
#include "viewer/views/nodes_view.h"
#include "viewer/views/reasons_view.h"

namespace spindel::viewer {

TEST_F(FindingsFollow, AllViewsShowTheSameRings)
{
    session().choose_persona(node("A-BOSS"));
    filter_by(first_days());
    const auto& found = session().findings()->rings();
    const auto ring = found.ring_of[node("A-BOSS")];
    ASSERT_NE(ring, analysis::kNoRing);
    EXPECT_EQ(session().persona(), node("A-BOSS"));
    EXPECT_EQ(session().ring(), ring); // what was chosen has the ring of these findings

    session().choose_ring(ring);
    EXPECT_EQ(session().selected(), found.rings[ring].members);
    EXPECT_TRUE(std::ranges::binary_search(session().selected(), node("A-BUYER-2")));
    EXPECT_FALSE(std::ranges::binary_search(session().selected(), node("A-VICTIM")));
    const auto& reasons = window_.view<ReasonsView>().text();
    EXPECT_TRUE(reasons.toPlainText().contains(QStringLiteral("A-BUYER-2")));
    EXPECT_FALSE(reasons.toPlainText().contains(QStringLiteral("victim-1")));

    ASSERT_TRUE(wait_until_drawn());
    EXPECT_TRUE(scene().rings_of.isEmpty());
    for (const auto& hull : scene().hulls)
        for (const auto index : hull.members)
            EXPECT_EQ(found.ring_of[scene().nodes[index].node], hull.ring);
    auto& nodes = window_.view<NodesView>();
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            const auto& table = nodes.table().sorted().source().table();
            return std::ssize(table.rows) ==
                   static_cast<std::ptrdiff_t>(session().sight()->nodes_seen());
        },
        test::kPatience));
    const auto& table = nodes.table().sorted().source().table();
    for (int row = 0; row < std::ssize(table.rows); ++row)
        if (cell_of(table, row, "node") == "A-BUYER-2") {
            EXPECT_EQ(cell_of(table, row, "ring"), std::to_string(ring));
        }

    auto& players = window_.view<KeyPlayersView>();
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            return !players.is_working() && !players.table().sorted().source().table().rows.empty();
        },
        test::kPatience));
    EXPECT_EQ(players.table().sorted().source().table(),
              analysis::key_players_table(session().findings()->analysis().subject(),
                                          session().findings()->analysis().rings(),
                                          {.ring = ring, .size = 3}));
    const auto* chain = window_->findChild<MapView*>()->chain();
    for (const auto& one : session().findings()->analysis().chains())
        EXPECT_TRUE(one.ring != ring || chain != nullptr);
    session().history().undo();
    EXPECT_FALSE(session().ring().has_value()); // numbered otherwise in the whole case
    EXPECT_TRUE(players.table().sorted().source().table().rows.empty());
}

TEST_F(FindingsFollow, WhoIsNotTiedInThemIsSaidNotToBeAnalysed)
{
    filter_by(first_days());
    session().choose_persona(node("A-VICTIM"));
    EXPECT_TRUE(
        window_.view<ReasonsView>().text().toPlainText().contains(QStringLiteral("Not analysed")));
    EXPECT_FALSE(session().ring().has_value());
    session().select({node("A-BOSS"), node("A-BUYER-1")});
    auto& chain = window_.view<ChainView>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !chain.is_working(); }, test::kPatience));
    ASSERT_EQ(chain.chains().size(), 1U);
    for (const auto& step : chain.chains()[0].steps) // the payment is of the fourth
        for (const auto record : step.records)
            EXPECT_LT(session().analysis()->graph().event(record).time, *first_days().period.to);
    session().select({node("A-BOSS"), node("A-VICTIM")});
    ASSERT_TRUE(QTest::qWaitFor([&] { return !chain.is_working(); }, test::kPatience));
    EXPECT_TRUE(chain.chains().empty());
    EXPECT_TRUE(chain.summary().contains(QStringLiteral("No records link")));
}

TEST_F(FindingsFollow, WhereTheyDoNotTheCanvasSaysOfWhatItsRingsAre)
{
    let_findings_follow(session(), false);
    filter_by(first_days());
    EXPECT_EQ(scene().rings_of, QStringLiteral("of the whole case"));
}

TEST_F(FindingsFollow, NodesThatAreHiddenCountAndThisIsSaid)
{
    const auto whole = rings();
    hide(session(), {node("A-BOSS")});
    EXPECT_EQ(notice(),
              QStringLiteral("Nodes that are hidden count, too, as on the command line."));
    EXPECT_TRUE(notice_of_rings().link().isEmpty());
    EXPECT_EQ(rings(), whole);
    session().look_at_period(first_days().period);
    EXPECT_TRUE(QTest::qWaitFor([&] { return notice().contains(QStringLiteral("Playing time")); },
                                test::kPatience));
    EXPECT_EQ(rings(), whole);
}

TEST_F(FindingsFollow, ARejectedNumberIsRejectedInThemToo)
{
    filter_by(first_days());
    reject_or_accept_merge(session(), {"P-SON", "A-SON"});
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            return !window_->jobs().is_running() && !session().findings_work().is_waiting() &&
                   !session().findings()->are_whole();
        },
        test::kPatience));
    auto options = session().findings()->analysis().options();
    EXPECT_EQ(options.loading.rejected_merges.size(), 1U);
    EXPECT_TRUE(same_filter(session().findings()->filter(), first_days()));
}

TEST_F(FindingsFollow, ANumberWhoseUserAGradeLeavesOutIsItsUserInTheCase)
{
    engine::ProjectionOptions filter;
    filter.least_grade = support::grade("A2");
    filter_by(filter); // phones are of A1, payments and journeys of A2
    const auto& findings = *session().findings();
    const auto& analysis = findings.analysis();
    for (engine::NodeId own = 0; own < analysis.projection().persona.size(); ++own) {
        const auto in_case = findings.in_case(own);
        ASSERT_TRUE(in_case.has_value());
        EXPECT_EQ(findings.rings().ring_of[*in_case],
                  analysis.rings().ring_of[*findings.own(*in_case)]);
    }
    EXPECT_TRUE(notice().contains(QStringLiteral("Who uses a number"))) << notice().toStdString();
}

} // namespace spindel::viewer
