/// Numbers and handsets that innocent people change, lose, sell and share.
#pragma once

#include "analysis/simulation/population.h"
#include "analysis/simulation/world.h"

namespace spindel::analysis::simulation {

/// Gives people new numbers and handsets in the course of the period, as often as the customs of
/// the story say: a number in the old handset or in another, the old number in a new handset, a
/// handset sold to a stranger, and one handset for two of a family.
void change_numbers(World& world, const Population& population);

} // namespace spindel::analysis::simulation
