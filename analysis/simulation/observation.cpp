#include "analysis/simulation/observation.h"

#include <algorithm>

#include "analysis/simulation/customs.h"
#include "analysis/simulation/offices.h"
#include "analysis/simulation/streams.h"

namespace spindel::analysis::simulation {

namespace {

/// Says of each event whether anybody recorded it.
class Loss {
public:
    Loss(const SimulationOptions& options, std::uint64_t number)
        : seed_(options.random_seed), number_(number), between_two_(options.drop / 2),
          by_row_(between_two_ / (1 - between_two_)),
          draws_(options.random_seed, stream(Part::loss, number))
    {
    }

    bool loses(PersonIndex one, PersonIndex other)
    {
        const auto pair =
            (static_cast<std::uint64_t>(std::min(one, other)) << 32U) | std::max(one, other);
        const bool row_lost = draws_.chance(by_row_);
        return row_lost || Draws(seed_ + number_, pair).chance(between_two_);
    }

private:
    std::uint64_t seed_, number_;
    double between_two_, by_row_;
    Draws draws_;
};

void choose_from_ring(const Ring& ring, std::vector<bool>& targets, Draws& draws)
{
    const auto choose = [&](const std::vector<PersonIndex>& members, double share) {
        for (const auto member : members)
            targets[member] = targets[member] || draws.chance(share);
    };
    choose({ring.spider}, 0.25);
    for (const auto* members : {&ring.deputies, &ring.recruiters, &ring.transporters,
                                &ring.controllers, &ring.mules, &ring.collectors}) {
        choose(*members, 0.5);
    }
    choose(ring.victims, 0.3);
    targets[ring.controllers.front()] = true; // what a case begins with
}

/// A lawful firm that somebody suspects: a case that will turn out to be none.
void choose_from_firm(const Firm& firm, std::vector<bool>& targets, Draws& draws)
{
    if (!draws.chance(0.4)) return;
    targets[firm.chief] = targets[firm.chief] || draws.chance(0.4);
    for (const auto* members :
         {&firm.office, &firm.agents, &firm.foremen, &firm.drivers, &firm.workers}) {
        for (const auto member : *members)
            targets[member] = targets[member] || draws.chance(0.4);
    }
}

class Observer {
public:
    Observer(World& world, const std::vector<bool>& targets)
        : world_(world), targets_(targets), customs_(customs_of(world.options.story)),
          offices_(world.options.random_seed),
          draws_(world.options.random_seed, stream(Part::statements))
    {
    }

    void observe_calls()
    {
        Loss loss(world_.options, 1);
        std::erase_if(world_.calls, [&](Call& call) {
            const auto caller = world_.phones[call.caller].owner;
            const auto callee = world_.phones[call.callee].owner;
            if (!counts(targets_[caller] || targets_[callee])) return true;
            const bool by_caller = targets_[caller] && (!targets_[callee] || draws_.chance(0.5));
            const auto& phone = world_.phones[by_caller ? call.caller : call.callee];
            sign(call, {phone.country, Office::telecom});
            return loss.loses(caller, callee);
        });
    }

    void observe_payments()
    {
        Loss loss(world_.options, 2);
        std::erase_if(world_.payments, [&](Payment& payment) {
            const auto& payer = world_.accounts[payment.payer];
            const auto& payee = world_.accounts[payment.payee];
            if (!counts(targets_[payer.owner] || targets_[payee.owner])) return true;
            const bool by_payer =
                targets_[payer.owner] && (!targets_[payee.owner] || draws_.chance(0.7));
            sign(payment, {by_payer ? payer.country : payee.country, Office::bank});
            return loss.loses(payer.owner, payee.owner);
        });
    }

    void observe_journeys()
    {
        std::vector<bool> asked(world_.bookings, false);
        for (const auto& journey : world_.journeys) {
            if (targets_[journey.person]) asked[journey.booking] = true;
        }
        Loss loss(world_.options, 3);
        std::erase_if(world_.journeys, [&](Journey& journey) {
            if (!counts(asked[journey.booking])) return true;
            const auto& person = world_.people[journey.person];
            sign(journey,
                 {draws_.chance(0.5) ? journey.from_country : journey.to_country, Office::border});
            if (person.second_identity && draws_.chance(0.4)) {
                journey.travels_as = *person.second_identity;
            }
            if (draws_.chance(customs_.payer_lost_by_row) || nobody_knows_payer(journey.booking)) {
                journey.payer.reset();
            }
            return loss.loses(journey.person, journey.person);
        });
    }

private:
    bool counts(bool observable)
    {
        ++world_.happened;
        world_.observable += observable ? 1 : 0;
        return observable;
    }

    template <typename Event>
    void sign(Event& event, const Source& source)
    {
        event.source = source;
        event.grade = offices_.grade(source, draws_);
    }

    bool nobody_knows_payer(BookingIndex booking) const
    {
        return Draws(world_.options.random_seed, stream(Part::bookings, booking))
            .chance(customs_.payer_lost_by_booking);
    }

    World& world_;
    const std::vector<bool>& targets_;
    Customs customs_;
    Offices offices_;
    Draws draws_;
};

} // namespace

std::vector<bool> targets_of(const World& world)
{
    if (world.options.observe == Observation::population) {
        return std::vector<bool>(world.people.size(), true);
    }
    Draws draws(world.options.random_seed, stream(Part::targets));
    std::vector<bool> targets(world.people.size(), false);
    for (const auto& ring : world.rings)
        choose_from_ring(ring, targets, draws);
    auto innocents = std::max<std::ptrdiff_t>(8, std::ranges::count(targets, true));
    while (innocents > 0) {
        const auto person = static_cast<PersonIndex>(draws.below(world.people.size()));
        const bool looks_guilty = world.people[person].role > Role::buyer;
        if (targets[person] || world.people[person].ring || !(looks_guilty || draws.chance(0.3))) {
            continue;
        }
        targets[person] = true;
        --innocents;
    }
    for (const auto& firm : world.firms)
        choose_from_firm(firm, targets, draws);
    return targets;
}

void observe(World& world, const std::vector<bool>& targets)
{
    Observer observer(world, targets);
    observer.observe_calls();
    observer.observe_payments();
    observer.observe_journeys();
}

} // namespace spindel::analysis::simulation
