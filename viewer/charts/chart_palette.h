/// The letters, and the colours of a chart's ground, words and axes, light or dark.
#pragma once

#include <QChart>
#include <QFont>
#include <QPalette>

namespace spindel::viewer {

/// Colours everything in a chart but what it shows.
void use_palette_in(QChart& chart, const QPalette& palette);

/// Sets the letters of a chart's words and axes.
void use_font_in(QChart& chart, const QFont& font);

} // namespace spindel::viewer
