#include "analysis/simulation/firm_plan.h"

#include <algorithm>
#include <array>

#include "analysis/simulation/customs.h"
#include "analysis/simulation/draws.h"
#include "analysis/simulation/streams.h"

namespace spindel::analysis::simulation {

namespace {

/// How the trades differ: whom they take, how many, for how long.
struct TradeFacts {
    Role chief, worker;
    int fewest_workers, most_workers, most_in_a_group;
    int shortest_stay, longest_stay; ///< the shortest that is drawn for both
    double go_home;
};

constexpr std::array<TradeFacts, 5> kTrades{{
    {Role::labour_agency, Role::agency_worker, 4, 16, 6, 25, 90, 0.8},
    {Role::contractor, Role::firm_worker, 3, 14, 5, 12, 60, 0.9},
    {Role::haulier, Role::firm_worker, 3, 10, 2, 2, 6, 1.0},
    {Role::travel_agent, Role::firm_guest, 8, 30, 10, 3, 12, 1.0},
    {Role::charity, Role::firm_guest, 4, 16, 4, 10, 60, 0.5},
}};

const TradeFacts& facts_of(Trade trade)
{
    return kTrades.at(static_cast<std::size_t>(trade));
}

void place(FirmPlan& plan, std::vector<engine::Country> countries, Draws& draws)
{
    draws.shuffle(countries);
    const auto at = [&](std::size_t i) { return countries[i % countries.size()]; };
    plan.home = at(0);
    plan.site = at(1);
    plan.seat = draws.chance(0.5) ? at(2) : draws.chance(0.5) ? at(0) : at(1);
}

void staff(FirmPlan& plan, const SimulationOptions& options, Draws& draws)
{
    const auto& facts = facts_of(plan.trade);
    const int most = static_cast<int>(options.people / 60);
    plan.office = draws.between(0, 2);
    plan.agents = draws.between(1, 3);
    plan.foremen = draws.between(1, 4);
    plan.drivers = draws.between(0, 3);
    plan.clients = draws.between(1, 4);
    plan.workers = std::min(most, draws.between(facts.fewest_workers, facts.most_workers));
}

void draw_manner(FirmPlan& plan, const SimulationOptions& options, Draws& draws)
{
    const auto& facts = facts_of(plan.trade);
    plan.first_day = draws.between(0, static_cast<int>(options.days) / 4);
    plan.most_in_a_group = draws.between(2, facts.most_in_a_group);
    plan.shortest_stay = draws.between(facts.shortest_stay, 2 * facts.shortest_stay);
    plan.longest_stay = std::max(plan.shortest_stay + 2, facts.longest_stay);
    plan.go_home = facts.go_home;
    plan.paid_by_firm = draws.within(0.5, 0.95);
    plan.announced = draws.within(0.4, 0.95);
    plan.escorted = draws.within(0.3, 0.9);
    plan.local_cards = draws.within(0.1, 0.8);
    plan.pace = draws.within(0.5, 1.8);
    plan.relays_a_week = draws.within(1, 8);
    plan.quiet_chief = draws.chance(0.5);
    plan.registered = draws.chance(0.6);
    plan.collects_rent = draws.chance(0.5);
    plan.new_provider = draws.chance(0.2);
    plan.by_night = draws.chance(0.15);
}

} // namespace

Role FirmPlan::chief_role() const
{
    return facts_of(trade).chief;
}

Role FirmPlan::worker_role() const
{
    return facts_of(trade).worker;
}

std::vector<FirmPlan> plan_firms(const SimulationOptions& options)
{
    std::vector<FirmPlan> plans;
    const auto people = customs_of(options.story).people_a_firm;
    if (people == 0) return plans;
    require_countries(options);
    for (std::uint32_t number = 0; number < (options.people + people / 2) / people; ++number) {
        Draws draws(options.random_seed, stream(Part::firm_plan, number));
        FirmPlan plan;
        plan.number = number;
        plan.trade = static_cast<Trade>(draws.below(kTrades.size()));
        place(plan, options.countries, draws);
        staff(plan, options, draws);
        draw_manner(plan, options, draws);
        plans.push_back(plan);
    }
    return plans;
}

} // namespace spindel::analysis::simulation
