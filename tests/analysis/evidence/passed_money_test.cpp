#include "analysis/evidence/passed_money.h"

#include <algorithm>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "engine/parallel.h"
#include "engine/random.h"
#include "tests/support/subject.h"

namespace spindel::analysis {

namespace {

using engine::Time;
using std::chrono::days;

constexpr Time kFirstDay{};
constexpr Time kLastDay = kFirstDay + days{180};

using PaidSums = std::vector<Sum>;

/// Three sums of about 500 and, a week later, one of 1200; so often.
std::pair<PaidSums, PaidSums> a_collector(int rounds)
{
    PaidSums in;
    PaidSums out;
    for (int round = 0; round < rounds; ++round) {
        const Time start = kFirstDay + days{45 * round};
        for (const double eur : {500., 400., 600.})
            in.push_back({start + days{static_cast<int>(in.size()) % 3 + 1}, eur});
        out.push_back({start + days{9}, 1200});
    }
    return {in, out};
}

engine::Record paid(int number, const std::string& day, const std::string& from,
                    const std::string& to, const std::string& eur)
{
    return support::payment(fmt::format("M{}", number), day + "T10:00:00Z", "K-" + from, "K-" + to,
                            eur);
}

} // namespace

TEST(PassedUp, IsRareAmongTheSameSumsDealtOutAnew)
{
    const auto [in, out] = a_collector(3);
    EXPECT_EQ(passed_up(in, out), 3U);
    EXPECT_LE(passed_up_p(in, out, 0), 0.05);
    const auto [few_in, few_out] = a_collector(1);
    // four sums: the largest is the one paid out in one dealing of four
    EXPECT_NEAR(passed_up_p(few_in, few_out, 0), 0.25, 0.1);
    EXPECT_EQ(passed_up_p(few_in, {}, 0), 1);
    EXPECT_EQ(passed_up_p({}, few_out, 0), 1);
}

TEST(PassedUp, CountsTheLumpsThatAreOnesOfMoneyPaths)
{
    engine::Random random(3);
    std::vector<engine::Record> records;
    for (int i = 0; i < 400; ++i) {
        const auto from = random.below(12);
        const auto to = random.below(12);
        if (from == to) continue;
        const auto day = support::at("2025-01-01") + days{random.below(150)};
        records.push_back(paid(i, engine::format_time(day).substr(0, 10), std::to_string(from),
                               std::to_string(to), std::to_string(20 + random.below(2000))));
    }
    const support::LoadedRecords loaded(records);
    const auto found = passed_money(loaded.subject());
    std::vector<std::uint32_t> by_lumps(found.size(), 0);
    for (const auto& lump : lumps(loaded.subject()))
        by_lumps[lump.from] += lump.passes_up ? 1 : 0;
    std::uint32_t all = 0;
    const engine::ThreadLimit one(1);
    const auto again = passed_money(loaded.subject());
    for (std::size_t v = 0; v < found.size(); ++v) {
        EXPECT_EQ(found[v].up, by_lumps[v]);
        EXPECT_EQ(found[v].up_p, again[v].up_p);
        EXPECT_EQ(found[v].through_p, again[v].through_p);
        all += found[v].up;
    }
    EXPECT_GT(all, 5U);
}

TEST(PassedThrough, WhatGoesOnWithinDaysDoesSoRarelyByChance)
{
    PaidSums in;
    PaidSums out;
    for (const int day : {10, 41, 77, 120}) {
        in.push_back({kFirstDay + days{day}, 1000.0 + day});
        out.push_back({kFirstDay + days{day + 2}, 0.95 * (1000.0 + day)});
    }
    EXPECT_EQ(passed_through(in, out), 4U);
    // of 181 rotations the true one, and those by which it is one day or three days later
    EXPECT_DOUBLE_EQ(passed_through_p(in, out, kFirstDay, kLastDay), 3.0 / 181);
    for (auto& sum : out)
        sum.eur /= 2; // half is kept
    EXPECT_EQ(passed_through(in, out), 0U);
    EXPECT_EQ(passed_through_p(in, out, kFirstDay, kLastDay), 1);
}

TEST(PassedThrough, IsItsDefinitionOnRandomSums)
{
    engine::Random random(9);
    for (int round = 0; round < 30; ++round) {
        PaidSums in;
        PaidSums out;
        for (int i = 0; i < 20; ++i) {
            in.push_back(
                {kFirstDay + days{random.below(60)}, 1.0 + static_cast<double>(random.below(5))});
            out.push_back(
                {kFirstDay + days{random.below(60)}, 1.0 + static_cast<double>(random.below(5))});
        }
        for (auto* list : {&in, &out})
            std::ranges::sort(*list, {}, &Sum::time);
        const auto count = [&](days shift) {
            std::uint32_t passed = 0;
            for (const auto& sum : out) {
                const auto time = kFirstDay + (sum.time - kFirstDay + shift) % days{60};
                double got = 0;
                for (const auto& one : in)
                    got += one.time < time && time - one.time <= days{3} ? one.eur : 0;
                passed += got > 0 && sum.eur >= 0.9 * got && sum.eur <= got ? 1 : 0;
            }
            return passed;
        };
        double as_many = 0;
        for (int shift = 0; shift < 60; ++shift)
            as_many += count(days{shift}) >= count(days{0}) ? 1 : 0;
        EXPECT_EQ(passed_through(in, out), count(days{0}));
        EXPECT_DOUBLE_EQ(passed_through_p(in, out, kFirstDay, kFirstDay + days{59}), as_many / 60);
    }
}

TEST(PassedMoney, WithoutPaymentsThereIsNone)
{
    const support::LoadedRecords loaded(support::x_ring_records());
    for (const auto& one : passed_money(loaded.subject())) {
        EXPECT_EQ(one.up_p, 1);
        EXPECT_EQ(one.through_p, 1);
    }
}

} // namespace spindel::analysis
