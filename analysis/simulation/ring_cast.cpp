#include "analysis/simulation/ring_cast.h"

#include <algorithm>

#include "analysis/simulation/settlement.h"

namespace spindel::analysis::simulation {

namespace {

void enlist(World& world, std::uint32_t ring, const std::vector<PersonIndex>& members, Draws& draws)
{
    for (const auto index : members) {
        auto& person = world.people[index];
        person.ring = ring;
        person.discretion = draws.within(0.3, 0.9);
        if (draws.chance(0.12)) add_identity(world, index);
    }
}

void share_origin(World& world, const Ring& ring, Draws& draws)
{
    for (const auto* members : {&ring.controllers, &ring.transporters}) {
        for (const auto index : *members) {
            if (draws.chance(0.8)) world.people[index].origin = ring.plan.recruited_in;
        }
    }
}

} // namespace

void cast_ring(World& world, const RingPlan& plan, Cast& cast)
{
    auto& draws = cast.draws();
    const auto near_money = draws.chance(0.5) ? plan.recruited_in : plan.directed_from;
    Ring ring;
    ring.plan = plan;
    ring.spider = cast.take(plan.directed_from, Role::spider);
    ring.deputies = cast.take(plan.orders_in, Role::deputy, plan.deputies);
    ring.recruiters = cast.take(plan.recruited_in, Role::recruiter, plan.recruiters);
    ring.transporters = cast.take(draws.chance(0.6) ? plan.recruited_in : plan.exploited_in,
                                  Role::transporter, plan.transporters);
    ring.controllers = cast.take(plan.exploited_in, Role::controller, plan.controllers);
    ring.collectors = cast.take(near_money, Role::collector, plan.collectors);
    ring.mules =
        cast.take(draws.chance(0.6) ? plan.exploited_in : plan.buyers_in, Role::mule, plan.mules);
    ring.victims = cast.take(plan.recruited_in, Role::victim, plan.victims);
    for (int i = 0; i < plan.buyers; ++i)
        ring.buyers.push_back(cast.passer_by(plan.buyers_in));
    std::erase_if(ring.buyers, [&](PersonIndex buyer) {
        auto& role = world.people[buyer].role;
        if (role == Role::none) role = Role::buyer;
        return role != Role::buyer;
    });

    for (const auto* members : {&ring.deputies, &ring.recruiters, &ring.transporters,
                                &ring.controllers, &ring.collectors, &ring.mules, &ring.victims}) {
        enlist(world, plan.number, *members, draws);
    }
    enlist(world, plan.number, {ring.spider}, draws);
    world.people[ring.spider].discretion = plan.quiet_spider ? 0.3 : 0.8;
    share_origin(world, ring, draws);
    if (draws.chance(0.2)) ring.helpers.push_back(ring.victims.front());
    if (plan.shares_transporter && !world.rings.empty() &&
        !world.rings.back().transporters.empty()) {
        ring.shared_transporter = world.rings.back().transporters.front();
    }
    world.rings.push_back(std::move(ring));
}

} // namespace spindel::analysis::simulation
