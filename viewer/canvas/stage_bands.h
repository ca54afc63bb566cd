/// The layers of stages under the nodes.
#pragma once

#include <QPainter>

#include "viewer/canvas/frame.h"

namespace spindel::viewer {

/// Where the layers of stages lie, by the nodes that stand where they were placed. A layer of which
/// all were pinned or dragged is named where they are, if that is between the layers beside it.
/// Where of none is known that it was placed, as in cases of before that was kept, those count that
/// stand in one row with others of their layer: a layout makes rows, a hand hardly does.
std::vector<SceneBand> stage_bands(const std::vector<SceneNode>& nodes,
                                   const engine::NodeMap<std::uint16_t>& layers);

/// The scene's layers from edge to edge, under the nodes; and their names, at the left, above them.
void paint_stage_bands(QPainter& painter, const Look& look);
void paint_stage_names(QPainter& painter, const Look& look);

} // namespace spindel::viewer
