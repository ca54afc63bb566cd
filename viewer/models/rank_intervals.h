/// How far the ranks of spiders would move, as a column of their table.
#pragma once

#include "analysis/case_analysis.h"
#include "engine/table.h"

namespace spindel::viewer {

/// The lowest and the highest rank of a spider, by its node; nothing where it has none.
using RankIntervals = engine::NodeMap<std::optional<std::pair<double, double>>>;

/// The widest of the 90 % intervals that `analysis::stability` gives: with a tenth of the records
/// lost, with one source lost, with records doubted by grade. Long work. @throws engine::Cancelled
RankIntervals rank_intervals(const analysis::CaseAnalysis& analysis,
                             const engine::Progress& progress);

/// The table of spiders with the intervals behind the rank, as "1–3"; empty cells until they are
/// known.
engine::Table with_intervals(engine::Table spiders, const analysis::CaseAnalysis& analysis,
                             const RankIntervals& intervals);

} // namespace spindel::viewer
