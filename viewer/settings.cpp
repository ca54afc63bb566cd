#include "viewer/settings.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSettings>

namespace spindel::viewer {

namespace {

const QString kRecent = QStringLiteral("recent");
const QString kDark = QStringLiteral("dark");
const QString kShown = QStringLiteral("recent_shown"); // by file
const QString kGeometry = QStringLiteral("window/geometry");
const QString kState = QStringLiteral("window/state");
constexpr int kStateVersion = 1; // of the set of docks

} // namespace

bool remembers()
{
    return !QCoreApplication::organizationName().isEmpty();
}

QList<RecentCase> recent_cases()
{
    if (!remembers()) return {};
    const QSettings settings;
    const auto shown = settings.value(kShown).toMap();
    QList<RecentCase> cases;
    for (const auto& file : settings.value(kRecent).toStringList())
        if (shown.contains(file) && QFileInfo::exists(file)) // others nobody has masked
            cases.push_back({file, shown[file].toString()});
    return cases;
}

void remember_case(const RecentCase& opened)
{
    constexpr int kMost = 10;
    if (!remembers()) return;
    auto cases = recent_cases();
    cases.removeIf([&](const RecentCase& one) { return one.file == opened.file; });
    cases.prepend(opened);
    QStringList files;
    QVariantMap shown;
    for (const auto& one : cases.mid(0, kMost)) {
        files += one.file;
        shown[one.file] = one.shown;
    }
    QSettings settings;
    settings.setValue(kRecent, files);
    settings.setValue(kShown, shown);
}

QString with_shown_names(QString message)
{
    for (const auto& [file, shown] : recent_cases())
        message.replace(file, shown);
    return message;
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
