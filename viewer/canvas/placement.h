/// Where the nodes of a case stand on the plane.
#pragma once

#include <functional>
#include <vector>

#include "analysis/case_analysis.h"
#include "engine/progress.h"
#include "viewer/canvas/disc_packing.h"
#include "viewer/canvas/scene.h"
#include "viewer/desk/desk_areas.h"

namespace spindel::viewer {

struct PlacingOptions {
    /// Called now and then, from the thread that places, with all places so far; of `force` only.
    std::function<void(Positions)> on_frame{};
    engine::Progress progress{};
};

/// Places all nodes of a case. The same case and choice give the same places, bit for bit.
///
/// `force`: tied nodes near one another. `ring`: every ring is a disc, the strongest in the middle
/// of the picture; whoever is in no ring stands around them. `country`: each country by force, side
/// by side. `layers` and `radial`: lines or circles by the number of steps from one node (the first
/// spider, if none is named). `stages`: see stage_layers.h.
Positions placed(const analysis::CaseAnalysis& analysis, const LayoutChoice& choice,
                 const PlacingOptions& options = {});

/// Places some nodes by the ties among them alone, around `middle`.
/// @return a place for each of `nodes`, which are sorted and without doubles.
std::vector<Point> placed_among(const analysis::CaseAnalysis& analysis,
                                const std::vector<engine::NodeId>& nodes,
                                const LayoutChoice& choice, Point middle,
                                const PlacingOptions& options = {});

} // namespace spindel::viewer
