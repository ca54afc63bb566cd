/// How far the ranks of spiders would move, as columns of their table.
#pragma once

#include "analysis/case_analysis.h"
#include "analysis/stability.h"
#include "engine/table.h"

namespace spindel::viewer {

/// The 90 % intervals of the spiders' ranks, in their order: with a tenth of the records lost, with
/// one source lost, with records doubted by grade. Long work. @throws engine::Cancelled
analysis::Stability rank_intervals(const analysis::CaseAnalysis& analysis,
                                   const engine::Progress& progress);

/// The table of spiders with, behind the rank and whose it is, an interval of each of the three kinds, as "1–3",
/// and the share of trials in which the row stays among the first ten, the least of the three.
/// Cells are empty until they are known, and where there was nothing to lose.
engine::Table with_intervals(engine::Table spiders, const analysis::Stability& stability);

} // namespace spindel::viewer
