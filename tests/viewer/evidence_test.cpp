#include <algorithm>

#include <QDockWidget>
#include <QToolButton>
#include <gtest/gtest.h>

#include "tests/viewer/small_case.h"
#include "viewer/desk/acts.h"
#include "viewer/map/map_view.h"
#include "viewer/map/world.h"
#include "viewer/models/record_table.h"
#include "viewer/views/chain_view.h"
#include "viewer/views/evidence_view.h"

namespace spindel::viewer {

namespace {

class EvidenceTest : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(window_.is_open());
        ASSERT_TRUE(QTest::qWaitFor([&] { return session().sight() != nullptr; }, test::kPatience));
    }

    Session& session() { return window_->session(); }
    engine::NodeId node(const char* name) { return test::node_named(session(), name); }
    /// The cells of a column of the evidence, once it is there.
    QStringList column(int column)
    {
        auto& view = window_.view<EvidenceView>();
        EXPECT_TRUE(QTest::qWaitFor([&] { return !view.is_working(); }, test::kPatience));
        QStringList cells;
        for (int row = 0; row < view.table().sorted().rowCount(); ++row)
            cells += view.table().sorted().index(row, column).data().toString();
        return cells;
    }
    QStringList records() { return column(9); }

    support::TemporaryCase small_{test::small_records()};
    test::OpenWindow window_{small_.path()};
};

} // namespace

TEST_F(EvidenceTest, OfANodeAllItsRecordsAreShownWithSourceGradeFileAndLine)
{
    session().choose_persona(node("A-DRIVER"));
    EXPECT_EQ(records(), QStringList({QStringLiteral("C9")}));
    EXPECT_EQ(column(7), QStringList({QStringLiteral("A1")}));
    EXPECT_EQ(column(8), QStringList({QStringLiteral("SE-TEL")}));
    EXPECT_TRUE(column(10)[0].startsWith(QStringLiteral("records.csv:")));
    EXPECT_EQ(column(2), QStringList({QStringLiteral("A-RECRUITER (P-RECRUITER)")}));
}

TEST_F(EvidenceTest, OfATieTheRecordsBetweenTheTwoThatTheFilterLetsThrough)
{
    const auto& projection = session().analysis()->projection();
    session().choose_tie(*projection.tie_between(node("A-BOSS"), node("A-BUYER-1")));
    EXPECT_EQ(records(), QStringList({QStringLiteral("C2"), QStringLiteral("M1")}));
    engine::ProjectionOptions payments;
    payments.layers = {false, true, false};
    set_filter(session(), payments, QStringLiteral("payments"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return records().size() == 1; }, test::kPatience));
    EXPECT_EQ(column(6), QStringList({QStringLiteral("900 EUR, transfer")}));
}

TEST_F(EvidenceTest, NoRecordNamesAVictim)
{
    session().choose_persona(test::node_of_victim(session()));
    ASSERT_FALSE(records().empty());
    for (int at = 0; at < 11; ++at)
        for (const auto& cell : column(at))
            for (const auto* name : test::kVictims)
                EXPECT_FALSE(cell.contains(QLatin1String(name))) << cell.toStdString();
}

TEST_F(EvidenceTest, TheChainBetweenTwoNodesIsShownInStepsWithItsAuthorities)
{
    session().select({node("A-BUYER-2"), node("A-DRIVER")});
    auto& view = window_.view<ChainView>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view.is_working(); }, test::kPatience));
    ASSERT_EQ(view.chains().size(), 1U);
    EXPECT_EQ(view.table().sorted().rowCount(), 3);
    EXPECT_TRUE(view.summary().contains(QStringLiteral("SE"))) << view.summary().toStdString();
    EXPECT_TRUE(view.summary().contains(QStringLiteral("time")));
    view.table().setCurrentIndex(view.table().sorted().index(0, 0));
    EXPECT_EQ(records().size(), 1);
}

TEST_F(EvidenceTest, AChainIsTurnedRoundAndStaysSoInOtherFindings)
{
    session().select({node("A-BUYER-1"), node("A-DRIVER")});
    auto& view = window_.view<ChainView>();
    const auto wait = [&] {
        return QTest::qWaitFor([&] { return !view.is_working(); }, test::kPatience);
    };
    ASSERT_TRUE(wait());
    const auto there = view.chains().at(0);
    auto* turn = view.findChild<QToolButton*>(QStringLiteral("turn_chain"));
    turn->click();
    ASSERT_TRUE(wait());
    EXPECT_EQ(view.chains().at(0).steps.front().from, there.steps.back().to);
    EXPECT_EQ(view.chains().at(0).steps.back().to, there.steps.front().from);
    const auto said = view.summary();
    Q_EMIT session().choice_changed(); // as when other findings have come
    ASSERT_TRUE(wait());
    EXPECT_EQ(view.summary(), said);
    turn->click();
    ASSERT_TRUE(wait());
    EXPECT_EQ(view.chains().at(0).steps.front().from, there.steps.front().from);
    session().choose_nothing();
    EXPECT_TRUE(turn->isHidden());
}

TEST_F(EvidenceTest, OfTwoWithoutARecordOfBothItIsSaidSo)
{
    session().select({node("A-BUYER-1"), node("A-DRIVER")});
    EXPECT_TRUE(records().empty());
    const auto said = window_.view<EvidenceView>().title();
    EXPECT_TRUE(said.contains(QStringLiteral("no record names both"))) << said.toStdString();
}

TEST_F(EvidenceTest, PointingAtAFlowSaysWhatItIs)
{
    auto& map = window_.view<MapView>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !map.is_working(); }, test::kPatience));
    window_->show_tab(QStringLiteral("map"));
    map.fit();
    const auto& flows = map.content().flows;
    const auto flow = std::ranges::find_if(flows, [](const MapFlow& one) {
        return !one.is_domestic() && one.layer == engine::Layer::calls;
    });
    ASSERT_NE(flow, flows.end());
    const auto said = map.tip_at(map.curve_of(*flow).pointAtPercent(0.4));
    EXPECT_TRUE(said.contains(QStringLiteral("record"))) << said.toStdString();
    EXPECT_TRUE(map.tip_at({2, 2}).isEmpty());
}

TEST_F(EvidenceTest, TheWordsOnTheChainAreNotCut)
{
    auto& view = window_.view<ChainView>();
    session().select({node("A-BOSS"), test::node_of_victim(session())});
    window_->findChild<QDockWidget*>(QStringLiteral("dock_chain"))->raise(); // while it searches
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view.is_working(); }, test::kPatience));
    QTest::qWait(50);
    const auto* label = view.findChild<QLabel*>();
    ASSERT_TRUE(label->isVisible());
    EXPECT_GE(label->height(), label->heightForWidth(label->width()))
        << label->text().toStdString();
}

TEST_F(EvidenceTest, AlternativesGoByOtherNodesAndAFamilyIsLinkedToNobodyElse)
{
    session().select({node("A-BOSS"), test::node_of_victim(session())});
    auto& view = window_.view<ChainView>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view.is_working(); }, test::kPatience));
    ASSERT_EQ(view.chains().size(), 2U);
    EXPECT_EQ(view.chains()[0].steps.size(), 1U); // directly
    EXPECT_EQ(view.chains()[1].steps.size(), 2U); // by way of the recruiter
    for (int which = 0; which < 2; ++which) {     // each is said to be what it is
        view.show_chain(which);
        const bool is_in_time = view.chains()[static_cast<std::size_t>(which)].is_time_respecting;
        EXPECT_EQ(view.summary().contains(QStringLiteral("(time-respecting)")), is_in_time);
        EXPECT_EQ(view.summary().contains(QStringLiteral("(static)")), !is_in_time);
    }
    session().select({node("A-BOSS"), node("A-SON")});
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view.is_working(); }, test::kPatience));
    EXPECT_TRUE(view.chains().empty());
    EXPECT_TRUE(view.summary().contains(QStringLiteral("No records link")));
}

TEST_F(EvidenceTest, TheMapsFlowsHoldEveryRecordWhoseCountriesAreKnown)
{
    auto& map = window_.view<MapView>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !map.is_working(); }, test::kPatience));
    std::size_t records = 0;
    for (const auto& flow : map.content().flows)
        records += flow.records.size();
    EXPECT_EQ(records, session().sight()->events().size());
    EXPECT_EQ(map.content().places.at(support::country("FI")).personas, 3U);
}

TEST_F(EvidenceTest, AClickOnAFlowShowsItsRecords)
{
    auto& map = window_.view<MapView>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !map.is_working(); }, test::kPatience));
    map.resize(900, 700);
    map.fit();
    const auto& flows = map.content().flows;
    const auto flow = std::ranges::find_if(flows, [](const MapFlow& one) {
        return one.from == support::country("CZ") && one.to == support::country("LT");
    });
    ASSERT_NE(flow, flows.end());
    QTest::mouseClick(&map, Qt::LeftButton, {}, map.curve_of(*flow).pointAtPercent(0.5).toPoint());
    EXPECT_EQ(records(), QStringList({QStringLiteral("C1")}));
}

TEST_F(EvidenceTest, AClickOnACountrySelectsThoseWhomItsMarkCounts)
{
    engine::ProjectionOptions filter; // of the family only son and daughter call each other
    filter.period = {support::at("2025-03-09"), support::at("2025-03-16")};
    const auto before = session().sight();
    set_filter(session(), filter, QStringLiteral("period"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return session().sight() != before; }, test::kPatience));
    auto& map = window_.view<MapView>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !map.is_working(); }, test::kPatience));
    map.resize(900, 700);
    map.fit();
    const auto finland = support::country("FI");
    EXPECT_EQ(map.content().places.at(finland).personas, 2U);
    QTest::mouseClick(&map, Qt::LeftButton, {}, map.place_of(finland).value().toPoint());
    EXPECT_EQ(session().selected().size(), 2U);
}

TEST_F(EvidenceTest, FlowsAreReachedWithTheKeyboard)
{
    auto& map = window_.view<MapView>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !map.is_working(); }, test::kPatience));
    QTest::keyClick(&map, Qt::Key_Period);
    ASSERT_TRUE(map.chosen_flow().has_value());
    const auto& flow = map.content().flows[*map.chosen_flow()];
    EXPECT_FALSE(flow.is_domestic());
    QTest::keyClick(&map, Qt::Key_Return);
    EXPECT_EQ(records().size(), static_cast<qsizetype>(flow.records.size()));
    EXPECT_FALSE(map.accessibleDescription().isEmpty());
}

TEST_F(EvidenceTest, OfFlowsThatCoverOneAnotherTheOneOnTopIsChosen)
{
    auto& map = window_.view<MapView>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !map.is_working(); }, test::kPatience));
    map.resize(900, 700);
    map.fit();
    const auto& flows = map.content().flows;
    const auto [below, above] = std::ranges::minmax(flows, {}, [](const MapFlow& flow) {
        return flow.is_domestic() ? 1 : flow.records.size();
    });
    ASSERT_LT(below.records.size(), above.records.size());
    int clicked = 0;
    for (const auto& flow : flows) {
        if (flow.is_domestic() || flow.records.size() >= above.records.size()) continue;
        for (double way = 0; way <= 1; way += 0.005) {
            const auto at = map.curve_of(flow).pointAtPercent(way);
            const auto off = [&](const MapFlow& other) {
                double least = 1e9;
                for (double step = 0; step <= 1; step += 0.005) {
                    const auto apart = map.curve_of(other).pointAtPercent(step) - at;
                    least = std::min(least, std::hypot(apart.x(), apart.y()));
                }
                return least;
            };
            const auto is_on_mark = [&](const auto& place) {
                const auto apart = map.place_of(place.first).value() - at;
                return std::hypot(apart.x(), apart.y()) < 10;
            };
            if (off(above) > 6 || std::ranges::any_of(map.content().places, is_on_mark)) continue;
            QTest::mouseClick(&map, Qt::LeftButton, {}, at.toPoint());
            ++clicked;
            EXPECT_EQ(flows.at(map.chosen_flow().value()).records, above.records);
        }
    }
    EXPECT_GT(clicked, 0);
}

TEST_F(EvidenceTest, AClickOfAnotherButtonLeavesTheChoice)
{
    auto& map = window_.view<MapView>();
    session().choose_persona(node("A-BOSS"));
    QTest::mouseClick(&map, Qt::RightButton, {}, {3, 3});
    EXPECT_EQ(session().persona(), node("A-BOSS"));
}

TEST(World, HasAPlaceForEveryCountry)
{
    int countries = 0;
    for (char first = 'A'; first <= 'Z'; ++first)
        for (char second = 'A'; second <= 'Z'; ++second) {
            const auto country = engine::Country::parse(std::string{first, second});
            if (!country || !country->known()) continue;
            ++countries;
            EXPECT_TRUE(world().contains(*country)) << first << second;
        }
    EXPECT_GT(countries, 240);
    const auto& gibraltar = world().at(support::country("GI"));
    const auto& spain = world().at(support::country("ES"));
    const auto apart = gibraltar.middle - spain.middle;
    EXPECT_LT(std::hypot(apart.x(), apart.y()), 700); // seven degrees
}

TEST(World, HasTheCountriesOfTheNorthWhereTheyAre)
{
    EXPECT_GT(world().size(), 200U);
    for (const auto* code : {"SE", "NO", "FI", "LT", "LV", "EE", "PL", "DK", "CZ", "MT"})
        ASSERT_TRUE(world().contains(support::country(code))) << code;
    const auto& sweden = world().at(support::country("SE"));
    EXPECT_TRUE(sweden.path.contains(mercator(15.2, 59.3)));   // Örebro
    EXPECT_FALSE(sweden.path.contains(mercator(10.75, 59.9))); // Oslo
    EXPECT_TRUE(sweden.path.contains(sweden.middle));
}

} // namespace spindel::viewer
