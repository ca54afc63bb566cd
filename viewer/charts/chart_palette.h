/// The colours of a chart's ground, words and axes, light or dark.
#pragma once

#include <QChart>
#include <QPalette>

namespace spindel::viewer {

/// Colours everything in a chart but what it shows.
void use_palette_in(QChart& chart, const QPalette& palette);

} // namespace spindel::viewer
