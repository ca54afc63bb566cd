/// The kernels of `spindel-bench` that say how central nodes are by their shortest paths.
#pragma once

#include "scripts/bench/kernels.h"

namespace spindel::bench {

Outcome betweenness(const Request& request);
Outcome approximate_betweenness(const Request& request);
Outcome closeness(const Request& request);
Outcome harmonic(const Request& request);

} // namespace spindel::bench
