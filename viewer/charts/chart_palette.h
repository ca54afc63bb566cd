/// The letters, and the colours of a chart's ground, words and axes, light or dark.
#pragma once

#include <QChart>
#include <QFont>
#include <QPalette>
#include <QValueAxis>

namespace spindel::viewer {

/// Colours everything in a chart but what it shows.
void use_palette_in(QChart& chart, const QPalette& palette);

/// Sets the letters of a chart's words and axes.
void use_font_in(QChart& chart, const QFont& font);

/// An axis of whole numbers from 0 to this at least: no two marks read alike.
void count_up_to(double most, QValueAxis& axis);

} // namespace spindel::viewer
