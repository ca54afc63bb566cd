/// Straight lines on a surface, plain or smooth.
#pragma once

#include "viewer/canvas/scene.h"
#include "viewer/canvas/surface.h"

namespace spindel::viewer {

/// One pixel a step, without smoothing: for pictures of very many lines.
void draw_hair(Surface& surface, Point from, Point to, Ink ink);

/// Smooth and of a width in pixels; dashed, six pixels in ten are drawn, counted from `from`.
void draw_line(Surface& surface, Point from, Point to, float width, bool is_dashed, Ink ink);

/// A filled triangle whose tip is at `tip` and which points along from -> tip.
void draw_arrow(Surface& surface, Point from, Point tip, float size, Ink ink);

} // namespace spindel::viewer
