#include <algorithm>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "analysis/evidence/companions.h"
#include "analysis/evidence/hypergeometric.h"
#include "engine/random.h"

namespace spindel::analysis {

namespace {

using engine::EntityId;

constexpr EntityId entity(std::uint32_t i)
{
    return EntityId{i};
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

} // namespace spindel::analysis
