/// The colours of the layers, told apart by all common kinds of colour vision, on light and dark.
#pragma once

#include <vector>

#include <QColor>
#include <QPalette>
#include <QString>

#include "engine/projection.h"

namespace spindel::viewer {

/// Whether the system asks for light text on dark ground.
bool is_dark(const QPalette& palette);

/// The contrast of two colours, from 1 to 21. Source: W3C, WCAG 2.1, "contrast ratio".
double contrast(const QColor& a, const QColor& b);

/// What is written on what: text and ground of a palette.
struct TextOnGround {
    QPalette::ColorRole text;
    QPalette::ColorRole ground;
};
const std::vector<TextOnGround>& text_pairs();

/// Text at a contrast of at least this.
inline constexpr double kLeastContrast = 4.5;

/// A palette with every text darkened or lightened as far as it needs to be read; a half
/// transparent one becomes opaque.
QPalette readable(QPalette palette);

/// Light text on dark ground; all text at a contrast of at least 4.5 : 1.
QPalette dark_palette();

/// A layer's colour on the palette's base.
/// Source: Okabe, Ito, "Color Universal Design", 2008.
QColor layer_color(engine::Layer layer, const QPalette& palette);

/// A layer's name for people: "Calls".
QString layer_name(engine::Layer layer);

} // namespace spindel::viewer
