#include "analysis/evidence/converging_money.h"

#include <algorithm>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "analysis/evidence/conduct.h"
#include "tests/support/subject.h"

namespace spindel::analysis {

namespace {

using Records = std::vector<engine::Record>;

void add_person(Records& records, const std::string& name, const std::string& place)
{
    for (auto& record : support::people({{name, place}}))
        records.push_back(std::move(record));
    records.emplace_back(support::account("R-K-" + name, "K-" + name, "A-" + name));
}

void pay(Records& records, const std::string& from, const std::string& to, const std::string& eur)
{
    records.emplace_back(support::payment(fmt::format("M{}", records.size()),
                                          "2025-03-01T10:00:00Z", "K-" + from, "K-" + to, eur));
}

/// In Sweden one is paid by three in Lithuania and pays a fifth on; nine are paid by a neighbour.
Records three_from_abroad()
{
    Records records;
    for (const auto* name : {"boss", "shop"})
        add_person(records, name, "SE");
    for (int i = 0; i < 3; ++i) {
        add_person(records, fmt::format("l{}", i), "LT");
        pay(records, fmt::format("l{}", i), "boss", "100");
        pay(records, fmt::format("l{}", i), "boss", "100"); // a payer counts once
    }
    pay(records, "boss", "shop", "120");
    for (int i = 0; i < 9; ++i)
        add_person(records, fmt::format("s{}", i), "SE");
    for (int i = 0; i < 8; ++i)
        pay(records, fmt::format("s{}", i), fmt::format("s{}", i + 1), "50");
    return records;
}

} // namespace

TEST(ConvergingMoney, WhoIsPaidFromAbroadAloneIsRareInItsCountry)
{
    const support::LoadedRecords loaded(three_from_abroad());
    const auto found = converging_money(loaded.subject());
    const auto& boss = found[loaded.node("A-boss")];
    EXPECT_EQ(boss.payers, 3U);
    EXPECT_EQ(boss.abroad, 3U);
    EXPECT_NEAR(boss.p, 1.0 / 220, 1e-12); // of 12 ties 3 cross: 1 / (12 choose 3)
    EXPECT_NEAR(boss.kept, 0.8, 1e-9);
    EXPECT_TRUE(boss.is_beneficiary());
    EXPECT_EQ(found[loaded.node("A-shop")].abroad, 0U);
    EXPECT_EQ(found[loaded.node("A-shop")].p, 1);
    EXPECT_EQ(found[loaded.node("A-l0")].payers, 0U) << "nobody paid it";
    EXPECT_FALSE(found[loaded.node("A-s1")].is_beneficiary()) << "what it got it paid on";
}

TEST(ConvergingMoney, IsSaidAmongTheReasonsWithItsFigureAndP)
{
    const support::LoadedRecords loaded(three_from_abroad());
    const auto& subject = loaded.subject();
    const auto found = conduct(subject, contacts_of(subject, {}));
    const auto reasons = conduct_reasons(found, loaded.node("A-boss"));
    const auto at = std::ranges::find(reasons, "money over a border", &Reason::measure);
    ASSERT_NE(at, reasons.end());
    EXPECT_EQ(at->words, "3 of the 3 who paid it are abroad (p = 0.0045); 80 % of all that it got "
                         "stays with it, where the money ends");
}

TEST(ConvergingMoney, ACountryThatIsPaidFromAbroadMakesNobodyRemarkable)
{
    Records records;
    for (int i = 0; i < 8; ++i) {
        add_person(records, fmt::format("se{}", i), "SE");
        add_person(records, fmt::format("lt{}", i), "LT");
    }
    for (int i = 0; i < 8; ++i) {
        for (int k = 0; k < 3; ++k)
            pay(records, fmt::format("lt{}", (i + k) % 8), fmt::format("se{}", i), "100");
    }
    const support::LoadedRecords loaded(records);
    for (const auto& one : converging_money(loaded.subject()))
        EXPECT_EQ(one.p, 1);
}

TEST(ConvergingMoney, OrganisationsNeitherPayNorArePaid)
{
    auto records = three_from_abroad();
    for (auto& record : records) {
        auto* actor = std::get_if<engine::ActorRecord>(&record);
        if (actor != nullptr && actor->actor_id == "A-l0")
            actor->kind = engine::ActorKind::organisation;
        if (actor != nullptr && actor->actor_id == "A-shop")
            actor->kind = engine::ActorKind::organisation;
    }
    const support::LoadedRecords loaded(records);
    const auto found = converging_money(loaded.subject());
    EXPECT_EQ(found[loaded.node("A-boss")].payers, 2U);
    EXPECT_NEAR(found[loaded.node("A-boss")].p, 1.0 / 45, 1e-12); // of 10 ties 2 cross
    EXPECT_EQ(found[loaded.node("A-shop")].payers, 0U);
}

TEST(ConvergingMoney, WithoutPaymentsOrCountriesThereIsNone)
{
    const support::LoadedRecords loaded(support::x_ring_records());
    for (const auto& one : converging_money(loaded.subject())) {
        EXPECT_EQ(one.p, 1);
        EXPECT_EQ(one.kept, 0);
    }
    Records records;
    for (int i = 0; i < 3; ++i)
        add_person(records, fmt::format("u{}", i), "");
    for (auto& record : records) {
        if (auto* held = std::get_if<engine::AccountRecord>(&record)) held->country = {};
        if (auto* used = std::get_if<engine::PhoneRecord>(&record)) used->country = {};
    }
    pay(records, "u0", "u2", "10");
    pay(records, "u1", "u2", "10");
    const support::LoadedRecords unknown(records);
    EXPECT_EQ(converging_money(unknown.subject())[unknown.node("A-u2")].payers, 0U);
}

} // namespace spindel::analysis
