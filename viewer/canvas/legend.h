/// What the colours, shapes and lines of the network mean.
#pragma once

#include <QPainter>
#include <QPalette>

#include "viewer/canvas/scene.h"

namespace spindel::viewer {

/// Draws the legend with its lower left corner at a point, no wider than the room it has if it can
/// be, as it stands on the screen and in every exported picture.
/// @return the rectangle it takes.
QRectF paint_legend(QPainter& painter, QPointF lower_left, double room, const Scene& scene,
                    const QPalette& palette);

} // namespace spindel::viewer
