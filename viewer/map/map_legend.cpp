#include "viewer/map/map_legend.h"

#include <algorithm>
#include <cmath>

#include "viewer/canvas/legend_box.h"
#include "viewer/numbers.h"
#include "viewer/palette.h"
#include "viewer/words.h"

namespace spindel::viewer {

namespace {

/// Records between countries.
std::size_t count(const MapContent& content, engine::Layer layer, bool is_paid_for)
{
    std::size_t records = 0;
    for (const auto& flow : content.flows)
        if (!flow.is_domestic() && flow.layer == layer && flow.is_paid_for == is_paid_for)
            records += flow.records.size();
    return records;
}

/// A hollow mark, as of a country that nobody of those shown belongs to.
LegendLine hollow_line(const QPalette& palette)
{
    return {tr("A country that only records name"), [palette](QPainter& painter, QRectF icon) {
                painter.setPen(QPen(palette.color(QPalette::Text), 1.5));
                painter.setBrush(palette.color(QPalette::Base));
                painter.drawEllipse(icon.center(), 0.3 * icon.height(), 0.3 * icon.height());
            }};
}

/// A line as wide as a flow of so many records.
LegendLine width_line(std::size_t records, std::size_t largest, const QPalette& palette)
{
    return {tr("%n record(s) from one country to another", nullptr, static_cast<int>(records)),
            stroke_icon(QPen(palette.color(QPalette::Mid), flow_width(records, largest),
                             Qt::SolidLine, Qt::FlatCap))};
}

LegendLine mark_line(const QPalette& palette)
{
    return {tr("A country: who belongs there, and what stays inside it"),
            [palette](QPainter& painter, QRectF icon) {
                painter.setPen(QPen(palette.color(QPalette::Base), 1.5));
                painter.setBrush(palette.color(QPalette::Text));
                painter.drawEllipse(icon.center(), 0.3 * icon.height(), 0.3 * icon.height());
            }};
}

} // namespace

double flow_width(std::size_t records, std::size_t largest)
{
    constexpr double kMost = 8; // pixels
    const double share =
        static_cast<double>(records) / static_cast<double>(std::max<std::size_t>(largest, 1));
    return std::max(1.0, kMost * std::sqrt(share));
}

QPen flow_pen(engine::Layer layer, bool is_paid_for, double width, const QPalette& palette)
{
    return {layer_color(layer, palette), width, is_paid_for ? Qt::DotLine : Qt::SolidLine,
            Qt::FlatCap};
}

QRectF paint_map_legend(QPainter& painter, QPointF lower_left, QSizeF room,
                        const MapContent& content, bool has_chain, const QPalette& palette)
{
    if (content.places.empty()) return {};
    std::vector<LegendLine> lines;
    const auto add_flows = [&](engine::Layer layer, bool is_paid_for, const QString& words) {
        if (const auto records = count(content, layer, is_paid_for); records > 0)
            lines.push_back({words.arg(shown_number(records)),
                             stroke_icon(flow_pen(layer, is_paid_for, 3, palette))});
    };
    for (std::size_t i = 0; i < engine::kLayers.size(); ++i) {
        const auto layer = static_cast<engine::Layer>(i);
        add_flows(layer, false,
                  tr("%1 across borders: %2").arg(layer_name(layer), QStringLiteral("%1")));
    }
    add_flows(engine::Layer::travel, true, tr("Journeys paid for others across borders: %1"));
    if (const auto largest = content.largest_flow(); largest > 0) {
        lines.push_back(width_line(largest, largest, palette));
        if (largest >= 16) lines.push_back(width_line(largest / 16, largest, palette));
    }
    lines.push_back(mark_line(palette));
    if (std::ranges::any_of(content.places,
                            [](const auto& place) { return place.second.personas == 0; }))
        lines.push_back(hollow_line(palette));
    if (has_chain)
        lines.push_back({tr("Chain of evidence of the ring, step by step"),
                         stroke_icon(QPen(palette.color(QPalette::Text), 2, Qt::DashLine))});
    if (content.unplaced > 0)
        lines.push_back({tr("Not drawn, for want of a country: %n record(s)", nullptr,
                            static_cast<int>(content.unplaced)),
                         [](QPainter&, QRectF) {}, 0});
    return paint_legend_box(painter, lower_left, room, lines, palette);
}

} // namespace spindel::viewer
