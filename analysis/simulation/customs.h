/// What is usual in a world, beside what its options say.
#pragma once

#include <cstdint>

#include "analysis/simulation/options.h"

namespace spindel::analysis::simulation {

/// The customs of a story. The sample case is simpler than a drawn world, and stays as it is.
struct Customs {
    double calls_per_day = 0.25;      ///< where the options do not say
    double payer_lost_by_row = 0.3;   ///< share of journeys whose payer nobody wrote down
    double payer_lost_by_booking = 0; ///< share of bookings of which nobody knows the payer
    double new_numbers_a_year = 0;    ///< by a person: a phone lost, another provider
    double new_handsets_a_year = 0;   ///< by a person, the number kept
    double handsets_sold_on = 0;      ///< share of those left behind that a stranger then uses
    double shared_handsets = 0;       ///< share of families of which two use one handset
    std::uint32_t people_a_firm = 0;  ///< one lawful twin of a ring for so many people; 0: none
    bool manners_vary = false;        ///< whether each ring has habits of its own
};

/// The customs of a story's world.
Customs customs_of(Story story);

} // namespace spindel::analysis::simulation
