#include "analysis/simulation/firms.h"
#include "analysis/simulation/settlement.h"

namespace spindel::analysis::simulation {

void cast_firm(World& world, const FirmPlan& plan, Cast& cast)
{
    auto& draws = cast.draws();
    Firm firm;
    firm.plan = plan;
    firm.chief = cast.take(plan.seat, plan.chief_role());
    firm.office = cast.take(plan.seat, Role::firm_office, plan.office);
    firm.agents = cast.take(plan.home, Role::firm_agent, plan.agents);
    // Foremen are old hands: from the workers' country as often as from that of the work.
    for (int i = 0; i < plan.foremen; ++i) {
        firm.foremen.push_back(cast.take(plan.site, Role::foreman));
        if (draws.chance(0.6)) world.people[firm.foremen.back()].origin = plan.home;
    }
    firm.drivers =
        cast.take(draws.chance(0.6) ? plan.home : plan.site, Role::firm_driver, plan.drivers);
    firm.workers = cast.take(plan.home, plan.worker_role(), plan.workers);
    for (int i = 0; i < plan.clients; ++i) {
        const auto neighbour = cast.passer_by(draws.chance(0.8) ? plan.site : plan.seat);
        firm.clients.push_back(add_organisation(world, neighbour, Role::employer));
    }
    firm.purse = world.people[firm.chief].accounts.front();
    if (plan.registered) {
        const auto company = add_organisation(world, firm.chief, plan.chief_role());
        firm.purse = world.people[company].accounts.front();
    }
    world.firms.push_back(std::move(firm));
}

} // namespace spindel::analysis::simulation
