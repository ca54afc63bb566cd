/// How the members of a ring speak with one another, and when they meet.
#pragma once

#include <vector>

#include "analysis/simulation/chronicle.h"
#include "analysis/simulation/ring_transport.h"

namespace spindel::analysis::simulation {

/// The calls by which a ring is run: the spider speaks with lieutenants only, stages are dense
/// inside and joined by few; victims have few contacts. The spider travels to meet.
void run_ring(Chronicle& chronicle, const Ring& ring, const RingLines& lines,
              const std::vector<Held>& held, Draws& draws);

} // namespace spindel::analysis::simulation
