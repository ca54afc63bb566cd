/// What the tests of p-values on worlds without anything to find have in common.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "engine/random.h"
#include "tests/support/subject.h"
#include "tests/support/uniform.h"

namespace spindel::support {

using PValues = std::vector<double>;

inline const engine::Time kChanceStart = at("2025-01-06");

/// No level holds a larger share of the p-values than the level, beyond what one sample in a
/// hundred does; and they are not so cautious that they never speak.
inline void expect_no_more_than_chance(const PValues& p, double least_share_below_one = 0.2)
{
    ASSERT_GE(p.size(), 150U) << "too few to tell";
    const auto excess = excess_over_uniform(p);
    EXPECT_LT(excess, most_excess(p.size()));
    const auto speaking = std::ranges::count_if(p, [](double value) { return value < 1; });
    EXPECT_GE(static_cast<double>(speaking), least_share_below_one * static_cast<double>(p.size()));
    testing::Test::RecordProperty("excess", fmt::format("{:.4f}", excess));
}

/// The check itself: a p-value that claims twice what it may is found out.
inline void expect_found_out(PValues p)
{
    for (auto& value : p)
        value /= 2;
    EXPECT_GT(excess_over_uniform(p), most_excess(p.size()));
}

inline engine::Time moment(engine::Random& random, int days_long)
{
    return kChanceStart + std::chrono::seconds{static_cast<std::int64_t>(
                              random.below(static_cast<std::uint64_t>(days_long) * 86'400))};
}

inline std::string name(int person)
{
    return std::to_string(person);
}

inline std::vector<engine::Record> crowd(int count)
{
    std::vector<std::pair<std::string, std::string>> who;
    for (int i = 0; i < count; ++i)
        who.emplace_back(name(i), i % 2 == 0 ? "LT" : "SE");
    return people(who);
}

inline void add_call(std::vector<engine::Record>& records, engine::Time time, int from, int to)
{
    records.emplace_back(call(fmt::format("C{}", records.size()), engine::format_time(time),
                              "P-" + name(from), "P-" + name(to)));
}

inline void add_trip(std::vector<engine::Record>& records, engine::Time time, int who,
                     const std::string& booking, const std::string& payer = {})
{
    auto record = journey(fmt::format("T{}", records.size()), engine::format_time(time),
                          "A-" + name(who), booking);
    record.payer_account_id = payer;
    records.emplace_back(record);
}

/// The p-values of several worlds together, each drawn by its own seed.
template <typename World>
PValues many(int worlds, const World& world)
{
    PValues all;
    for (int seed = 1; seed <= worlds; ++seed) {
        const auto p = world(static_cast<std::uint64_t>(seed));
        all.insert(all.end(), p.begin(), p.end());
    }
    return all;
}

} // namespace spindel::support
