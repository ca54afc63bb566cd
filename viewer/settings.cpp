#include "viewer/settings.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSettings>

namespace spindel::viewer {

namespace {

const QString kRecent = QStringLiteral("recent");
const QString kDark = QStringLiteral("dark");
const QString kGeometry = QStringLiteral("window/geometry");
const QString kState = QStringLiteral("window/state");
constexpr int kStateVersion = 1; // of the set of docks

} // namespace

bool remembers()
{
    return !QCoreApplication::organizationName().isEmpty();
}

QStringList recent_cases()
{
    if (!remembers()) return {};
    auto files = QSettings().value(kRecent).toStringList();
    files.removeIf([](const QString& file) { return !QFileInfo::exists(file); });
    return files;
}

void remember_case(const QString& file)
{
    constexpr int kMost = 10;
    if (!remembers()) return;
    const auto whole = QFileInfo(file).absoluteFilePath();
    auto files = recent_cases();
    files.removeAll(whole);
    files.prepend(whole);
    QSettings().setValue(kRecent, files.mid(0, kMost));
}

std::optional<bool> remembered_dark()
{
    if (!remembers()) return {};
    const auto is_dark = QSettings().value(kDark);
    return is_dark.isValid() ? std::optional(is_dark.toBool()) : std::nullopt;
}

void remember_dark(bool is_dark)
{
    if (remembers()) QSettings().setValue(kDark, is_dark);
}

void remember_window(const QMainWindow& window)
{
    if (!remembers()) return;
    QSettings settings;
    settings.setValue(kGeometry, window.saveGeometry());
    settings.setValue(kState, window.saveState(kStateVersion));
}

bool restore_window(QMainWindow& window)
{
    if (!remembers()) return false;
    const QSettings settings;
    window.restoreGeometry(settings.value(kGeometry).toByteArray());
    return window.restoreState(settings.value(kState).toByteArray(), kStateVersion);
}

} // namespace spindel::viewer
