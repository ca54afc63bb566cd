#include "analysis/simulation/background.h"

#include <algorithm>

#include "analysis/simulation/streams.h"

namespace spindel::analysis::simulation {

namespace {

/// A victim in the hands of a ring is seldom let near the old phone.
bool silenced(const Person& person, engine::Time time, Draws& draws)
{
    return person.held_from && *person.held_from <= time && !draws.chance(0.1);
}

void call_along(Chronicle& chronicle, const Tie& tie, double calls, Draws& draws)
{
    const auto& one = chronicle.person(tie.one);
    const auto& other = chronicle.person(tie.other);
    calls *= std::min(one.discretion, other.discretion);
    const double from_one = draws.within(0.25, 0.75);
    for (auto left = draws.poisson(calls); left > 0; --left) {
        const auto time = draws.moment(chronicle.day(draws.between(0, chronicle.days() - 1)));
        if (silenced(one, time, draws) || silenced(other, time, draws)) continue;
        auto caller = chronicle.phone(tie.one, time, draws);
        auto callee = chronicle.phone(tie.other, time, draws);
        if (!draws.chance(from_one)) std::swap(caller, callee);
        chronicle.talk(time, caller, callee, draws);
    }
}

void pay_salaries(Chronicle& chronicle, const Workplace& workplace, Draws& draws)
{
    const auto payer = chronicle.account(workplace.employer);
    const int pay_day = draws.between(20, 27);
    for (const auto person : workplace.staff) {
        if (draws.chance(0.45)) continue; // paid through a bank that shows nothing
        const double salary = draws.log_normal(1700, 0.4);
        for (int day = pay_day; day < chronicle.days(); day += 30) {
            const auto time = chronicle.day(day) + std::chrono::minutes{draws.between(360, 600)};
            chronicle.pay(time, payer, chronicle.account(person), salary);
        }
    }
}

void pay_rents(Chronicle& chronicle, const Circle& town, Draws& draws)
{
    if (town.size() < 2) return;
    const auto landlord = draws.pick(town);
    for (const auto person : town) {
        if (!draws.chance(0.12)) continue;
        const double rent = draws.log_normal(600, 0.35);
        for (int day = draws.between(0, 5); day < chronicle.days(); day += 30) {
            const auto time = draws.moment(chronicle.day(day), Rhythm::office);
            chronicle.pay(time, chronicle.account(person), chronicle.account(landlord), rent);
        }
    }
}

} // namespace

void call_one_another(Chronicle& chronicle, const std::vector<Tie>& ties)
{
    const auto& options = chronicle.world().options;
    Draws draws(options.random_seed, stream(Part::background_calls));
    double weight = 0;
    for (const auto& tie : ties)
        weight += tie.weight;
    if (weight <= 0) return;
    const double calls = *options.calls_per_day * options.people * options.days;
    for (const auto& tie : ties)
        call_along(chronicle, tie, calls * tie.weight / weight, draws);
}

void pay_one_another(Chronicle& chronicle, const Population& population,
                     const std::vector<Tie>& ties)
{
    Draws draws(chronicle.world().options.random_seed, stream(Part::background_money));
    for (const auto& workplace : population.workplaces)
        pay_salaries(chronicle, workplace, draws);
    for (const auto& town : population.towns)
        pay_rents(chronicle, town, draws);
    for (const auto& tie : ties) {
        for (auto left = draws.poisson(0.0015 * chronicle.days()); left > 0; --left) {
            const auto time = draws.moment(chronicle.day(draws.between(0, chronicle.days() - 1)));
            chronicle.pay(time, chronicle.account(tie.one), chronicle.account(tie.other),
                          draws.log_normal(40, 1.1));
        }
    }
}

void go_travelling(Chronicle& chronicle, const Population& population)
{
    const auto& countries = chronicle.world().options.countries;
    Draws draws(chronicle.world().options.random_seed, stream(Part::background_travel));
    for (const auto& family : population.families) {
        for (auto left = draws.poisson(0.0035 * chronicle.days()); left > 0; --left) {
            const auto home = chronicle.person(family.front()).country;
            const auto abroad = draws.pick(countries);
            const int day = draws.between(0, chronicle.days() - 1);
            const int nights = draws.between(2, 16);
            Circle group;
            for (const auto person : family) {
                if (draws.chance(0.75) && chronicle.reserve(person, day, day + nights + 1)) {
                    group.push_back(person);
                }
            }
            if (group.empty() || abroad == home) continue;
            chronicle.travel(group, {home, abroad, chronicle.day(day), {}}, draws);
            chronicle.travel(group, {abroad, home, chronicle.day(day + nights), {}}, draws);
        }
    }
}

} // namespace spindel::analysis::simulation
