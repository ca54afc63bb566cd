#include "engine/projection.h"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/support/records.h"
#include "tests/support/temporary_case.h"

namespace spindel::engine {

using namespace support;

namespace {

/// A case with its graph, personas and projection, kept together.
struct Projected {
    explicit Projected(const std::vector<Record>& records, const ProjectionOptions& options = {},
                       const PersonaOptions& persona_options = {})
        : made(records), graph(made.graph()), personas(graph, persona_options),
          projection(project(personas, options))
    {
    }

    NodeId node(std::string_view text) const
    {
        return projection.node_of(graph.find(text).at(0)).value();
    }
    bool has_node(std::string_view text) const
    {
        const auto found = graph.find(text);
        return !found.empty() && projection.node_of(found[0]).has_value();
    }

    TemporaryCase made;
    RecordGraph graph;
    Personas personas;
    Projection projection;
};

} // namespace

TEST(Personas, APhoneIsItsUsersOnlyWhileTheRecordSaysSo)
{
    const Projected p({phone("S1", "P1", "anna", {at("2025-01-01"), at("2025-02-01")}),
                       phone("S2", "P1", "bert", {at("2025-02-01"), {}})});
    const auto number = p.graph.find("P1").at(0);
    const auto user = [&](const char* day) {
        return p.graph.text(p.personas.persona_of(number, at(day)));
    };
    EXPECT_EQ(user("2024-12-31"), "P1");
    EXPECT_EQ(user("2025-01-31"), "anna");
    EXPECT_EQ(user("2025-02-01"), "bert");
}

TEST(Personas, WhereTwoAreSaidToUseANumberAtOnceNeitherIsCharged)
{
    const Projected p({phone("S1", "P1", "anna"), phone("S2", "P1", "bert")});
    const auto number = p.graph.find("P1").at(0);
    EXPECT_EQ(p.personas.persona_of(number, at("2025-01-01")), number);
    EXPECT_EQ(p.personas.users_of(number).size(), 2U);
}

TEST(Personas, ARejectedOrTooWeakAttributionJoinsNothing)
{
    const std::vector<Record> records{phone("S1", "P1", "anna")};
    const TemporaryCase made(records);
    const auto graph = made.graph();
    const auto number = graph.find("P1").at(0);
    const auto anna = graph.find("anna").at(0);
    EXPECT_EQ(Personas(graph).persona_of(number, at("2025-01-01")), anna);
    EXPECT_EQ(Personas(graph, {.rejected = {{number, anna}}}).persona_of(number, Time{}), number);
    PersonaOptions strict;
    strict.rejected = {};
    strict.least_grade = grade("A1"); // the attribution is graded A1
    EXPECT_EQ(Personas(graph, strict).persona_of(number, Time{}), anna);
}

TEST(Personas, AnActorWithoutCountryBelongsWhereItsPhonesDo)
{
    auto nameless = actor("x", "SE");
    nameless.country = {};
    const Projected p({nameless, phone("S1", "P1", "x", {}, "CZ")});
    EXPECT_EQ(p.personas.country_of(p.graph.find("x").at(0)), country("CZ"));
}

TEST(Projection, AllPhonesAndAccountsOfAnActorAreOneNode)
{
    const Projected p({phone("S1", "P1", "anna"), phone("S2", "P2", "anna"),
                       account("H1", "K1", "anna"), call("C1", "2025-03-01", "P1", "P9"),
                       call("C2", "2025-03-02", "P9", "P2"),
                       payment("M1", "2025-03-03", "K1", "K9", "10")});
    EXPECT_EQ(p.projection.network.node_count(), 3U); // anna, P9, K9
    const auto tie = p.projection.tie_between(p.node("anna"), p.node("P9"));
    ASSERT_TRUE(tie);
    EXPECT_EQ(p.projection.links_of(*tie).size(), 2U);
    EXPECT_EQ(p.projection.links_between(p.node("P9"), p.node("anna")).data(),
              p.projection.links_of(*tie).data());
    EXPECT_TRUE(p.projection.links_between(p.node("P9"), p.node("K9")).empty());
    EXPECT_EQ(p.projection.summaries[*tie].count[0], 2.0);
    EXPECT_EQ(p.projection.summaries[*tie].first, at("2025-03-01"));
    EXPECT_EQ(p.projection.summaries[*tie].last, at("2025-03-02"));
    // one call each way: log2(1 + 1) + log2(1 + 1)
    EXPECT_DOUBLE_EQ(p.projection.network.neighbor_weights(p.node("P9"))[0], 2.0);
}

TEST(Projection, ACallToOneselfIsNoTie)
{
    const Projected p({phone("S1", "P1", "anna"), phone("S2", "P2", "anna"),
                       call("C1", "2025-03-01", "P1", "P2"), call("C2", "2025-03-01", "P7", "P7")});
    EXPECT_EQ(p.projection.network.node_count(), 0U);
}

TEST(Projection, LayersPeriodCountriesAndGradeNarrowIt)
{
    auto abroad = call("C2", "2025-03-02", "P1", "P3");
    abroad.callee_country = country("CZ");
    abroad.grade = grade("E5");
    const std::vector<Record> records{call("C1", "2025-03-01", "P1", "P2"), abroad,
                                      payment("M1", "2025-03-03", "K1", "K2", "10")};
    const Projected money(records, {.layers = {false, true, false}});
    EXPECT_TRUE(money.has_node("K1"));
    EXPECT_FALSE(money.has_node("P1"));
    const Projected second(records, {.period = {at("2025-03-02"), at("2025-03-03")}});
    EXPECT_TRUE(second.has_node("P3"));
    EXPECT_FALSE(second.has_node("P2"));
    EXPECT_FALSE(second.has_node("K1"));
    const Projected czech(records, {.countries = {country("CZ")}});
    EXPECT_EQ(czech.projection.network.node_count(), 2U);
    EXPECT_TRUE(czech.has_node("P3"));
    const Projected graded(records, {.least_grade = grade("B2")});
    EXPECT_FALSE(graded.has_node("P3"));
    EXPECT_TRUE(graded.has_node("P2"));
}

TEST(Projection, ASumOfTiesCountsAllAndSpansTheirTimesWhereTheyHaveSome)
{
    TieSummary sum;
    sum.add({{1, 0, 0, 2}, kNoTime, kNoTime});
    EXPECT_EQ(sum.first, kNoTime);
    sum.add({{2, 3, 0.5, 0}, at("2025-03-02"), at("2025-03-04")});
    sum.add({{0, 1, 0, 0}, at("2025-03-01"), at("2025-03-03")});
    EXPECT_EQ(sum.count, (std::array<double, kLayers.size()>{3, 4, 0.5, 2}));
    EXPECT_EQ(sum.first, at("2025-03-01"));
    EXPECT_EQ(sum.last, at("2025-03-04"));
}

TEST(Projection, OneBookingTiesItsTravellersBothWays)
{
    const Projected p(
        {journey("T1", "2025-03-01", "a", "B1"), journey("T2", "2025-03-01", "b", "B1"),
         journey("T3", "2025-03-01", "c", "B1"), journey("T4", "2025-03-01", "d", "B2")});
    EXPECT_EQ(p.projection.network.node_count(), 3U);
    EXPECT_EQ(p.projection.network.tie_count(), 3U);
    const auto tie = p.projection.tie_between(p.node("a"), p.node("c")).value();
    ASSERT_EQ(p.projection.links_of(tie).size(), 1U);
    const auto link = p.projection.links_of(tie)[0];
    EXPECT_TRUE(link.both_ways);
    EXPECT_DOUBLE_EQ(link.count, 0.5); // two companions each
    EXPECT_NE(link.record, link.second_record);
    // both ways: twice log2(1 + 1/2)
    EXPECT_DOUBLE_EQ(p.projection.network.neighbor_weights(p.node("b"))[0], 2 * std::log2(1.5));
}

TEST(Projection, OneSharedDepartureSaysNothingAndASecondDoes)
{
    std::vector<Record> records{journey("T1", "2025-03-01", "a", "B1"),
                                journey("T2", "2025-03-01", "b", "B2")};
    EXPECT_EQ(Projected(records).projection.network.tie_count(), 0U);
    records.emplace_back(journey("T3", "2025-03-08", "a", "B3"));
    records.emplace_back(journey("T4", "2025-03-08", "b", "B4"));
    EXPECT_EQ(Projected(records).projection.network.tie_count(), 1U);
    for (auto& record : records)
        std::get<TravelRecord>(record).carrier.clear();
    EXPECT_EQ(Projected(records).projection.network.tie_count(), 0U);
}

TEST(Projection, WhoPaidAJourneyIsTiedToTheTraveller)
{
    auto paid = journey("T1", "2025-03-01", "a", "B1");
    paid.payer_account_id = "K1";
    const Projected p({account("H1", "K1", "boss"), paid});
    EXPECT_TRUE(p.projection.network.has_arc(p.node("boss"), p.node("a")));
    EXPECT_FALSE(p.projection.network.has_arc(p.node("a"), p.node("boss")));
}

TEST(Projection, TiesAndTheirLinksStandInTheOrderOfTheTieIndex)
{
    const Projected p({call("C1", "2025-03-04", "P3", "P1"), call("C2", "2025-03-03", "P2", "P3"),
                       call("C3", "2025-03-02", "P1", "P2"), call("C4", "2025-03-01", "P1", "P3")});
    ASSERT_EQ(p.projection.ties.ends.size(), p.projection.summaries.size());
    for (TieId tie = 0; tie < p.projection.summaries.size(); ++tie) {
        for (const auto& link : p.projection.links_of(tie)) {
            EXPECT_EQ(std::minmax(link.from, link.to),
                      (std::pair<const NodeId&, const NodeId&>(
                          p.projection.ties.ends[tie].first, p.projection.ties.ends[tie].second)));
        }
    }
}

} // namespace spindel::engine
