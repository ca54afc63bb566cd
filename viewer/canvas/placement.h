/// Where the nodes of a case stand on the plane.
#pragma once

#include <vector>

#include "analysis/case_analysis.h"
#include "engine/progress.h"
#include "viewer/canvas/scene.h"
#include "viewer/desk/desk_areas.h"

namespace spindel::viewer {

/// Places all nodes of a case. The same case and choice give the same places, bit for bit.
///
/// `force`: tied nodes near one another. `ring`: every ring is a disc, the strongest in the middle
/// of the picture; whoever is in no ring stands around them. `country`: each country by force, side
/// by side. `layers` and `radial`: lines or circles by the number of steps from one node (the first
/// spider, if none is named).
Positions placed(const analysis::CaseAnalysis& analysis, const LayoutChoice& choice,
                 const engine::Progress& progress = {});

/// Discs of given radii beside one another without overlap, the first in the middle.
std::vector<Point> packed_discs(const std::vector<float>& radii);

} // namespace spindel::viewer
