/// Who pays for journeys that others make.
#pragma once

#include <cstdint>

#include "analysis/persona_text.h"

namespace spindel::analysis {

/// The parties (one booking at one time; else one traveller) whose journey a persona paid.
struct PaidJourneys {
    std::uint32_t parties = 0;
    std::uint32_t stayed_behind = 0; // of them, those that it did not go along with
    double p = 1;
};

/// For each node. The null: whether a payer goes along is dealt out anew among all paid parties, so
/// that nobody pays for others more than paying for journeys at all makes likely. p is the tail of
/// the hypergeometric law (of N paid parties K without their payer; n paid by it), Fisher's exact
/// test (J. R. Statist. Soc. 85, 1922). Parties paid by a stated organisation are left out: an
/// employer never goes along.
///
/// Time O(journeys log journeys).
engine::NodeMap<PaidJourneys> paid_journeys(const Subject& subject);

} // namespace spindel::analysis
