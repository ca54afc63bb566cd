// Every p-value of what people do, where there is nothing to find: by Kolmogorov and Smirnov's
// one-sided distance at the 1 % point it claims no more than chance. And where there is something,
// it says so, or the test could not fail. Seeds are fixed; what each null is stands in the header
// of its statistic. Single pairs of calls before departure and of relays are in departures_test.cpp
// and relays_test.cpp, the sums of marks in two_questions_test.cpp, brokerage in
// engine/algorithms/brokerage_property_test.cpp.
#include <algorithm>
#include <set>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "analysis/evidence/insulated.h"
#include "analysis/evidence/relays.h"
#include "analysis/number_succession.h"
#include "engine/random.h"
#include "tests/support/chance.h"

namespace spindel::analysis {

namespace {

using engine::NodeId;
using engine::Random;
using engine::Record;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using support::add_call;
using support::crowd;
using support::expect_found_out;
using support::expect_no_more_than_chance;
using support::kChanceStart;
using support::many;
using support::moment;
using support::name;
using Values = support::PValues;

/// Heads who each call three contacts of their own, who call others at hours when all are awake;
/// the first head's calls go on within minutes where `relayed`.
Values relayed_calls(std::uint64_t seed, bool relayed)
{
    Random random(seed);
    constexpr int kHeads = 16;
    auto records = crowd(kHeads * 7);
    const auto awake = [&] {
        return std::chrono::floor<days>(moment(random, 90)) + hours{8} +
               seconds{static_cast<std::int64_t>(random.below(12 * 3600))};
    };
    for (int head = 0; head < kHeads; ++head) {
        for (int k = 1; k <= 3; ++k) {
            const int contact = kHeads + head * 6 + k - 1;
            for (int n = 0; n < 30; ++n) {
                const auto time = awake();
                add_call(records, time, head, contact);
                if (relayed && head == 0)
                    add_call(records, time + minutes{3}, contact, contact + 3);
            }
            for (int n = 0; n < 270; ++n)
                add_call(records, awake(), contact, contact + 3);
            add_call(records, awake(), contact, head);
        }
    }
    const support::LoadedRecords loaded(records);
    const auto contacts = contacts_of(loaded.subject(), {});
    const auto found = relays(loaded.subject(), contacts);
    Values p;
    for (int head = 0; head < kHeads; ++head)
        p.push_back(found[loaded.node("A-" + name(head))].p);
    return p;
}

constexpr int kCircle = 20; // who know one another
constexpr int kCircles = 12;
constexpr int kPassing = 5; // of each circle, numbers that fall silent, and that begin

/// Circles of friends who call one another all the time, and in each some who are heard until one
/// day and some from one day on, all at random. None took over from any; but for the first number
/// of a circle that fell silent where `replaced`, whose contacts a new one calls from the next day.
/// @return of each number that fell silent the p of its merge, 1 where it has none.
Values successors(std::uint64_t seed, bool replaced)
{
    Random random(seed);
    std::vector<Record> records;
    const auto call = [&](int on, const std::string& from, const std::string& to) {
        records.emplace_back(support::call(
            fmt::format("C{}", records.size()),
            engine::format_time(kChanceStart + days{on} + minutes{random.below(1000)}), from, to));
    };
    const auto contacts = [&](int circle) {
        std::set<std::string> chosen;
        while (chosen.size() < 5)
            chosen.insert(fmt::format("m{}-{}", circle, random.below(kCircle)));
        return chosen;
    };
    const auto use = [&](const std::string& number, const std::set<std::string>& whom, int from,
                         int until) {
        for (int on = from; on < until; on += 4) {
            for (const auto& contact : whom)
                call(on, number, contact);
        }
    };
    std::vector<std::string> silent;
    for (int circle = 0; circle < kCircles; ++circle) {
        for (int i = 0; i < kCircle; ++i)
            use(fmt::format("m{}-{}", circle, i), contacts(circle), 0, 168);
        for (int i = 0; i < kPassing; ++i) {
            silent.push_back(fmt::format("old{}-{}", circle, i));
            const auto whom = contacts(circle);
            const auto ends = 30 + static_cast<int>(random.below(90));
            use(silent.back(), whom, 0, ends);
            if (replaced && i == 0) use(silent.back() + "-new", whom, ends + 1, 168);
            use(fmt::format("new{}-{}", circle, i), contacts(circle),
                30 + static_cast<int>(random.below(90)), 168);
        }
    }
    std::erase_if(records, [](const Record& record) {
        const auto& made = std::get<engine::CallRecord>(record);
        return made.caller_id == made.callee_id;
    });
    const support::TemporaryCase made(records);
    const auto graph = made.graph();
    const engine::Personas stated(graph);
    const auto merges = number_successions(graph, stated, NumberUses(graph));
    Values p;
    for (const auto& number : silent) {
        const auto at = std::ranges::find(merges, number, [&](const engine::Merge& merge) {
            return std::string(graph.text(merge.older));
        });
        p.push_back(at == merges.end() ? 1.0 : at->p_value);
    }
    return p;
}

struct Alone {
    Values of_personas;
    Values of_brokers;
    double of_planted = 1;
};
constexpr int kPlanted = 20;

/// People whose contacts are drawn at random, some popular, who call them unevenly. Where `planted`
/// three more speak with one of them alone, often.
Alone insulated(std::uint64_t seed, bool planted)
{
    Random random(seed);
    constexpr int kPeople = 300;
    auto records = crowd(kPeople + 3);
    const auto talk = [&](int one, int other, std::uint64_t both_ways) {
        for (; both_ways > 0; --both_ways) {
            add_call(records, kChanceStart, one, other);
            add_call(records, kChanceStart, other, one);
        }
    };
    for (int i = 0; i < kPeople; ++i) {
        for (auto left = 1 + random.below(3); left > 0; --left) {
            const auto popular = random.below(3) == 0;
            const auto other = static_cast<int>(random.below(popular ? 16 : kPeople));
            if (other != i) talk(i, other, 2 + random.below(2) * random.below(9));
        }
    }
    for (int k = 0; k < 3; ++k)
        talk(kPeople + k, planted ? kPlanted : static_cast<int>(random.below(kPeople)), 30);
    const support::LoadedRecords loaded(records);
    const auto found = insulation(loaded.subject(), contacts_of(loaded.subject(), {}));
    Alone result;
    for (NodeId v = 0; v < found.size(); ++v) {
        if (found[v].calls >= InsulationOptions{}.least_calls)
            result.of_personas.push_back(found[v].p);
    }
    for (int i = 0; i < kPeople; ++i) {
        const auto& broker = found[loaded.node("A-" + name(i))];
        if (broker.tested > 0) result.of_brokers.push_back(broker.broker_p);
    }
    result.of_planted = found[loaded.node("A-" + name(kPlanted))].broker_p;
    return result;
}

} // namespace

TEST(Chance, TheCheckFindsOutWhatClaimsTwiceAsMuch)
{
    Random random(1);
    Values p(200);
    for (auto& value : p)
        value = random.uniform();
    expect_no_more_than_chance(p);
    expect_found_out(p);
}

TEST(Chance, Relays)
{
    expect_no_more_than_chance(
        many(30, [](std::uint64_t seed) { return relayed_calls(seed, false); }), 0.05);
    EXPECT_LT(relayed_calls(1, true)[0], 0.001);
}

TEST(Chance, NumbersThatTookOver)
{
    // Friends of one circle share contacts without being one another: the hard case.
    const auto p = many(8, [](std::uint64_t seed) { return successors(seed, false); });
    expect_no_more_than_chance(p, 0);
    const auto replaced = successors(1, true);
    int found = 0;
    for (std::size_t circle = 0; circle < kCircles; ++circle)
        found += replaced[circle * kPassing] <= 0.05 ? 1 : 0;
    EXPECT_GE(found, kCircles / 2);
}

TEST(Chance, InsulatedContacts)
{
    Values personas;
    Values brokers;
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        const auto found = insulated(seed, false);
        personas.insert(personas.end(), found.of_personas.begin(), found.of_personas.end());
        brokers.insert(brokers.end(), found.of_brokers.begin(), found.of_brokers.end());
    }
    expect_no_more_than_chance(personas, 0.5);
    expect_no_more_than_chance(brokers, 0);
    EXPECT_LT(insulated(1, true).of_planted, 0.05);
}

} // namespace spindel::analysis
