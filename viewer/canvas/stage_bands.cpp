#include "viewer/canvas/stage_bands.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include <QFontMetricsF>

#include "viewer/canvas/stage_layers.h"

namespace spindel::viewer {

namespace {

constexpr float kAround = 42; // of the plane, above and below the nodes

/// The font in device pixels.
QFont font_of(const Look& look)
{
    auto font = look.font;
    font.setPointSizeF(font.pointSizeF() * look.pixel_ratio);
    return font;
}

QRectF area_of(const SceneBand& band, const Look& look)
{
    const QSizeF window(look.window);
    const auto y = [&](double at) {
        return look.camera.to_screen({0, at}, window).y() * look.pixel_ratio;
    };
    return {QPointF(0, y(band.top - kAround)),
            QPointF(window.width() * look.pixel_ratio, y(band.bottom + kAround))};
}

using Band = std::optional<SceneBand>; // none where a layer has no node

/// The nodes of a layer that a layout has placed, or the others.
Band band_of(const std::vector<SceneNode>& nodes, const engine::NodeMap<std::uint16_t>& layers,
             std::uint16_t layer, bool are_laid_out)
{
    Band band;
    for (const auto& node : nodes) {
        if (layers[node.node] != layer || node.is_laid_out != are_laid_out) continue;
        if (!band) band = SceneBand{stage_layer_name(layer), node.at.y, node.at.y};
        band->top = std::min(band->top, node.at.y);
        band->bottom = std::max(band->bottom, node.at.y);
    }
    return band;
}

/// Nodes of which none says that it was laid out, those in rows marked as if they did.
std::vector<SceneNode> with_rows_marked(std::vector<SceneNode> nodes,
                                        const engine::NodeMap<std::uint16_t>& layers)
{
    std::map<std::pair<std::uint16_t, float>, int> in_row;
    for (const auto& node : nodes)
        if (!node.is_pinned) ++in_row[{layers[node.node], node.at.y}];
    for (auto& node : nodes)
        node.is_laid_out = !node.is_pinned && in_row[{layers[node.node], node.at.y}] > 1;
    return nodes;
}

/// Whether a layer lies below all before it and above all behind it, clear of them.
bool lies_between(const std::vector<Band>& bands, std::uint16_t layer, const SceneBand& band)
{
    for (std::uint16_t other = 0; other < bands.size(); ++other) {
        if (!bands[other]) continue;
        if (other < layer && bands[other]->bottom + 2 * kAround > band.top) return false;
        if (other > layer && bands[other]->top - 2 * kAround < band.bottom) return false;
    }
    return true;
}

} // namespace

std::vector<SceneBand> stage_bands(const std::vector<SceneNode>& nodes,
                                   const engine::NodeMap<std::uint16_t>& layers)
{
    const bool is_known = std::ranges::any_of(nodes, &SceneNode::is_laid_out);
    if (!is_known) {
        const auto marked = with_rows_marked(nodes, layers);
        if (std::ranges::any_of(marked, &SceneNode::is_laid_out))
            return stage_bands(marked, layers);
    }
    std::vector<Band> bands(kStageLayers);
    for (std::uint16_t layer = 0; layer < kStageLayers; ++layer)
        bands[layer] = band_of(nodes, layers, layer, true);
    for (std::uint16_t layer = 0; layer < kStageLayers; ++layer) {
        if (bands[layer]) continue;
        const auto moved = band_of(nodes, layers, layer, false);
        if (moved && lies_between(bands, layer, *moved)) bands[layer] = moved;
    }
    std::vector<SceneBand> found;
    for (const auto& band : bands)
        if (band) found.push_back(*band);
    return found;
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
