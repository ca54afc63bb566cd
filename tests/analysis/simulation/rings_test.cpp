#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <ranges>
#include <set>

#include "tests/analysis/simulation/simulated_records.h"

namespace spindel::test {

namespace {

std::map<Role, int> roles_of(const World& world)
{
    std::map<Role, int> roles;
    for (const auto& person : world.people)
        ++roles[person.role];
    return roles;
}

SimulationOptions without_loss(SimulationOptions options)
{
    options.drop = 0;
    return options;
}

std::map<BookingIndex, std::set<PersonIndex>> bookings_of(const World& world)
{
    std::map<BookingIndex, std::set<PersonIndex>> bookings;
    for (const auto& journey : world.journeys)
        bookings[journey.booking].insert(journey.person);
    return bookings;
}

} // namespace

TEST(Rings, EveryPartAndEveryInnocentThatLooksGuiltyIsPlayed)
{
    auto drawn = small_world();
    drawn.people = 20'000;
    drawn.days = 28;
    drawn.rings = 12;
    const auto expect_all_up_to = [](Role last, const World& world) {
        const auto roles = roles_of(world);
        for (auto role = Role::none; role <= last;
             role = static_cast<Role>(static_cast<int>(role) + 1)) {
            EXPECT_GT(roles.contains(role) ? roles.at(role) : 0, 0) << word(role);
        }
    };
    expect_all_up_to(Role::advert_portal, simulate(nordic_web_options()));
    expect_all_up_to(Role::firm_guest, simulate(drawn)); // the lawful twins of rings as well
}

TEST(Rings, TheStoryOfTheSampleCaseTakesPlaceWhereItIsTold)
{
    const auto world = simulate(nordic_web_options());
    ASSERT_EQ(world.rings.size(), 3U);
    const auto& ring = world.rings.front();
    EXPECT_EQ(world.people[ring.spider].country.code(), "CZ");
    for (const auto person : ring.deputies)
        EXPECT_EQ(world.people[person].country.code(), "CZ");
    for (const auto person : ring.buyers)
        EXPECT_EQ(world.people[person].country.code(), "SE");
    for (const auto person : ring.victims)
        EXPECT_EQ(world.people[person].country.code(), "LT");
    for (const auto person : ring.controllers) {
        EXPECT_EQ(world.people[person].country.code(), "NO");
    }
}

TEST(Rings, PlansStayInsideTheRangesOfTheLiterature)
{
    SimulationOptions options = checked({});
    options.people = 100'000;
    options.rings = 1000;
    int small = 0;
    for (const auto& plan : plan_rings(options)) {
        EXPECT_GE(plan.offenders(), 3);
        EXPECT_LE(plan.offenders(), 40);
        EXPECT_GE(plan.victims, 2);
        EXPECT_LE(plan.victims, 30);
        EXPECT_GE(plan.controllers, 1);
        EXPECT_GE(plan.swap_days, 14);
        EXPECT_LE(plan.swap_days, 56);
        EXPECT_GE(plan.collectors_fee, 0.1);
        EXPECT_LE(plan.collectors_fee, 0.3);
        small += plan.offenders() <= 5 ? 1 : 0;
    }
    EXPECT_NEAR(small / 1000.0, 0.6, 0.05);
}

TEST(Rings, OneMoreRingChangesNoPlanOfTheOthers)
{
    auto options = checked(small_world());
    const auto before = plan_rings(options);
    ++options.rings;
    const auto after = plan_rings(options);
    for (std::size_t i = 0; i < before.size(); ++i) {
        EXPECT_EQ(before[i].victims, after[i].victims);
        EXPECT_EQ(before[i].offenders(), after[i].offenders());
        EXPECT_EQ(before[i].directed_from, after[i].directed_from);
    }
}

TEST(Rings, AQuietSpiderSpeaksWithFewOfTheRingAndNeverWithAVictim)
{
    const auto world = simulate(without_loss(nordic_web_options()));
    for (const auto& ring : world.rings) {
        if (!ring.plan.quiet_spider) continue;
        std::set<PersonIndex> contacts;
        for (const auto& call : world.calls) {
            const auto caller = world.phones[call.caller].owner;
            const auto callee = world.phones[call.callee].owner;
            if (caller == ring.spider) contacts.insert(callee);
            if (callee == ring.spider) contacts.insert(caller);
        }
        std::erase_if(contacts,
                      [&](PersonIndex p) { return world.people[p].ring != ring.plan.number; });
        EXPECT_GE(contacts.size(), 2U);
        EXPECT_LE(contacts.size(), 6U);
        for (const auto victim : ring.victims)
            EXPECT_FALSE(contacts.contains(victim));
    }
}

TEST(Rings, AnInsulatedSpiderOfADrawnWorldSpeaksWithThreeToSixLieutenants)
{
    auto options = without_loss(small_world());
    options.people = 3000;
    options.rings = 20;
    options.days = 120;
    const auto world = simulate(options);
    int insulated = 0;
    for (const auto& ring : world.rings) {
        // What the everyday phone is for has nothing to do with the ring; some have no other.
        const auto& everyday = world.people[ring.spider].phones;
        const auto is_work = [&](PhoneIndex phone) {
            return world.phones[phone].owner == ring.spider &&
                   std::ranges::find(everyday, phone) == everyday.end();
        };
        const bool has_work_phone = std::ranges::any_of(
            std::views::iota(PhoneIndex{0}, static_cast<PhoneIndex>(world.phones.size())), is_work);
        if (!ring.plan.insulated() || !has_work_phone) continue;
        ++insulated;
        std::set<PersonIndex> contacts;
        for (const auto& call : world.calls) {
            const auto caller = world.phones[call.caller].owner;
            const auto callee = world.phones[call.callee].owner;
            if (is_work(call.caller)) contacts.insert(callee);
            if (is_work(call.callee)) contacts.insert(caller);
        }
        std::erase_if(contacts,
                      [&](PersonIndex p) { return world.people[p].ring != ring.plan.number; });
        EXPECT_LE(contacts.size(), 6U);
        EXPECT_GE(static_cast<int>(contacts.size()), std::min(3, ring.plan.offenders() - 1));
        for (const auto victim : ring.victims)
            EXPECT_FALSE(contacts.contains(victim));
    }
    EXPECT_GT(insulated, 6);
}

TEST(Rings, ASpidersOrdersArePassedOnWithinMinutes)
{
    auto options = without_loss(small_world());
    options.rings = 6;
    options.days = 120;
    const auto world = simulate(options);
    int passed_on = 0;
    std::map<PhoneIndex, engine::Time> ordered; // by a spider, by line
    for (const auto& call : world.calls) {
        const auto order = ordered.find(call.caller);
        if (order != ordered.end() && call.time - order->second <= std::chrono::minutes{20} &&
            world.people[world.phones[call.callee].owner].ring) {
            ++passed_on;
        }
        if (world.people[world.phones[call.caller].owner].role == Role::spider) {
            ordered[call.callee] = call.time;
        }
    }
    EXPECT_GT(passed_on,
              60); // six rings, seventeen weeks, 4.5 a week on average, most of them down
}

TEST(Rings, VictimsMostlyCrossTheBorderWithAnEscortOnABookingThatSomebodyElsePays)
{
    const auto world = simulate(without_loss(nordic_web_options()));
    const auto bookings = bookings_of(world);
    int escorted = 0;
    int victims_journeys = 0;
    int paid = 0;
    int paid_by_themselves = 0;
    for (const auto& journey : world.journeys) {
        if (world.people[journey.person].role != Role::victim) continue;
        ++victims_journeys;
        for (const auto other : bookings.at(journey.booking)) {
            escorted += world.people[other].role == Role::transporter ? 1 : 0;
        }
        if (!journey.payer) continue; // not recorded
        ++paid;
        paid_by_themselves += world.accounts[*journey.payer].owner == journey.person ? 1 : 0;
    }
    EXPECT_LT(paid_by_themselves * 4, paid);
    EXPECT_GE(victims_journeys, 15);
    EXPECT_GT(escorted, victims_journeys / 2);
}

TEST(Rings, MoneyReachesTheSpider)
{
    const auto world = simulate(without_loss(nordic_web_options()));
    for (const auto& ring : world.rings) {
        const bool paid = std::ranges::any_of(world.payments, [&](const Payment& payment) {
            const auto payer = world.accounts[payment.payer].owner;
            return world.accounts[payment.payee].owner == ring.spider &&
                   world.people[payer].ring == ring.plan.number;
        });
        EXPECT_TRUE(paid) << "ring " << ring.plan.number;
    }
}

TEST(Rings, TheCoreChangesItsPhonesTogether)
{
    const auto world = simulate(without_loss(nordic_web_options()));
    const auto& ring = world.rings.front();
    std::map<PersonIndex, int> lines;
    for (const auto& phone : world.phones) {
        if (phone.from && world.people[phone.owner].ring == 0U) ++lines[phone.owner];
    }
    const bool core_swaps = std::ranges::any_of(
        ring.controllers, [&](PersonIndex controller) { return lines[controller] >= 2; });
    EXPECT_TRUE(core_swaps);
    for (const auto& phone : world.phones) {
        if (phone.from && is_offender(world.people[phone.owner].role)) {
            EXPECT_TRUE(phone.prepaid);
        }
    }
}

} // namespace spindel::test
