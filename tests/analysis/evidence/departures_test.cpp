#include "analysis/evidence/departures.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include <gtest/gtest.h>

#include "engine/random.h"

namespace spindel::analysis {

namespace {

using engine::Time;
using std::chrono::days;

constexpr Time kBegin{};
constexpr Time kEnd = kBegin + days{180};

Time any_time(engine::Random& random)
{
    return kBegin + std::chrono::seconds{static_cast<std::int64_t>(random.below(180 * 86'400))};
}

} // namespace

TEST(BunchingBefore, CallsInTheWeekBeforeADepartureAreRarelySoByChance)
{
    const std::vector<Time> departure{kBegin + days{90}};
    std::vector<Time> calls;
    for (int i = 1; i <= 6; ++i)
        calls.push_back(departure[0] - days{i});
    EXPECT_LT(bunching_before(calls, departure, kBegin, kEnd), 0.05);
    for (auto& call : calls)
        call += days{30}; // after it they say nothing
    EXPECT_GT(bunching_before(calls, departure, kBegin, kEnd), 0.2);
    const auto roughly = bunching_before(calls, departure, kBegin, kEnd, {.largest_p = 0.1});
    EXPECT_GT(roughly, 0.1);
    EXPECT_LT(roughly, 0.2) << "rotations end once p is certain to be above";
}

TEST(BunchingBefore, WithoutCallsOrDeparturesThereIsNothingToTest)
{
    const std::vector<Time> one{kBegin + days{3}};
    EXPECT_EQ(bunching_before({}, one, kBegin, kEnd), 1);
    EXPECT_EQ(bunching_before(one, {}, kBegin, kEnd), 1);
}

TEST(BunchingAfter, IsBunchingBeforeSeenBackwardsInTime)
{
    const std::vector<Time> arrival{kBegin + days{90}};
    std::vector<Time> calls;
    for (int i = 1; i <= 6; ++i)
        calls.push_back(arrival[0] + days{i});
    std::vector<Time> before;
    for (int i = 6; i >= 1; --i)
        before.push_back(arrival[0] - days{i}); // day 90 is the middle
    EXPECT_LT(bunching_after(calls, arrival, kBegin, kEnd), 0.05);
    EXPECT_EQ(bunching_after(calls, arrival, kBegin, kEnd),
              bunching_before(before, arrival, kBegin, kEnd));
    EXPECT_GT(bunching_after(before, arrival, kBegin, kEnd), 0.2);
    EXPECT_EQ(bunching_after({}, arrival, kBegin, kEnd), 1);
    EXPECT_EQ(bunching_after(calls, {}, kBegin, kEnd), 1);
}

class Bunching : public testing::TestWithParam<decltype(&bunching_before)> {};
INSTANTIATE_TEST_SUITE_P(BeforeAndAfter, Bunching,
                         testing::Values(&bunching_before, &bunching_after));

TEST_P(Bunching, IsUniformWhereCallsAndJourneysHaveNothingToDoWithOneAnother)
{
    constexpr int kPairs = 400;
    engine::Random random(7);
    std::vector<double> p;
    for (int pair = 0; pair < kPairs; ++pair) {
        std::vector<Time> calls;
        for (auto left = 3 + random.below(20); left > 0; --left)
            calls.push_back(any_time(random));
        std::vector<Time> departures{any_time(random), any_time(random)};
        std::ranges::sort(calls);
        std::ranges::sort(departures);
        p.push_back(GetParam()(calls, departures, kBegin, kEnd,
                               {.stream = static_cast<std::uint64_t>(pair)}));
    }
    std::ranges::sort(p);
    double distance = 0; // Kolmogorov and Smirnov's
    for (int i = 0; i < kPairs; ++i) {
        distance =
            std::max(distance, std::abs(p[static_cast<std::size_t>(i)] - (i + 0.5) / kPairs));
    }
    EXPECT_LT(distance, 1.63 / std::sqrt(kPairs)); // the 1 % point
}

} // namespace spindel::analysis
