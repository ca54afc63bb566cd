/// What the colours, widths and marks of the map mean.
#pragma once

#include <QPainter>
#include <QPalette>

#include "viewer/map/country_flow.h"

namespace spindel::viewer {

/// How wide a flow is drawn, in pixels: its area grows with its records, against the largest flow.
double flow_width(std::size_t records, std::size_t largest);

/// The colour of its layer; dotted where it was paid for others.
QPen flow_pen(engine::Layer layer, bool is_paid_for, double width, const QPalette& palette);

/// Draws the legend of the map with its lower left corner at a point.
/// @return the rectangle it takes; null where there is nothing to explain.
QRectF paint_map_legend(QPainter& painter, QPointF lower_left, QSizeF room,
                        const MapContent& content, bool has_chain, const QPalette& palette);

} // namespace spindel::viewer
