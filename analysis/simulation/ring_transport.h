/// How a ring finds its victims, brings them over a border and moves them about.
#pragma once

#include <vector>

#include "analysis/simulation/chronicle.h"
#include "analysis/simulation/ring_lines.h"

namespace spindel::analysis::simulation {

/// A victim in the hands of a ring.
struct Held {
    PersonIndex victim = 0;
    PersonIndex keeper = 0; ///< a controller
    engine::Time from;
};

/// Recruits every victim by phone, then brings them in groups of one to three.
///
/// An escort shares their booking and goes home within days; a third party's account pays. Some
/// rings move victims on to the buyers' country for a week or two.
/// @return the victims that arrived before the period ended, in the order of arrival.
std::vector<Held> bring_victims(Chronicle& chronicle, const Ring& ring, RingLines& lines,
                                Draws& draws);

} // namespace spindel::analysis::simulation
