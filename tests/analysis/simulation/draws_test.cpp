#include <gtest/gtest.h>

#include <array>
#include <set>

#include "analysis/simulation/draws.h"
#include "analysis/simulation/pseudonyms.h"

namespace spindel::analysis::simulation {

TEST(Draws, PoissonDrawsHaveTheMeanAndVarianceAskedFor)
{
    for (const double mean : {0.3, 4.0, 60.0}) {
        Draws draws(1, 1);
        double sum = 0;
        double squares = 0;
        constexpr int kTimes = 20'000;
        for (int i = 0; i < kTimes; ++i) {
            const double x = draws.poisson(mean);
            sum += x;
            squares += x * x;
        }
        const double found = sum / kTimes;
        EXPECT_NEAR(found, mean, 0.03 * mean + 0.01);
        EXPECT_NEAR(squares / kTimes - found * found, mean, 0.06 * mean + 0.02);
    }
}

TEST(Draws, HalfOfTheLogNormalDrawsLieBelowTheMedian)
{
    Draws draws(7, 2);
    int below = 0;
    for (int i = 0; i < 20'000; ++i)
        below += draws.log_normal(22, 1.4) < 22 ? 1 : 0;
    EXPECT_NEAR(below / 20'000.0, 0.5, 0.02);
}

TEST(Draws, WhatHasNoWeightIsNeverChosen)
{
    Draws draws(3, 3);
    constexpr std::array<double, 3> kWeights{0, 1, 0};
    for (int i = 0; i < 1000; ++i)
        EXPECT_EQ(draws.weighted(kWeights), 1U);
}

TEST(Draws, ByDayPeopleCallFiveTimesAsOftenAsByNight)
{
    Draws draws(5, 5);
    int by_day = 0;
    for (int i = 0; i < 20'000; ++i) {
        const auto hour = (draws.moment(engine::Time{}) - engine::Time{}) / std::chrono::hours{1};
        by_day += hour >= 8 && hour < 23 ? 1 : 0;
    }
    const double by_night = 20'000 - by_day;
    EXPECT_NEAR((by_day / 15.0) / (by_night / 9.0), 5.0, 1.0);
}

TEST(Pseudonyms, NoTwoPositionsShareOneAndEachKindHasItsOwn)
{
    const Pseudonyms ids(42);
    std::set<std::string> seen;
    for (std::uint32_t i = 0; i < 50'000; ++i) {
        EXPECT_TRUE(seen.insert(ids(Pseudonyms::Kind::phone, i)).second);
    }
    EXPECT_NE(ids(Pseudonyms::Kind::actor, 7).substr(2), ids(Pseudonyms::Kind::phone, 7).substr(2));
    EXPECT_EQ(ids(Pseudonyms::Kind::phone, 7).size(), 10U);
    EXPECT_NE(Pseudonyms(43)(Pseudonyms::Kind::phone, 7), ids(Pseudonyms::Kind::phone, 7));
}

} // namespace spindel::analysis::simulation
