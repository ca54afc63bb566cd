#include "viewer/canvas/stage_bands.h"

#include <algorithm>

#include <QFontMetricsF>

#include "viewer/canvas/stage_layers.h"

namespace spindel::viewer {

namespace {

/// The font in device pixels.
QFont font_of(const Look& look)
{
    auto font = look.font;
    font.setPointSizeF(font.pointSizeF() * look.pixel_ratio);
    return font;
}

QRectF area_of(const SceneBand& band, const Look& look)
{
    constexpr double kAround = 42; // of the plane, above and below the nodes
    const QSizeF window(look.window);
    const auto y = [&](double at) {
        return look.camera.to_screen({0, at}, window).y() * look.pixel_ratio;
    };
    return {QPointF(0, y(band.top - kAround)),
            QPointF(window.width() * look.pixel_ratio, y(band.bottom + kAround))};
}

} // namespace

std::vector<SceneBand> stage_bands(const std::vector<SceneNode>& nodes,
                                   const engine::NodeMap<std::uint16_t>& layers)
{
    std::vector<SceneBand> bands;
    for (std::uint16_t layer = 0; layer < kStageLayers; ++layer) {
        SceneBand band{stage_layer_name(layer)};
        bool is_empty = true;
        for (const auto& node : nodes) {
            if (layers[node.node] != layer) continue;
            band.top = is_empty ? node.at.y : std::min(band.top, node.at.y);
            band.bottom = is_empty ? node.at.y : std::max(band.bottom, node.at.y);
            is_empty = false;
        }
        if (!is_empty) bands.push_back(std::move(band));
    }
    return bands;
}

void paint_stage_bands(QPainter& painter, const Look& look)
{
    auto color = look.palette.color(QPalette::Text);
    bool is_shaded = true;
    for (const auto& band : look.scene->bands) {
        color.setAlpha(is_shaded ? 18 : 6);
        painter.fillRect(area_of(band, look), color);
        is_shaded = !is_shaded;
    }
}

void paint_stage_names(QPainter& painter, const Look& look)
{
    auto font = font_of(look);
    font.setBold(true);
    painter.setFont(font);
    const QFontMetricsF metrics(font, painter.device());
    auto ground = look.palette.color(QPalette::Base);
    ground.setAlpha(215);
    double free_from = -metrics.height(); // below the name before
    for (const auto& band : look.scene->bands) {
        const auto area = area_of(band, look);
        const QSizeF size(metrics.horizontalAdvance(band.name) + 8, metrics.height());
        const double top = std::max(area.top(), free_from);
        if (top > area.bottom() + size.height()) continue; // far from what it names
        const QRectF place(QPointF(4, top), size);
        painter.fillRect(place, ground);
        painter.setPen(look.palette.color(QPalette::Text));
        painter.drawText(place, Qt::AlignCenter, band.name);
        free_from = place.bottom();
    }
}

} // namespace spindel::viewer
