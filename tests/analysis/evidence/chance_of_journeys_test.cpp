// As chance_of_calls_test.cpp, of journeys and the calls before them.
#include <algorithm>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "analysis/evidence/arrivals.h"
#include "analysis/evidence/contact_evidence.h"
#include "analysis/evidence/paid_journeys.h"
#include "analysis/evidence/shared_departures.h"
#include "analysis/evidence/tail.h"
#include "engine/random.h"
#include "tests/support/chance.h"

namespace spindel::analysis {

namespace {

using engine::EntityId;
using engine::Random;
using engine::Time;
using std::chrono::days;
using std::chrono::hours;
using support::add_call;
using support::add_trip;
using support::crowd;
using support::expect_no_more_than_chance;
using support::kChanceStart;
using support::many;
using support::moment;
using support::name;
using Values = support::PValues;

constexpr int kTravellers = 48;
constexpr int kCallers = 40;

enum class When { any, before, after };

/// Pairs who travel on one booking, and callers who speak with eight of them; the calls of the
/// first caller come at any time, or in the two days before or after the traveller's departure.
std::vector<engine::Record> calls_of_travellers(std::uint64_t seed, When first_caller)
{
    Random random(seed);
    auto records = crowd(kTravellers + kCallers);
    std::vector<Time> departure;
    for (int i = 0; i < kTravellers; ++i) {
        if (i % 2 == 0)
            departure.push_back(kChanceStart + days{20} + (moment(random, 120) - kChanceStart));
        else
            departure.push_back(departure.back());
        add_trip(records, departure.back(), i, fmt::format("B{}", i / 2));
    }
    for (int caller = 0; caller < kCallers; ++caller) {
        for (int k = 0; k < 8; ++k) {
            const auto traveller = (caller * 5 + k * 6) % kTravellers;
            for (int n = 0; n < 5; ++n) {
                const auto at = departure[static_cast<std::size_t>(traveller)];
                const hours apart{1 + random.below(48)};
                const auto any = moment(random, 180);
                const auto close = first_caller == When::before ? at - apart : at + apart;
                const auto time = first_caller == When::any || caller > 0 ? any : close;
                add_call(records, time, kTravellers + caller, traveller);
            }
        }
    }
    return records;
}

Values calls_before_departure(std::uint64_t seed, When first_caller)
{
    const support::LoadedRecords loaded(calls_of_travellers(seed, first_caller));
    const auto found = contact_evidence(loaded.subject(), {.random_seed = seed});
    Values p;
    for (int caller = 0; caller < kCallers; ++caller) {
        const auto& count = found.counts[loaded.node("A-" + name(kTravellers + caller))];
        EXPECT_EQ(count.tested, 8);
        p.push_back(binomial_tail(static_cast<std::size_t>(count.tested),
                                  static_cast<std::size_t>(count.summoned), 0.1));
    }
    return p;
}

Values calls_after_arrivals(std::uint64_t seed, When first_caller)
{
    const support::LoadedRecords loaded(calls_of_travellers(seed, first_caller));
    const auto found =
        calls_after_arrival(loaded.subject(), trips(loaded.subject()), {.random_seed = seed});
    Values p;
    for (int caller = 0; caller < kCallers; ++caller) {
        const auto& one = found[loaded.node("A-" + name(kTravellers + caller))];
        EXPECT_EQ(one.tested, 8U);
        p.push_back(one.p);
    }
    return p;
}

/// Payers of several journeys each, a third of them of somebody else's wherever they fall; the
/// first payer never goes along where `always`.
Values payers_of_journeys(std::uint64_t seed, bool always)
{
    Random random(seed);
    constexpr int kPayers = 60;
    auto records = crowd(kPayers + 1);
    for (int payer = 0; payer < kPayers; ++payer) {
        records.emplace_back(
            support::account("R-K" + name(payer), "K-" + name(payer), "A-" + name(payer)));
        add_call(records, kChanceStart, payer, kPayers);
        for (auto left = 4 + random.below(10); left > 0; --left) {
            const bool behind = random.below(3) == 0 || (always && payer == 0);
            add_trip(records, moment(random, 180), behind ? kPayers : payer,
                     fmt::format("B{}", records.size()), "K-" + name(payer));
        }
    }
    const support::LoadedRecords loaded(records);
    const auto found = paid_journeys(loaded.subject());
    Values p;
    for (int payer = 0; payer < kPayers; ++payer)
        p.push_back(found[loaded.node("A-" + name(payer))].p);
    return p;
}

/// Eight routes in time, each of twelve departures of which some are ten times as popular; parties
/// dealt to their places at random. Fifty who travel on every route, three times each; the first
/// two always together, each on an own booking, where `together`.
Values travellers_met(std::uint64_t seed, bool together)
{
    Random random(seed);
    constexpr std::uint32_t kFrequent = 50;
    Outings made;
    std::uint32_t party = 0;
    for (std::uint32_t route = 0; route < 8; ++route) {
        std::vector<std::uint32_t> places;
        for (std::uint32_t d = 0; d < 12; ++d)
            places.insert(places.end(), d % 4 == 0 ? 60 : 6, route * 12 + d);
        for (std::size_t i = places.size(); i > 1; --i)
            std::swap(places[i - 1], places[random.below(i)]);
        for (std::size_t i = 0; i < places.size(); ++i) {
            const auto who = i < 3 * kFrequent ? static_cast<std::uint32_t>(i % kFrequent)
                                               : 1000 + party; // who travels once
            const bool follows = together && who == 1;
            made.all.push_back(
                {EntityId{who}, route, follows ? places[i - 1] : places[i], party++});
        }
    }
    std::ranges::sort(made.all);
    const DepartureTest test(made);
    Values p;
    for (std::uint32_t i = 0; i + 1 < kFrequent; i += 2)
        p.push_back(test.of(EntityId{i}, EntityId{i + 1}).p);
    return p;
}

} // namespace

TEST(Chance, CallsBeforeDeparture)
{
    expect_no_more_than_chance(
        many(8, [](std::uint64_t seed) { return calls_before_departure(seed, When::any); }));
    EXPECT_LT(calls_before_departure(1, When::before)[0], 1e-6);
}

TEST(Chance, CallsAfterArrival)
{
    expect_no_more_than_chance(
        many(8, [](std::uint64_t seed) { return calls_after_arrivals(seed, When::any); }));
    EXPECT_LT(calls_after_arrivals(1, When::after)[0], 1e-6);
    EXPECT_GT(calls_after_arrivals(1, When::before)[0], 0.05) << "before is not after";
}

TEST(Chance, JourneysOfOthersPaid)
{
    expect_no_more_than_chance(
        many(8, [](std::uint64_t seed) { return payers_of_journeys(seed, false); }));
    EXPECT_LT(payers_of_journeys(1, true)[0], 0.02);
}

TEST(Chance, DeparturesShared)
{
    expect_no_more_than_chance(
        many(16, [](std::uint64_t seed) { return travellers_met(seed, false); }), 0.8);
    EXPECT_LT(travellers_met(1, true)[0], 1e-4);
}

} // namespace spindel::analysis
