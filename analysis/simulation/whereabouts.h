/// Where people were when they called.
#pragma once

#include "analysis/simulation/world.h"

namespace spindel::analysis::simulation {

/// Sets the two countries of every call from the journeys of its two people: at home until the
/// first arrival abroad, then wherever the latest journey went.
void locate_calls(World& world);

} // namespace spindel::analysis::simulation
