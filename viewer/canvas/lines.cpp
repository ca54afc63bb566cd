#include "viewer/canvas/lines.h"

#include <cmath>
#include <optional>
#include <utility>

namespace spindel::viewer {

namespace {

/// A rectangle with floating-point sides.
struct Box {
    float left, top, right, bottom;
};

/// The part of a line inside a box. Source: Liang, Barsky, "A new concept and method for line
/// clipping", 1984.
std::optional<std::pair<Point, Point>> clipped(Point a, Point b, const Box& box)
{
    const float dx = b.x - a.x;
    const float dy = b.y - a.y;
    float enter = 0;
    float leave = 1;
    const auto cut = [&](float along, float room) {
        if (along == 0) return room >= 0;
        const float at = room / along;
        if (along < 0)
            enter = std::max(enter, at);
        else
            leave = std::min(leave, at);
        return enter <= leave;
    };
    if (!cut(-dx, a.x - box.left) || !cut(dx, box.right - a.x) || !cut(-dy, a.y - box.top) ||
        !cut(dy, box.bottom - a.y)) {
        return {};
    }
    return std::pair{Point{a.x + enter * dx, a.y + enter * dy},
                     Point{a.x + leave * dx, a.y + leave * dy}};
}

Box box_of(const Surface& surface, float margin)
{
    return {-margin, static_cast<float>(surface.top()) - margin,
            static_cast<float>(surface.width() - 1) + margin,
            static_cast<float>(surface.bottom() - 1) + margin};
}

std::uint32_t coverage(float share)
{
    return static_cast<std::uint32_t>(std::clamp(share, 0.0F, 1.0F) * 256);
}

int floor_of(float value)
{
    return static_cast<int>(std::floor(value));
}

} // namespace

void draw_hair(Surface& surface, Point from, Point to, Ink ink)
{
    const auto inside = clipped(from, to, box_of(surface, 0));
    if (!inside) return;
    const auto [a, b] = *inside;
    const float longest = std::max(std::abs(b.x - a.x), std::abs(b.y - a.y));
    const int steps = static_cast<int>(longest) + 1;
    // 16 bits behind the point: exact enough for any window, and cheap to step
    constexpr float kOne = 65536;
    auto x = static_cast<std::int32_t>((a.x + 0.5F) * kOne);
    auto y = static_cast<std::int32_t>((a.y + 0.5F) * kOne);
    const auto step_x = static_cast<std::int32_t>((b.x - a.x) / static_cast<float>(steps) * kOne);
    const auto step_y = static_cast<std::int32_t>((b.y - a.y) / static_cast<float>(steps) * kOne);
    for (int i = 0; i <= steps; ++i) {
        if (surface.contains(x >> 16, y >> 16)) surface.blend_inside(x >> 16, y >> 16, ink.pixel);
        x += step_x;
        y += step_y;
    }
}

void draw_line(Surface& surface, Point from, Point to, float width, bool is_dashed, Ink ink)
{
    const auto inside = clipped(from, to, box_of(surface, width + 1));
    if (!inside) return;
    auto [a, b] = *inside;
    const bool is_steep = std::abs(b.y - a.y) > std::abs(b.x - a.x);
    const auto swap_if_steep = [is_steep](Point& point) {
        if (is_steep) std::swap(point.x, point.y);
    };
    swap_if_steep(a);
    swap_if_steep(b);
    swap_if_steep(from);
    if (a.x > b.x) std::swap(a, b);
    const float slope = b.x > a.x ? (b.y - a.y) / (b.x - a.x) : 0;
    const float stretch = std::sqrt(1 + slope * slope);
    const float half = width / 2 * stretch;
    for (int x = floor_of(a.x + 0.5F); x <= floor_of(b.x + 0.5F); ++x) {
        const float along = (static_cast<float>(x) - from.x) * stretch;
        if (is_dashed && std::fmod(std::abs(along), 10.0F) > 6) continue;
        const float middle = a.y + slope * (static_cast<float>(x) - a.x);
        for (int y = floor_of(middle - half); y <= floor_of(middle + half) + 1; ++y) {
            const float share = half + 0.5F - std::abs(static_cast<float>(y) - middle);
            if (share <= 0) continue;
            surface.blend(is_steep ? y : x, is_steep ? x : y, ink, coverage(share));
        }
    }
}

void draw_arrow(Surface& surface, Point from, Point tip, float size, Ink ink)
{
    const float length = std::hypot(tip.x - from.x, tip.y - from.y);
    if (length < 1) return;
    const float ux = (tip.x - from.x) / length;
    const float uy = (tip.y - from.y) / length;
    const int reach = static_cast<int>(size) + 2;
    for (int y = floor_of(tip.y) - reach; y <= floor_of(tip.y) + reach; ++y) {
        for (int x = floor_of(tip.x) - reach; x <= floor_of(tip.x) + reach; ++x) {
            const float dx = static_cast<float>(x) - tip.x;
            const float dy = static_cast<float>(y) - tip.y;
            const float behind = -(dx * ux + dy * uy); // how far behind the tip
            const float aside = std::abs(dx * uy - dy * ux);
            const float share =
                std::min({behind + 0.5F, size - behind + 0.5F, behind * 0.45F - aside + 0.5F});
            if (share > 0) surface.blend(x, y, ink, coverage(share));
        }
    }
}

} // namespace spindel::viewer
