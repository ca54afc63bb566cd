/// Writes files that a user asked for.
#pragma once

#include <string>

#include <QWidget>

namespace spindel::viewer {

/// Writes text whole or not at all, readable by its owner only; says in a message box what went
/// wrong. @return whether it is written.
bool save_text(QWidget* parent, const QString& name, const std::string& text);

} // namespace spindel::viewer
