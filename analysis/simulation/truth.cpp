#include "analysis/simulation/truth.h"

#include <fmt/format.h>

#include <map>
#include <string_view>
#include <utility>

#include "analysis/simulation/presence.h"
#include "analysis/simulation/pseudonyms.h"

namespace spindel::analysis::simulation {

namespace {

/// The members of a JSON object whose values are written already, a line each.
std::string object(const std::map<std::string, std::string>& members)
{
    std::string text = "{";
    std::string_view separator = "\n";
    for (const auto& [key, value] : members) {
        text += fmt::format("{}\"{}\": {}", separator, key, value);
        separator = ",\n";
    }
    return text + "\n}";
}

std::string list(const std::vector<PersonIndex>& people)
{
    return fmt::format("[{}]", fmt::join(people, ", "));
}

std::string ring_json(const Ring& ring)
{
    const auto& plan = ring.plan;
    return fmt::format(
        "{{\"ring\": {}, \"spider\": {}, \"victims\": {}, \"deputies\": {}, \"recruiters\": {}, "
        "\"transporters\": {}, \"controllers\": {}, \"collectors\": {}, \"mules\": {}, "
        "\"helpers\": {}, \"buyers\": {}, \"shared_transporter\": {}, \"directed_from\": \"{}\", "
        "\"orders_in\": \"{}\", \"recruited_in\": \"{}\", \"exploited_in\": \"{}\", "
        "\"buyers_in\": \"{}\"}}",
        plan.number, ring.spider, list(ring.victims), list(ring.deputies), list(ring.recruiters),
        list(ring.transporters), list(ring.controllers), list(ring.collectors), list(ring.mules),
        list(ring.helpers), list(ring.buyers),
        ring.shared_transporter ? std::to_string(*ring.shared_transporter) : "null",
        plan.directed_from.code(), plan.orders_in.code(), plan.recruited_in.code(),
        plan.exploited_in.code(), plan.buyers_in.code());
}

std::string rings_json(const World& world)
{
    std::string text = "[";
    std::string_view separator = "\n";
    for (const auto& ring : world.rings) {
        text += fmt::format("{}{}", separator, ring_json(ring));
        separator = ",\n";
    }
    return text + "\n]";
}

std::string owners_json(const World& world)
{
    using Kind = Pseudonyms::Kind;
    const Pseudonyms ids(world.options.random_seed);
    const auto occurs = presence(world);
    std::map<std::string, std::string> owners;
    for (ActorIndex i = 0; i < world.actors.size(); ++i) {
        if (occurs.actors[i]) owners[ids(Kind::actor, i)] = std::to_string(world.actors[i]);
    }
    for (PhoneIndex i = 0; i < world.phones.size(); ++i) {
        if (occurs.phones[i]) owners[ids(Kind::phone, i)] = std::to_string(world.phones[i].owner);
    }
    for (AccountIndex i = 0; i < world.accounts.size(); ++i) {
        if (occurs.accounts[i]) {
            owners[ids(Kind::account, i)] = std::to_string(world.accounts[i].owner);
        }
    }
    return object(owners);
}

std::string people_json(const World& world, auto value_of)
{
    std::map<std::string, std::string> members;
    for (PersonIndex i = 0; i < world.people.size(); ++i) {
        auto value = value_of(world.people[i]);
        if (!value.empty()) members[std::to_string(i)] = std::move(value);
    }
    return object(members);
}

std::string counts_json(const World& world)
{
    return fmt::format(
        "{{\"people\": {}, \"organisations\": {}, \"days\": {}, \"rings\": {}, \"actors\": {}, "
        "\"phones\": {}, \"accounts\": {}, \"calls\": {}, \"payments\": {}, \"travel\": {}, "
        "\"happened\": {}, \"observable\": {}}}",
        world.options.people, world.people.size() - world.options.people, world.options.days,
        world.rings.size(), world.actor_statements.size(), world.phone_statements.size(),
        world.account_statements.size(), world.calls.size(), world.payments.size(),
        world.journeys.size(), world.happened, world.observable);
}

} // namespace

std::string truth_json(const World& world)
{
    const auto role = [](const Person& person) {
        return person.role == Role::none ? std::string() : fmt::format("\"{}\"", word(person.role));
    };
    const auto ring = [](const Person& person) {
        return person.ring ? std::to_string(*person.ring) : std::string();
    };
    return fmt::format("{{\n\"rings\": {},\n\"role\": {},\n\"ring\": {},\n\"owner\": {},\n"
                       "\"counts\": {}\n}}\n",
                       rings_json(world), people_json(world, role), people_json(world, ring),
                       owners_json(world), counts_json(world));
}

} // namespace spindel::analysis::simulation
