#include "analysis/evidence/companions.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "analysis/evidence/hypergeometric.h"
#include "engine/parallel.h"
#include "engine/random.h"
#include "tests/support/subject.h"

namespace spindel::analysis {

namespace {

using engine::EntityId;
using engine::Record;
using std::chrono::days;
using std::chrono::hours;

constexpr EntityId entity(std::uint32_t i)
{
    return EntityId{i};
}

/// A trip over the water, out or home.
Record trip(int number, engine::Time time, const std::string& who, const std::string& booking,
            bool home = false, const std::string& carrier = "Line 1")
{
    auto record =
        support::journey(fmt::format("T{}", number), "2025-01-01", "A-" + who, booking, carrier);
    record.depart_time = time;
    if (home) std::swap(record.from_country, record.to_country);
    return record;
}

std::string booking(int number)
{
    return fmt::format("B{}", number);
}

/// Forty strangers on daily ships for half a year, each trip on a booking of its own, with calls
/// among them so that all are in the network.
std::vector<Record> strangers(int& number)
{
    engine::Random random(5);
    std::vector<std::pair<std::string, std::string>> who;
    for (int i = 0; i < 40; ++i)
        who.emplace_back(fmt::format("s{}", i), "LT");
    auto records = support::people(who);
    for (int i = 0; i < 40; ++i) {
        records.emplace_back(support::call(fmt::format("CS{}", i), "2025-03-01T10:00:00Z",
                                           fmt::format("P-s{}", i),
                                           fmt::format("P-s{}", (i + 1) % 40)));
        for (int window = 0; window < 6; ++window) {
            const auto day = window * 28 + static_cast<int>(random.below(28));
            ++number;
            records.push_back(trip(number, support::at("2025-01-02") + days{day} + hours{9},
                                   fmt::format("s{}", i), booking(number)));
        }
    }
    return records;
}

std::vector<Companion> companions_of(const std::vector<Record>& records, const std::string& who)
{
    const support::LoadedRecords loaded(records);
    return companions(loaded.subject())[loaded.node("A-" + who)];
}

/// A small world of outings, drawn: routes of ten departures, travellers with several parties.
Outings drawn(std::uint64_t seed)
{
    engine::Random random(seed);
    Outings result;
    std::uint32_t party = 0;
    for (std::uint32_t i = 0; i < 40; ++i) {
        const auto route = static_cast<std::uint32_t>(random.below(3));
        const auto departure = route * 10 + static_cast<std::uint32_t>(random.below(6));
        for (auto size = 1 + random.below(3); size > 0; --size) {
            result.all.push_back(
                {entity(static_cast<std::uint32_t>(random.below(8))), route, departure, party});
        }
        ++party;
    }
    std::ranges::sort(result.all);
    result.all.erase(std::ranges::unique(result.all).begin(), result.all.end());
    return result;
}

using Slots = std::map<std::uint32_t, std::uint32_t>; // departure of each party

/// How many of `drawn` parties go by a departure of `fixed`.
int meetings(const std::set<std::uint32_t>& fixed, const std::set<std::uint32_t>& drawn,
             const Slots& departure)
{
    return static_cast<int>(std::ranges::count_if(drawn, [&](auto party) {
        return std::ranges::any_of(
            fixed, [&](auto other) { return departure.at(other) == departure.at(party); });
    }));
}

} // namespace

TEST(Hypergeometric, HasThePublishedFigures)
{
    const Urn urn{200, 12, 15};
    EXPECT_NEAR(hypergeometric_tail({&urn, 1}, 6), 4.389e-05, 5e-9);
    EXPECT_NEAR(hypergeometric_tail({&urn, 1}, 2), .2237, 5e-5);
    EXPECT_EQ(hypergeometric_tail({&urn, 1}, 0), 1);
}

TEST(Hypergeometric, TwoUrnsAddUpAndCertaintyIsCertain)
{
    const std::vector<Urn> coins{{2, 1, 1}, {2, 1, 1}}; // two fair coins
    EXPECT_NEAR(hypergeometric_tail(coins, 1), 0.75, 1e-12);
    EXPECT_NEAR(hypergeometric_tail(coins, 2), 0.25, 1e-12);
    const Urn all{3, 3, 2};
    EXPECT_NEAR(hypergeometric_tail({&all, 1}, 2), 1, 1e-12);
    EXPECT_EQ(hypergeometric_law({0, 0, 0}), std::vector<double>{1.0});
    EXPECT_THROW(hypergeometric_law({3, 4, 1}), std::invalid_argument);
    EXPECT_THROW(hypergeometric_law({3, 1, 4}), std::invalid_argument);
}

TEST(DepartureTest, TwoOnOneOfTenEvenDeparturesMeetOnceInTen)
{
    // Ten departures of two parties each; the two share one: 1 other place of 19 is beside the one.
    Outings made;
    for (std::uint32_t party = 0; party < 20; ++party)
        made.all.push_back({entity(party), 0, party / 2, party});
    const DepartureTest test(made);
    const auto met = test.of(entity(0), entity(1));
    EXPECT_EQ(met.count, 1U);
    EXPECT_NEAR(met.p, 1.0 / 19, 1e-12);
    EXPECT_EQ(test.of(entity(0), entity(2)).p, 1);
    EXPECT_EQ(test.candidates().size(), 10U);
    EXPECT_EQ(met.routes, 1U);
    EXPECT_EQ(test.tests(1), 190U);
    EXPECT_EQ(test.tests(2), 0U) << "nobody has two routes";
}

TEST(DepartureTest, APopularDepartureSaysLess)
{
    Outings made;
    for (std::uint32_t party = 0; party < 12; ++party)
        made.all.push_back({entity(party), 0, party < 10 ? 0U : 1U, party});
    const DepartureTest test(made);
    EXPECT_NEAR(test.of(entity(0), entity(1)).p, 9.0 / 11, 1e-12);
    EXPECT_NEAR(test.of(entity(10), entity(11)).p, 1.0 / 11, 1e-12);
}

TEST(DepartureTest, ABookingThatBothAreOnIsNoCoincidence)
{
    Outings made;
    made.all = {{entity(0), 0, 0, 0}, {entity(1), 0, 0, 0}, {entity(2), 0, 1, 1}};
    const DepartureTest test(made);
    EXPECT_EQ(test.of(entity(0), entity(1)).count, 0U);
    EXPECT_EQ(test.of(entity(0), entity(1)).p, 1);
    EXPECT_TRUE(test.candidates().empty());
    EXPECT_EQ(DepartureTest(Outings{}).tests(1), 0U);
}

TEST(DepartureTest, AgreesWithDealingThePartiesOutAnew)
{
    // Naively: all parties that are not those of the first change places at random; how often do as
    // many of the second's meet the first's.
    for (std::uint64_t seed = 0; seed < 6; ++seed) {
        const auto made = drawn(seed);
        const DepartureTest test(made);
        for (const auto& [one, other] : {std::pair(entity(0), entity(1)), {entity(2), entity(3)}}) {
            std::map<EntityId, std::set<std::uint32_t>> parties;
            Slots departure;
            std::map<std::uint32_t, std::uint32_t> route;
            for (const auto& outing : made.all) {
                parties[outing.traveller].insert(outing.party);
                departure[outing.party] = outing.departure;
                route[outing.party] = outing.route;
            }
            std::set<std::uint32_t> both;
            std::ranges::set_intersection(parties[one], parties[other],
                                          std::inserter(both, both.end()));
            const auto tail = [&](EntityId fixed, EntityId moving) {
                auto kept = parties[fixed];
                auto dealt = parties[moving];
                for (const auto party : both) {
                    kept.erase(party);
                    dealt.erase(party);
                }
                const int seen = meetings(kept, dealt, departure);
                engine::Random random(seed, 1);
                int as_many = 0;
                constexpr int kDealings = 4'000;
                for (int i = 0; i < kDealings; ++i) {
                    auto slots = departure;
                    for (std::uint32_t r = 0; r < 3; ++r) {
                        std::vector<std::uint32_t> movable;
                        for (const auto& [party, of] : route) {
                            if (of == r && !kept.contains(party) && !both.contains(party))
                                movable.push_back(party);
                        }
                        for (std::size_t k = movable.size(); k > 1; --k)
                            std::swap(slots[movable[k - 1]], slots[movable[random.below(k)]]);
                    }
                    as_many += meetings(kept, dealt, slots) >= seen ? 1 : 0;
                }
                return static_cast<double>(as_many) / kDealings;
            };
            const auto expected = std::max(tail(one, other), tail(other, one));
            EXPECT_NEAR(test.of(one, other).p, expected, 0.03) << seed;
            EXPECT_EQ(test.of(one, other).p, test.of(other, one).p);
        }
    }
}

TEST(DepartureTest, MakesNoFewerTestsThanThereArePairsWithSoManyRoutesInCommon)
{
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const auto made = drawn(seed);
        std::map<EntityId, std::set<std::uint32_t>> routes;
        for (const auto& outing : made.all)
            routes[outing.traveller].insert(outing.route);
        for (const std::size_t least : {1U, 2U, 3U}) {
            std::size_t pairs = 0;
            for (auto one = routes.begin(); one != routes.end(); ++one) {
                for (auto other = std::next(one); other != routes.end(); ++other) {
                    const auto common = std::ranges::count_if(
                        one->second, [&](auto route) { return other->second.contains(route); });
                    pairs += static_cast<std::size_t>(common) >= least ? 1 : 0;
                }
            }
            EXPECT_GE(DepartureTest(made).tests(least), pairs) << seed;
        }
    }
}

TEST(Companions, WhoGoesByTheSameShipsOnBookingsOfTheirOwnIsFoundAndNobodyElse)
{
    int number = 0;
    auto records = strangers(number);
    for (const char* name : {"left", "right"}) {
        for (auto& record : support::person(name, "LT"))
            records.push_back(record);
    }
    records.emplace_back(support::call("CLR", "2025-03-01T10:00:00Z", "P-left", "P-right"));
    for (int window = 0; window < 6; ++window) {
        const auto time = support::at("2025-01-02") + days{window * 28 + 3 * window} + hours{9};
        for (const char* name : {"left", "right"}) {
            ++number;
            records.push_back(trip(number, time, name, booking(number)));
            ++number; // two days later home by the same ship: the same meeting, not another
            records.push_back(trip(number, time + days{2}, name, booking(number), true));
        }
    }
    const support::LoadedRecords loaded(records);
    const auto found = companions(loaded.subject());
    const auto left = loaded.node("A-left");
    const auto right = loaded.node("A-right");
    std::size_t all = 0;
    for (const auto& list : found)
        all += list.size();
    EXPECT_EQ(all, 2U) << "the two, each once";
    ASSERT_EQ(found[left].size(), 1U);
    EXPECT_EQ(found[left][0].node, right);
    EXPECT_EQ(found[left][0].departures, 6U);
    EXPECT_EQ(found[left][0].bookings, 0U);
    EXPECT_LT(found[left][0].p, 1e-5);
    EXPECT_LE(found[left][0].q, 0.05);
    const engine::ThreadLimit one(1);
    const auto alone = companions(loaded.subject());
    EXPECT_EQ(alone[left][0].p, found[left][0].p);
    EXPECT_EQ(alone[left][0].q, found[left][0].q);
}

TEST(Companions, ABookingIsALinkOfItsOwnKindUnlessTheyCameHomeTogether)
{
    auto records = support::people({{"guide", "LT"}, {"guest", "LT"}, {"wife", "LT"}});
    const auto out = support::at("2025-02-01");
    int number = 0;
    for (const char* name : {"guide", "guest", "wife"})
        records.push_back(trip(++number, out, name, "B1"));
    for (const char* name : {"guide", "wife"})
        records.push_back(trip(++number, out + days{6}, name, "B1", true));
    const auto of_guide = companions_of(records, "guide");
    ASSERT_EQ(of_guide.size(), 1U) << "the guest, who did not come home with the guide";
    EXPECT_EQ(of_guide[0].bookings, 1U);
    EXPECT_EQ(of_guide[0].departures, 0U);
    EXPECT_EQ(of_guide[0].p, 1);
    EXPECT_EQ(companions_of(records, "guest").size(), 2U);
}

TEST(Companions, WhoRingAndPayOneAnotherAreOfOneHome)
{
    auto records = support::people({{"one", "LT"}, {"two", "LT"}});
    records.push_back(trip(1, support::at("2025-02-01"), "one", "B1"));
    records.push_back(trip(2, support::at("2025-02-01"), "two", "B1"));
    EXPECT_EQ(companions_of(records, "one").size(), 1U);
    records.emplace_back(support::account("K1", "K-one", "A-one"));
    records.emplace_back(support::account("K2", "K-two", "A-two"));
    records.emplace_back(support::call("C1", "2025-01-05T10:00:00Z", "P-one", "P-two"));
    records.emplace_back(support::call("C2", "2025-01-06T10:00:00Z", "P-two", "P-one"));
    records.emplace_back(support::payment("M1", "2025-01-07T10:00:00Z", "K-one", "K-two", "20"));
    EXPECT_EQ(companions_of(records, "one").size(), 1U);
    records.emplace_back(support::payment("M2", "2025-01-08T10:00:00Z", "K-two", "K-one", "20"));
    EXPECT_TRUE(companions_of(records, "one").empty());
}

TEST(Companions, WithoutJourneysThereAreNone)
{
    const support::LoadedRecords loaded(support::x_ring_records());
    for (const auto& list : companions(loaded.subject()))
        EXPECT_TRUE(list.empty());
    const support::LoadedRecords nothing{std::vector<Record>{}};
    EXPECT_TRUE(companions(nothing.subject()).empty());
}

TEST(Companions, OnlyTheChosenJourneysCount)
{
    auto records = support::people({{"one", "LT"}, {"two", "LT"}});
    records.push_back(trip(1, support::at("2025-02-01"), "one", "B1"));
    records.push_back(trip(2, support::at("2025-02-01"), "two", "B1"));
    records.emplace_back(support::call("C1", "2025-06-05T10:00:00Z", "P-one", "P-two"));
    CaseOptions later;
    later.projection.period.from = support::at("2025-05-01");
    const support::LoadedRecords loaded(records, later);
    EXPECT_TRUE(companions(loaded.subject())[loaded.node("A-one")].empty());
}

TEST(Companions, StopWhenAsked)
{
    const support::LoadedRecords loaded(support::x_ring_records());
    std::stop_source stop;
    stop.request_stop();
    CompanionOptions options;
    options.progress.stop = stop.get_token();
    EXPECT_THROW(companions(loaded.subject(), options), engine::Cancelled);
}

} // namespace spindel::analysis
