/// What the viewer remembers of one user between two runs; nothing of a case but where it lies.
#pragma once

#include <optional>

#include <QMainWindow>
#include <QStringList>

namespace spindel::viewer {

/// Remembering needs a name to remember under: a program that has set no organisation, as a test,
/// remembers nothing.
bool remembers();

/// A case that was opened, and its file as it may be shown: victims in its name masked.
struct RecentCase {
    QString file;
    QString shown;
};

/// Cases that were opened, the latest first, those that are still there.
QList<RecentCase> recent_cases();
void remember_case(const RecentCase& opened);
/// A message with the names of such cases as they may be shown.
QString with_shown_names(QString message);

/// Whether the user wants light text on dark ground; nothing where the system decides.
std::optional<bool> remembered_dark();
void remember_dark(bool is_dark);

/// Where a window stands and how its docks lie.
void remember_window(const QMainWindow& window);
/// Lays a window out as it was remembered. @return whether it was.
bool restore_window(QMainWindow& window);

} // namespace spindel::viewer
