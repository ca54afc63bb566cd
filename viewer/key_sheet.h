/// The sheet of all keys.
#pragma once

#include <QMainWindow>
#include <QString>

namespace spindel::viewer {

/// All keys of a window's actions and of its views, as rich text; so it is never out of date.
QString key_sheet(const QMainWindow& window);

/// Shows the sheet in a window of its own.
void show_key_sheet(QMainWindow& window);

} // namespace spindel::viewer
