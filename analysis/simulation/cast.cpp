#include "analysis/simulation/cast.h"

#include <algorithm>

#include "engine/error.h"

namespace spindel::analysis::simulation {

Cast::Cast(World& world, const Population& population, std::uint64_t stream)
    : world_(world), population_(population), draws_(world.options.random_seed, stream)
{
    for (const auto& [country, people] : population.by_country) {
        auto& free = free_[country];
        std::ranges::copy_if(people, std::back_inserter(free), [&](PersonIndex person) {
            return world.people[person].role == Role::none;
        });
        draws_.shuffle(free);
    }
}

PersonIndex Cast::take(engine::Country country, Role role)
{
    for (;;) {
        auto from = free_.find(country);
        if (from == free_.end() || from->second.empty()) {
            from = std::ranges::max_element(free_, {},
                                            [](const auto& entry) { return entry.second.size(); });
        }
        if (from->second.empty()) {
            throw engine::Error("too few people for all the parts to be played");
        }
        const auto person = from->second.back();
        from->second.pop_back();
        if (world_.people[person].role != Role::none) continue; // a buyer since the list was made
        world_.people[person].role = role;
        return person;
    }
}

std::vector<PersonIndex> Cast::take(engine::Country country, Role role, int count)
{
    std::vector<PersonIndex> people;
    for (int i = 0; i < count; ++i)
        people.push_back(take(country, role));
    return people;
}

PersonIndex Cast::passer_by(engine::Country country)
{
    const auto found = population_.by_country.find(country);
    const auto& people =
        found != population_.by_country.end() && !found->second.empty()
            ? found->second
            : std::ranges::max_element(population_.by_country, {}, [](const auto& e) {
                  return e.second.size();
              })->second;
    return draws_.pick(people);
}

engine::Country Cast::some_country()
{
    auto nth = draws_.below(world_.options.people);
    for (const auto& [country, people] : population_.by_country) {
        if (nth < people.size()) return country;
        nth -= people.size();
    }
    return world_.options.countries.front();
}

engine::Country Cast::other_country(engine::Country country)
{
    auto other = country;
    while (other == country)
        other = draws_.pick(world_.options.countries);
    return other;
}

} // namespace spindel::analysis::simulation
