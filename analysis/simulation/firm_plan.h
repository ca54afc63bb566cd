/// What a lawful twin of a ring is before anybody works there.
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/simulation/options.h"
#include "analysis/simulation/roles.h"
#include "engine/country.h"

namespace spindel::analysis::simulation {

enum class Trade : std::uint8_t { labour_agency, contractor, haulier, travel_agent, charity };

/// A firm or charity with the shape of a ring: directed from one country, it takes people of a
/// second one over the border to a third, on bookings that it pays, announced by calls and led by
/// foremen, and money comes back. It differs by what is lawful: wages are paid and kept, money
/// comes from organisations, people go home again and ring home, and most numbers stay.
struct FirmPlan {
    std::uint32_t number = 0;
    Trade trade = Trade::labour_agency;
    engine::Country seat, home, site; ///< of the chief, of the workers, of the work
    int office = 1, agents = 1, foremen = 1, drivers = 1, workers = 6, clients = 2;
    int first_day = 0;
    int most_in_a_group = 4;
    int shortest_stay = 20, longest_stay = 60; ///< in days
    double go_home = 0.9;                      ///< share of groups that go home after a stay
    double paid_by_firm = 0.8;                 ///< share of journeys; the others pay themselves
    double announced = 0.7;                    ///< share of journeys with calls just before
    double escorted = 0.6;                     ///< share of journeys with somebody of the firm
    double local_cards = 0.5;  ///< share of workers who take a number of the country of work
    double pace = 1.0;         ///< calls, as a multiple of what is usual
    double relays_a_week = 3;  ///< calls in that are passed on within minutes
    bool quiet_chief = false;  ///< speaks with a few of the firm only
    bool registered = true;    ///< the money runs over an organisation's account
    bool collects_rent = true; ///< foremen collect it from the workers and send it up in lumps
    bool new_provider = false; ///< all change their numbers at about one time, once
    bool by_night = false;

    /// What the truth file calls its chief, and those it takes over the border.
    Role chief_role() const;
    Role worker_role() const;
};

/// One for every so many people as the story's customs say; a stream of its own for each.
/// @throws std::invalid_argument where the options name no country.
std::vector<FirmPlan> plan_firms(const SimulationOptions& options);

} // namespace spindel::analysis::simulation
