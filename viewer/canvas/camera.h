/// Which part of the picture's plane is in the window, and how large.
#pragma once

#include <algorithm>

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace spindel::viewer {

/// Looks at `center` with `scale` pixels for a unit of the plane. y grows downwards in both.
struct Camera {
    QPointF center;
    double scale = 1;

    QPointF to_screen(QPointF at, QSizeF window) const
    {
        return (at - center) * scale + QPointF(window.width() / 2, window.height() / 2);
    }
    QPointF to_plane(QPointF at, QSizeF window) const
    {
        return (at - QPointF(window.width() / 2, window.height() / 2)) / scale + center;
    }

    /// The camera after moving the picture by so many pixels.
    Camera panned(QPointF pixels) const { return {center - pixels / scale, scale}; }

    /// The camera after zooming by a factor with the point under the pointer held in place.
    Camera zoomed(double factor, QPointF pointer, QSizeF window) const
    {
        constexpr double kLeast = 1e-3;
        constexpr double kMost = 64;
        const double after = std::clamp(scale * factor, kLeast, kMost);
        const auto held = to_plane(pointer, window);
        const QPointF middle(window.width() / 2, window.height() / 2);
        return {held - (pointer - middle) / after, after};
    }

    /// The camera that shows a rectangle whole, not larger than `most`.
    static Camera fitted(const QRectF& part, QSizeF window, double most = 2)
    {
        constexpr double kRoom = 0.9;
        const double wide = std::max(part.width(), 1.0);
        const double high = std::max(part.height(), 1.0);
        const double fit = kRoom * std::min(window.width() / wide, window.height() / high);
        return {part.center(), std::clamp(fit, 1e-3, most)};
    }

    friend bool operator==(const Camera&, const Camera&) = default;
};

} // namespace spindel::viewer
