#include <vector>

#include "analysis/simulation/innocents.h"
#include "analysis/simulation/settlement.h"

namespace spindel::analysis::simulation {

namespace {

void answer(Chronicle& chronicle, Cast& cast, Role role, PersonIndex organisation)
{
    auto& draws = cast.draws();
    const auto line = chronicle.person(organisation).phones.front();
    const auto country = chronicle.person(organisation).country;
    for (auto left = draws.poisson(draws.within(0.4, 1.5) * chronicle.days()); left > 0; --left) {
        const auto time = draws.moment(chronicle.day(draws.between(0, chronicle.days() - 1)));
        const auto other = chronicle.phone(
            cast.passer_by(draws.chance(0.8) ? country : cast.some_country()), time, draws);
        const bool rings_back = role == Role::shelter && draws.chance(0.4);
        chronicle.call(time, rings_back ? line : other, rings_back ? other : line, draws);
    }
}

/// Some victims ring for help, from the phone that the ring does not know of.
void ring_for_help(Chronicle& chronicle, const std::vector<PersonIndex>& helpers, Draws& draws)
{
    for (const auto& ring : chronicle.world().rings) {
        for (const auto victim : ring.victims) {
            const auto from = chronicle.person(victim).held_from;
            if (!from || !draws.chance(0.25)) continue;
            const auto helper = draws.pick(helpers);
            for (int left = draws.between(1, 5); left > 0; --left) {
                const auto time = draws.moment(*from + std::chrono::days{draws.between(10, 60)});
                chronicle.call(time, chronicle.phone(victim, time, draws),
                               chronicle.person(helper).phones.front(), draws);
            }
        }
    }
}

} // namespace

void help(Chronicle& chronicle, Cast& cast)
{
    std::vector<PersonIndex> helpers;
    for (int i = one_for_every(chronicle, 1500); i > 0; --i) {
        for (const auto role : {Role::hotline, Role::shelter}) {
            helpers.push_back(
                add_organisation(chronicle.world(), cast.passer_by(cast.some_country()), role));
            answer(chronicle, cast, role, helpers.back());
        }
    }
    ring_for_help(chronicle, helpers, cast.draws());
}

void use_several_numbers(Chronicle& chronicle, Cast& cast)
{
    auto& draws = cast.draws();
    auto& world = chronicle.world();
    for (int i = one_for_every(chronicle, 35); i > 0; --i) {
        const auto person = cast.take(cast.some_country(), Role::two_phones);
        add_phone(world, person, {.prepaid = draws.chance(0.5)});
        if (draws.chance(0.2)) add_identity(world, person); // a maiden name, a second passport
    }
    for (int i = one_for_every(chronicle, 35); i > 0; --i) {
        const auto person = cast.take(cast.some_country(), Role::prepaid_user);
        const auto first = world.people[person].phones.front();
        world.phones[first].prepaid = true;
        world.people[person].one_number_at_a_time = true;
        for (int day = draws.between(10, 60); day < chronicle.days();
             day += draws.between(20, 90)) {
            const bool same_handset = draws.chance(0.6);
            add_phone(world, person,
                      {.handset =
                           same_handset ? std::optional(world.phones[first].handset) : std::nullopt,
                       .prepaid = true,
                       .from = draws.moment(chronicle.day(day))});
        }
    }
}

} // namespace spindel::analysis::simulation
