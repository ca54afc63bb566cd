/// What a ring is before anybody plays a part in it: where it works, how large, how it behaves.
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/simulation/options.h"
#include "engine/country.h"

namespace spindel::analysis::simulation {

/// Drawn for each ring inside the ranges that the literature gives (docs: `simulation` in
/// methods.md).
struct RingPlan {
    std::uint32_t number = 0;
    engine::Country directed_from, orders_in, recruited_in, exploited_in, buyers_in;
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

    int offenders() const
    {
        return 1 + deputies + recruiters + transporters + controllers + collectors + mules;
    }
};

/// One plan a ring; a stream of its own for each, so that a further ring changes no other.
std::vector<RingPlan> plan_rings(const SimulationOptions& options);

} // namespace spindel::analysis::simulation
