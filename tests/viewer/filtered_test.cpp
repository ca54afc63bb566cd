#include <QApplication>
#include <QBarSet>
#include <QLabel>
#include <QStackedBarSeries>
#include <QTimer>
#include <QToolButton>
#include <gtest/gtest.h>

#include "tests/viewer/drawn_case.h"
#include "viewer/charts/chart_content.h"
#include "viewer/desk/acts.h"
#include "viewer/desk/shown_nodes.h"
#include "viewer/views/activity_chart_view.h"
#include "viewer/views/more_findings.h"
#include "viewer/views/nodes_view.h"
#include "viewer/views/quarantine_view.h"
#include "viewer/views/ties_view.h"
#include "viewer/views/whole_case_notice.h"

namespace spindel::viewer {

namespace {

/// From the fourth to the sixth of March: the buyer pays the boss, the recruiter calls the victim
/// and the driver and travels with the victim.
engine::ProjectionOptions three_days()
{
    engine::ProjectionOptions filter;
    filter.period = {support::at("2025-03-04T00:00:00Z"), support::at("2025-03-07T00:00:00Z")};
    return filter;
}

class FilteredTest : public test::DrawnCase {
protected:
    void filter_by(const engine::ProjectionOptions& filter)
    {
        set_filter(session(), filter, QStringLiteral("filter"));
        ASSERT_TRUE(QTest::qWaitFor(
            [&] { return session().sight() && same_filter(session().sight()->filter(), filter); },
            test::kPatience));
        ASSERT_TRUE(wait_until_drawn());
    }

    engine::NodeMap<bool> shown()
    {
        return shown_nodes(session().analysis()->subject(), session().desk(), *session().sight());
    }

    std::string contacts_in_table(const std::string& name)
    {
        const auto& table = window_.view<NodesView>().table().sorted().source().table();
        for (int row = 0; row < std::ssize(table.rows); ++row)
            if (cell_of(table, row, "node") == name) return cell_of(table, row, "contacts");
        return "not shown";
    }
};

/// What a view says of the filters; empty where it says nothing.
QString notice_of(QWidget& view)
{
    const auto* notice = view.findChild<WholeCaseNotice*>();
    return notice == nullptr || notice->isHidden() ? QString() : notice->text();
}

} // namespace

TEST_F(FilteredTest, WithoutAFilterContactsAreTheNeighboursInTheNetwork)
{
    const auto& network = session().analysis()->projection().network;
    for (engine::NodeId node = 0; node < network.node_count(); ++node)
        EXPECT_EQ(session().sight()->contacts(node), network.degree(node));
}

TEST_F(FilteredTest, ContactsAreCountedInWhatTheFilterLetsThroughWhereverTheyStand)
{
    auto style = style_of(session().desk());
    style.size = SizeBy::contacts;
    set_style(session(), style);
    filter_by(three_days());
    const auto& sight = *session().sight();
    EXPECT_EQ(sight.contacts(node("A-BOSS")), 1U);
    EXPECT_EQ(sight.contacts(node("A-RECRUITER")), 2U); // the victim by two records
    EXPECT_EQ(sight.contacts(node("A-BUYER-2")), 0U);

    ASSERT_TRUE(QTest::qWaitFor([&] { return contacts_in_table("A-BOSS") == "1"; }, 5000))
        << contacts_in_table("A-BOSS");
    EXPECT_EQ(contacts_in_table("A-RECRUITER"), "2");
    EXPECT_EQ(scene().size.most, QStringLiteral("2")); // the legend's
    Measures measures(session().shared_analysis(), session().findings());
    const auto chart = distribution_chart(session().analysis()->subject(), sight, shown(), measures,
                                          SizeBy::contacts);
    ASSERT_EQ(chart.bars.size(), 3U); // 0, 1 and 2 contacts
    EXPECT_EQ(chart.bars[1].values, std::vector{4.0});
    EXPECT_EQ(chart.bars[2].nodes, std::vector{node("A-RECRUITER")});
    session().choose_persona(node("A-BOSS"));
    EXPECT_TRUE(window_->canvas().accessibleDescription().contains(
        QStringLiteral("contacts: 1, records: 1")))
        << window_->canvas().accessibleDescription().toStdString();
}

TEST_F(FilteredTest, MeasuresOfTheAnalysisAreCalledOfTheWholeCaseWhereTheyAreThat)
{
    auto style = style_of(session().desk());
    style.size = SizeBy::spider_score;
    set_style(session(), style);
    ASSERT_TRUE(wait_until_drawn());
    EXPECT_EQ(scene().size.name, QStringLiteral("Spider score"));
    let_findings_follow(session(), false);
    auto wide = three_days();
    wide.period.from = support::at("2025-03-02T00:00:00Z"); // somebody drawn has a score
    filter_by(wide);
    EXPECT_EQ(scene().size.name, QStringLiteral("Spider score (of the whole case)"));
    Measures measures(session().shared_analysis(), session().findings());
    const auto chart = distribution_chart(session().analysis()->subject(), *session().sight(),
                                          shown(), measures, SizeBy::betweenness);
    EXPECT_TRUE(chart.title.contains(QStringLiteral("of the whole case")));
}

TEST_F(FilteredTest, BetweennessAndScoresFollowTheFindings)
{
    filter_by(three_days());
    ASSERT_TRUE(wait_until_found());
    ASSERT_FALSE(session().findings()->are_whole());
    Measures measures(session().shared_analysis(), session().findings());
    const auto& sight = *session().sight();
    EXPECT_EQ(measures.name(SizeBy::betweenness, sight), measure_name(SizeBy::betweenness));
    const auto betweenness = measures.of(SizeBy::betweenness, sight);
    EXPECT_GT(betweenness[node("A-RECRUITER")], 0); // between the victim and the driver
    EXPECT_EQ(betweenness[node("A-BOSS")], 0);
    const auto score = measures.of(SizeBy::spider_score, sight);
    for (engine::NodeId at = 0; at < score.size(); ++at)
        EXPECT_TRUE(score[at] == 0 || sight.sees_node(at));
}

TEST_F(FilteredTest, WhatNoFilterChangesSaysThatItIsOfTheWholeCase)
{
    const std::vector<QWidget*> views{&window_.view<MergesView>(), &window_.view<QuarantineView>()};
    for (auto* view : views)
        EXPECT_EQ(notice_of(*view), QString());
    filter_by(three_days());
    for (auto* view : views)
        EXPECT_TRUE(notice_of(*view).contains(QStringLiteral("Of the whole case")))
            << view->metaObject()->className();
    EXPECT_EQ(notice_of(window_.view<NodesView>()), QString()); // these are filtered
    EXPECT_EQ(notice_of(window_.view<TiesView>()), QString());
    filter_by({});
    for (auto* view : views)
        EXPECT_EQ(notice_of(*view), QString()) << view->metaObject()->className();
}

TEST_F(FilteredTest, TheDialogThatSavesSuchATableSaysIt)
{
    filter_by(three_days());
    auto& finding = window_.view<MergesView>();
    QStringList said;
    QTimer::singleShot(200, &*window_, [&] {
        auto* dialog = QApplication::activeModalWidget();
        if (dialog == nullptr) return;
        for (const auto* label : dialog->findChildren<QLabel*>())
            said += label->text();
        dialog->close();
    });
    for (auto* button : finding.findChildren<QToolButton*>())
        if (button->accessibleName().startsWith(QStringLiteral("Save the table"))) button->click();
    EXPECT_FALSE(said.filter(QStringLiteral("Of the whole case")).isEmpty())
        << said.join(u'\n').toStdString();
}

TEST_F(FilteredTest, TheActivityIsOfWhatPassesButForThePeriod)
{
    auto filter = three_days();
    filter.layers = {false, true, true, false};
    filter_by(filter);
    const auto* series = window_.view<ActivityChartView>().series();
    ASSERT_EQ(series->barSets().size(), 2); // payments and journeys
    EXPECT_EQ(series->barSets()[0]->sum(), 2);
    EXPECT_EQ(series->barSets()[1]->sum(), 3);
    filter_by({});
    EXPECT_EQ(window_.view<ActivityChartView>().series()->barSets()[0]->sum(), 9); // calls
}

TEST_F(FilteredTest, ChartsOfNodesCountThoseThatAreShown)
{
    focus_on(session(), {node("A-BOSS"), node("A-RECRUITER")});
    Measures measures(session().shared_analysis(), session().findings());
    const auto chart = distribution_chart(session().analysis()->subject(), *session().sight(),
                                          shown(), measures, SizeBy::contacts);
    double nodes = 0;
    for (const auto& bar : chart.bars)
        nodes += bar.values[0];
    EXPECT_EQ(nodes, 2);
    const auto money = money_chart(session().analysis()->subject(), session().findings()->rings(),
                                   *session().sight(), shown(), MoneyOf::persona);
    ASSERT_EQ(money.bars.size(), 1U);
    EXPECT_EQ(money.bars[0].name, QStringLiteral("A-BOSS"));
}

TEST_F(FilteredTest, KeyPlayersAreNamedWithTheirRingAndNoneAreShownWithoutOne)
{
    auto& view = window_.view<KeyPlayersView>();
    EXPECT_EQ(view.title(), QStringLiteral("Choose a ring to see its key players."));
    session().choose_ring(0);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view.is_working(); }, test::kPatience));
    EXPECT_EQ(view.title(), QStringLiteral("Key players of ring 0"));
    EXPECT_FALSE(view.table().sorted().source().table().rows.empty());
    const auto members = session().findings()->rings().rings[0].members;
    ASSERT_GE(members.size(), 2U);
    session().select({members[0], members[1]}); // two of them, to see what links them
    EXPECT_FALSE(session().ring());
    EXPECT_EQ(view.title(), QStringLiteral("Key players of ring 0"));
    session().choose_nothing();
    EXPECT_TRUE(view.table().sorted().source().table().rows.empty());
    EXPECT_TRUE(view.title().startsWith(QStringLiteral("Choose")));
}

} // namespace spindel::viewer
