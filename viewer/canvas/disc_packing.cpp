#include "viewer/canvas/disc_packing.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace spindel::viewer {

namespace {

/// A circle of discs around what is packed already.
struct Circle {
    float radius = 0;      // of the circle that the middles of its discs lie on
    std::size_t discs = 0; // how many stand on it
    float stretch = 1;     // so that they go all the way round
};

/// How much of a circle's turn a disc takes.
float angle_of(float disc, float circle)
{
    return 2 * std::asin(std::min(1.0F, disc / circle));
}

/// As many of the discs from `first` on as fit on the next circle.
Circle next_circle(const std::vector<float>& radii, std::size_t first, float outer)
{
    constexpr float kTurn = 2 * std::numbers::pi_v<float>;
    Circle circle;
    float used = 0;
    for (auto i = first; i < radii.size(); ++i) {
        const float radius = std::max(circle.radius, outer + radii[i]);
        float with_this = 0;
        for (auto j = first; j <= i; ++j)
            with_this += angle_of(radii[j], radius);
        if (i > first && with_this > kTurn) break;
        circle.radius = radius;
        circle.discs = i + 1 - first;
        used = with_this;
    }
    circle.stretch = kTurn / used;
    return circle;
}

} // namespace

std::vector<Point> packed_discs(const std::vector<float>& radii)
{
    std::vector<Point> centers;
    if (radii.empty()) return centers;
    centers.push_back({});
    float outer = radii[0]; // of the circle of discs before
    while (centers.size() < radii.size()) {
        const auto circle = next_circle(radii, centers.size(), outer);
        float angle = 0;
        for (std::size_t i = 0; i < circle.discs; ++i) {
            const float wide = angle_of(radii[centers.size()], circle.radius);
            const float at = (angle + wide / 2) * circle.stretch;
            centers.push_back({circle.radius * std::cos(at), circle.radius * std::sin(at)});
            angle += wide;
        }
        outer = 2 * circle.radius - outer;
    }
    return centers;
}

} // namespace spindel::viewer
