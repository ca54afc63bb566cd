#include "analysis/evidence/relays.h"

#include <numeric>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "engine/parallel.h"
#include "engine/random.h"
#include "tests/support/subject.h"
#include "tests/support/uniform.h"

namespace spindel::analysis {

namespace {

using engine::Time;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr seconds kWithin{15 * 60};

/// A moment of a day by whose hours all live: most calls between 8 and 20.
Time waking_time(engine::Random& random, int day)
{
    const auto second = static_cast<std::int64_t>(random.below(12 * 3600));
    return Time{} + days{day} + hours{8} + seconds{second};
}

std::vector<Time> calls(engine::Random& random, std::size_t count, int period)
{
    std::vector<Time> times;
    for (std::size_t i = 0; i < count; ++i) {
        times.push_back(waking_time(
            random, static_cast<int>(random.below(static_cast<std::uint64_t>(period)))));
    }
    std::ranges::sort(times);
    return times;
}

/// The definition, call by call: how many of `in`, moved by so many days around the days of `on`,
/// have a call of `on` after them in time.
std::uint32_t passed_by_definition(const std::vector<Time>& in, const std::vector<Time>& on,
                                   days shift)
{
    const auto first = std::chrono::floor<days>(on.front());
    const auto period = std::chrono::floor<days>(on.back()) - first + days{1};
    std::uint32_t passed = 0;
    for (const auto call : in) {
        const auto day = std::chrono::floor<days>(call);
        if (day < first || day >= first + period) continue;
        const auto moved = first + (day - first + shift) % period + (call - day);
        passed += std::ranges::any_of(
            on, [&](Time next) { return next > moved && next - moved <= kWithin; });
    }
    return passed;
}

} // namespace

TEST(PassedOn, CallsThatGoOnWithinMinutesDoSoRarelyByChance)
{
    std::vector<Time> in;
    std::vector<Time> on;
    for (int day = 0; day < 60; ++day) {
        on.push_back(Time{} + days{day} + hours{12}); // its own daily call, at noon
        if (day % 6 != 0) continue;
        in.push_back(Time{} + days{day} + hours{18} + minutes{day});
        on.push_back(in.back() + minutes{4});
    }
    std::ranges::sort(on);
    const auto found = passed_on(in, on, kWithin);
    EXPECT_EQ(found.passed, 10U);
    EXPECT_DOUBLE_EQ(found.p, 1.0 / 60) << "no other day of the sixty fits as well";
}

TEST(PassedOn, NothingPassedOnIsNoEvidence)
{
    const std::vector<Time> in{Time{} + hours{9}};
    const std::vector<Time> on{Time{} + hours{10}};
    EXPECT_EQ(passed_on(in, on, kWithin).p, 1);
    EXPECT_EQ(passed_on({}, on, kWithin).p, 1);
    EXPECT_EQ(passed_on(in, {}, kWithin).p, 1);
}

TEST(PassedOn, IsItsDefinitionOnRandomDays)
{
    engine::Random random(5);
    for (int round = 0; round < 40; ++round) {
        const auto in = calls(random, 1 + random.below(12), 25);
        const auto on = calls(random, 1 + random.below(60), 30);
        const auto found = passed_on(in, on, kWithin);
        ASSERT_EQ(found.passed, passed_by_definition(in, on, days{0}));
        const auto period =
            (std::chrono::floor<days>(on.back()) - std::chrono::floor<days>(on.front()) + days{1})
                .count();
        double as_many = 0;
        for (std::int64_t shift = 0; shift < period; ++shift)
            as_many += passed_by_definition(in, on, days{shift}) >= found.passed ? 1 : 0;
        EXPECT_DOUBLE_EQ(found.p, found.passed == 0 ? 1.0 : as_many / static_cast<double>(period));
    }
}

TEST(PassedOn, ClaimsNoMoreThanChanceWhereCallsHaveNothingToDoWithOneAnother)
{
    engine::Random random(11);
    std::vector<double> p;
    for (int pair = 0; pair < 500; ++pair)
        p.push_back(passed_on(calls(random, 40, 120), calls(random, 300, 120), kWithin).p);
    EXPECT_LT(support::excess_over_uniform(p), support::most_excess(p.size()));
    const double mean = std::accumulate(p.begin(), p.end(), 0.0) / 500;
    EXPECT_LT(mean, 0.65) << "ties make it cautious, not deaf";
}

TEST(Reported, IsAReportWithinMinutesAfterNews)
{
    std::vector<Time> news;
    std::vector<Time> reports;
    for (int day = 0; day < 40; day += 4) {
        news.push_back(Time{} + days{day} + hours{9} + minutes{11 * day});
        reports.push_back(news.back() + minutes{5});
    }
    EXPECT_EQ(reported(reports, news, kWithin).passed, 10U);
    EXPECT_LT(reported(reports, news, kWithin).p, 0.05);
    EXPECT_EQ(reported(news, reports, kWithin).passed, 0U) << "before the news it is none";
}

TEST(Reported, ClaimsNoMoreThanChanceWhereCallsHaveNothingToDoWithOneAnother)
{
    engine::Random random(12);
    std::vector<double> p;
    for (int pair = 0; pair < 500; ++pair)
        p.push_back(reported(calls(random, 40, 120), calls(random, 300, 120), kWithin).p);
    EXPECT_LT(support::excess_over_uniform(p), support::most_excess(p.size()));
}

TEST(Command, IsWhatOthersDoOnItsWordLessWhatItDoesOnTheirs)
{
    EXPECT_EQ(command({}), 0);
    Relays head{.calls = 20, .tested = 2, .passing = 2, .p = 0.01};
    EXPECT_DOUBLE_EQ(command(head), 2);
    EXPECT_TRUE(is_in_command(head));
    head.reporting = {.tested = 3, .found = 2, .p = 0.001};
    EXPECT_DOUBLE_EQ(command(head), 5);
    head.reporting.found = 1;
    EXPECT_DOUBLE_EQ(command(head), 2) << "one who reports may just be busy";
    head.obeyed.p = 0.001;
    EXPECT_DOUBLE_EQ(command(head), -1);
    EXPECT_FALSE(is_in_command(head));
    const Relays alone{.tested = 1, .passing = 1, .p = 0.0001};
    EXPECT_DOUBLE_EQ(command(alone), 2);
    EXPECT_FALSE(is_in_command(alone)) << "one contact that passes on is not two";
}

TEST(Relays, TheOneWhoseWordIsPassedOnIsNotTheOneWhoPassesItOn)
{
    std::vector<engine::Record> records =
        support::people({{"head", "SE"}, {"left", "NO"}, {"right", "FI"}, {"hand", "NO"}});
    int number = 0;
    const auto call = [&](Time time, const std::string& from, const std::string& to) {
        records.emplace_back(support::call(fmt::format("C{}", ++number), engine::format_time(time),
                                           "P-" + from, "P-" + to));
    };
    for (int day = 0; day < 50; day += 5) {
        const auto time = support::at("2025-03-01") + days{day} + hours{10} + minutes{7 * day};
        for (const std::string deputy : {"left", "right"}) {
            call(time, "head", deputy);
            call(time + minutes{3}, deputy, "hand");
            call(time + hours{5}, deputy, "head");
        }
    }
    const support::LoadedRecords loaded(records);
    const ContactLists contacts = contacts_of(loaded.subject(), {});
    const auto found = relays(loaded.subject(), contacts);
    const auto& head = found[loaded.node("A-head")];
    EXPECT_EQ(head.tested, 2U);
    EXPECT_EQ(head.passing, 2U);
    EXPECT_EQ(head.calls, 20U);
    EXPECT_DOUBLE_EQ(head.share(), 1.0);
    EXPECT_NEAR(head.p, 0.0025, 1e-12); // 0.05 * 0.05
    const auto& left = found[loaded.node("A-left")];
    EXPECT_EQ(left.passing, 0U);
    EXPECT_EQ(left.obeyed.found, 1U) << "it does what the head says";
    EXPECT_GT(command(head), 0);
    EXPECT_LT(command(left), 0);
    const engine::ThreadLimit one(1);
    EXPECT_EQ(relays(loaded.subject(), contacts)[loaded.node("A-head")].p, head.p);
}

TEST(Relays, StopWhenAsked)
{
    const support::LoadedRecords loaded(support::x_ring_records());
    std::stop_source stop;
    stop.request_stop();
    RelayOptions options;
    options.progress.stop = stop.get_token();
    EXPECT_THROW(relays(loaded.subject(), ContactLists(loaded.network().node_count()), options),
                 engine::Cancelled);
}

} // namespace spindel::analysis
