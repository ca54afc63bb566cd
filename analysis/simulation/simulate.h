/// Synthetic record sets with planted rings, and the truth about them.
#pragma once

#include "analysis/simulation/options.h"
#include "analysis/simulation/world.h"
#include "engine/progress.h"

namespace spindel::analysis::simulation {

/// Makes a world: its people, what they do for the whole period, and what is recorded of it.
///
/// Communities inside countries, innocents that look guilty, and rings whose manner is drawn from
/// the ranges of the literature. Nothing is planted for a particular measure to find: members keep
/// an ordinary life, phones change, records are lost, and identifiers, order and dates say nothing.
///
/// @throws std::invalid_argument where the options are refused (`checked`), engine::Error where the
/// people do not suffice for all parts, engine::Cancelled on a stop.
///
/// Time and memory O(calls); one thread; the same world for the same options on any machine.
World simulate(const SimulationOptions& options, const engine::Progress& progress = {});

} // namespace spindel::analysis::simulation
