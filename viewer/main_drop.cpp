/// What is dropped on the window: a case to open, or records to import.
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>

#include "viewer/case_loader.h"
#include "viewer/main_window.h"

namespace spindel::viewer {

namespace {

/// The one file or folder that is dragged; empty where it is none or several.
QString dragged_file(const QMimeData& data)
{
    const auto urls = data.urls();
    return urls.size() == 1 ? urls.front().toLocalFile() : QString();
}

} // namespace

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!dragged_file(*event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const auto file = dragged_file(*event->mimeData());
    if (file.isEmpty()) return;
    event->acceptProposedAction();
    // later: the program that it was dragged from would wait for a dialog here
    QMetaObject::invokeMethod(
        this, [this, file] { take_dropped(file); }, Qt::QueuedConnection);
}

void MainWindow::take_dropped(const QString& file)
{
    const QFileInfo info(file);
    if (info.isFile() && info.suffix() == QStringLiteral("spindel"))
        open_case(to_path(file));
    else
        import_records(file, session_.keeps_acts() ? to_name(session_.path()) : QString());
}

} // namespace spindel::viewer
