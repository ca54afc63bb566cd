#include "analysis/simulation/customs.h"

namespace spindel::analysis::simulation {

Customs customs_of(Story story)
{
    if (story == Story::nordic_web) return {};
    return {.calls_per_day = 0.16,
            .payer_lost_by_row = 0.1,
            .payer_lost_by_booking = 1.0 / 3, // together two payers in five
            .new_numbers_a_year = 0.25,
            .new_handsets_a_year = 0.3,
            .handsets_sold_on = 0.3,
            .shared_handsets = 0.03,
            .people_a_firm = 1200,
            .manners_vary = true};
}

} // namespace spindel::analysis::simulation
