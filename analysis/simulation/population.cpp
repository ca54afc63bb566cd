#include "analysis/simulation/population.h"

#include <algorithm>

#include "analysis/simulation/draws.h"
#include "analysis/simulation/gazetteer.h"
#include "analysis/simulation/settlement.h"
#include "analysis/simulation/streams.h"

namespace spindel::analysis::simulation {

namespace {

/// How many of the people live in each country; the last takes what rounding leaves.
std::vector<std::uint32_t> people_by_country(const SimulationOptions& options)
{
    double total = 0;
    for (const auto country : options.countries)
        total += facts(country).weight;
    std::vector<std::uint32_t> counts;
    std::uint32_t left = options.people;
    for (const auto country : options.countries) {
        const auto count =
            static_cast<std::uint32_t>(options.people * facts(country).weight / total);
        counts.push_back(count);
        left -= count;
    }
    counts.back() += left;
    return counts;
}

void settle_country(World& world, Population& population, engine::Country country,
                    std::uint32_t count, Draws& draws)
{
    const auto first_town = population.towns.size();
    population.towns.resize(first_town + kTownsPerCountry);
    for (std::uint32_t i = 0; i < count; ++i) {
        constexpr std::array<double, kTownsPerCountry> kShares{4, 2, 1.3, 1};
        Person person;
        person.country = person.origin = country;
        person.town = static_cast<std::uint8_t>(draws.weighted(kShares));
        const auto town = first_town + person.town;
        const auto index = add_person(world, std::move(person));
        population.towns[town].push_back(index);
        population.by_country[country].push_back(index);
    }
}

void found_families(World& world, Population& population, Draws& draws)
{
    for (auto circle : population.towns) {
        draws.shuffle(circle);
        for (std::size_t begin = 0; begin < circle.size();) {
            const auto size = std::min<std::size_t>(1 + draws.below(5), circle.size() - begin);
            Circle family(circle.begin() + static_cast<std::ptrdiff_t>(begin),
                          circle.begin() + static_cast<std::ptrdiff_t>(begin + size));
            const bool came_here = draws.chance(0.04);
            const auto origin = draws.pick(world.options.countries);
            for (const auto person : family) {
                if (came_here) world.people[person].origin = origin;
            }
            population.families.push_back(std::move(family));
            begin += size;
        }
    }
}

void found_workplaces(World& world, Population& population, Draws& draws)
{
    for (auto circle : population.towns) {
        std::erase_if(circle, [&](PersonIndex) { return draws.chance(0.35); }); // do not work
        draws.shuffle(circle);
        for (std::size_t begin = 0; begin < circle.size();) {
            const auto size = std::min<std::size_t>(4 + draws.below(28), circle.size() - begin);
            Workplace workplace;
            workplace.staff.assign(circle.begin() + static_cast<std::ptrdiff_t>(begin),
                                   circle.begin() + static_cast<std::ptrdiff_t>(begin + size));
            workplace.employer = add_organisation(world, workplace.staff.front(), Role::employer);
            population.workplaces.push_back(std::move(workplace));
            begin += size;
        }
    }
}

} // namespace

Population populate(World& world)
{
    Draws draws(world.options.random_seed, stream(Part::people));
    Population population;
    const auto counts = people_by_country(world.options);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        settle_country(world, population, world.options.countries[i], counts[i], draws);
    }
    for (PersonIndex person = 0; person < world.people.size(); ++person) {
        add_phone(world, person, {.prepaid = draws.chance(0.1)});
        open_account(world, person, engine::AccountKind::bank);
    }
    found_families(world, population, draws);
    found_workplaces(world, population, draws);
    return population;
}

} // namespace spindel::analysis::simulation
