#include "viewer/canvas/note_marks.h"

#include <algorithm>

#include "viewer/canvas/labels.h"

namespace spindel::viewer {

namespace {

constexpr double kWidth = 9; // pixels
constexpr double kHeight = 11;

bool has_hull_with_note(const Scene& scene)
{
    return std::ranges::any_of(scene.hulls, &SceneHull::has_note);
}

} // namespace

std::vector<NoteMark> note_marks(const Look& look, const SeenScene& seen)
{
    const auto& scene = *look.scene;
    const QSizeF size(kWidth * look.pixel_ratio, kHeight * look.pixel_ratio);
    std::vector<NoteMark> marks;
    for (const auto index : seen.nodes) {
        if (!scene.nodes[index].has_note) continue;
        const double off = 0.75 * seen.radius[index];
        const QPointF corner(seen.at[index].x + off, seen.at[index].y - off);
        marks.push_back({QRectF(corner - QPointF(0, size.height()), size), index, {}, {}});
    }
    for (const auto& edge : seen.edges) {
        if (!scene.edges[edge.index].has_note) continue;
        const QPointF middle((edge.from.x + edge.to.x) / 2, (edge.from.y + edge.to.y) / 2);
        marks.push_back(
            {QRectF(middle - QPointF(size.width(), size.height()) / 2, size), {}, edge.index, {}});
    }
    if (!has_hull_with_note(scene)) return marks;
    for (std::uint32_t hull = 0; hull < scene.hulls.size(); ++hull) {
        if (!scene.hulls[hull].has_note) continue;
        const auto corner = hull_outline(look, seen, scene.hulls[hull]).boundingRect().topLeft();
        const double gap = 8 * look.pixel_ratio; // the ring's number begins at the corner
        const QPointF place(corner.x() - gap - size.width(), corner.y() - size.height());
        marks.push_back({QRectF(place, size), {}, {}, hull});
    }
    return marks;
}

void paint_note_mark(QPainter& painter, const QRectF& place, const QPalette& palette)
{
    const double fold = 0.4 * place.width();
    const QPolygonF sheet{place.topLeft(), place.topRight() - QPointF(fold, 0),
                          place.topRight() + QPointF(0, fold), place.bottomRight(),
                          place.bottomLeft()};
    const double line = place.width() / kWidth;
    painter.setPen(QPen(palette.color(QPalette::Text), 1.3 * line));
    painter.setBrush(palette.color(QPalette::Base));
    painter.drawPolygon(sheet);
    for (const double down : {0.5, 0.75}) {
        const double y = place.top() + down * place.height();
        painter.drawLine(QPointF(place.left() + 2 * line, y), QPointF(place.right() - 2 * line, y));
    }
}

void paint_note_marks(QPainter& painter, const Look& look, const std::vector<NoteMark>& marks)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto& mark : marks)
        paint_note_mark(painter, mark.place, look.palette);
    painter.restore();
}

} // namespace spindel::viewer
