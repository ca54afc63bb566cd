#include <QPushButton>
#include <gtest/gtest.h>

#include "analysis/key_players.h"
#include "tests/viewer/drawn_case.h"
#include "viewer/desk/acts.h"
#include "viewer/desk/saved_views.h"
#include "viewer/map/map_view.h"
#include "viewer/views/activity_chart_view.h"
#include "viewer/views/chain_view.h"
#include "viewer/views/filter_bar.h"
#include "viewer/views/findings_notice.h"
#include "viewer/views/more_findings.h"
#include "viewer/views/nodes_view.h"
#include "viewer/views/reasons_view.h"
#include "viewer/views/ring_list_view.h"
#include "viewer/views/spider_table_view.h"

namespace spindel::viewer {

namespace {

/// The first days, in which the boss rings the recruiter and two buyers and the family one another.
engine::ProjectionOptions first_days()
{
    engine::ProjectionOptions filter;
    filter.period.to = support::at("2025-03-04T00:00:00Z");
    return filter;
}

class FindingsFollow : public test::DrawnCase {
protected:
    /// The notices of all views of findings say the same.
    QString notice()
    {
        const auto notices = window_->findChildren<FindingsNotice*>();
        EXPECT_EQ(notices.size(), 6); // rings, spiders, victims, key players, reasons, chain
        for (const auto* other : notices) {
            // in a low view fewer words of it are seen
            EXPECT_EQ(other->accessibleName(), notices.front()->accessibleName());
            EXPECT_EQ(other->link(), notices.front()->link());
            EXPECT_EQ(other->isHidden(), notices.front()->isHidden());
        }
        return notices.front()->isHidden() ? QString() : notices.front()->accessibleName();
    }
    FindingsNotice& notice_of_rings()
    {
        return *window_.view<RingListView>().findChild<FindingsNotice*>();
    }
    const engine::Table& rings()
    {
        return window_.view<RingListView>().table().sorted().source().table();
    }
    const engine::Table& spiders()
    {
        return window_.view<SpiderTableView>().table().sorted().source().table();
    }
    void filter_by(const engine::ProjectionOptions& filter)
    {
        set_filter(session(), filter, QStringLiteral("filter"));
        ASSERT_TRUE(wait_until_found());
        ASSERT_TRUE(wait_until_drawn());
    }
    /// What a new analysis of the file finds over these records.
    analysis::CaseAnalysis anew(const engine::ProjectionOptions& filter)
    {
        analysis::CaseAnalysisOptions options;
        options.loading.projection = filter;
        return {small_.open(), options};
    }
    static engine::Table rings_of(const analysis::CaseAnalysis& analysis)
    {
        return analysis::rings_table(analysis.rings(), analysis.subject());
    }
};

} // namespace

TEST_F(FindingsFollow, ABrushLeadsThemAndUndoBringsThoseOfTheWholeCaseBackAtOnce)
{
    const auto whole = rings();
    EXPECT_EQ(notice(), QString());
    auto& chart = window_.view<ActivityChartView>();
    QCoreApplication::processEvents(); // the chart is laid out
    const auto middle_of = [&](double day) {
        return chart.mapFromScene(
            chart.chart()->mapToScene(chart.chart()->mapToPosition({day, 0.5}, nullptr)));
    };
    QTest::mousePress(chart.viewport(), Qt::LeftButton, {}, middle_of(0));
    QTest::mouseMove(chart.viewport(), middle_of(2));
    EXPECT_FALSE(session().findings_work().is_waiting()); // not before it is let go
    QTest::mouseRelease(chart.viewport(), Qt::LeftButton, {}, middle_of(2));
    const auto filter = filter_of(session().desk());
    ASSERT_FALSE(same_filter(filter, {}));
    ASSERT_TRUE(wait_until_found());
    EXPECT_TRUE(same_filter(session().findings()->filter(), filter));
    EXPECT_NE(rings(), whole);
    EXPECT_EQ(rings(), rings_of(anew(filter)));
    const auto words = notice();
    EXPECT_TRUE(
        words.startsWith(QStringLiteral("Of the period 2025-03-01 to 2025-03-03: 4 record")))
        << words.toStdString();
    session().history().undo();
    EXPECT_TRUE(session().findings()->are_whole()); // kept, so there without any wait
    EXPECT_EQ(session().findings_work().state(), FindingsWork::State::done);
    EXPECT_EQ(rings(), whole);
    EXPECT_EQ(notice(), QString());
    session().history().redo();
    EXPECT_EQ(session().findings_work().state(), FindingsWork::State::done); // kept, too
    EXPECT_TRUE(same_filter(session().findings()->filter(), filter));
    EXPECT_EQ(rings(), rings_of(anew(filter)));
}

TEST_F(FindingsFollow, UntilTheyAreThereThoseOfBeforeAreMarked)
{
    const auto whole = rings();
    set_filter(session(), first_days(), QStringLiteral("filter"));
    EXPECT_TRUE(session().findings_work().is_waiting());
    EXPECT_EQ(rings(), whole);
    EXPECT_TRUE(notice().startsWith(
        QStringLiteral("Still of the whole case. Being analysed: the time until 2025-03-03.")))
        << notice().toStdString();
    EXPECT_TRUE(notice_of_rings().autoFillBackground());
    ASSERT_TRUE(wait_until_found());
    EXPECT_FALSE(notice_of_rings().autoFillBackground());

    auto calls = first_days();
    calls.layers = {true, false, false, false};
    set_filter(session(), calls, QStringLiteral("filter"));
    EXPECT_TRUE(notice().startsWith(QStringLiteral("Still of the time until 2025-03-03.")))
        << notice().toStdString();
    ASSERT_TRUE(wait_until_found());
    EXPECT_TRUE(notice().contains(QStringLiteral("calls only"))) << notice().toStdString();
}

TEST_F(FindingsFollow, CancellingShowsThoseOfTheWholeCaseAndSaysSo)
{
    const auto whole = rings();
    set_filter(session(), first_days(), QStringLiteral("filter"));
    ASSERT_TRUE(wait_until_drawn()); // the layout has ended: the button is for the analysis
    auto* cancel = window_->findChild<QPushButton*>(QStringLiteral("cancel"));
    session().findings_work().cancel();
    if (session().findings()->are_whole()) { // it may have been done before
        EXPECT_EQ(notice(), QStringLiteral("Of the whole case: the analysis of the time until "
                                           "2025-03-03 was cancelled."));
    }
    filter_by({});

    set_filter(session(), first_days(), QStringLiteral("filter"));
    notice_of_rings().follow_link(); // before it has begun
    EXPECT_EQ(session().findings_work().state(), FindingsWork::State::cancelled);
    EXPECT_EQ(rings(), whole);
    QTest::qWait(500); // nothing goes on in secret
    EXPECT_EQ(rings(), whole);
    EXPECT_TRUE(notice().contains(QStringLiteral("was cancelled")));
    EXPECT_FALSE(cancel->isVisible());
    notice_of_rings().follow_link(); // analyse it
    ASSERT_TRUE(wait_until_found());
    EXPECT_EQ(rings(), rings_of(anew(first_days())));
}

TEST_F(FindingsFollow, CancellingFromStaleOnesShowsTheWholeCaseToo)
{
    const auto whole = rings();
    filter_by(first_days());
    ASSERT_NE(rings(), whole);
    auto calls = first_days();
    calls.layers = {true, false, false, false};
    set_filter(session(), calls, QStringLiteral("filter"));
    notice_of_rings().follow_link();
    EXPECT_EQ(rings(), whole);
}

TEST_F(FindingsFollow, TheButtonAndTheMenuCancelTheAnalysis)
{
    set_filter(session(), first_days(), QStringLiteral("filter"));
    auto* cancel = window_->findChild<QPushButton*>(QStringLiteral("cancel"));
    ASSERT_TRUE(session().findings_work().is_waiting());
    EXPECT_TRUE(cancel->isVisible());
    cancel->click();
    EXPECT_EQ(session().findings_work().state(), FindingsWork::State::cancelled);
    EXPECT_FALSE(cancel->isVisible());
    session().findings_work().try_again();
    ASSERT_TRUE(session().findings_work().is_waiting());
    for (auto* action : window_->findChildren<QAction*>())
        if (action->text().contains(QStringLiteral("Stop reading, saving or analysing"))) action->trigger();
    EXPECT_EQ(session().findings_work().state(), FindingsWork::State::cancelled);
}

TEST_F(FindingsFollow, TheyAreThereAgainAfterReopening)
{
    filter_by(first_days());
    const auto found = rings();
    window_.close();
    test::OpenWindow again(small_.path());
    auto& session = again->session();
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return !session.findings_work().is_waiting(); }, test::kPatience));
    EXPECT_TRUE(same_filter(session.findings()->filter(), first_days()));
    EXPECT_EQ(again.view<RingListView>().table().sorted().source().table(), found);
}

TEST_F(FindingsFollow, ClosingDuringTheAnalysisIsSafeAndKeepsTheAct)
{
    set_filter(session(), first_days(), QStringLiteral("filter"));
    session().findings_work().cancel();
    session().findings_work().try_again(); // begins at once
    window_.close();
    EXPECT_EQ(engine::stored_acts(small_.open()).acts.size(), 1U);
}

TEST_F(FindingsFollow, TheLinkLeadsToTheWholeCaseAndBackAsActs)
{
    const auto whole = rings();
    filter_by(first_days());
    EXPECT_EQ(notice_of_rings().link(), QStringLiteral("whole"));
    notice_of_rings().follow_link();
    EXPECT_EQ(rings(), whole);
    EXPECT_EQ(notice(), QStringLiteral("Of the whole case: the filters do not change this."));
    EXPECT_TRUE(window_.view<FilterBar>().chips().contains(QStringLiteral("Findings: whole case")));
    save_view(session(), QStringLiteral("whole"));
    notice_of_rings().follow_link();
    ASSERT_TRUE(wait_until_found());
    EXPECT_NE(rings(), whole);
    session().history().undo();
    EXPECT_EQ(rings(), whole);
    session().history().redo();
    ASSERT_TRUE(wait_until_found());
    EXPECT_NE(rings(), whole);
    show_view(session(), QStringLiteral("whole"));
    EXPECT_EQ(rings(), whole); // a view holds of what the findings are
    set_filter(session(), {}, QStringLiteral("none"));
    EXPECT_TRUE(findings_follow_filters(session().desk())); // the next filter is followed again
}

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
