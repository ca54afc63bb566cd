/// A scene of any size, and a look at it.
#pragma once

#include <cmath>
#include <memory>
#include <random>

#include "viewer/canvas/frame.h"

namespace spindel::test {

/// Many nodes in a square, so many lines among them, and nothing else.
inline std::shared_ptr<const viewer::Scene> crowd(std::size_t nodes, std::size_t edges)
{
    auto scene = std::make_shared<viewer::Scene>();
    const auto side = static_cast<std::size_t>(std::sqrt(static_cast<double>(nodes)));
    std::minstd_rand random(7);
    for (std::uint32_t i = 0; i < nodes; ++i) {
        viewer::SceneNode node;
        node.node = i;
        node.at = {static_cast<float>(9 * (i % side)), static_cast<float>(9 * (i / side))};
        node.radius = 0.1F;
        node.importance = static_cast<float>(random() % 1000);
        scene->nodes.push_back(node);
        scene->labels.push_back(QStringLiteral("node %1").arg(i));
        scene->index_of.push_back(i);
    }
    for (std::size_t i = 0; i < edges; ++i) {
        viewer::SceneEdge edge;
        edge.from = static_cast<std::uint32_t>(random() % nodes);
        edge.to = static_cast<std::uint32_t>((edge.from + 1 + random() % 4) % nodes); // near
        edge.width = 1.5F;
        scene->edges.push_back(edge);
    }
    scene->groups.push_back({QStringLiteral("all"), QColor(0, 114, 178), 1});
    return scene;
}

/// All of it in a window of 600 by 400.
inline viewer::Look look_at_all(std::shared_ptr<const viewer::Scene> scene)
{
    viewer::Look look;
    look.camera = viewer::Camera::fitted(scene->bounds(), QSizeF(600, 400));
    look.window = {600, 400};
    look.scene = std::move(scene);
    return look;
}

} // namespace spindel::test
