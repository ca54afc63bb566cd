/// Hulls under the nodes and labels beside them, drawn with QPainter: there are few of them.
#pragma once

#include <QPainter>

#include "viewer/canvas/seen_scene.h"

namespace spindel::viewer {

/// The outlines of the scene's rings, each with its number.
void paint_hulls(QPainter& painter, const Look& look, const SeenScene& seen);

/// Labels where they cover neither one another nor a larger node; the selected and the most
/// important nodes come first, and those for which there is no room get none.
/// @return how many labels were drawn.
int paint_labels(QPainter& painter, const Look& look, const SeenScene& seen);

} // namespace spindel::viewer
