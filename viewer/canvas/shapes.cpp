#include "viewer/canvas/shapes.h"

#include <cmath>

namespace spindel::viewer {

namespace {

/// Calls `share_of(x, y)`, with the pixel seen from the shape's middle, for each pixel around it.
template <typename ShareOf>
void for_each_pixel(Surface& surface, Point at, float reach, Ink ink, const ShareOf& share_of)
{
    const int left = std::max(0, static_cast<int>(at.x - reach));
    const int right = std::min(surface.width() - 1, static_cast<int>(at.x + reach) + 1);
    const int top = std::max(surface.top(), static_cast<int>(at.y - reach));
    const int bottom = std::min(surface.bottom() - 1, static_cast<int>(at.y + reach) + 1);
    for (int y = top; y <= bottom; ++y) {
        for (int x = left; x <= right; ++x) {
            const float share =
                share_of(static_cast<float>(x) - at.x, static_cast<float>(y) - at.y);
            if (share <= 0) continue;
            surface.blend(x, y, ink, static_cast<std::uint32_t>(std::min(share, 1.0F) * 256));
        }
    }
}

} // namespace

float distance_outside(Shape shape, float x, float y, float radius)
{
    const float ax = std::abs(x);
    const float ay = std::abs(y);
    switch (shape) {
    case Shape::circle: return std::hypot(x, y) - radius;
    case Shape::square: return std::max(ax, ay) - 0.886F * radius;
    case Shape::diamond: return (ax + ay) * 0.7071F - 0.886F * radius;
    case Shape::hexagon: return std::max(ax * 0.866F + ay * 0.5F, ay) - 0.952F * radius;
    }
    return 0;
}

void fill_shape(Surface& surface, Shape shape, Point at, float radius, Ink ink)
{
    for_each_pixel(surface, at, radius * 1.3F + 1, ink,
                   [&](float x, float y) { return 0.5F - distance_outside(shape, x, y, radius); });
}

void outline_shape(Surface& surface, Shape shape, Point at, float radius, float width, Ink ink)
{
    for_each_pixel(surface, at, radius * 1.3F + width + 1, ink, [&](float x, float y) {
        return width / 2 + 0.5F - std::abs(distance_outside(shape, x, y, radius));
    });
}

void fill_dot(Surface& surface, Point at, int size, Ink ink)
{
    const int left = static_cast<int>(std::floor(at.x)) - size / 2;
    const int top = static_cast<int>(std::floor(at.y)) - size / 2;
    for (int y = top; y < top + size; ++y)
        for (int x = left; x < left + size; ++x)
            surface.blend(x, y, ink, 256);
}

} // namespace spindel::viewer
