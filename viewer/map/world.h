/// The outlines of the world's countries on a plane.
#pragma once

#include <map>
#include <vector>

#include <QPainterPath>
#include <QPointF>

#include "engine/country.h"

namespace spindel::viewer {

/// One country on the map.
struct Outline {
    QPainterPath path; // all its polygons; of some small or far country none
    QPointF middle;    // of its largest polygon: where its mark stands
};

/// All countries, in Mercator's projection; 100 units of the plane are one
/// degree of longitude, and y grows to the south. Latitudes beyond 80 degrees are cut off.
const std::map<engine::Country, Outline>& world();

/// A place in the projection of `world`.
QPointF mercator(double longitude, double latitude);

} // namespace spindel::viewer
