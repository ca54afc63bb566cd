#include "analysis/simulation/ring_plan.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "analysis/simulation/customs.h"
#include "analysis/simulation/draws.h"
#include "analysis/simulation/streams.h"

namespace spindel::analysis::simulation {

namespace {

engine::Country country(std::string_view code)
{
    return *engine::Country::parse(code);
}

/// Spiders often sit in neither the victims' nor the buyers' country; orders are taken beside the
/// spider, or where the victims are held.
void place(RingPlan& plan, std::vector<engine::Country> countries, Draws& draws)
{
    draws.shuffle(countries);
    const auto at = [&](std::size_t i) { return countries[i % countries.size()]; };
    plan.recruited_in = at(0);
    plan.exploited_in = at(1);
    plan.buyers_in = draws.chance(0.5) ? plan.exploited_in : at(2);
    plan.directed_from = draws.chance(0.65) ? at(3) : draws.chance(0.5) ? at(0) : at(1);
    plan.orders_in = draws.chance(0.5) ? plan.directed_from : plan.exploited_in;
    plan.collected_in =
        draws.pick(std::vector{plan.recruited_in, plan.directed_from, plan.buyers_in});
}

/// Fills the parts of `offenders` people beside the spider, the indispensable ones first.
void share_out(RingPlan& plan, int offenders, Draws& draws)
{
    const std::array<int*, 6> parts{&plan.controllers, &plan.recruiters, &plan.transporters,
                                    &plan.deputies,    &plan.collectors, &plan.mules};
    for (int left = offenders - 1, next = 0; left > 0; --left, ++next) {
        if (next < 6) {
            ++*parts[static_cast<std::size_t>(next)];
            continue;
        }
        constexpr std::array<double, 6> kMix{3.0, 2.0, 2.2, 0.4, 0.6, 1.8};
        ++*parts[draws.weighted(kMix)];
    }
}

/// Fewer than three cannot be directed by one of them; more than 40 would be a web of rings.
int draw_offenders(Draws& draws, std::uint32_t people)
{
    const double size = draws.uniform();
    if (size < 0.6) return draws.between(3, 5);
    if (size < 0.91 || people < 4000) return draws.between(6, 15);
    return draws.between(16, 40);
}

void draw_size(RingPlan& plan, const SimulationOptions& options, Draws& draws)
{
    share_out(plan, draw_offenders(draws, options.people), draws);
    const int most = static_cast<int>(std::min<std::uint32_t>(30, options.people / 60));
    plan.victims = std::clamp(static_cast<int>(draws.log_normal(4.0, 0.9)), 2, std::max(2, most));
}

void draw_manner(RingPlan& plan, const SimulationOptions& options, Draws& draws)
{
    plan.buyers = plan.victims * draws.between(4, 9);
    plan.first_day = draws.between(0, static_cast<int>(options.days) / 4);
    plan.swap_days = draws.between(14, 56);
    plan.quiet_spider = draws.chance(0.75);
    plan.by_night = draws.chance(0.5);
    plan.rotates = draws.chance(0.6);
    plan.debts = draws.chance(0.35);
    plan.collectors_fee = draws.within(0.1, 0.3);
    plan.orders_per_victim_and_day = draws.within(0.25, 0.8);
    plan.shares_transporter = plan.number > 0 && draws.chance(0.25);
}

void draw_habits(RingPlan& plan, Draws draws)
{
    plan.lieutenants = draws.between(3, 6);
    plan.pace = draws.within(0.5, 1.8);
    plan.relays_a_week = draws.within(1, 8);
    plan.paid_by_third = draws.within(0.5, 0.95);
    plan.announced = draws.within(0.4, 0.95);
    plan.escorted = draws.within(0.5, 1.0);
    plan.same_handset = draws.within(0.1, 0.7);
    plan.swaps = draws.chance(0.85);
    plan.local_cards = draws.chance(0.7);
    plan.cash_only = draws.chance(0.15);
}

/// The rings of the sample case, by number: where they work and how large they are.
void tell_nordic_web(RingPlan& plan)
{
    struct Fixed {
        // directed from, orders, recruited, exploited, buyers, collected in
        std::array<std::string_view, 6> countries;
        std::array<int, 6>
            offenders; // deputies recruiters transporters controllers collectors mules
        int victims;
    };
    static constexpr std::array<Fixed, 3> kRings{{
        {{"CZ", "CZ", "LT", "NO", "SE", "SE"}, {1, 2, 2, 2, 1, 2}, 8},
        {{"EE", "FI", "LV", "FI", "FI", "EE"}, {1, 1, 1, 1, 1, 0}, 4},
        {{"PL", "DK", "PL", "DK", "DK", "PL"}, {0, 1, 1, 1, 1, 0}, 3},
    }};
    const auto& fixed = kRings.at(plan.number);
    plan.directed_from = country(fixed.countries[0]);
    plan.orders_in = country(fixed.countries[1]);
    plan.recruited_in = country(fixed.countries[2]);
    plan.exploited_in = country(fixed.countries[3]);
    plan.buyers_in = country(fixed.countries[4]);
    plan.collected_in = country(fixed.countries[5]);
    plan.deputies = fixed.offenders[0];
    plan.recruiters = fixed.offenders[1];
    plan.transporters = fixed.offenders[2];
    plan.controllers = fixed.offenders[3];
    plan.collectors = fixed.offenders[4];
    plan.mules = fixed.offenders[5];
    plan.victims = fixed.victims;
}

RingPlan plan_ring(const SimulationOptions& options, std::uint32_t number)
{
    Draws draws(options.random_seed, stream(Part::plan, number));
    RingPlan plan;
    plan.number = number;
    if (options.story == Story::nordic_web) {
        tell_nordic_web(plan);
    } else {
        place(plan, options.countries, draws);
        draw_size(plan, options, draws);
    }
    draw_manner(plan, options, draws);
    if (customs_of(options.story).manners_vary) {
        draw_habits(plan, Draws(options.random_seed, stream(Part::manner, number)));
    }
    // In the sample case the Prague spider also rings the second rank; the other two are quiet.
    if (options.story == Story::nordic_web) plan.quiet_spider = number > 0;
    return plan;
}

} // namespace

std::vector<RingPlan> plan_rings(const SimulationOptions& options)
{
    std::vector<RingPlan> plans;
    if (options.rings > 0) require_countries(options);
    for (std::uint32_t number = 0; number < options.rings; ++number) {
        plans.push_back(plan_ring(options, number));
    }
    return plans;
}

} // namespace spindel::analysis::simulation
