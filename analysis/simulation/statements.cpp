#include "analysis/simulation/statements.h"

#include "analysis/simulation/offices.h"
#include "analysis/simulation/presence.h"
#include "analysis/simulation/streams.h"

namespace spindel::analysis::simulation {

namespace {

using engine::Category;

/// What the police think of a person whose records they asked for.
Category category_of_target(const Person& person, Draws& draws)
{
    if (is_offender(person.role))
        return draws.chance(0.1) ? Category::convicted : Category::suspect;
    if (person.role == Role::victim)
        return draws.chance(0.7) ? Category::victim : Category::witness;
    return draws.chance(0.5) ? Category::suspect : Category::contact;
}

/// What the police know in general: nothing of most people.
Category category_of(const Person& person, Draws& draws)
{
    const double known = draws.uniform();
    if (person.role == Role::spider) return known < 0.1 ? Category::suspect : Category::unknown;
    if (is_offender(person.role)) {
        return known < 0.2    ? Category::suspect
               : known < 0.24 ? Category::convicted
               : known < 0.3  ? Category::contact
                              : Category::unknown;
    }
    if (person.role == Role::victim) {
        return known < 0.25  ? Category::victim
               : known < 0.3 ? Category::witness
                             : Category::unknown;
    }
    const double share = person.role == Role::none ? 1.0 : 6.0; // those who look guilty
    return known < 0.004 * share   ? Category::suspect
           : known < 0.006 * share ? Category::convicted
           : known < 0.014 * share ? Category::contact
           : known < 0.018 * share ? Category::other
           : known < 0.022 * share ? Category::witness
           : known < 0.023 * share ? Category::victim
                                   : Category::unknown;
}

class Clerk {
public:
    Clerk(World& world, const std::vector<bool>& targets, const Presence& presence,
          std::uint64_t number)
        : world_(world), targets_(targets), presence_(presence),
          offices_(world.options.random_seed),
          draws_(world.options.random_seed, stream(Part::statements, 100'000U + number))
    {
    }

    void state_person(PersonIndex index)
    {
        const auto& person = world_.people[index];
        const bool warrant = world_.options.observe == Observation::warrant;
        const auto category = warrant && targets_[index] ? category_of_target(person, draws_)
                                                         : category_of(person, draws_);
        if (draws_.chance(0.92) && asked_for(presence_.actors[person.identity])) {
            state_actor(person.identity, person,
                        draws_.chance(0.1) ? Category::other : Category::unknown,
                        {person.country, Office::telecom});
        }
        if (category != Category::unknown && asked_for(presence_.people[index])) {
            const bool abroad = draws_.chance(0.2);
            state_actor(
                person.identity, person, category,
                {abroad ? draws_.pick(world_.options.countries) : person.country, Office::police});
        }
        if (person.second_identity && asked_for(presence_.actors[*person.second_identity])) {
            state_actor(*person.second_identity, person, Category::unknown,
                        {draws_.pick(world_.options.countries), Office::border});
        }
    }

    void state_phone(PhoneIndex index)
    {
        const auto& phone = world_.phones[index];
        const double named = 1 - world_.options.unattributed;
        const bool known = draws_.chance(phone.prepaid ? named * named * named : named);
        const bool listed = known || draws_.chance(0.5);
        const auto user = identity(phone.owner);
        const auto from = date_of(phone);
        const bool by_police = known && phone.prepaid && draws_.chance(0.5);
        const Source source{phone.country, by_police ? Office::police : Office::telecom};
        const auto grade = offices_.grade(source, draws_);
        if (!listed || !asked_for(presence_.phones[index])) return;
        world_.phone_statements.push_back(
            {index, known ? std::optional(user) : std::nullopt, from, source, grade});
    }

    void state_account(AccountIndex index)
    {
        const auto& account = world_.accounts[index];
        const bool known = draws_.chance(account.nominee ? 0.3 : 0.93);
        const auto holder = identity(account.owner);
        const Source source{account.country, Office::bank};
        const auto grade = offices_.grade(source, draws_);
        if (!asked_for(presence_.accounts[index])) return;
        world_.account_statements.push_back(
            {index, known ? std::optional(holder) : std::nullopt, source, grade});
    }

private:
    /// A population's registers are whole; a warrant shows only what its records name.
    bool asked_for(bool occurs) const
    {
        return occurs || world_.options.observe == Observation::population;
    }

    ActorIndex identity(PersonIndex index)
    {
        const auto& person = world_.people[index];
        return person.second_identity && draws_.chance(0.4) ? *person.second_identity
                                                            : person.identity;
    }

    /// When the number was taken out, where anybody knows.
    std::optional<engine::Time> date_of(const Phone& phone)
    {
        if (phone.from) return draws_.chance(0.6) ? phone.from : std::nullopt;
        const auto earlier = std::chrono::days{draws_.between(1, 2000)};
        if (!draws_.chance(0.15)) return std::nullopt;
        return draws_.moment(world_.options.first_day - earlier);
    }

    void state_actor(ActorIndex actor, const Person& person, Category category,
                     const Source& source)
    {
        world_.actor_statements.push_back(
            {actor, person.kind, category, person.country, source, offices_.grade(source, draws_)});
    }

    World& world_;
    const std::vector<bool>& targets_;
    const Presence& presence_;
    Offices offices_;
    Draws draws_;
};

} // namespace

void state_what_is_known(World& world, const std::vector<bool>& targets)
{
    const auto events = presence_in_events(world);
    Clerk clerk(world, targets, events, 0);
    for (PhoneIndex i = 0; i < world.phones.size(); ++i)
        clerk.state_phone(i);
    for (AccountIndex i = 0; i < world.accounts.size(); ++i)
        clerk.state_account(i);
    const auto with_users = presence(world);
    Clerk registrar(world, targets, with_users, 1);
    for (PersonIndex i = 0; i < world.people.size(); ++i)
        registrar.state_person(i);
}

} // namespace spindel::analysis::simulation
