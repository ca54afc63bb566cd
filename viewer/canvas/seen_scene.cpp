#include "viewer/canvas/seen_scene.h"

#include <algorithm>
#include <cmath>

#include "engine/parallel.h"

namespace spindel::viewer {

namespace {

bool touches(const QSize& size, Point a, Point b, float margin)
{
    const auto wide = static_cast<float>(size.width()) + margin;
    const auto high = static_cast<float>(size.height()) + margin;
    return std::max(a.x, b.x) >= -margin && std::min(a.x, b.x) <= wide &&
           std::max(a.y, b.y) >= -margin && std::min(a.y, b.y) <= high;
}

} // namespace

SeenScene::SeenScene(const Look& look)
    : size(look.window * look.pixel_ratio), ratio(static_cast<float>(look.pixel_ratio))
{
    const auto& scene = *look.scene;
    const auto count = scene.nodes.size();
    const auto scale = static_cast<float>(look.camera.scale) * ratio;
    const auto left =
        static_cast<float>(look.camera.center.x()) - static_cast<float>(size.width()) / 2 / scale;
    const auto top =
        static_cast<float>(look.camera.center.y()) - static_cast<float>(size.height()) / 2 / scale;
    at.resize(count);
    radius.resize(count);
    selected.resize(count);
    engine::for_each_index(count, [&](std::size_t i) {
        const auto& node = scene.nodes[i];
        at[i] = {(node.at.x - left) * scale, (node.at.y - top) * scale};
        radius[i] = radius_on_screen(node, look.camera.scale) * ratio;
    });
    for (const auto node : look.selected) {
        const auto index = scene.find(node);
        if (!index) continue;
        selected[*index] = true;
        has_selection = true;
    }
    for (std::uint32_t i = 0; i < count; ++i)
        if (touches(size, at[i], at[i], radius[i] + 8 * ratio)) nodes.push_back(i);
    for (std::uint32_t i = 0; i < scene.edges.size(); ++i) {
        const auto& edge = scene.edges[i];
        SeenEdge seen{i, at[edge.from], at[edge.to],
                      look.tie ? edge.tie == *look.tie : selected[edge.from] || selected[edge.to]};
        if (!touches(size, seen.from, seen.to, 8 * ratio)) continue;
        move_aside(seen.from, seen.to, static_cast<float>(edge.lane) * kLaneWidth * ratio);
        edges.push_back(seen);
    }
}

} // namespace spindel::viewer
