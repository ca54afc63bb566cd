/// How many records there are over time, by layer.
#pragma once

#include <vector>

#include "analysis/cross_border.h"
#include "analysis/report/markup.h"
#include "analysis/report/words.h"

namespace spindel::analysis::report {

/// Three rows of bars, one a layer, over one axis of time; each row has its own scale, so that few
/// journeys are not lost below many calls. Empty without steps.
Markup activity_chart(const Words& say, const std::vector<Activity>& steps);

/// The bars' figures, folded.
Markup activity_figures(const Words& say, const std::vector<Activity>& steps);

} // namespace spindel::analysis::report
