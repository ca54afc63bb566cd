/// The marks on what an analyst has written a note on.
#pragma once

#include <optional>
#include <vector>

#include <QPainter>

#include "viewer/canvas/seen_scene.h"

namespace spindel::viewer {

/// A mark of a picture: a sheet of paper with a folded corner, which no record is drawn as.
struct NoteMark {
    QRectF place;                      // in device pixels
    std::optional<std::uint32_t> node; // of the scene, where it is on one
    std::optional<std::uint32_t> edge;
    std::optional<std::uint32_t> hull;
};

/// The marks of a picture: right above a node, on the middle of a tie, left of a ring's number.
std::vector<NoteMark> note_marks(const Look& look, const SeenScene& seen);
void paint_note_marks(QPainter& painter, const Look& look, const std::vector<NoteMark>& marks);
/// One mark, as the legend shows it, too.
void paint_note_mark(QPainter& painter, const QRectF& place, const QPalette& palette);

} // namespace spindel::viewer
