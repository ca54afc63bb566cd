// As chance_of_calls_test.cpp, of money.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "analysis/evidence/converging_money.h"
#include "analysis/evidence/passed_money.h"
#include "engine/random.h"
#include "tests/support/chance.h"

namespace spindel::analysis {

namespace {

using engine::Random;
using std::chrono::days;
using support::expect_no_more_than_chance;
using support::kChanceStart;
using support::many;
using support::moment;
using support::name;
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

/// People of two countries, each paid by a few, of whom three in ten live in the other country; all
/// payers of the first do where `converging`.
Values paid_from_abroad(std::uint64_t seed, bool converging)
{
    Random random(seed);
    constexpr int kPeople = 80; // even ones of one country, odd ones of the other
    auto records = support::crowd(kPeople);
    for (int i = 0; i < kPeople; ++i)
        records.emplace_back(support::account("R-K" + name(i), "K-" + name(i), "A-" + name(i)));
    for (int payee = 0; payee < kPeople; ++payee) {
        for (auto left = 6 + random.below(5); left > 0; --left) {
            const bool abroad = random.below(10) < 3 || (converging && payee == 0);
            const auto other = 2 * static_cast<int>(random.below(kPeople / 2));
            const int payer = other + (abroad ? 1 - payee % 2 : payee % 2);
            if (payer == payee) continue;
            records.emplace_back(support::payment(fmt::format("M{}", records.size()),
                                                  engine::format_time(moment(random, 180)),
                                                  "K-" + name(payer), "K-" + name(payee), "100"));
        }
    }
    const support::LoadedRecords loaded(records);
    const auto found = converging_money(loaded.subject());
    Values p;
    for (int payee = 0; payee < kPeople; ++payee)
        p.push_back(found[loaded.node("A-" + name(payee))].p);
    return p;
}

} // namespace

TEST(Chance, MoneyConvergingOverABorder)
{
    expect_no_more_than_chance(
        many(8, [](std::uint64_t seed) { return paid_from_abroad(seed, false); }));
    EXPECT_LT(paid_from_abroad(1, true)[0], 0.01);
}

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
