/// How firm the ranks of spiders are.
#pragma once

#include "analysis/rings.h"
#include "analysis/spiders.h"
#include "analysis/stability.h"

namespace spindel::analysis {

/// The stability of the rows of a ranking, in their order.
///
/// A part of the case is ranked by the rule that ranked the whole. What dealing the evidence anew
/// decided there (who was found in the first step, which score is worth a rank) stays as it was and
/// nothing is dealt again; so do the rings.
///
/// @throws std::invalid_argument as `stability`.
/// @throws Cancelled
Stability spider_stability(const Subject& subject, const Rings& rings, const SpiderRanking& ranking,
                           const SpiderOptions& spiders, const StabilityOptions& options);

/// The columns of `spindel spiders`, after them those of the stability, and last those of the
/// identifiers that are a persona's by inference alone.
engine::Table stable_spiders_table(const std::vector<Spider>& spiders, const Stability& stability,
                                   const Subject& subject);

} // namespace spindel::analysis
