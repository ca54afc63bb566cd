/// What the colours, shapes and lines of the network mean.
#pragma once

#include <QPainter>
#include <QPalette>

#include "viewer/canvas/legend_box.h"
#include "viewer/canvas/scene.h"

namespace spindel::viewer {

/// What it says, on the screen and in every exported picture.
std::vector<LegendLine> legend_lines(const Scene& scene, const QPalette& palette);

/// Draws the legend at the lower left corner of a window, as wide and high as it has room for.
/// @return the rectangle it takes.
QRectF paint_legend(QPainter& painter, QSizeF window, const Scene& scene, const QPalette& palette);

/// What of a window it covers then.
QRectF legend_area(const Scene& scene, QSizeF window, const QFont& font, const QPalette& palette);

} // namespace spindel::viewer
