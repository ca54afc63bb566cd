#include "viewer/desk/free_places.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "viewer/canvas/convex_hull.h"

namespace spindel::viewer {

namespace {

constexpr double kApart = 30;   // of two nodes, at least
constexpr double kOutside = 40; // of an outline, which is drawn with some room around its members

/// The i-th place around a point: the places of a circle, then those of the next.
QPointF around(QPointF middle, std::size_t i)
{
    constexpr std::size_t kOnFirst = 12;
    std::size_t circle = 1;
    while (i >= kOnFirst * circle) {
        i -= kOnFirst * circle;
        ++circle;
    }
    const double angle =
        2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(kOnFirst * circle);
    return middle + 75.0 * static_cast<double>(circle) * QPointF(std::cos(angle), std::sin(angle));
}

double distance(QPointF at, QPointF from, QPointF to)
{
    const auto along = to - from;
    const double length = QPointF::dotProduct(along, along);
    const double share =
        length == 0 ? 0 : std::clamp(QPointF::dotProduct(at - from, along) / length, 0.0, 1.0);
    const auto off = at - (from + share * along);
    return std::hypot(off.x(), off.y());
}

bool is_outside(const QPolygonF& line, QPointF at)
{
    if (line.containsPoint(at, Qt::OddEvenFill)) return false;
    for (qsizetype i = 0; i < line.size(); ++i)
        if (distance(at, line[i], line[(i + 1) % line.size()]) < kOutside) return false;
    return true;
}

std::pair<int, int> square_of(QPointF at)
{
    return {static_cast<int>(std::floor(at.x() / kApart)),
            static_cast<int>(std::floor(at.y() / kApart))};
}

} // namespace

FreePlaces::FreePlaces(const analysis::Rings& rings, const engine::NodeMap<bool>& is_shown,
                       const PlaceOf& place_of)
    : rings_(rings)
{
    std::vector<std::vector<QPointF>> members(rings_.rings.size());
    for (engine::NodeId node = 0; node < is_shown.size(); ++node) {
        if (!is_shown[node]) continue;
        const auto at = place_of(node);
        if (!at) continue;
        put(*at);
        if (const auto ring = rings_.ring_of[node]; ring != analysis::kNoRing)
            members[ring].push_back(*at);
    }
    for (std::uint32_t ring = 0; ring < members.size(); ++ring)
        if (members[ring].size() >= 3)
            outlines_.push_back({ring, convex_hull(std::move(members[ring]))});
}

void FreePlaces::put(QPointF at)
{
    const auto [column, row] = square_of(at);
    for (int x = column - 1; x <= column + 1; ++x)
        for (int y = row - 1; y <= row + 1; ++y)
            taken_.emplace(x, y);
}

bool FreePlaces::is_free(QPointF at, std::uint32_t ring) const
{
    if (taken_.contains(square_of(at))) return false;
    return std::ranges::all_of(outlines_, [&](const Outline& outline) {
        return outline.ring == ring || is_outside(outline.line, at);
    });
}

QPointF FreePlaces::take(QPointF middle, engine::NodeId node)
{
    constexpr std::size_t kMostTried = 2'000; // 18 circles, or 1350 units
    const auto ring = rings_.ring_of[node];
    auto& i = tried_[{middle.x(), middle.y()}]; // what was taken stays so
    while (i + 1 < kMostTried && !is_free(around(middle, i), ring))
        ++i;
    const auto at = around(middle, i);
    put(at);
    for (auto& outline : outlines_) {
        if (outline.ring != ring) continue;
        auto points = std::vector<QPointF>(outline.line.begin(), outline.line.end());
        points.push_back(at);
        outline.line = convex_hull(std::move(points));
    }
    return at;
}

} // namespace spindel::viewer
