#include "viewer/charts/charts_view.h"

#include <cmath>

#include <QAbstractBarSeries>
#include <QBarSet>
#include <QTabWidget>
#include <QValueAxis>
#include <gtest/gtest.h>

#include "tests/viewer/drawn_case.h"
#include "viewer/charts/chart_palette.h"
#include "viewer/desk/acts.h"

namespace spindel::viewer {

namespace {

/// The small case with its charts in front.
class ChartsTest : public test::DrawnCase {
protected:
    void SetUp() override
    {
        DrawnCase::SetUp();
        auto* tabs = window_->findChild<QTabWidget*>(QStringLiteral("tabs"));
        tabs->setCurrentWidget(&view());
        ASSERT_TRUE(view().isVisible());
    }

    ChartsView& view() { return window_.view<ChartsView>(); }
    void show(ChartKind kind, SizeBy measure = SizeBy::contacts)
    {
        view().show_chart(kind, measure);
        ASSERT_TRUE(wait_until_computed());
    }
    bool wait_until_computed()
    {
        QCoreApplication::processEvents();
        return QTest::qWaitFor([this] { return !view().is_working(); }, test::kPatience);
    }
    /// The bars as "name: value value", those of value 0 left out.
    std::string bars()
    {
        std::string text;
        for (const auto& bars : view().content().bars) {
            if (std::ranges::all_of(bars.values, [](double value) { return value == 0; })) continue;
            text += bars.name.toStdString() + ":";
            for (const auto value : bars.values)
                text += " " + std::to_string(std::lround(value));
            text += "\n";
        }
        return text;
    }
    void look_from(const char* time)
    {
        engine::ProjectionOptions filter;
        filter.period = {support::at(time), {}};
        const auto before = session().sight();
        set_filter(session(), filter, QStringLiteral("filter"));
        ASSERT_TRUE(QTest::qWaitFor([&] { return session().sight() != before; }, test::kPatience));
        ASSERT_TRUE(wait_until_computed());
    }
};

} // namespace

TEST_F(ChartsTest, TheDistributionOfContactsCountsTheNodesOfEachValue)
{
    show(ChartKind::distribution, SizeBy::contacts);
    // one: buyers and driver; two: victim, family; three: recruiter; four: boss
    EXPECT_EQ(bars(), "1: 3\n2: 4\n3: 1\n4: 1\n");
    ASSERT_NE(view().bars().series(), nullptr);
    EXPECT_EQ(view().bars().series()->barSets().at(0)->count(), 5); // 0 to 4
}

TEST_F(ChartsTest, AClickOnABarSelectsItsNodesAndShowsTheirRecords)
{
    show(ChartKind::distribution, SizeBy::contacts);
    const QSignalSpy wanted(&session(), &Session::records_wanted);
    Q_EMIT view().bars().series()->barSets().at(0)->clicked(4);
    EXPECT_EQ(session().selected(), std::vector{node("A-BOSS")});
    ASSERT_EQ(wanted.count(), 1);
    // four calls, two payments
    EXPECT_EQ(wanted[0][1].value<std::vector<engine::EventId>>().size(), 6U);
}

TEST_F(ChartsTest, MoneyOfPersonasIsInAndOutInEuroWithVictimsMasked)
{
    show(ChartKind::money_of_personas);
    EXPECT_EQ(bars(), "A-BOSS: 900 50\nA-BUYER-1: 0 900\nvictim-1: 50 0\n");
    const auto table = engine::to_csv(view().content().table);
    for (const auto* name : test::kVictims)
        EXPECT_EQ(table.find(name), std::string::npos);
    const QSignalSpy wanted(&session(), &Session::records_wanted);
    const auto* in = view().bars().series()->barSets().at(0);
    Q_EMIT const_cast<QBarSet*>(in)->clicked(2); // lying bars count from below
    EXPECT_EQ(session().persona(), node("A-BOSS"));
    EXPECT_EQ(wanted[0][1].value<std::vector<engine::EventId>>().size(), 1U);
}

TEST_F(ChartsTest, MoneyOfRingsTellsWhatStaysWithin)
{
    show(ChartKind::money_of_rings);
    const auto& rings = session().analysis()->rings();
    double within = 0;
    double across = 0;
    for (const auto& bars : view().content().bars) {
        across += bars.values[0];
        within += bars.values[2];
    }
    const bool is_one_ring = rings.ring_of[node("A-BOSS")] == rings.ring_of[node("A-BUYER-1")];
    EXPECT_DOUBLE_EQ(within + across, 950);
    EXPECT_TRUE(!is_one_ring || within >= 900) << within;
}

TEST_F(ChartsTest, TheMatrixHoldsTheRecordsFromEachCountryToEach)
{
    show(ChartKind::countries);
    auto& matrix = view().matrix();
    std::size_t records = 0;
    for (int row = 0; row < matrix.rowCount(); ++row)
        for (int column = 0; column < matrix.columnCount(); ++column)
            records += matrix.records(row, column).size();
    std::size_t on_the_map = 0;
    for (const auto& flow : map_content(session().analysis()->subject(),
                                        session().findings()->rings(), *session().sight(), {})
                                .flows)
        on_the_map += flow.records.size();
    EXPECT_EQ(records, on_the_map);
    EXPECT_GT(records, 5U);
    const QSignalSpy wanted(&session(), &Session::records_wanted);
    matrix.setFocus();
    matrix.setCurrentCell(0, 0);
    matrix.setCurrentCell(0, 1);
    EXPECT_GE(wanted.count(), 1);
    EXPECT_EQ(wanted.last()[1].value<std::vector<engine::EventId>>(), matrix.records(0, 1));
}

TEST_F(ChartsTest, ChartsAndWhatIsSavedOfThemFollowTheFilter)
{
    show(ChartKind::money_of_personas);
    look_from("2025-03-08");
    EXPECT_EQ(bars(), "A-BOSS: 0 50\nvictim-1: 50 0\n");
    EXPECT_EQ(view().table().table().shown_table().rows.size(), 2U);
    view().table().filter().setText(QStringLiteral("victim"));
    EXPECT_EQ(engine::to_csv(view().table().table().shown_table()),
              "node,money_in,money_out,payments\nvictim-1,50.00,0.00,1\n");
}

TEST_F(ChartsTest, ARowOfTheTableLeadsWhereItsBarLeads)
{
    show(ChartKind::money_of_personas);
    auto& table = view().table().table();
    table.setCurrentIndex(table.sorted().index(1, 0));
    EXPECT_EQ(session().persona(), node("A-BUYER-1"));
    show(ChartKind::countries);
    const QSignalSpy wanted(&session(), &Session::records_wanted);
    table.setCurrentIndex(table.sorted().index(0, 0));
    ASSERT_EQ(wanted.count(), 1);
    EXPECT_FALSE(wanted[0][1].value<std::vector<engine::EventId>>().empty());
}

TEST_F(ChartsTest, EveryMeasureHasADistributionOverAllNodes)
{
    for (const auto measure : {SizeBy::contacts, SizeBy::records, SizeBy::spider_score,
                               SizeBy::betweenness, SizeBy::money}) {
        show(ChartKind::distribution, measure);
        double nodes = 0;
        for (const auto& bars : view().content().bars)
            nodes += bars.values[0];
        EXPECT_EQ(nodes, static_cast<double>(scene().nodes.size()));
    }
}

TEST(ChartAxis, OfWholeNumbersHasNoTwoMarksThatReadAlike)
{
    for (const double most : {0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 7.0, 12.0, 1'500.0}) {
        QValueAxis axis;
        count_up_to(most, axis);
        EXPECT_GE(axis.max(), most);
        const double step = axis.max() / (axis.tickCount() - 1);
        EXPECT_EQ(step, std::round(step)) << most;
        EXPECT_GE(step, 1) << most;
    }
}

} // namespace spindel::viewer
