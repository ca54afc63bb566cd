#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>

#include "tests/analysis/simulation/simulated_records.h"

namespace spindel::test {

namespace {

/// A world without rings, so that whatever looks like one is lawful.
const World& lawful_world()
{
    static const World world = [] {
        auto options = small_world(7);
        options.people = 6000;
        options.rings = 0;
        options.days = 150;
        options.drop = 0;
        return simulate(options);
    }();
    return world;
}

bool crosses(const World& world, PersonIndex one, PersonIndex other)
{
    return world.people[one].country != world.people[other].country;
}

} // namespace

TEST(Firms, ThereAreAsManyWithoutRingsAsWithThem)
{
    EXPECT_EQ(lawful_world().firms.size(), 5U); // one for 1,200 people
    auto options = small_world(7);
    options.people = 6000;
    options.rings = 10;
    EXPECT_EQ(plan_firms(checked(options)).size(), 5U);
    EXPECT_TRUE(plan_firms(nordic_web_options()).empty());
}

TEST(Firms, WithoutCountriesNeitherFirmsNorRingsArePlanned)
{
    SimulationOptions unchecked;
    unchecked.people = 6000;
    unchecked.rings = 1;
    unchecked.countries.clear();
    EXPECT_THROW(plan_firms(unchecked), std::invalid_argument);
    EXPECT_THROW(plan_rings(unchecked), std::invalid_argument);
}

TEST(Firms, TakePeopleOverABorderTogetherOnBookingsThatOthersPay)
{
    const auto& world = lawful_world();
    for (const auto& firm : world.firms) {
        const std::set<PersonIndex> workers(firm.workers.begin(), firm.workers.end());
        std::map<BookingIndex, int> together;
        int journeys = 0;
        int paid_by_others = 0;
        for (const auto& journey : world.journeys) {
            if (!workers.contains(journey.person)) continue;
            ++journeys;
            ++together[journey.booking];
            paid_by_others +=
                journey.payer && !workers.contains(world.accounts[*journey.payer].owner) ? 1 : 0;
        }
        EXPECT_GT(journeys, 2);
        EXPECT_GT(paid_by_others, 0);
    }
}

TEST(Firms, CallAndPayAcrossBordersAsRingsDo)
{
    const auto& world = lawful_world();
    for (const auto& firm : world.firms) {
        std::set<PersonIndex> staff{firm.chief};
        for (const auto* members : {&firm.office, &firm.agents, &firm.foremen, &firm.drivers})
            staff.insert(members->begin(), members->end());
        int calls = 0;
        for (const auto& call : world.calls) {
            const auto caller = world.phones[call.caller].owner;
            const auto callee = world.phones[call.callee].owner;
            calls +=
                staff.contains(caller) && staff.contains(callee) && crosses(world, caller, callee)
                    ? 1
                    : 0;
        }
        EXPECT_GT(calls, 20);
        int paid_in = 0;
        for (const auto& payment : world.payments)
            paid_in += payment.payee == firm.purse ? 1 : 0;
        EXPECT_GT(paid_in, 2);
    }
}

TEST(Firms, WorkersAreOftenSeenGoingHomeAgain)
{
    const auto& world = lawful_world();
    int out = 0;
    int home = 0;
    for (const auto& firm : world.firms) {
        const std::set<PersonIndex> workers(firm.workers.begin(), firm.workers.end());
        for (const auto& journey : world.journeys) {
            if (!workers.contains(journey.person)) continue;
            out += journey.to_country == firm.plan.site ? 1 : 0;
            home += journey.to_country == firm.plan.home ? 1 : 0;
        }
    }
    EXPECT_GT(home * 2, out);
}

TEST(Firms, WagesArePaidWhereThereAreWorkersNotGuests)
{
    const auto& world = lawful_world();
    for (const auto& firm : world.firms) {
        if (firm.plan.worker_role() == Role::firm_guest) continue;
        const std::set<PersonIndex> workers(firm.workers.begin(), firm.workers.end());
        std::set<PersonIndex> paid;
        for (const auto& payment : world.payments) {
            const auto payee = world.accounts[payment.payee].owner;
            if (payment.payer == firm.purse && workers.contains(payee)) paid.insert(payee);
        }
        EXPECT_EQ(paid.size(), workers.size());
    }
}

TEST(Numbers, SomeOfTheInnocentTakeNewNumbersAndNewHandsets)
{
    const auto& world = lawful_world();
    double new_numbers = 0;
    double moved = 0;
    std::map<HandsetIndex, std::set<PersonIndex>> users;
    for (const auto& phone : world.phones) {
        if (world.people[phone.owner].role == Role::none && phone.from) ++new_numbers;
        users[phone.handset].insert(phone.owner);
        if (!phone.moved) continue;
        ++moved;
        users[phone.moved->handset].insert(phone.owner);
    }
    // 0.25 numbers and 0.3 handsets a person and year, 150 days; a handset moves once at most.
    EXPECT_NEAR(new_numbers / 6000, 0.25 * 150 / 365, 0.025);
    EXPECT_NEAR(moved / 6000, 0.3 * 150 / 365 * 1.25, 0.04);
    const auto strangers =
        std::ranges::count_if(users, [](const auto& entry) { return entry.second.size() > 1; });
    EXPECT_GT(strangers, 100); // sold on, or shared in a family
}

TEST(Numbers, APersonWithOneNumberAtATimeCallsFromTheNewestOnly)
{
    const auto& world = lawful_world();
    int checked = 0;
    for (const auto& call : world.calls) {
        const auto& person = world.people[world.phones[call.caller].owner];
        if (!person.one_number_at_a_time || person.role != Role::none) continue;
        for (const auto phone : person.phones) {
            const auto& newer = world.phones[phone];
            if (phone <= call.caller || !newer.from || newer.from > call.time) continue;
            ADD_FAILURE() << "a call from a number that was given up";
        }
        ++checked;
    }
    EXPECT_GT(checked, 1000);
}

TEST(Observation, TwoPayersInFiveAreUnknownInADrawnWorld)
{
    const auto& world = lawful_world();
    double unknown = 0;
    for (const auto& journey : world.journeys)
        unknown += journey.payer ? 0 : 1;
    EXPECT_NEAR(unknown / static_cast<double>(world.journeys.size()), 0.4, 0.04);
}

} // namespace spindel::test
