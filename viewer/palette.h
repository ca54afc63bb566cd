/// The colours of the layers, told apart by all common kinds of colour vision, on light and dark.
#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

#include "engine/projection.h"

namespace spindel::viewer {

/// Whether the system asks for light text on dark ground.
bool is_dark(const QPalette& palette);

/// Light text on dark ground; all text at a contrast of at least 4.5 : 1.
QPalette dark_palette();

/// A layer's colour on the palette's base.
/// Source: Okabe, Ito, "Color Universal Design", 2008.
QColor layer_color(engine::Layer layer, const QPalette& palette);

/// A layer's name for people: "Calls".
QString layer_name(engine::Layer layer);

} // namespace spindel::viewer
