/// From a case and what is laid out to what the canvas draws.
#pragma once

#include <memory>
#include <optional>

#include "analysis/case_analysis.h"
#include "viewer/canvas/measures.h"
#include "viewer/canvas/scene.h"
#include "viewer/desk/desk_areas.h"
#include "viewer/sight.h"

namespace spindel::viewer {

/// All that a scene depends on; copied, so that it is made beside the window.
struct SceneSource {
    std::shared_ptr<const analysis::CaseAnalysis> analysis;
    std::shared_ptr<const Findings> findings;
    std::shared_ptr<const Sight> sight;
    std::shared_ptr<const Positions> positions;
    std::optional<LayoutName> layout; // of the positions; none of one that was stopped
    Desk desk;
    bool is_dark = false; // ground, for the colours of groups
    std::shared_ptr<Measures> measures;
};

/// Makes a scene: the nodes that are neither hidden nor outside the focus and that have a tie which
/// passes the filter (without a filter, all), and the ties between them. Labels mask victims.
/// @throws engine::Cancelled
Scene make_scene(const SceneSource& source, const engine::Progress& progress = {});

} // namespace spindel::viewer
