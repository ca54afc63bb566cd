/// A legend's box: lines of a small picture and words, in as many columns as have room.
#pragma once

#include <functional>
#include <vector>

#include <QPainter>
#include <QPalette>
#include <QString>

namespace spindel::viewer {

/// One line of a legend. The icon is painted into a rectangle of the line's height.
struct LegendLine {
    QString words;
    std::function<void(QPainter&, QRectF)> paint_icon;
};

/// The share of a view's height that a legend on the screen may cover.
inline constexpr double kLegendShare = 0.35;

/// Draws a legend with its lower left corner at a point, no wider than the room it has if it can
/// be, and low rather than high, in letters somewhat smaller than the painter's. Where that is too
/// high, letters are smaller still, down to 8 points, and then lines are left out: the last one
/// says how many.
/// @return the rectangle it takes.
QRectF paint_legend_box(QPainter& painter, QPointF lower_left, QSizeF room,
                        const std::vector<LegendLine>& lines, const QPalette& palette);

/// Icons that more than one legend has: a line, a dashed one.
std::function<void(QPainter&, QRectF)> stroke_icon(const QPen& pen);

} // namespace spindel::viewer
