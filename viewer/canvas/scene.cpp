#include "viewer/canvas/scene.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <QPolygonF>

namespace spindel::viewer {

namespace {

constexpr double kReach = 5; // pixels beside a node or an edge that still count as on it

template <typename Range, typename PointOf>
QRectF rectangle_around(const Range& range, const PointOf& point_of)
{
    QRectF all;
    bool is_first = true;
    for (const auto& item : range) {
        const Point* at = point_of(item);
        if (at == nullptr) continue;
        const QPointF point(at->x, at->y);
        if (is_first) all = QRectF(point, point);
        is_first = false;
        all.setLeft(std::min(all.left(), point.x()));
        all.setRight(std::max(all.right(), point.x()));
        all.setTop(std::min(all.top(), point.y()));
        all.setBottom(std::max(all.bottom(), point.y()));
    }
    return all;
}

/// The distance from a point to a line between two others.
double distance(QPointF p, const Point& a, const Point& b)
{
    const QPointF start(a.x, a.y);
    const QPointF along(b.x - a.x, b.y - a.y);
    const double length = QPointF::dotProduct(along, along);
    const double share =
        length > 0 ? std::clamp(QPointF::dotProduct(p - start, along) / length, 0.0, 1.0) : 0;
    const auto apart = p - (start + share * along);
    return std::hypot(apart.x(), apart.y());
}

} // namespace

bool Scene::has_notes() const
{
    return std::ranges::any_of(nodes, &SceneNode::has_note) ||
           std::ranges::any_of(edges, &SceneEdge::has_note) ||
           std::ranges::any_of(hulls, &SceneHull::has_note);
}

QRectF Scene::bounds() const
{
    return rectangle_around(nodes, [](const SceneNode& node) { return &node.at; });
}

QRectF Scene::bounds_of(const std::vector<engine::NodeId>& some) const
{
    return rectangle_around(some, [this](engine::NodeId node) -> const Point* {
        const auto index = find(node);
        return index ? &nodes[*index].at : nullptr;
    });
}

float radius_on_screen(const SceneNode& node, double scale)
{
    constexpr double kGrowth = 0.55;
    return std::clamp(node.radius * static_cast<float>(std::pow(scale, kGrowth)), 1.2F, 48.0F);
}

std::optional<std::uint32_t> node_at(const Scene& scene, QPointF at, double scale)
{
    std::optional<std::uint32_t> nearest;
    double best = std::numeric_limits<double>::max();
    for (std::uint32_t i = 0; i < scene.nodes.size(); ++i) {
        const auto& node = scene.nodes[i];
        const double apart = std::hypot(node.at.x - at.x(), node.at.y - at.y()) * scale;
        if (apart >= best || apart > radius_on_screen(node, scale) + kReach) continue;
        best = apart;
        nearest = i;
    }
    return nearest;
}

void move_aside(Point& a, Point& b, float pixels)
{
    if (pixels == 0) return;
    float dx = b.x - a.x;
    float dy = b.y - a.y;
    const float length = std::hypot(dx, dy);
    if (length < 1) return;
    if (dx < 0 || (dx == 0 && dy < 0)) pixels = -pixels;
    dx *= pixels / length;
    dy *= pixels / length;
    a = {a.x - dy, a.y + dx};
    b = {b.x - dy, b.y + dx};
}

std::optional<std::uint32_t> edge_at(const Scene& scene, QPointF at, double scale)
{
    const auto in_pixels = [&](std::uint32_t node) {
        const auto& point = scene.nodes[node].at;
        return Point{static_cast<float>((point.x - at.x()) * scale),
                     static_cast<float>((point.y - at.y()) * scale)};
    };
    std::optional<std::uint32_t> nearest;
    double best = kReach;
    for (std::uint32_t i = 0; i < scene.edges.size(); ++i) {
        const auto& edge = scene.edges[i];
        auto from = in_pixels(edge.from);
        auto to = in_pixels(edge.to);
        move_aside(from, to, static_cast<float>(edge.lane) * kLaneWidth);
        const double apart = distance({}, from, to);
        if (apart >= best) continue;
        best = apart;
        nearest = i;
    }
    return nearest;
}

std::vector<engine::NodeId> nodes_inside(const Scene& scene, const std::vector<QPointF>& line)
{
    const QPolygonF area(QList<QPointF>(line.begin(), line.end()));
    const auto around = area.boundingRect();
    std::vector<engine::NodeId> inside;
    for (const auto& node : scene.nodes) {
        const QPointF at(node.at.x, node.at.y);
        if (around.contains(at) && area.containsPoint(at, Qt::OddEvenFill))
            inside.push_back(node.node);
    }
    return inside;
}

} // namespace spindel::viewer
