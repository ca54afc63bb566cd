/// What a ring is before anybody plays a part in it: where it works, how large, how it behaves.
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/simulation/options.h"
#include "engine/country.h"

namespace spindel::analysis::simulation {

/// Drawn for each ring, as far as its story does not fix it, inside the ranges of the literature on
/// trafficking: most rings are small, most spiders quiet.
struct RingPlan {
    std::uint32_t number = 0;
    engine::Country directed_from, orders_in, recruited_in, exploited_in, buyers_in, collected_in;
    int deputies = 0, recruiters = 0, transporters = 0, controllers = 0, collectors = 0, mules = 0;
    int victims = 0, buyers = 0;
    int first_day = 0;  ///< of the recruiting; the ring works on to the end of the period
    int swap_days = 28; ///< the core changes its phones this often
    bool quiet_spider = true;
    bool by_night = false;
    bool rotates = false; ///< victims are moved on to the buyers' country and back
    bool debts = false;   ///< victims pay a debt off, week by week
    double collectors_fee = 0.2;
    double orders_per_victim_and_day = 0.5;
    bool shares_transporter = false; ///< with the ring before it

    // Habits of its own, in a drawn world; the defaults are those of the sample case.
    int lieutenants = 0;        ///< with whom alone a quiet spider speaks; 0: the heads of stages
    double pace = 1.0;          ///< calls, as a multiple of what is usual
    double relays_a_week = 0;   ///< orders that a lieutenant passes on within minutes
    double paid_by_third = 0.8; ///< share of victims' journeys that another member pays
    double announced = 1.0;     ///< share of escorted journeys with calls just before
    double escorted = 1.0;      ///< share of journeys with somebody of the ring
    double same_handset = 0.4;  ///< share of new numbers that go into the old handset
    bool swaps = true;          ///< whether the core changes its phones at all
    bool local_cards = false;   ///< victims are given a number of the country they are held in
    bool cash_only = false;     ///< what goes up to the spider leaves no record

    /// The spider speaks with lieutenants only.
    bool insulated() const { return quiet_spider && lieutenants > 0; }

    int offenders() const
    {
        return 1 + deputies + recruiters + transporters + controllers + collectors + mules;
    }
};

/// One plan a ring; a stream of its own for each, so that a further ring changes no other.
/// @throws std::invalid_argument where there are rings and the options name no country.
std::vector<RingPlan> plan_rings(const SimulationOptions& options);

} // namespace spindel::analysis::simulation
