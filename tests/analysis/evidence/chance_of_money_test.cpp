// As chance_of_calls_test.cpp, of money.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "analysis/evidence/passed_money.h"
#include "engine/random.h"
#include "tests/support/chance.h"

namespace spindel::analysis {

namespace {

using engine::Random;
using std::chrono::days;
using support::expect_no_more_than_chance;
using support::kChanceStart;
using support::moment;
using Values = support::PValues;

std::vector<Sum> sums(Random& random, int count, double spread)
{
    std::vector<Sum> result;
    for (int i = 0; i < count; ++i) {
        const double normal = random.uniform() + random.uniform() + random.uniform() - 1.5;
        result.push_back({moment(random, 180), 300 * std::exp(spread * normal)});
    }
    std::ranges::sort(result, {}, &Sum::time);
    return result;
}

} // namespace

TEST(Chance, SumsPassedUp)
{
    Random random(4);
    Values p;
    for (std::uint64_t i = 0; i < 500; ++i) {
        const auto in = sums(random, 10 + static_cast<int>(random.below(20)), 1.2);
        const auto out = sums(random, 2 + static_cast<int>(random.below(8)), 1.2);
        p.push_back(passed_up_p(in, out, i));
    }
    expect_no_more_than_chance(p);
    std::vector<Sum> out;
    const auto in = sums(random, 30, 0.4);
    for (int month = 2; month <= 5; ++month)
        out.push_back({kChanceStart + days{30 * month}, 1500});
    EXPECT_LE(passed_up_p(in, out, 0), 0.01);
}

TEST(Chance, MoneyPassedThrough)
{
    Random random(5);
    Values p;
    for (int i = 0; i < 500; ++i) {
        const auto in = sums(random, 40, 0.2);
        const auto out = sums(random, 40, 0.2);
        p.push_back(passed_through_p(in, out, kChanceStart, kChanceStart + days{179}));
    }
    expect_no_more_than_chance(p);
    const auto in = sums(random, 15, 1);
    auto out = in;
    for (auto& sum : out)
        sum = {sum.time + days{1}, 0.97 * sum.eur};
    EXPECT_LT(passed_through_p(in, out, kChanceStart, kChanceStart + days{181}), 0.02);
}

} // namespace spindel::analysis
