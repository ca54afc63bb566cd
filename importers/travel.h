/// travel.csv: journeys across borders.
#pragma once

#include <span>

#include "importers/fields.h"

namespace spindel::importers {

/// The columns of the contract, in its order.
std::span<const Field<engine::TravelRecord>> travel_fields();

} // namespace spindel::importers
