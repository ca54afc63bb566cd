/// From a case and what is laid out to what the canvas draws.
#pragma once

#include <memory>

#include "analysis/case_analysis.h"
#include "viewer/canvas/scene.h"
#include "viewer/desk/desk_areas.h"
#include "viewer/sight.h"

namespace spindel::viewer {

/// All that a scene depends on; copied, so that it is made beside the window.
struct SceneSource {
    std::shared_ptr<const analysis::CaseAnalysis> analysis;
    std::shared_ptr<const Sight> sight;
    std::shared_ptr<const Positions> positions;
    Desk desk;
    bool is_dark = false; // ground, for the colours of groups
};

/// Makes a scene: the nodes that are neither hidden nor outside the focus and that have a tie which
/// passes the filter (without a filter, all), and the ties between them. Labels mask victims.
Scene make_scene(const SceneSource& source);

/// Colours that all common kinds of colour vision tell apart, for groups on a light or dark ground;
/// the last is for all further groups. Source: Okabe, Ito, "Color Universal Design", 2008.
const std::vector<QColor>& group_colors(bool is_dark);

} // namespace spindel::viewer
