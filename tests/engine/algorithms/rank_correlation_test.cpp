#include "engine/algorithms/rank_correlation.h"

#include <cmath>
#include <stdexcept>

#include <gtest/gtest.h>

#include "engine/random.h"

namespace spindel::engine {

namespace {

using Values = std::vector<double>;

/// Looks at every pair.
double tau_by_definition(const Values& x, const Values& y)
{
    const auto sign = [](double d) { return (d > 0) - (d < 0); };
    double balance = 0;
    double untied_x = 0;
    double untied_y = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            balance += sign(x[i] - x[j]) * sign(y[i] - y[j]);
            untied_x += x[i] != x[j] ? 1 : 0;
            untied_y += y[i] != y[j] ? 1 : 0;
        }
    }
    return untied_x * untied_y > 0 ? balance / std::sqrt(untied_x * untied_y) : 0.0;
}

} // namespace

TEST(RankCorrelation, EqualValuesShareTheMeanOfTheirRanks)
{
    EXPECT_EQ(mid_ranks(Values{5, 9, 5, 1}), (Values{2.5, 1, 2.5, 4}));
    EXPECT_EQ(mid_ranks(Values{NAN, 2, NAN}), (Values{2.5, 1, 2.5}));
    EXPECT_EQ(mid_ranks(Values{}), Values{});
}

TEST(RankCorrelation, TheLargestComeFirstAndOfEqualsTheFirst)
{
    EXPECT_EQ(largest(Values{5, 9, 5, 1}, 3), (std::vector<std::size_t>{1, 0, 2}));
    EXPECT_EQ(largest(Values{NAN, 2}, 9), (std::vector<std::size_t>{1, 0}));
}

TEST(RankCorrelation, TauOfAnExampleWorkedByHand)
{
    // of the 6 pairs one is in the other order
    EXPECT_DOUBLE_EQ(kendall_tau(Values{1, 2, 3, 4}, Values{1, 3, 2, 4}), 4.0 / 6);
    EXPECT_DOUBLE_EQ(kendall_tau(Values{1, 2, 3}, Values{3, 2, 1}), -1.0);
    // 2 pairs agree, 1 is tied in the first: 2 / sqrt(2 * 3)
    EXPECT_DOUBLE_EQ(kendall_tau(Values{1, 1, 2}, Values{1, 2, 3}), 2 / std::sqrt(6.0));
}

TEST(RankCorrelation, TauAgreesWithItsDefinition)
{
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        Random random(seed);
        const auto n = random.below(30);
        Values x, y;
        for (std::uint64_t i = 0; i < n; ++i) {
            x.push_back(static_cast<double>(random.below(1 + seed % 12)));
            y.push_back(static_cast<double>(random.below(8)));
        }
        ASSERT_NEAR(kendall_tau(x, y), tau_by_definition(x, y), 1e-12) << "seed " << seed;
    }
}

TEST(RankCorrelation, ThereIsNoneWhereAllAreEqualOrLengthsDiffer)
{
    EXPECT_EQ(kendall_tau(Values{}, Values{}), 0.0);
    EXPECT_EQ(kendall_tau(Values{1, 1}, Values{1, 2}), 0.0);
    EXPECT_THROW(kendall_tau(Values{1}, Values{}), std::invalid_argument);
}

} // namespace spindel::engine
