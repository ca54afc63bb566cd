/// The outline of points of the plane.
#pragma once

#include <vector>

#include <QPolygonF>

namespace spindel::viewer {

/// The convex hull. Source: Andrew, "Another efficient algorithm for convex hulls in two
/// dimensions", 1979.
QPolygonF convex_hull(std::vector<QPointF> points);

} // namespace spindel::viewer
