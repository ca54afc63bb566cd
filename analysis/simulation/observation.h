/// What reaches the authorities of all that happened.
#pragma once

#include <vector>

#include "analysis/simulation/world.h"

namespace spindel::analysis::simulation {

/// The people whose records are asked for, by person: everybody for a population; for a warrant,
/// about half of each ring's offenders (the spider less often), some victims, and as many
/// innocents, some lawful firms that are suspected among them.
std::vector<bool> targets_of(const World& world);

/// Keeps the events that touch a target and were recorded, and names who recorded each.
///
/// Half of what is lost is lost for good between two people (they meet, or use what nobody
/// records); the other half goes row by row. Together they come to `options.drop`.
void observe(World& world, const std::vector<bool>& targets);

} // namespace spindel::analysis::simulation
