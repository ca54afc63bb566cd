/// How docks are stacked where the screen is low.
#pragma once

#include <QMainWindow>

namespace spindel::viewer {

/// Puts the tables of findings into one stack where the screen has not the height that two take
/// with every filter on: a low screen at large text. Docks that float or were moved elsewhere stay.
void stack_findings_where_low(QMainWindow& window);

} // namespace spindel::viewer
