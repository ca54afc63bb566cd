/// Pictures of a magnifying glass for buttons that show less, more or all.
#pragma once

#include <QIcon>
#include <QPalette>

namespace spindel::viewer {

enum class ZoomIcon { closer, farther, all };

/// Drawn in the palette's own ink, also for buttons that cannot be pressed, so that it is seen on
/// light and dark ground alike and as sharp as the screen.
QIcon zoom_icon(ZoomIcon icon, const QPalette& palette, int size, double pixel_ratio);

} // namespace spindel::viewer
