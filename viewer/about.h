/// What the viewer is and under which licence it may be passed on.
#pragma once

#include <QString>
#include <QWidget>

namespace spindel::viewer {

/// As rich text.
QString about_text();

void show_about(QWidget* parent);

} // namespace spindel::viewer
