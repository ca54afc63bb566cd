#include "viewer/canvas/convex_hull.h"

#include <algorithm>

namespace spindel::viewer {

namespace {

double turn(QPointF a, QPointF b, QPointF c)
{
    return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
}

} // namespace

QPolygonF convex_hull(std::vector<QPointF> points)
{
    std::ranges::sort(points, [](QPointF a, QPointF b) {
        return a.x() != b.x() ? a.x() < b.x() : a.y() < b.y();
    });
    QPolygonF hull;
    const auto half = [&](auto begin, auto end) {
        const auto start = hull.size();
        for (auto at = begin; at != end; ++at) {
            while (hull.size() >= start + 2 &&
                   turn(hull[hull.size() - 2], hull[hull.size() - 1], *at) <= 0)
                hull.removeLast();
            hull.append(*at);
        }
        hull.removeLast();
    };
    half(points.begin(), points.end());
    half(points.rbegin(), points.rend());
    return hull;
}

} // namespace spindel::viewer
