#include <algorithm>
#include <vector>

#include "analysis/simulation/innocents.h"
#include "analysis/simulation/settlement.h"

namespace spindel::analysis::simulation {

namespace {

struct Fleet {
    PhoneIndex line = 0;
    std::vector<PersonIndex> drivers, callers;
    double rides_per_day = 0;
};

void ride(Chronicle& chronicle, const Fleet& fleet, engine::Time time, Draws& draws)
{
    const auto caller = draws.pick(fleet.callers);
    chronicle.call(time, chronicle.phone(caller, time, draws), fleet.line, draws);
    time += std::chrono::seconds{draws.between(40, 500)};
    const auto driver = chronicle.line(draws.pick(fleet.drivers), time);
    chronicle.talk(time, fleet.line, driver, draws);
    if (draws.chance(0.4)) {
        time += std::chrono::seconds{draws.between(120, 900)};
        chronicle.talk(time, driver, chronicle.phone(caller, time, draws), draws);
    }
}

void run_fleet(Chronicle& chronicle, Cast& cast, Role dispatcher, Role driver)
{
    auto& draws = cast.draws();
    const auto country = cast.some_country();
    const auto neighbour = cast.passer_by(country);
    const auto office = add_organisation(chronicle.world(), neighbour, dispatcher);
    Fleet fleet;
    fleet.line = chronicle.person(office).phones.front();
    fleet.drivers = cast.take(country, driver, draws.between(3, 8));
    for (int i = draws.between(40, 120); i > 0; --i)
        fleet.callers.push_back(cast.passer_by(country));
    fleet.rides_per_day = draws.within(3, 9);
    const auto rhythm = draws.chance(0.5) ? Rhythm::night : Rhythm::ordinary;
    for (int day = 0; day < chronicle.days(); ++day) {
        for (auto left = draws.poisson(fleet.rides_per_day); left > 0; --left) {
            ride(chronicle, fleet, draws.moment(chronicle.day(day), rhythm), draws);
        }
    }
}

void run_switchboard(Chronicle& chronicle, Cast& cast, Role role, double calls_per_day,
                     bool mostly_out)
{
    auto& draws = cast.draws();
    const auto country = cast.some_country();
    const auto line =
        chronicle.person(add_organisation(chronicle.world(), cast.passer_by(country), role))
            .phones.front();
    for (int day = 0; day < chronicle.days(); ++day) {
        if (day % 7 >= 5) continue; // closed at the weekend
        for (auto left = draws.poisson(calls_per_day); left > 0; --left) {
            const auto time = draws.moment(chronicle.day(day), Rhythm::office);
            const auto other = chronicle.phone(
                cast.passer_by(draws.chance(0.95) ? country : cast.some_country()), time, draws);
            if (draws.chance(mostly_out ? 0.85 : 0.3)) {
                chronicle.call(time, line, other, draws);
            } else {
                chronicle.call(time, other, line, draws);
            }
        }
    }
}

} // namespace

int one_for_every(const Chronicle& chronicle, std::uint32_t people)
{
    return static_cast<int>(std::max(1U, chronicle.world().options.people / people));
}

void dispatch(Chronicle& chronicle, Cast& cast)
{
    for (int i = one_for_every(chronicle, 900); i > 0; --i) {
        run_fleet(chronicle, cast, Role::taxi_dispatcher, Role::taxi_driver);
    }
    for (int i = one_for_every(chronicle, 1800); i > 0; --i) {
        run_fleet(chronicle, cast, Role::delivery_dispatcher, Role::courier);
    }
}

void answer_the_public(Chronicle& chronicle, Cast& cast)
{
    for (int i = one_for_every(chronicle, 2000); i > 0; --i) {
        run_switchboard(chronicle, cast, Role::call_centre, cast.draws().within(8, 25), true);
    }
    for (int i = one_for_every(chronicle, 1000); i > 0; --i) {
        run_switchboard(chronicle, cast, Role::clinic, cast.draws().within(4, 12), false);
    }
}

} // namespace spindel::analysis::simulation
