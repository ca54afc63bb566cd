#include "analysis/evidence/tail.h"

#include <cmath>

#include <gtest/gtest.h>

namespace spindel::analysis {

TEST(QValues, BenjaminiAndHochbergByHand)
{
    // 4 tests: .01 * 4/1 = .04, .02 * 4/2 = .04, .03 * 4/3 = .04, .5 * 4/4 = .5
    const auto q = q_values({0.5, 0.02, 0.01, 0.03});
    EXPECT_DOUBLE_EQ(q[0], 0.5);
    EXPECT_DOUBLE_EQ(q[1], 0.04);
    EXPECT_DOUBLE_EQ(q[2], 0.04);
    EXPECT_DOUBLE_EQ(q[3], 0.04);
}

TEST(QValues, OfNothingIsNothing)
{
    EXPECT_TRUE(q_values({}).empty());
}

TEST(Surprises, AreTheRarityOfAsMuchOrMore)
{
    const auto surprise = surprises({0, 0, 0, 0, 0, 0, 0, 0, 1, 5});
    EXPECT_DOUBLE_EQ(surprise[0], 0);
    EXPECT_NEAR(surprise[8], -std::log10(0.2), 1e-12);
    EXPECT_NEAR(surprise[9], 1.0, 1e-12);
}

TEST(SumLaw, TwoDrawsOfAMarkThatOneInTenHas)
{
    const SumLaw law({0, 0, 0, 0, 0, 0, 0, 0, 0, 2});
    EXPECT_NEAR(law.tail(1, 2), 0.1, 1e-12);
    EXPECT_NEAR(law.tail(2, 4), 0.01, 1e-12);     // both
    EXPECT_NEAR(law.tail(2, 2), 1 - 0.81, 1e-12); // at least one
    EXPECT_DOUBLE_EQ(law.tail(2, 0), 1);
}

TEST(SumLaw, MoreContactsThanItKnowsAreJudgedInProportion)
{
    const SumLaw law({0, 1}, 4);
    EXPECT_DOUBLE_EQ(law.tail(8, 8), law.tail(4, 4));
}

TEST(BinomialTail, IsTheSumOfItsTerms)
{
    EXPECT_NEAR(binomial_tail(3, 2, 0.1), 3 * 0.01 * 0.9 + 0.001, 1e-12);
    EXPECT_DOUBLE_EQ(binomial_tail(3, 0, 0.1), 1);
}

TEST(Fisher, OneValueStaysAndTwoCombine)
{
    EXPECT_NEAR(fisher({0.03}), 0.03, 1e-12);
    // chi-squared of 4 degrees of freedom at -2 ln(.01): .01 (1 - ln .01)
    EXPECT_NEAR(fisher({0.1, 0.1}), 0.01 * (1 - std::log(0.01)), 1e-12);
}

} // namespace spindel::analysis
