/// Finds the people of a ring.
#pragma once

#include "analysis/simulation/cast.h"
#include "analysis/simulation/world.h"

namespace spindel::analysis::simulation {

/// Gives every part of a plan to somebody of the right country and adds the ring to the world.
///
/// Members keep an ordinary life beside the ring, the spider less of it than others; most
/// controllers come from the victims' country. Some members have a second identity.
void cast_ring(World& world, const RingPlan& plan, Cast& cast);

} // namespace spindel::analysis::simulation
