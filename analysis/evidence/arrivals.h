/// Who rings people just after they arrived.
#pragma once

#include <cstdint>

#include "analysis/evidence/trips.h"
#include "analysis/persona_text.h"
#include "engine/progress.h"

namespace spindel::analysis {

struct ArrivalOptions {
    std::uint64_t random_seed = 1;
    engine::Progress progress;
};

/// The travellers whose calls with a persona bunch after their arrivals.
struct CallsAfterArrival {
    std::uint32_t tested = 0;  // travellers who stay, with whom it speaks twice or more
    std::uint32_t bunched = 0; // of them, at p <= kBunchedAt (departures.h)
    double p = 1;              // of as many, each so by chance once in ten (binomial)
};

/// For each node; see `bunching_after` for the null of one pair. Foremen, hosts and families ring
/// after an arrival too, so that this explains and marks nobody.
///
/// The same on any number of threads. Time O(rotations * calls of travellers).
engine::NodeMap<CallsAfterArrival> calls_after_arrival(const Subject& subject, const Trips& trips,
                                                       const ArrivalOptions& options = {});

} // namespace spindel::analysis
