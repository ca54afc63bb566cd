/// A legend's box: lines of a small picture and words, in as many columns as have room.
#pragma once

#include <functional>
#include <vector>

#include <QPainter>
#include <QPalette>
#include <QString>

namespace spindel::viewer {

inline constexpr double kWideIcon = 2.6; // heights of a line
inline constexpr double kNarrowIcon = 1;

/// One line of a legend. The icon is painted into a rectangle of the line's height.
struct LegendLine {
    QString words;
    std::function<void(QPainter&, QRectF)> paint_icon;
    double icon = kWideIcon; // how wide it is, in heights of a line; 0 without
};

/// The share of a view's height that a legend on the screen may cover.
inline constexpr double kLegendShare = 0.35;
/// How much of a view a legend may cover: more where the text is large.
QSizeF legend_room(QSizeF window);

/// Draws a legend with its lower left corner at a point, no wider than the room it has if it can
/// be, and low rather than high, in letters somewhat smaller than the painter's, whatever their
/// size. Where that is too high, long lines end in dots, and then lines are left out: the last one
/// says how many.
/// @return the rectangle it takes.
QRectF paint_legend_box(QPainter& painter, QPointF lower_left, QSizeF room,
                        const std::vector<LegendLine>& lines, const QPalette& palette);

/// The same lines, those that are wider than that as several.
std::vector<LegendLine> legend_in_full(const QFont& font, double width,
                                       const std::vector<LegendLine>& lines);
/// How much of a page a legend takes of which no line is left out.
QSizeF legend_size(const QFont& font, double width, const std::vector<LegendLine>& lines);

/// Icons that more than one legend has: a line, a dashed one.
std::function<void(QPainter&, QRectF)> stroke_icon(const QPen& pen);

} // namespace spindel::viewer
