/// Who travels with whom beyond household and beyond the popularity of routes.
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/evidence/shared_departures.h"
#include "analysis/persona_text.h"
#include "engine/progress.h"

namespace spindel::analysis {

/// Somebody with whom a persona travels. Two kinds of link that are never added up: a booking is a
/// record (hard), a departure is a coincidence that may be beyond chance (soft).
struct Companion {
    engine::NodeId node = 0;
    std::uint32_t bookings = 0;   // on which both set out
    std::uint32_t departures = 0; // shared on bookings of their own; 0 where not beyond chance
    double p = 1;                 // of the departures, see shared_departures.h
    double q = 1;                 // Benjamini and Hochberg's, over all pairs that are tested
};

struct CompanionOptions {
    OutingOptions outings;
    std::size_t least_routes = 3; // and windows in common of a pair that is tested
    double false_share = 0.05;    // q up to which shared departures are beyond chance
    engine::Progress progress;
};

/// The companions of each persona, by node. Household is left out: who set out in one party and
/// came home in one, or who ring one another and pay one another, both ways.
///
/// Time O(pairs on a departure or booking, each by the outings of the two). The same on any number
/// of threads.
engine::NodeMap<std::vector<Companion>> companions(const Subject& subject,
                                                   const CompanionOptions& options = {});

} // namespace spindel::analysis
