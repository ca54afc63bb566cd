/// The same picture as `draw_frame`, as lines and shapes for SVG and PDF.
#pragma once

#include <QPainter>

#include "engine/progress.h"
#include "viewer/canvas/frame.h"

namespace spindel::viewer {

/// Paints all that a look shows, edges and nodes as shapes, labels as text. Not for the screen: it
/// is some forty times slower.
/// @throws engine::Cancelled once a stop was requested.
void paint_vectors(QPainter& painter, const Look& look, const engine::Progress& progress = {});

} // namespace spindel::viewer
