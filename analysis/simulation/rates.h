/// The exchange rates of a simulated period.
#pragma once

#include <vector>

#include "analysis/simulation/options.h"
#include "engine/records.h"

namespace spindel::analysis::simulation {

/// A rate a week for each currency of the world's countries but the euro, from a week before the
/// first day on; each drifts by up to half a per cent a week.
std::vector<engine::RateRecord> exchange_rates(const SimulationOptions& options);

} // namespace spindel::analysis::simulation
