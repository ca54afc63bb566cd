/// The shapes of nodes on a surface.
#pragma once

#include "viewer/canvas/scene.h"
#include "viewer/canvas/surface.h"

namespace spindel::viewer {

/// How far a point lies outside a shape of a radius around the origin, in pixels; negative inside.
/// All shapes of one radius cover about the same area.
float distance_outside(Shape shape, float x, float y, float radius);

/// Fills a shape, smooth at its edge.
void fill_shape(Surface& surface, Shape shape, Point at, float radius, Ink ink);
/// Draws the outline of a shape, `width` pixels inwards and outwards of its edge together.
void outline_shape(Surface& surface, Shape shape, Point at, float radius, float width, Ink ink);
/// A square of whole pixels: for pictures of very many nodes.
void fill_dot(Surface& surface, Point at, int size, Ink ink);

} // namespace spindel::viewer
