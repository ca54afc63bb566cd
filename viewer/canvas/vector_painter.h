/// The same picture as `draw_frame`, as lines and shapes for SVG and PDF.
#pragma once

#include <QPainter>

#include "viewer/canvas/frame.h"

namespace spindel::viewer {

/// Paints all that a look shows, edges and nodes as shapes, labels as text. Not for the screen: it
/// is some forty times slower.
void paint_vectors(QPainter& painter, const Look& look);

} // namespace spindel::viewer
