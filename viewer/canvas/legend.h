/// What the colours, shapes and lines of the network mean.
#pragma once

#include <QPainter>
#include <QPalette>

#include "viewer/canvas/scene.h"

namespace spindel::viewer {

/// Draws the legend with its lower left corner at a point, as wide and high as it has room
/// for, as it stands on the screen and in every exported picture.
/// @return the rectangle it takes.
QRectF paint_legend(QPainter& painter, QPointF lower_left, QSizeF room, const Scene& scene,
                    const QPalette& palette);

} // namespace spindel::viewer
