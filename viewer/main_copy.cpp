/// A copy of the case, written beside the window.
#include <QProgressBar>
#include <QStatusBar>

#include "viewer/case_loader.h"
#include "viewer/main_window.h"
#include "viewer/output/case_copy_dialog.h"
#include "viewer/start/case_backup.h"

namespace spindel::viewer {

void MainWindow::follow_copying()
{
    connect(&copying_, &JobRunner::started, this, [this] {
        set_busy(true);
        statusBar()->showMessage(tr("Saving a copy of the case"));
    });
    connect(&copying_, &JobRunner::progressed, this, [this](const QString&, int percent) {
        if (jobs_.is_running()) return;
        progress_->setRange(0, percent < 0 ? 0 : 100);
        progress_->setValue(percent);
    });
    connect(&copying_, &JobRunner::succeeded, this, [this] {
        show_work();
        say(tr("Saved: %1").arg(copied_));
    });
    connect(&copying_, &JobRunner::cancelled, this, [this] {
        show_work();
        say(tr("No copy was saved."));
    });
    connect(&copying_, &JobRunner::failed, this, [this](const QString& why) {
        show_work();
        Q_EMIT trouble(session_.masked(why));
    });
}

void MainWindow::ask_for_copy()
{
    CaseCopyDialog dialog(session_, this);
    if (dialog.exec() != QDialog::Accepted) return;
    const QString ending = QStringLiteral(".spindel");
    const bool has_ending = dialog.file().endsWith(ending, Qt::CaseInsensitive);
    save_case_copy(has_ending ? dialog.file() : dialog.file() + ending);
}

void MainWindow::save_case_copy(const QString& file)
{
    if (session_.analysis() == nullptr) return;
    copied_ = file;
    copying_.start(
        [from = session_.path(), to = to_path(file), are_acts_written = session_.acts_written()](
            const engine::Progress& progress) -> JobRunner::Deliver {
            back_up_case(from, to, are_acts_written, progress);
            return [] {};
        });
}

} // namespace spindel::viewer
