#include <gtest/gtest.h>

#include <set>

#include "tests/analysis/simulation/simulated_records.h"

namespace spindel::test {

namespace {

std::size_t events_of(const World& world)
{
    return world.calls.size() + world.payments.size() + world.journeys.size();
}

} // namespace

TEST(Observation, AsManyRecordsAreLostAsWasAsked)
{
    for (const double drop : {0.0, 0.2, 0.5}) {
        auto options = small_world();
        options.people = 2000;
        options.drop = drop;
        const auto world = simulate(options);
        const double lost =
            1.0 - static_cast<double>(events_of(world)) / static_cast<double>(world.observable);
        EXPECT_NEAR(lost, drop, 0.04);
        EXPECT_EQ(world.happened, world.observable);
    }
}

TEST(Observation, AWarrantShowsLessAndOnlyWhoItsRecordsName)
{
    auto options = small_world();
    options.drop = 0;
    const auto everybody = simulate(options);
    options.observe = Observation::warrant;
    const auto world = simulate(options);
    EXPECT_EQ(world.happened, everybody.happened);
    EXPECT_LT(world.observable, world.happened / 2);
    EXPECT_EQ(events_of(world), world.observable);
    EXPECT_LT(world.phone_statements.size(), everybody.phone_statements.size() / 2);

    std::set<PhoneIndex> called;
    for (const auto& call : world.calls) {
        called.insert(call.caller);
        called.insert(call.callee);
    }
    for (const auto& statement : world.phone_statements) {
        EXPECT_TRUE(called.contains(statement.phone));
    }
}

TEST(Observation, AWarrantHasInnocentsAmongItsTargets)
{
    auto options = small_world();
    options.observe = Observation::warrant;
    const auto world = simulate(options);
    int innocent = 0;
    int members = 0;
    for (const auto& statement : world.actor_statements) {
        if (statement.category != engine::Category::suspect) continue;
        (world.people[world.actors[statement.actor]].ring ? members : innocent) += 1;
    }
    EXPECT_GT(innocent, 0);
    EXPECT_GT(members, 0);
}

TEST(Observation, TheShareOfUnknownUsersIsTheOneAskedFor)
{
    for (const double unattributed : {0.0, 0.3, 0.6}) {
        auto options = small_world();
        options.people = 3000;
        options.unattributed = unattributed;
        const auto world = simulate(options);
        std::set<PhoneIndex> named;
        for (const auto& statement : world.phone_statements) {
            if (statement.user) named.insert(statement.phone);
        }
        double subscribed = 0;
        double known = 0;
        for (PhoneIndex i = 0; i < world.phones.size(); ++i) {
            if (world.phones[i].prepaid) continue;
            subscribed += 1;
            known += named.contains(i) ? 1 : 0;
        }
        EXPECT_NEAR(1 - known / subscribed, unattributed, 0.03);
    }
}

TEST(Observation, MostOfARingIsUnknownToThePolice)
{
    auto options = small_world();
    options.people = 6000;
    options.rings = 60;
    const auto world = simulate(options);
    std::set<PersonIndex> suspects;
    for (const auto& statement : world.actor_statements) {
        if (statement.category == engine::Category::suspect) {
            suspects.insert(world.actors[statement.actor]);
        }
    }
    double offenders = 0;
    double known = 0;
    double innocent = 0;
    for (PersonIndex i = 0; i < world.people.size(); ++i) {
        const bool offender = is_offender(world.people[i].role);
        offenders += offender ? 1 : 0;
        known += offender && suspects.contains(i) ? 1 : 0;
        innocent += !world.people[i].ring && suspects.contains(i) ? 1 : 0;
    }
    EXPECT_GT(known / offenders, 0.08);
    EXPECT_LT(known / offenders, 0.3);
    EXPECT_GT(innocent, 0);
}

TEST(Observation, ACallIsWhereTheLatestJourneyWent)
{
    auto options = small_world();
    options.drop = 0;
    const auto world = simulate(options);
    int abroad = 0;
    for (const auto& call : world.calls) {
        const auto caller = world.phones[call.caller].owner;
        auto country = world.people[caller].country;
        engine::Time latest{};
        for (const auto& journey : world.journeys) {
            if (journey.person != caller || journey.arrive > call.time) continue;
            if (journey.arrive < latest) continue;
            latest = journey.arrive;
            country = journey.to_country;
        }
        EXPECT_EQ(call.caller_country, country);
        abroad += country != world.people[caller].country ? 1 : 0;
    }
    EXPECT_GT(abroad, 0);
}

} // namespace spindel::test
