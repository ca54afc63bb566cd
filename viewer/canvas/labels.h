/// Hulls under the nodes and labels beside them, drawn with QPainter: there are few of them.
#pragma once

#include <QPainter>

#include "viewer/canvas/seen_scene.h"

namespace spindel::viewer {

/// Where the number of a ring stands beside its outline.
struct RingName {
    std::uint32_t ring = 0;
    QPointF at; // the base line's left end
};

/// The outlines of the scene's rings.
/// @return where the number of each is to be written, above the nodes.
std::vector<RingName> paint_hulls(QPainter& painter, const Look& look, const SeenScene& seen);

/// Labels where they cover neither one another nor a larger node; the selected and the most
/// important nodes come first, and those for which there is no room get none. The numbers of rings
/// come before all.
/// @return how many labels of nodes were drawn.
int paint_labels(QPainter& painter, const Look& look, const SeenScene& seen,
                 const std::vector<RingName>& rings);

} // namespace spindel::viewer
