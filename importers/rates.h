/// rates.csv: exchange rates; a rate without its day, currency or figure says nothing.
#pragma once

#include <span>

#include "importers/fields.h"

namespace spindel::importers {

/// The columns of the contract, in its order.
std::span<const Field<engine::RateRecord>> rate_fields();

} // namespace spindel::importers
