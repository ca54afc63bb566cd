/// Hulls under the nodes and labels beside them, drawn with QPainter: there are few of them.
#pragma once

#include <QPainter>
#include <QPainterPath>

#include "viewer/canvas/note_marks.h"
#include "viewer/canvas/seen_scene.h"

namespace spindel::viewer {

/// Words beside a group of nodes: the number of a ring at its outline, the name of a country.
struct GroupName {
    QString words;
    QPointF at; // the base line's left end
};

/// The outline around the members of a ring, in device pixels.
QPainterPath hull_outline(const Look& look, const SeenScene& seen, const SceneHull& hull);
/// The outlines of the scene's rings.
/// @return what is to be written over them and other groups, above the nodes.
std::vector<GroupName> paint_hulls(QPainter& painter, const Look& look, const SeenScene& seen);

/// Labels where they cover neither one another nor a larger node; the selected and the most
/// important nodes come first, and those for which there is no room get none. The numbers of rings
/// come before all. They keep off the marks of notes, too.
/// @return how many labels of nodes were drawn.
int paint_labels(QPainter& painter, const Look& look, const SeenScene& seen,
                 const std::vector<GroupName>& groups, const std::vector<NoteMark>& marks);

} // namespace spindel::viewer
