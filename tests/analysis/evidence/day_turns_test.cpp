#include "analysis/evidence/day_turns.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "engine/random.h"

namespace spindel::analysis {

using engine::Time;
using namespace std::chrono;

namespace {

constexpr seconds kWithin{15 * 60};

/// A call within `period` days, at night rather often, so that some are followed past midnight.
Time drawn(engine::Random& random, std::size_t period)
{
    const auto day = std::chrono::days{random.below(period)};
    const auto night = hours{23} + minutes{50} + seconds{random.below(599)};
    const auto any = seconds{random.below(86'400)};
    return Time{} + day + (random.below(2) == 0 ? seconds{night} : any);
}

std::vector<Time> all_drawn(engine::Random& random, std::size_t count, std::size_t period)
{
    std::vector<Time> times;
    for (std::size_t i = 0; i < count; ++i)
        times.push_back(drawn(random, period));
    std::ranges::sort(times);
    return times;
}

std::uint32_t by_definition(const std::vector<Time>& in, const std::vector<Time>& on,
                            std::size_t period, std::size_t shift)
{
    const auto turned = [&](Time call) {
        return Time{} + (call - Time{} + std::chrono::days{shift}) % std::chrono::days{period};
    };
    return static_cast<std::uint32_t>(std::ranges::count_if(in, [&](Time call) {
        return std::ranges::any_of(
            on, [&](Time next) { return next > turned(call) && next - turned(call) <= kWithin; });
    }));
}

} // namespace

TEST(FollowedWhenTurned, IsItsDefinitionOverMidnightAndTheLastDay)
{
    engine::Random random(3);
    for (int round = 0; round < 60; ++round) {
        const auto period = 1 + random.below(9);
        const auto in = all_drawn(random, random.below(12), period);
        const auto on = all_drawn(random, random.below(30), period);
        const auto found = followed_when_turned(in, on, Time{}, period, kWithin);
        ASSERT_EQ(found.size(), period);
        for (std::size_t shift = 0; shift < period; ++shift)
            EXPECT_EQ(found[shift], by_definition(in, on, period, shift)) << "round " << round;
    }
}

TEST(FollowedWhenTurned, ACallAtTheSameSecondIsNoneAfter)
{
    const std::vector<Time> in{Time{} + hours{9}};
    const auto within = [&](Time on) {
        return followed_when_turned(in, std::vector{on}, Time{}, 2, kWithin);
    };
    EXPECT_EQ(within(in[0]), (std::vector<std::uint32_t>{0, 0}));
    EXPECT_EQ(within(in[0] + seconds{1}), (std::vector<std::uint32_t>{1, 0}));
    EXPECT_EQ(within(in[0] + kWithin + days{1}), (std::vector<std::uint32_t>{0, 1}));
    EXPECT_EQ(within(in[0] + kWithin + seconds{1}), (std::vector<std::uint32_t>{0, 0}));
}

TEST(FollowedWhenTurned, RefusesADay)
{
    EXPECT_THROW(followed_when_turned({}, {}, Time{}, 1, days{1}), std::invalid_argument);
}

} // namespace spindel::analysis
