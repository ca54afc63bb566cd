/// Writes files that a user asked for.
#pragma once

#include <string>

#include <QFileDialog>
#include <QWidget>

namespace spindel::viewer {

/// Writes text whole or not at all, readable by its owner only; says in a message box what went
/// wrong. @return whether it is written.
bool save_text(QWidget* parent, const QString& name, const std::string& text);

/// Asks for a file to write; a name without an ending gets the one of `filter`, which comes first
/// in it: "Cases (*.spindel)". Empty where the user gave up.
QString asked_file(QWidget* parent, const QString& title, const QString& proposed,
                   const QString& filter, QFileDialog::Options options = {});

} // namespace spindel::viewer
