#include <vector>

#include "analysis/simulation/innocents.h"
#include "analysis/simulation/settlement.h"

namespace spindel::analysis::simulation {

namespace {

using engine::PaymentMethod;

void trade_with(Chronicle& chronicle, PersonIndex trader, PersonIndex partner, double per_day,
                Draws& draws)
{
    for (auto left = draws.poisson(per_day * chronicle.days()); left > 0; --left) {
        const auto time =
            draws.moment(chronicle.day(draws.between(0, chronicle.days() - 1)), Rhythm::office);
        const auto ours = chronicle.phone(trader, time, draws);
        const auto theirs = chronicle.phone(partner, time, draws);
        const bool in = draws.chance(0.5);
        chronicle.talk(time, in ? theirs : ours, in ? ours : theirs, draws);
        if (!draws.chance(0.12)) continue;
        const bool sells = draws.chance(0.6);
        chronicle.pay(time + std::chrono::hours{draws.between(2, 90)},
                      chronicle.account(sells ? partner : trader),
                      chronicle.account(sells ? trader : partner), draws.log_normal(1200, 1.0));
    }
}

void lead_group(Chronicle& chronicle, Cast& cast, Role role, AccountIndex payer)
{
    auto& draws = cast.draws();
    const auto leader = cast.take(cast.some_country(), role);
    const auto home = chronicle.person(leader).country;
    std::vector<PersonIndex> members;
    for (int i = draws.between(8, 16); i > 0; --i)
        members.push_back(cast.passer_by(home));
    for (int day = draws.between(3, 20); day + 6 < chronicle.days(); day += draws.between(25, 60)) {
        const int nights = draws.between(2, 5);
        std::vector<PersonIndex> group;
        for (const auto person : members) {
            if (chronicle.person(person).kind == engine::ActorKind::person &&
                chronicle.reserve(person, day, day + nights + 1)) {
                group.push_back(person);
            }
        }
        if (!chronicle.reserve(leader, day, day + nights + 1)) continue;
        group.insert(group.begin(), leader);
        const auto there = cast.other_country(home);
        chronicle.travel(group, {home, there, chronicle.day(day), payer}, draws);
        chronicle.travel(group, {there, home, chronicle.day(day + nights), payer}, draws);
        for (const auto person : group) {
            const auto time = draws.moment(chronicle.day(day - draws.between(1, 6)));
            chronicle.talk(time, chronicle.phone(leader, time, draws),
                           chronicle.phone(person, time, draws), draws);
        }
    }
}

void run_remittance_shop(Chronicle& chronicle, Cast& cast)
{
    auto& draws = cast.draws();
    const auto here = cast.some_country();
    const auto shop =
        add_organisation(chronicle.world(), cast.passer_by(here), Role::remittance_shop);
    for (int customers = draws.between(20, 50); customers > 0; --customers) {
        const auto customer = cast.passer_by(here);
        const auto family = cast.passer_by(cast.other_country(here));
        const int step = draws.between(12, 35);
        for (int day = draws.between(0, step); day < chronicle.days(); day += step) {
            const auto time = draws.moment(chronicle.day(day), Rhythm::office);
            const double eur = 10.0 * draws.between(5, 60);
            chronicle.pay(time, chronicle.account(customer), chronicle.account(shop), eur,
                          PaymentMethod::remittance);
            chronicle.pay(time + std::chrono::minutes{draws.between(10, 2000)},
                          chronicle.account(shop), chronicle.account(family), eur * 0.95,
                          PaymentMethod::remittance);
            if (draws.chance(0.2)) {
                chronicle.call(time - std::chrono::hours{1}, chronicle.phone(customer, time, draws),
                               chronicle.person(shop).phones.front(), draws);
            }
        }
    }
}

void visit_family(Chronicle& chronicle, PersonIndex migrant, engine::Country family_in,
                  Draws& draws)
{
    const auto home = chronicle.person(migrant).country;
    const int day = draws.between(0, chronicle.days() - 1);
    const int nights = draws.between(4, 20);
    if (home == family_in || !chronicle.reserve(migrant, day, day + nights + 1)) return;
    chronicle.travel({migrant}, {home, family_in, chronicle.day(day), {}}, draws);
    chronicle.travel({migrant}, {family_in, home, chronicle.day(day + nights), {}}, draws);
}

void live_abroad(Chronicle& chronicle, Cast& cast)
{
    auto& draws = cast.draws();
    const auto migrant = cast.take(cast.some_country(), Role::migrant);
    const auto home = cast.other_country(chronicle.person(migrant).country);
    chronicle.world().people[migrant].origin = home;
    for (int relatives = draws.between(1, 4); relatives > 0; --relatives) {
        const auto relative = cast.passer_by(home);
        for (auto left = draws.poisson(0.12 * chronicle.days()); left > 0; --left) {
            const auto time = draws.moment(chronicle.day(draws.between(0, chronicle.days() - 1)));
            const auto ours = chronicle.phone(migrant, time, draws);
            const auto theirs = chronicle.phone(relative, time, draws);
            const bool in = draws.chance(0.4);
            chronicle.talk(time, in ? theirs : ours, in ? ours : theirs, draws);
        }
        for (int day = draws.between(0, 30); draws.chance(0.7) && day < chronicle.days();
             day += 30) {
            chronicle.pay(draws.moment(chronicle.day(day)), chronicle.account(migrant),
                          chronicle.account(relative), 10.0 * draws.between(5, 50),
                          PaymentMethod::remittance);
        }
    }
    if (draws.chance(0.6)) visit_family(chronicle, migrant, home, draws);
}

} // namespace

void trade(Chronicle& chronicle, Cast& cast)
{
    auto& draws = cast.draws();
    for (int i = one_for_every(chronicle, 350); i > 0; --i) {
        const auto trader = cast.take(cast.some_country(), Role::trader);
        for (int partners = draws.between(4, 9); partners > 0; --partners) {
            const auto country = cast.other_country(chronicle.person(trader).country);
            trade_with(chronicle, trader, cast.passer_by(country), draws.log_normal(0.1, 0.7),
                       draws);
        }
    }
}

void lead_groups(Chronicle& chronicle, Cast& cast)
{
    for (int i = one_for_every(chronicle, 900); i > 0; --i) {
        for (const auto role : {Role::team_coach, Role::tour_leader}) {
            const auto payer = chronicle.account(cast.passer_by(cast.some_country()));
            lead_group(chronicle, cast, role, payer);
        }
    }
}

void send_money_home(Chronicle& chronicle, Cast& cast)
{
    for (int i = one_for_every(chronicle, 900); i > 0; --i)
        run_remittance_shop(chronicle, cast);
}

void keep_in_touch(Chronicle& chronicle, Cast& cast)
{
    for (int i = one_for_every(chronicle, 60); i > 0; --i)
        live_abroad(chronicle, cast);
}

} // namespace spindel::analysis::simulation
