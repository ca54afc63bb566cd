#include "analysis/number_use.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/support/subject.h"

namespace spindel::analysis {

namespace {

using support::LoadedRecords;

/// Two numbers that ring each other on each of so many days.
std::vector<engine::Record> daily_calls(int days)
{
    std::vector<engine::Record> records;
    for (int day = 0; day < days; ++day) {
        const auto time = engine::format_time(support::at("2025-01-01") + std::chrono::days{day});
        records.emplace_back(support::call(fmt::format("C{}", day), time, "P-1", "P-2"));
    }
    return records;
}

engine::Window period_of(const std::vector<engine::Record>& records)
{
    const LoadedRecords loaded(records);
    return NumberUses(loaded.subject().graph()).period();
}

} // namespace

TEST(NumberUses, ThePeriodIsThatOfTheCalls)
{
    EXPECT_EQ(period_of({}), engine::Window());
    const engine::Window all{support::at("2025-01-01"), support::at("2025-03-01")};
    EXPECT_EQ(period_of(daily_calls(60)), all);
}

TEST(NumberUses, ACallOfAWrongClockDoesNotStretchThePeriod)
{
    const engine::Window all{support::at("2025-01-01"), support::at("2025-03-01")};
    for (const auto* stray : {"1970-01-01", "2024-11-01", "2030-01-01"}) {
        auto records = daily_calls(60);
        records.emplace_back(support::call("S", std::string(stray) + "T00:00:00Z", "P-3", "P-4"));
        EXPECT_EQ(period_of(records), all) << stray;
    }
    auto records = daily_calls(60);
    records.emplace_back(
        support::call("S", "2024-12-20T00:00:00Z", "P-3", "P-4")); // days, not months
    EXPECT_EQ(period_of(records).from, support::at("2024-12-20"));
}

TEST(NumberUses, ManyCallsBeforeASilenceAreNoStrays)
{
    auto records = daily_calls(60);
    for (int i = 0; i < 2; ++i)
        records.emplace_back(
            support::call(fmt::format("S{}", i), "2024-06-01T00:00:00Z", "P-3", "P-4"));
    EXPECT_EQ(period_of(records).from, support::at("2024-06-01"));
    const std::vector<engine::Record> far_apart{
        support::call("A", "2020-01-01T00:00:00Z", "P-1", "P-2"),
        support::call("B", "2025-01-01T00:00:00Z", "P-1", "P-2")};
    EXPECT_EQ(period_of(far_apart).to, support::at("2025-01-01"));
}

} // namespace spindel::analysis
