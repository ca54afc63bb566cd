#include "analysis/evidence/number_changes.h"

#include <cmath>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/support/subject.h"

namespace spindel::analysis {

namespace {

using support::LoadedRecords;

constexpr int kDays = 180;

/// People who ring one another every other day, each with another number from each of some days on.
struct Crew {
    std::vector<engine::Record> records;
    std::map<std::string, std::vector<int>> changes_on; // days, sorted

    explicit Crew(const std::map<std::string, std::vector<int>>& changes) : changes_on(changes)
    {
        for (const auto& [name, on_days] : changes_on) {
            records.emplace_back(support::actor("A-" + name));
            for (std::size_t number = 0; number <= on_days.size(); ++number)
                records.emplace_back(support::phone(fmt::format("R-{}-{}", name, number),
                                                    fmt::format("P-{}-{}", name, number),
                                                    "A-" + name));
        }
        for (int day = 0; day < kDays; ++day) {
            for (const auto& [caller, on] : changes_on) {
                for (const auto& [callee, when] : changes_on)
                    if (caller != callee) add_call(day, caller, callee);
            }
        }
    }

    std::string number(const std::string& name, int day) const
    {
        const auto changes =
            std::ranges::count_if(changes_on.at(name), [&](int change) { return change <= day; });
        return fmt::format("P-{}-{}", name, changes);
    }
    void add_call(int day, const std::string& caller, const std::string& callee)
    {
        const auto time =
            engine::format_time(support::at("2025-01-01") + std::chrono::days{day} +
                                std::chrono::seconds{static_cast<int>(records.size()) % 60'000});
        records.emplace_back(support::call(fmt::format("C{}", records.size()), time,
                                           number(caller, day), number(callee, day)));
    }
};

engine::NodeMap<NumberChanges> changes_of(const LoadedRecords& loaded)
{
    return number_changes(loaded.subject(), NumberUses(loaded.subject().graph()));
}

/// Payments by an account of an organisation or a person, on these days.
LoadedRecords paid(engine::ActorKind payer, const std::vector<std::string>& paid_on)
{
    std::vector<engine::Record> records;
    auto who = support::actor("A-payer");
    who.kind = payer;
    records.emplace_back(who);
    records.emplace_back(support::actor("A-paid"));
    records.emplace_back(support::account("R1", "K-payer", "A-payer"));
    records.emplace_back(support::account("R2", "K-paid", "A-paid"));
    for (std::size_t i = 0; i < paid_on.size(); ++i)
        records.emplace_back(
            support::payment(fmt::format("M{}", i), paid_on[i], "K-payer", "K-paid", "1800"));
    return LoadedRecords(records);
}

bool draws_wages(engine::ActorKind payer, const std::vector<std::string>& paid_on)
{
    const auto loaded = paid(payer, paid_on);
    return changes_of(loaded)[loaded.node("A-paid")].waged;
}

} // namespace

TEST(NumberChanges, WhoChangesWithTwoContactsOrMoreHasOneChangeExplained)
{
    const LoadedRecords loaded(Crew({{"a", {90}}, {"b", {91}}, {"c", {92}}, {"d", {50}}}).records);
    const auto changes = changes_of(loaded);
    for (const auto* name : {"A-a", "A-b", "A-c"}) {
        const auto& of = changes[loaded.node(name)];
        EXPECT_EQ(of.numbers, 1.0) << name;
        EXPECT_TRUE(of.together) << name;
        EXPECT_EQ(of.unexplained(), 0.0) << name;
    }
    const auto& alone = changes[loaded.node("A-d")];
    EXPECT_EQ(alone.numbers, 1.0);
    EXPECT_FALSE(alone.together);
    EXPECT_EQ(alone.unexplained(), 1.0);
}

TEST(NumberChanges, WhatManyDoAgainAndAgainIsNotExplained)
{
    const LoadedRecords loaded(
        Crew({{"a", {60, 120}}, {"b", {61, 121}}, {"c", {62, 122}}}).records);
    const auto changes = changes_of(loaded);
    for (const auto* name : {"A-a", "A-b", "A-c"}) {
        EXPECT_EQ(changes[loaded.node(name)].numbers, 2.0) << name;
        EXPECT_FALSE(changes[loaded.node(name)].together) << name;
    }
}

TEST(NumberChanges, TwoWhoChangeTogetherAreNoFirm)
{
    const LoadedRecords loaded(Crew({{"a", {90}}, {"b", {91}}, {"c", {}}}).records);
    const auto changes = changes_of(loaded);
    EXPECT_FALSE(changes[loaded.node("A-a")].together);
    EXPECT_EQ(changes[loaded.node("A-c")].numbers, 0.0);
}

TEST(NumberChanges, WagesAreThreePaymentsOfOneOrganisationOverWeeks)
{
    using enum engine::ActorKind;
    const std::vector<std::string> monthly{"2025-01-25", "2025-02-25", "2025-03-25"};
    EXPECT_TRUE(draws_wages(organisation, monthly));
    EXPECT_FALSE(draws_wages(person, monthly));
    EXPECT_FALSE(draws_wages(organisation, {"2025-01-25", "2025-03-25"}));
    EXPECT_FALSE(draws_wages(organisation, {"2025-01-01", "2025-01-11", "2025-01-21"}));
}

TEST(NumberChanges, WagesSpeakForStaffByTheRatioOfTheLikelihoods)
{
    const auto signs = wage_signs(0.25);
    EXPECT_DOUBLE_EQ(signs.drawn, std::log10(2.0));
    EXPECT_DOUBLE_EQ(signs.none, std::log10(0.5 / 0.75));
    EXPECT_DOUBLE_EQ(wage_signs(0.5).drawn, std::log10(0.9 / 0.5)); // at most nine in ten
    EXPECT_EQ(wage_signs(0).drawn, 0.0);
    EXPECT_EQ(wage_signs(0).none, 0.0);
}

TEST(NumberChanges, NobodyChangesWhereThereAreNoRecords)
{
    const LoadedRecords loaded({});
    EXPECT_TRUE(changes_of(loaded).empty());
}

} // namespace spindel::analysis
