/// Buyers ring a number; within minutes a controller knows, then a victim.
#pragma once

#include <vector>

#include "analysis/simulation/chronicle.h"
#include "analysis/simulation/ring_transport.h"

namespace spindel::analysis::simulation {

/// Takes the orders of the whole period: a few loyal buyers order most.
void take_orders(Chronicle& chronicle, const Ring& ring, const RingLines& lines,
                 const std::vector<Held>& held, Draws& draws);

} // namespace spindel::analysis::simulation
