/// Colours, and bars across them, for groups of nodes.
#pragma once

#include <algorithm>
#include <vector>

#include <QColor>
#include <QLineF>

#include "viewer/canvas/scene.h"

namespace spindel::viewer {

/// Colours that all common kinds of colour vision tell apart, for groups on a light or dark ground;
/// the last is for whoever is in no group. Source: Okabe, Ito, "Color Universal Design", 2008.
const std::vector<QColor>& group_colors(bool is_dark);

/// How a group of nodes is drawn: by its colour, and bars where more groups have that colour.
struct GroupLook {
    QColor color;
    Bars bars = Bars::none;

    friend bool operator==(const GroupLook&, const GroupLook&) = default;
};

/// As many groups have a look of their own.
std::size_t distinct_groups();
/// The look of the i-th group; beyond those that have their own, that of all others together.
GroupLook look_of_group(std::size_t i, bool is_dark);
/// The look of whoever is in no group.
GroupLook look_of_no_group(bool is_dark);
/// How a node of a group is drawn: one that is too small for its bars as if it were in no group,
/// so that it is not taken for another's. The radius is in pixels as widgets count them.
GroupLook look_at_size(const GroupLook& look, double radius, bool is_dark);
/// Where the bars lie in a square around the origin that reaches from -1 to 1.
std::vector<QLineF> lines_of(Bars bars);
/// How far from the middle of a node its bars reach, in radii, and how wide they are.
inline constexpr float kBarReach = 0.82F;
inline float bar_width(float radius, float pixel_ratio)
{
    return std::max(1.2F * pixel_ratio, 0.24F * radius);
}
/// Black or white, whichever can be told from a colour better.
QColor ink_on(const QColor& color);

} // namespace spindel::viewer
