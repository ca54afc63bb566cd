#include "analysis/simulation/settlement.h"

#include <utility>

namespace spindel::analysis::simulation {

PersonIndex add_person(World& world, Person person)
{
    const auto index = static_cast<PersonIndex>(world.people.size());
    person.identity = static_cast<ActorIndex>(world.actors.size());
    world.actors.push_back(index);
    world.people.push_back(std::move(person));
    return index;
}

PersonIndex add_organisation(World& world, PersonIndex neighbour, Role role)
{
    Person organisation;
    organisation.country = organisation.origin = world.people[neighbour].country;
    organisation.town = world.people[neighbour].town;
    organisation.kind = engine::ActorKind::organisation;
    organisation.role = role;
    const auto index = add_person(world, std::move(organisation));
    add_phone(world, index, {});
    open_account(world, index, engine::AccountKind::business);
    return index;
}

PhoneIndex add_phone(World& world, PersonIndex owner, const NewPhone& phone)
{
    const auto index = static_cast<PhoneIndex>(world.phones.size());
    auto& person = world.people[owner];
    world.phones.push_back({.owner = owner,
                            .country = phone.country.value_or(person.country),
                            .handset = phone.handset ? *phone.handset : world.handsets++,
                            .prepaid = phone.prepaid,
                            .from = phone.from,
                            .until = phone.until});
    if (phone.everyday) person.phones.push_back(index);
    return index;
}

AccountIndex open_account(World& world, PersonIndex owner, engine::AccountKind kind, bool nominee)
{
    const auto index = static_cast<AccountIndex>(world.accounts.size());
    auto& person = world.people[owner];
    world.accounts.push_back(
        {.owner = owner, .country = person.country, .kind = kind, .nominee = nominee});
    person.accounts.push_back(index);
    return index;
}

void add_identity(World& world, PersonIndex person)
{
    if (world.people[person].second_identity) return;
    world.people[person].second_identity = static_cast<ActorIndex>(world.actors.size());
    world.actors.push_back(person);
}

} // namespace spindel::analysis::simulation
