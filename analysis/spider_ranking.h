/// The ranking of spiders as the stability of ranks wants it.
#pragma once

#include "analysis/rings.h"
#include "analysis/spiders.h"
#include "analysis/stability.h"

namespace spindel::analysis {

/// Ranks by evidence alone: what is dealt out anew for q-values does not order the rows, so the
/// permutations of the options are left out. The rings must outlive the ranking.
Ranking evidence_ranking(const Rings& rings, SpiderOptions options);

} // namespace spindel::analysis
