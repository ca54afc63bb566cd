#include <vector>

#include "analysis/simulation/innocents.h"
#include "analysis/simulation/settlement.h"

namespace spindel::analysis::simulation {

namespace {

using engine::PaymentMethod;

/// Brings workers to an employer with an escort, who goes home within days, as a ring would.
void bring_workers(Chronicle& chronicle, Cast& cast, PersonIndex agent, PersonIndex employer,
                   engine::Country home)
{
    auto& draws = cast.draws();
    const auto there = chronicle.person(employer).country;
    const int day = draws.between(7, chronicle.days() / 2);
    const int nights = draws.between(1, 4);
    auto group = cast.take(home, Role::agency_worker, draws.between(2, 6));
    for (const auto worker : group) {
        chronicle.reserve(worker, day, chronicle.days());
        for (int left = draws.between(2, 8); left > 0; --left) {
            const auto time = draws.moment(chronicle.day(day - draws.between(1, 20)));
            chronicle.talk(time, chronicle.line(agent, time), chronicle.phone(worker, time, draws),
                           draws);
        }
        for (int pay_day = day + 14; pay_day < chronicle.days(); pay_day += 14) {
            const auto time = draws.moment(chronicle.day(pay_day), Rhythm::office);
            chronicle.pay(time, chronicle.account(employer), chronicle.account(worker),
                          draws.within(600, 1100));
        }
    }
    const auto workers = group;
    if (chronicle.reserve(agent, day, day + nights + 1)) {
        group.insert(group.begin(), agent);
        chronicle.travel({agent}, {there, home, chronicle.day(day + nights), {}}, draws);
    }
    chronicle.travel(group, {home, there, chronicle.day(day), chronicle.account(employer)}, draws);
    chronicle.pay(draws.moment(chronicle.day(day + 5), Rhythm::office), chronicle.account(employer),
                  chronicle.account(agent), 350.0 * static_cast<double>(workers.size()));
}

void talk_with_clients(Chronicle& chronicle, Cast& cast, PersonIndex agent, PersonIndex employer)
{
    auto& draws = cast.draws();
    const auto ours = chronicle.person(agent).phones.front();
    const auto theirs = chronicle.person(employer).phones.front();
    for (auto left = draws.poisson(0.15 * chronicle.days()); left > 0; --left) {
        const auto time =
            draws.moment(chronicle.day(draws.between(0, chronicle.days() - 1)), Rhythm::office);
        const bool in = draws.chance(0.5);
        chronicle.call(time, in ? theirs : ours, in ? ours : theirs, draws);
    }
}

void bring_season(Chronicle& chronicle, Cast& cast, PersonIndex farm, engine::Country home)
{
    auto& draws = cast.draws();
    const auto there = chronicle.person(farm).country;
    const int from = draws.between(3, chronicle.days() / 3);
    const int to = from + draws.between(14, chronicle.days() / 2);
    const auto group = cast.take(home, Role::seasonal_worker, draws.between(4, 9));
    for (const auto worker : group) {
        chronicle.reserve(worker, from, to + 1);
        for (int day = from - 3; day < to; day += draws.between(2, 9)) {
            const auto time = draws.moment(chronicle.day(day));
            chronicle.talk(time, chronicle.person(farm).phones.front(),
                           chronicle.phone(worker, time, draws), draws);
        }
        chronicle.pay(draws.moment(chronicle.day(to - 1)), chronicle.account(farm),
                      chronicle.account(worker), draws.within(1500, 4000));
    }
    chronicle.travel(group, {home, there, chronicle.day(from), chronicle.account(farm)}, draws);
    chronicle.travel(group, {there, home, chronicle.day(to), chronicle.account(farm)}, draws);
}

void drive_lorry(Chronicle& chronicle, Cast& cast)
{
    auto& draws = cast.draws();
    const auto home = cast.some_country();
    const auto driver = cast.take(home, Role::lorry_driver);
    const auto from = chronicle.person(driver).country;
    std::vector<PersonIndex> customers;
    for (int i = draws.between(2, 6); i > 0; --i) {
        customers.push_back(cast.passer_by(cast.other_country(from)));
    }
    for (int day = draws.between(0, 7); day + 6 < chronicle.days(); day += draws.between(7, 12)) {
        const auto customer = draws.pick(customers);
        const auto to = chronicle.person(customer).country;
        if (to == from || !chronicle.reserve(driver, day, day + 4)) continue;
        chronicle.travel({driver}, {from, to, chronicle.day(day), {}}, draws);
        chronicle.travel({driver}, {to, from, chronicle.day(day + draws.between(1, 3)), {}}, draws);
        for (int left = draws.between(1, 3); left > 0; --left) {
            const auto time = draws.moment(chronicle.day(day), Rhythm::office);
            chronicle.call(time, chronicle.phone(driver, time, draws),
                           chronicle.phone(customer, time, draws), draws);
        }
    }
}

void commute(Chronicle& chronicle, Cast& cast)
{
    auto& draws = cast.draws();
    const auto person = cast.take(cast.some_country(), Role::commuter);
    const auto home = chronicle.person(person).country;
    const auto there = cast.other_country(home);
    const auto colleague = cast.passer_by(there);
    for (int day = draws.between(0, 6); day + 5 < chronicle.days(); day += 7) {
        if (!chronicle.reserve(person, day, day + 5)) continue;
        chronicle.travel({person}, {home, there, chronicle.day(day), {}}, draws);
        chronicle.travel({person}, {there, home, chronicle.day(day + 4), {}}, draws);
        for (int left = draws.between(0, 4); left > 0; --left) {
            const auto time = draws.moment(chronicle.day(day + draws.between(0, 4)));
            chronicle.talk(time, chronicle.phone(person, time, draws),
                           chronicle.phone(colleague, time, draws), draws);
        }
    }
}

} // namespace

void run_labour_agencies(Chronicle& chronicle, Cast& cast)
{
    auto& draws = cast.draws();
    for (int i = one_for_every(chronicle, 1000); i > 0; --i) {
        const auto agent = cast.take(cast.some_country(), Role::labour_agency);
        const auto home = chronicle.person(agent).country;
        for (int clients = draws.between(1, 3); clients > 0; --clients) {
            const auto there = cast.other_country(home);
            const auto employer =
                add_organisation(chronicle.world(), cast.passer_by(there), Role::employer);
            bring_workers(chronicle, cast, agent, employer, home);
            talk_with_clients(chronicle, cast, agent, employer);
        }
    }
}

void run_seasonal_work(Chronicle& chronicle, Cast& cast)
{
    for (int i = one_for_every(chronicle, 1500); i > 0; --i) {
        const auto there = cast.some_country();
        const auto farm =
            add_organisation(chronicle.world(), cast.passer_by(there), Role::seasonal_employer);
        bring_season(chronicle, cast, farm, cast.other_country(chronicle.person(farm).country));
    }
}

void cross_borders_for_work(Chronicle& chronicle, Cast& cast)
{
    for (int i = one_for_every(chronicle, 250); i > 0; --i)
        drive_lorry(chronicle, cast);
    for (int i = one_for_every(chronicle, 250); i > 0; --i)
        commute(chronicle, cast);
}

} // namespace spindel::analysis::simulation
