#include "viewer/map/map_legend.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QLocale>

#include "viewer/canvas/legend_box.h"
#include "viewer/palette.h"
#include "viewer/words.h"

namespace spindel::viewer {

namespace {

using Counts = std::array<std::size_t, engine::kLayers.size()>;

/// Records between countries, by layer.
Counts counts_of(const MapContent& content)
{
    Counts counts{};
    for (const auto& flow : content.flows)
        if (!flow.is_domestic())
            counts[static_cast<std::size_t>(flow.layer)] += flow.records.size();
    return counts;
}

QString number(std::size_t count)
{
    return QLocale().toString(static_cast<qulonglong>(count));
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
                painter.drawEllipse(icon.center(), 5, 5);
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

QRectF paint_map_legend(QPainter& painter, QPointF lower_left, QSizeF room,
                        const MapContent& content, bool has_chain, const QPalette& palette)
{
    if (content.places.empty()) return {};
    std::vector<LegendLine> lines;
    const auto counts = counts_of(content);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const auto layer = static_cast<engine::Layer>(i);
        if (counts[i] > 0)
            lines.push_back({tr("%1 across borders: %2").arg(layer_name(layer), number(counts[i])),
                             stroke_icon(QPen(layer_color(layer, palette), 3))});
    }
    if (const auto largest = content.largest_flow(); largest > 0) {
        lines.push_back(width_line(largest, largest, palette));
        if (largest >= 16) lines.push_back(width_line(largest / 16, largest, palette));
    }
    lines.push_back(mark_line(palette));
    if (has_chain)
        lines.push_back({tr("Chain of evidence of the ring, step by step"),
                         stroke_icon(QPen(palette.color(QPalette::Text), 2, Qt::DashLine))});
    return paint_legend_box(painter, lower_left, room, lines, palette);
}

} // namespace spindel::viewer
