#include "analysis/simulation/simulate.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>

#include "analysis/simulation/background.h"
#include "analysis/simulation/firms.h"
#include "analysis/simulation/innocents.h"
#include "analysis/simulation/numbers.h"
#include "analysis/simulation/observation.h"
#include "analysis/simulation/pseudonyms.h"
#include "analysis/simulation/rates.h"
#include "analysis/simulation/ring_cast.h"
#include "analysis/simulation/ring_money.h"
#include "analysis/simulation/ring_orders.h"
#include "analysis/simulation/ring_talk.h"
#include "analysis/simulation/settlement.h"
#include "analysis/simulation/statements.h"
#include "analysis/simulation/streams.h"
#include "analysis/simulation/whereabouts.h"

namespace spindel::analysis::simulation {

namespace {

void cast_rings(World& world, const Population& population)
{
    Cast cast(world, population, stream(Part::cast));
    for (const auto& plan : plan_rings(world.options))
        cast_ring(world, plan, cast);
}

void cast_firms(World& world, const Population& population)
{
    Cast cast(world, population, stream(Part::firm_cast));
    for (const auto& plan : plan_firms(world.options))
        cast_firm(world, plan, cast);
}

void work_in_firms(Chronicle& chronicle, const Population& population)
{
    for (const auto& firm : chronicle.world().firms) {
        Draws draws(chronicle.world().options.random_seed, stream(Part::firm, firm.plan.number));
        bring_over(chronicle, firm, draws);
        run_firm(chronicle, firm, draws);
        do_business(chronicle, firm, population, draws);
    }
}

void live_in_ring(Chronicle& chronicle, const Ring& ring, Cast& cast, PersonIndex advert_portal)
{
    Draws draws(chronicle.world().options.random_seed, stream(Part::ring, ring.plan.number));
    RingLines lines(chronicle, ring, draws);
    const auto held = bring_victims(chronicle, ring, lines, draws);
    take_orders(chronicle, ring, lines, held, draws);
    run_ring(chronicle, ring, lines, held, draws);
    const auto landlord = cast.take(ring.plan.exploited_in, Role::landlord);
    move_money(chronicle, ring, held, landlord, advert_portal, draws);
}

void live_in_rings(Chronicle& chronicle, const Population& population)
{
    auto& world = chronicle.world();
    if (world.rings.empty()) return;
    Cast cast(world, population, stream(Part::innocents, 1));
    const auto portal =
        add_organisation(world, cast.passer_by(cast.some_country()), Role::advert_portal);
    for (const auto& ring : world.rings)
        live_in_ring(chronicle, ring, cast, portal);
}

void live_as_innocents(Chronicle& chronicle, const Population& population)
{
    Cast cast(chronicle.world(), population, stream(Part::innocents));
    for (auto* live : {dispatch, answer_the_public, run_labour_agencies, run_seasonal_work,
                       cross_borders_for_work, trade, lead_groups, send_money_home, keep_in_touch,
                       help, use_several_numbers}) {
        live(chronicle, cast);
    }
}

void live_ordinarily(Chronicle& chronicle, const Population& population)
{
    const auto ties = ties_of(chronicle.world(), population);
    call_one_another(chronicle, ties);
    pay_one_another(chronicle, population, ties);
    go_travelling(chronicle, population);
}

/// Puts events in the order of time and statements in the order of pseudonyms: the order in which
/// they were made would tell rings from innocents.
void forget_the_order(World& world)
{
    using Kind = Pseudonyms::Kind;
    const Pseudonyms pseudonyms(world.options.random_seed);
    std::ranges::stable_sort(world.calls, [&](const Call& a, const Call& b) {
        if (a.time != b.time) return a.time < b.time;
        return pseudonyms.number(Kind::phone, a.caller) < pseudonyms.number(Kind::phone, b.caller);
    });
    std::ranges::stable_sort(world.payments, [&](const Payment& a, const Payment& b) {
        if (a.time != b.time) return a.time < b.time;
        return pseudonyms.number(Kind::account, a.payer) <
               pseudonyms.number(Kind::account, b.payer);
    });
    std::ranges::stable_sort(world.journeys, [&](const Journey& a, const Journey& b) {
        if (a.depart != b.depart) return a.depart < b.depart;
        return pseudonyms.number(Kind::actor, a.travels_as) <
               pseudonyms.number(Kind::actor, b.travels_as);
    });
    std::ranges::stable_sort(world.actor_statements, {}, [&](const ActorStatement& s) {
        return std::tuple(pseudonyms.number(Kind::actor, s.actor), s.source);
    });
    std::ranges::stable_sort(world.phone_statements, {}, [&](const PhoneStatement& s) {
        return pseudonyms.number(Kind::phone, s.phone);
    });
    std::ranges::stable_sort(world.account_statements, {}, [&](const AccountStatement& s) {
        return pseudonyms.number(Kind::account, s.account);
    });
}

} // namespace

World simulate(const SimulationOptions& options, const engine::Progress& progress)
{
    World world;
    world.options = checked(options);
    std::uint64_t step = 0;
    const auto at = [&](std::string_view stage) { progress.at(stage, step++, 7); };

    at("people");
    const auto population = populate(world);
    change_numbers(world, population);
    cast_rings(world, population);
    cast_firms(world, population);
    Chronicle chronicle(world);
    at("rings");
    live_in_rings(chronicle, population);
    work_in_firms(chronicle, population);
    at("innocents");
    live_as_innocents(chronicle, population);
    at("ordinary life");
    live_ordinarily(chronicle, population);
    at("observation");
    locate_calls(world);
    const auto targets = targets_of(world);
    observe(world, targets);
    at("statements");
    state_what_is_known(world, targets);
    world.rates = exchange_rates(world.options);
    at("order");
    forget_the_order(world);
    return world;
}

} // namespace spindel::analysis::simulation
