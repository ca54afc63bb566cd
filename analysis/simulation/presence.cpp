#include "analysis/simulation/presence.h"

namespace spindel::analysis::simulation {

namespace {

class Marker {
public:
    explicit Marker(const World& world) : world_(world)
    {
        found_.people.resize(world.people.size());
        found_.actors.resize(world.actors.size());
        found_.phones.resize(world.phones.size());
        found_.accounts.resize(world.accounts.size());
    }

    void actor(ActorIndex index)
    {
        found_.actors[index] = true;
        found_.people[world_.actors[index]] = true;
    }

    void phone(PhoneIndex index)
    {
        found_.phones[index] = true;
        found_.people[world_.phones[index].owner] = true;
    }

    void account(AccountIndex index)
    {
        found_.accounts[index] = true;
        found_.people[world_.accounts[index].owner] = true;
    }

    void events()
    {
        for (const auto& call : world_.calls) {
            phone(call.caller);
            phone(call.callee);
        }
        for (const auto& payment : world_.payments) {
            account(payment.payer);
            account(payment.payee);
        }
        for (const auto& journey : world_.journeys) {
            actor(journey.travels_as);
            if (journey.payer) account(*journey.payer);
        }
    }

    void statements()
    {
        for (const auto& statement : world_.actor_statements)
            actor(statement.actor);
        for (const auto& statement : world_.phone_statements) {
            phone(statement.phone);
            if (statement.user) actor(*statement.user);
        }
        for (const auto& statement : world_.account_statements) {
            account(statement.account);
            if (statement.holder) actor(*statement.holder);
        }
    }

    Presence take() { return std::move(found_); }

private:
    const World& world_;
    Presence found_;
};

} // namespace

Presence presence_in_events(const World& world)
{
    Marker marker(world);
    marker.events();
    return marker.take();
}

Presence presence(const World& world)
{
    Marker marker(world);
    marker.events();
    marker.statements();
    return marker.take();
}

} // namespace spindel::analysis::simulation
