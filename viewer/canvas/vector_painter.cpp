#include "viewer/canvas/vector_painter.h"

#include <algorithm>
#include <cmath>

#include <QPainterPath>

#include "viewer/canvas/group_colors.h"
#include "viewer/canvas/labels.h"
#include "viewer/canvas/painter_state.h"
#include "viewer/canvas/seen_scene.h"
#include "viewer/canvas/stage_bands.h"
#include "viewer/palette.h"

namespace spindel::viewer {

namespace {

QPointF point(Point at)
{
    return {at.x, at.y};
}

QPolygonF polygon(Shape shape, QPointF at, double r)
{
    switch (shape) {
    case Shape::square: {
        const double s = 0.886 * r;
        return QPolygonF{at + QPointF(-s, -s), at + QPointF(s, -s), at + QPointF(s, s),
                         at + QPointF(-s, s)};
    }
    case Shape::diamond: {
        const double s = 1.253 * r;
        return QPolygonF{at + QPointF(0, -s), at + QPointF(s, 0), at + QPointF(0, s),
                         at + QPointF(-s, 0)};
    }
    case Shape::hexagon: {
        const double s = 1.1 * r;
        const double h = 0.952 * r;
        return QPolygonF{at + QPointF(-s, 0), at + QPointF(-s / 2, -h), at + QPointF(s / 2, -h),
                         at + QPointF(s, 0),  at + QPointF(s / 2, h),   at + QPointF(-s / 2, h)};
    }
    case Shape::circle: break;
    }
    return {};
}

void draw_shape(QPainter& painter, Shape shape, QPointF at, double r)
{
    if (shape == Shape::circle)
        painter.drawEllipse(at, r, r);
    else
        painter.drawPolygon(polygon(shape, at, r));
}

void draw_arrow_head(QPainter& painter, QPointF from, QPointF to, double gap, double size)
{
    const auto along = to - from;
    const double length = std::hypot(along.x(), along.y());
    if (length < 6 * size) return;
    const auto unit = along / length;
    const auto tip = to - unit * gap;
    const QPointF aside(-unit.y(), unit.x());
    const auto color = painter.pen().color();
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF{tip, tip - unit * size + aside * size * 0.45,
                                  tip - unit * size - aside * size * 0.45});
    painter.restore();
}

/// Of a crowd each line is a hair, as on the screen.
void draw_hair_line(QPainter& painter, const Look& look, const SeenScene& seen, const SeenEdge& one)
{
    auto color = layer_color(look.scene->edges[one.index].layer, look.palette);
    if (!one.is_lit) color.setAlphaF(static_cast<float>(hair_opacity(seen.edges.size())));
    painter.setPen(QPen(color, 1));
    painter.drawLine(point(one.from), point(one.to));
}

void draw_edge(QPainter& painter, const Look& look, const SeenScene& seen, const SeenEdge& one)
{
    if (seen.is_crowded()) return draw_hair_line(painter, look, seen, one);
    const auto& edge = look.scene->edges[one.index];
    auto color = layer_color(edge.layer, look.palette);
    const bool is_quiet = (seen.has_selection || look.tie) && !one.is_lit;
    const float few = std::clamp(900.0F / static_cast<float>(seen.edges.size()), 0.06F, 0.75F);
    color.setAlphaF(one.is_lit ? 1.0F : is_quiet ? few * 0.45F : few);
    QPen pen(color, edge.width);
    if (edge.is_inferred) pen.setDashPattern({6.0 / edge.width, 4.0 / edge.width});
    painter.setPen(pen);
    painter.drawLine(point(one.from), point(one.to));
    const double head = 4 + 1.5 * edge.width;
    if (edge.forward)
        draw_arrow_head(painter, point(one.from), point(one.to), seen.radius[edge.to] + 1, head);
    if (edge.backward)
        draw_arrow_head(painter, point(one.to), point(one.from), seen.radius[edge.from] + 1, head);
}

void draw_node(QPainter& painter, const Look& look, const SeenScene& seen, std::uint32_t index)
{
    const auto& node = look.scene->nodes[index];
    const float opacity = seen.is_faded(index) ? 0.55F : 1;
    const auto& group = look.scene->groups[node.group];
    const bool is_on_dark = is_dark(look.palette);
    auto [color, bars] = look_at_size({group.color, group.bars}, seen.radius[index], is_on_dark);
    auto ink = node.is_victim ? look.palette.color(QPalette::Text) : ink_on(color);
    color.setAlphaF(opacity);
    ink.setAlphaF(opacity);
    const auto text = look.palette.color(QPalette::Text);
    auto rim = text;
    rim.setAlphaF((node.is_victim ? 0.9F : 0.65F) * opacity);
    const auto at = point(seen.at[index]);
    const double r = seen.radius[index];
    if (seen.is_dot(index)) {
        const double side = std::max(2.0, 1.6 * r);
        painter.fillRect(QRectF(at - QPointF(side, side) / 2, QSizeF(side, side)), color);
        return;
    }
    if (seen.selected[index]) {
        painter.setPen(QPen(look.palette.color(QPalette::Highlight), 3));
        painter.setBrush(Qt::NoBrush);
        draw_shape(painter, node.shape, at, r + 3.5);
    }
    if (node.is_victim) {
        painter.setPen(QPen(color, std::max(2.0, r * 0.35)));
        painter.setBrush(look.palette.base());
        draw_shape(painter, node.shape, at, r);
        painter.setPen(QPen(rim, 1));
        painter.setBrush(Qt::NoBrush);
        draw_shape(painter, node.shape, at, r + 2.5);
    } else {
        painter.setPen(QPen(rim, 1));
        painter.setBrush(color);
        draw_shape(painter, node.shape, at, r);
    }
    painter.setPen(QPen(ink, bar_width(seen.radius[index], 1)));
    for (const auto& line : lines_of(bars))
        painter.drawLine(at + kBarReach * r * line.p1(), at + kBarReach * r * line.p2());
    if (!node.is_pinned) return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(text);
    painter.drawEllipse(at, 0.35 * r, 0.35 * r);
}

} // namespace

void paint_vectors(QPainter& painter, const Look& look, const engine::Progress& progress)
{
    auto plain = look; // vectors have no pixels
    plain.pixel_ratio = 1;
    const SeenScene seen(plain);
    engine::Steps steps(progress, "drawing", 2 * (seen.edges.size() + seen.nodes.size()));
    const PainterState state(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    paint_stage_bands(painter, plain);
    const auto groups = paint_hulls(painter, plain, seen);
    for (const bool is_lit : {false, true})
        for (const auto& edge : seen.edges) {
            if (edge.is_lit == is_lit) draw_edge(painter, plain, seen, edge);
            steps.add();
        }
    for (const bool is_selected : {false, true})
        for (const auto index : seen.nodes) {
            if (seen.selected[index] == is_selected) draw_node(painter, plain, seen, index);
            steps.add();
        }
    const auto marks = note_marks(plain, seen);
    if (plain.show_labels) paint_labels(painter, plain, seen, groups, marks);
    paint_note_marks(painter, plain, marks);
    paint_stage_names(painter, plain);
}

} // namespace spindel::viewer
