#include "analysis/evidence/money_paths.h"

#include <algorithm>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/support/records.h"
#include "tests/support/temporary_case.h"

namespace spindel::analysis {

namespace {

using engine::Record;
using support::at;

Record payment(int number, const std::string& day, const std::string& from, const std::string& to,
               std::int64_t eur)
{
    return engine::PaymentRecord{.source = "SE-BANK",
                                 .record_id = fmt::format("P{}", number),
                                 .time = at(day),
                                 .payer_account_id = from,
                                 .payee_account_id = to,
                                 .amount = {eur * 10'000, *engine::Currency::parse("EUR")},
                                 .grade = support::grade("A1")};
}

/// Forty small payments that nobody collects, so that a large one is one in forty.
std::vector<Record> with_everyday(std::vector<Record> records)
{
    for (int i = 0; i < 60; ++i) {
        records.push_back(
            payment(1000 + i, "2025-02-01", fmt::format("x{}", i), fmt::format("y{}", i), 20));
    }
    return records;
}

struct Case {
    explicit Case(const std::vector<Record>& records)
        : made(records), graph(made.graph()), personas(graph),
          projection(project(personas)), subject{personas, projection, engine::Labels(graph)}
    {
    }

    support::TemporaryCase made;
    engine::RecordGraph graph;
    engine::Personas personas;
    engine::Projection projection;
    Subject subject;
};

std::vector<Record> collected()
{
    return {payment(1, "2025-01-02", "a", "collector", 500),
            payment(2, "2025-01-03", "b", "collector", 400),
            payment(3, "2025-01-04", "c", "collector", 600),
            payment(4, "2025-01-09", "collector", "top", 1200)};
}

} // namespace

TEST(Lumps, AreWhatIsPassedUpAndKept)
{
    const Case one(with_everyday(collected()));
    const auto found = lumps(one.subject);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(one.subject.label(found[0].from), "collector");
    EXPECT_EQ(one.subject.label(found[0].to), "top");
    EXPECT_TRUE(found[0].passes_up); // 1200 of 1500, more than 1.25 times 600
    EXPECT_TRUE(found[0].kept);
    EXPECT_EQ(found[0].collected, 3U);
    EXPECT_DOUBLE_EQ(found[0].eur, 1200);
}

TEST(Lumps, AreNotKeptWhereTheyArePassedOn)
{
    auto records = collected();
    records.push_back(payment(5, "2025-01-12", "top", "beyond", 1150));
    const Case one(with_everyday(records));
    for (const auto& lump : lumps(one.subject)) {
        if (one.subject.label(lump.to) == "top") {
            EXPECT_FALSE(lump.kept);
        }
    }
}

TEST(Lumps, FromAShopWhoseCustomersPayOnceAreNotKept)
{
    auto records = collected();
    for (int i = 0; i < 12; ++i) // with a, b and c fifteen payers, one payment each
        records.push_back(
            payment(20 + i, "2025-01-05", fmt::format("customer{}", i), "collector", 30));
    const Case shop(with_everyday(records));
    for (const auto& lump : lumps(shop.subject))
        EXPECT_FALSE(lump.kept);
    for (int i = 0; i < 12; ++i) // who pay again are no passers-by
        records.push_back(
            payment(40 + i, "2025-01-06", fmt::format("customer{}", i), "collector", 30));
    const Case collector(with_everyday(records));
    const auto found = lumps(collector.subject);
    EXPECT_TRUE(std::ranges::any_of(found, &Lump::kept));
}

TEST(Lumps, ATradeBetweenTwoIsNone)
{
    auto records = collected();
    records.push_back(payment(5, "2025-01-01", "top", "collector", 50));
    const Case one(with_everyday(records));
    for (const auto& lump : lumps(one.subject))
        EXPECT_FALSE(lump.kept);
}

} // namespace spindel::analysis
