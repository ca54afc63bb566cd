/// A band of an image that one thread draws on.
#pragma once

#include <algorithm>
#include <cstdint>

#include <QColor>
#include <QImage>

namespace spindel::viewer {

/// A colour as premultiplied 32-bit pixels hold it.
struct Ink {
    std::uint32_t pixel = 0;

    Ink() = default;
    Ink(const QColor& color, double opacity) : pixel(premultiplied(color, opacity)) {}

    static std::uint32_t premultiplied(const QColor& color, double opacity)
    {
        auto see_through = color;
        see_through.setAlphaF(static_cast<float>(opacity) * color.alphaF());
        return qPremultiply(see_through.rgba());
    }
};

/// Rows [top, bottom) of an image in Format_ARGB32_Premultiplied. Pixels outside are not touched.
/// Not QPainter: on a picture of 300,000 lines this is some forty times faster.
class Surface {
public:
    Surface(std::uint32_t* pixels, int pixels_a_row, int width, int top, int bottom)
        : pixels_(pixels), pixels_a_row_(pixels_a_row), width_(width), top_(top), bottom_(bottom)
    {
    }

    int width() const { return width_; }
    int top() const { return top_; }
    int bottom() const { return bottom_; }
    bool contains(int x, int y) const { return x >= 0 && x < width_ && y >= top_ && y < bottom_; }

    /// Lays ink over a pixel; `coverage` from 0 to 256.
    void blend(int x, int y, Ink ink, std::uint32_t coverage)
    {
        if (contains(x, y)) blend_inside(x, y, scaled(ink.pixel, coverage));
    }
    /// The same in full for a pixel that is known to be inside.
    void blend_inside(int x, int y, std::uint32_t pixel)
    {
        auto& below = pixels_[static_cast<std::ptrdiff_t>(y) * pixels_a_row_ + x];
        below = pixel + scaled(below, 256 - (pixel >> 24U) - (pixel >> 31U));
    }
    std::uint32_t* row(int y) { return pixels_ + static_cast<std::ptrdiff_t>(y) * pixels_a_row_; }

    /// All four channels times `share` / 256.
    static std::uint32_t scaled(std::uint32_t pixel, std::uint32_t share)
    {
        constexpr std::uint32_t kEven = 0x00ff00ffU;
        const std::uint32_t even = ((pixel & kEven) * share >> 8U) & kEven;
        const std::uint32_t odd = ((pixel >> 8U) & kEven) * share & ~kEven;
        return even | odd;
    }

private:
    std::uint32_t* pixels_;
    int pixels_a_row_;
    int width_;
    int top_;
    int bottom_;
};

} // namespace spindel::viewer
