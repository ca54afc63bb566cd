#include "viewer/canvas/band_painter.h"

#include <cmath>

#include "engine/error.h"
#include "viewer/canvas/group_colors.h"
#include "viewer/canvas/lines.h"
#include "viewer/canvas/shapes.h"
#include "viewer/palette.h"

namespace spindel::viewer {

namespace {

void check(const std::stop_token& stop)
{
    if (stop.stop_requested()) throw engine::Cancelled();
}

/// How far the two ends of a line lie apart.
float length_of(const SeenEdge& seen)
{
    return std::hypot(seen.to.x - seen.from.x, seen.to.y - seen.from.y);
}

/// The point `pixels` before the end of a line.
Point before_end(Point from, Point to, float pixels)
{
    const float length = std::hypot(to.x - from.x, to.y - from.y);
    if (length <= pixels) return from;
    const float share = (length - pixels) / length;
    return {from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
}

/// Of how many edges one is drawn, so that a draft does not touch more pixels than it has time for.
std::uint32_t thinning(const SeenScene& seen)
{
    constexpr float kPixels = 2e6F;
    const auto widest = static_cast<float>(std::max(seen.size.width(), seen.size.height()));
    float pixels = 0;
    for (const auto& edge : seen.edges)
        pixels += std::min(length_of(edge), widest);
    return static_cast<std::uint32_t>(std::max(1.0F, pixels / kPixels));
}

/// A scattered order of the edges: neighbours in the scene are not neighbours in it.
std::uint32_t scattered(std::uint32_t index)
{
    return (index * 2654435761U) >> 8U;
}

} // namespace

BandPainter::BandPainter(const Look& look, const SeenScene& seen)
    : look_(look), seen_(seen), is_dark_(is_dark(look.palette))
{
    if (look.is_draft) every_ = thinning(seen);
    const double opacity = hair_opacity(seen.edges.size());
    for (std::size_t i = 0; i < layers_.size(); ++i) {
        layers_[i] = layer_color(static_cast<engine::Layer>(i), look.palette);
        hairs_[i] = Ink(layers_[i], opacity);
    }
}

void BandPainter::paint(Surface& surface, const std::stop_token& stop) const
{
    if (seen_.is_crowded())
        paint_hairs(surface, stop);
    else
        paint_edges(surface, stop);
    check(stop);
    paint_nodes(surface);
}

void BandPainter::paint_hairs(Surface& surface, const std::stop_token& stop) const
{
    const auto& edges = look_.scene->edges;
    const auto top = static_cast<float>(surface.top());
    const auto bottom = static_cast<float>(surface.bottom());
    for (std::size_t i = 0; i < seen_.edges.size(); ++i) {
        if (i % 8192 == 0) check(stop);
        const auto& seen = seen_.edges[i];
        if (std::max(seen.from.y, seen.to.y) < top || std::min(seen.from.y, seen.to.y) > bottom)
            continue;
        const auto layer = static_cast<std::size_t>(edges[seen.index].layer);
        if (seen.is_lit)
            draw_line(surface, seen.from, seen.to, seen_.ratio, false, Ink(layers_[layer], 1));
        else if (every_ == 1 || scattered(seen.index) % every_ == 0)
            draw_hair(surface, seen.from, seen.to, hairs_[layer]);
    }
}

void BandPainter::paint_edges(Surface& surface, const std::stop_token& stop) const
{
    for (const bool is_lit : {false, true}) {
        check(stop);
        for (const auto& seen : seen_.edges) {
            if (seen.is_lit != is_lit) continue;
            if (std::max(seen.from.y, seen.to.y) < static_cast<float>(surface.top()) - 12 ||
                std::min(seen.from.y, seen.to.y) > static_cast<float>(surface.bottom()) + 12)
                continue;
            paint_edge(surface, seen);
        }
    }
}

void BandPainter::paint_edge(Surface& surface, const SeenEdge& seen) const
{
    const auto& edge = look_.scene->edges[seen.index];
    const bool is_quiet = (seen_.has_selection || look_.tie) && !seen.is_lit;
    const double few = std::clamp(900.0 / static_cast<double>(seen_.edges.size()), 0.06, 0.75);
    const Ink ink(layers_[static_cast<std::size_t>(edge.layer)], seen.is_lit ? 1.0
                                                                 : is_quiet  ? few * 0.45
                                                                             : few);
    const float width = edge.width * seen_.ratio;
    draw_line(surface, seen.from, seen.to, width, edge.is_inferred, ink);
    const float head = (4 + 1.5F * edge.width) * seen_.ratio;
    if (length_of(seen) < 6 * head) return; // an arrow would hide the line
    const auto from_rim = seen_.radius[edge.from] + seen_.ratio;
    const auto to_rim = seen_.radius[edge.to] + seen_.ratio;
    if (edge.forward)
        draw_arrow(surface, seen.from, before_end(seen.from, seen.to, to_rim), head, ink);
    if (edge.backward)
        draw_arrow(surface, seen.to, before_end(seen.to, seen.from, from_rim), head, ink);
}

void BandPainter::paint_nodes(Surface& surface) const
{
    for (const bool is_selected : {false, true}) {
        for (const auto index : seen_.nodes) {
            if (seen_.selected[index] != is_selected) continue;
            const float reach = seen_.radius[index] * 1.3F + 8 * seen_.ratio;
            if (seen_.at[index].y + reach < static_cast<float>(surface.top()) ||
                seen_.at[index].y - reach > static_cast<float>(surface.bottom()))
                continue;
            paint_node(surface, index);
        }
    }
}

void BandPainter::paint_node(Surface& surface, std::uint32_t index) const
{
    const auto& node = look_.scene->nodes[index];
    const auto at = seen_.at[index];
    const float radius = seen_.radius[index];
    const auto& group = look_.scene->groups[node.group];
    const auto [color, bars] =
        look_at_size({group.color, group.bars}, radius / seen_.ratio, is_dark_);
    const double opacity = seen_.is_faded(index) ? 0.55 : 1;
    if (seen_.is_dot(index)) {
        fill_dot(surface, at, std::max(2, static_cast<int>(radius * 1.6F)), Ink(color, opacity));
        return;
    }
    const auto text = look_.palette.color(QPalette::Text);
    const auto base = look_.palette.color(QPalette::Base);
    if (seen_.selected[index]) {
        outline_shape(surface, node.shape, at, radius + 3.5F * seen_.ratio, 3 * seen_.ratio,
                      Ink(look_.palette.color(QPalette::Highlight), 1));
    }
    if (node.is_victim) { // hollow, in a double line
        fill_shape(surface, node.shape, at, radius, Ink(base, 1));
        outline_shape(surface, node.shape, at, radius, std::max(2 * seen_.ratio, radius * 0.35F),
                      Ink(color, opacity));
        outline_shape(surface, node.shape, at, radius + 2.5F * seen_.ratio, seen_.ratio,
                      Ink(text, 0.9 * opacity));
    } else {
        fill_shape(surface, node.shape, at, radius, Ink(color, opacity));
        outline_shape(surface, node.shape, at, radius, seen_.ratio, Ink(text, 0.65 * opacity));
    }
    paint_bars(surface, index, bars, Ink(node.is_victim ? text : ink_on(color), opacity));
    if (node.is_pinned) fill_shape(surface, Shape::circle, at, 0.35F * radius, Ink(text, 1));
}

void BandPainter::paint_bars(Surface& surface, std::uint32_t index, Bars bars, Ink ink) const
{
    const auto at = seen_.at[index];
    const float radius = seen_.radius[index];
    const auto end = [&](QPointF part) {
        return Point{at.x + kBarReach * radius * static_cast<float>(part.x()),
                     at.y + kBarReach * radius * static_cast<float>(part.y())};
    };
    for (const auto& line : lines_of(bars))
        draw_line(surface, end(line.p1()), end(line.p2()), bar_width(radius, seen_.ratio), false,
                  ink);
}

} // namespace spindel::viewer
