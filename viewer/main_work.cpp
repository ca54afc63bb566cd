/// What runs beside the window, and how its status bar shows it.
#include <QProgressBar>
#include <QPushButton>
#include <QStatusBar>

#include "viewer/desk/desk_areas.h"
#include "viewer/main_window.h"
#include "viewer/views/case_status.h"

namespace spindel::viewer {

void MainWindow::make_status_bar()
{
    progress_ = new QProgressBar(this);
    progress_->setObjectName(QStringLiteral("progress"));
    progress_->setAccessibleName(tr("Progress of reading"));
    progress_->setMaximumWidth(260);
    cancel_ = new QPushButton(tr("Cancel"), this);
    cancel_->setObjectName(QStringLiteral("cancel"));
    connect(cancel_, &QPushButton::clicked, this, &MainWindow::stop_work);
    statusBar()->addWidget(new CaseStatus(session_), 1);
    statusBar()->addPermanentWidget(progress_);
    statusBar()->addPermanentWidget(cancel_);
}

void MainWindow::follow_jobs()
{
    connect(&jobs_, &JobRunner::started, this, [this] {
        set_busy(true);
        stop_->setShortcut(QKeySequence(QKeySequence::Cancel));
    });
    connect(&jobs_, &JobRunner::progressed, this, [this](const QString& stage, int percent) {
        progress_->setRange(0, percent < 0 ? 0 : 100); // 0 to 0: busy, end unknown
        progress_->setValue(percent);
        statusBar()->showMessage(tr("Reading the case: %1").arg(stage));
    });
    connect(&jobs_, &JobRunner::succeeded, this, &MainWindow::show_work);
    connect(&jobs_, &JobRunner::cancelled, this, &MainWindow::show_work);
    connect(&session_, &Session::findings_work_changed, this, &MainWindow::show_work);
    connect(&jobs_, &JobRunner::failed, this, [this](const QString& message) {
        show_work();
        Q_EMIT open_failed(message);
    });
}

void MainWindow::follow_renewal()
{
    auto& renewal = session_.renewal();
    // what is undone before it is done may still tell of its progress
    const auto is_wanted = [this] { return is_renewing_ && renewed_for_; };
    connect(&session_, &Session::desk_changed, this, &MainWindow::renew);
    connect(&jobs_, &JobRunner::started, this, [is_wanted, &renewal] {
        if (is_wanted()) renewal.set(Renewal::State::running);
    });
    connect(&jobs_, &JobRunner::progressed, this,
            [is_wanted, &renewal](const QString& stage, int percent) {
                if (is_wanted()) renewal.set(Renewal::State::running, stage, percent);
            });
    connect(&jobs_, &JobRunner::cancelled, this, [&renewal] {
        if (renewal.is_outdated()) renewal.set(Renewal::State::stopped);
    });
    connect(&jobs_, &JobRunner::failed, this, [is_wanted, &renewal] {
        if (is_wanted()) renewal.set(Renewal::State::failed);
    });
    connect(&renewal, &Renewal::unwanted, this, [this] {
        if (is_renewing_) jobs_.cancel();
    });
    connect(&renewal, &Renewal::wanted, this, [this] {
        renewed_for_.reset();
        renew();
    });
}

void MainWindow::renew()
{
    if (session_.analysis() == nullptr) return;
    const auto merges = rejected_merges(session_.desk());
    if (merges == session_.analysis()->options().loading.rejected_merges) {
        if (is_renewing_ && jobs_.is_running()) jobs_.cancel(); // undone before it was done
        renewed_for_.reset();
        session_.renewal().set(Renewal::State::none);
        return;
    }
    if (renewed_for_ == merges) return; // it is being done, or the user has stopped it
    renewed_for_ = merges;
    is_renewing_ = true;
    session_.renewal().set(Renewal::State::running);
    jobs_.start([this, path = session_.path(),
                 merges](const engine::Progress& progress) -> JobRunner::Deliver {
        auto open_case = load_case(path, progress, merges);
        open_case.keeps_history = true;
        return [this, open_case = std::move(open_case)] { session_.set_case(open_case); };
    });
}

void MainWindow::follow_placing()
{
    const auto& picture = canvas_->picture();
    connect(&picture, &NetworkPicture::placing_changed, this, &MainWindow::show_work);
    connect(&picture, &NetworkPicture::placing_stopped, this, &MainWindow::say_where_nodes_stand);
    connect(&picture, &NetworkPicture::placing_progressed, this,
            [this](const QString&, int percent) {
                if (jobs_.is_running() || copying_.is_running() || writing_.is_running()) return;
                progress_->setRange(0, percent < 0 ? 0 : 100);
                progress_->setValue(percent);
            });
}

void MainWindow::follow_writing()
{
    connect(&writing_, &FileWriting::changed, this, &MainWindow::show_work);
    connect(&writing_, &FileWriting::saved, this,
            [this](const QString& file) { say(tr("Saved: %1").arg(file)); });
    connect(&writing_, &FileWriting::given_up, this,
            [this](const QString& file) { say(tr("Cancelled, and not saved: %1").arg(file)); });
    connect(&writing_, &FileWriting::failed, this, &MainWindow::trouble);
}

void MainWindow::say_where_nodes_stand(bool has_moved)
{
    say(has_moved ? tr("Stopped: the nodes stay where they have come to. Undo brings back their "
                       "places of before, and redo then places them to the end.")
                  : tr("Stopped before any node had moved: all stay where they were. Undo takes "
                       "back the layout."));
}

void MainWindow::show_work()
{
    if (jobs_.is_running() || copying_.is_running()) return;
    const bool is_placing = canvas_->picture().is_placing();
    const auto& work = session_.findings_work();
    const bool is_busy = writing_.is_running() || is_placing || work.is_waiting();
    if (is_busy || !progress_->isHidden()) set_busy(is_busy);
    stop_->setEnabled(writing_.is_running() || work.is_waiting());
    stop_->setShortcut({}); // Esc has a meaning of its own in the views
    if (writing_.is_running()) {
        progress_->setRange(0, writing_.percent() < 0 ? 0 : 100);
        progress_->setValue(writing_.percent());
        statusBar()->showMessage(session_.masked(tr("Saving: %1").arg(writing_.file())));
    } else if (is_placing) {
        statusBar()->showMessage(tr("Placing the nodes (Ctrl+T stops)"));
    } else if (work.is_waiting()) {
        progress_->setRange(0, work.percent() < 0 ? 0 : 100);
        progress_->setValue(work.percent());
        statusBar()->showMessage(tr("Analysing what is filtered: %1").arg(work.stage()));
    }
}

void MainWindow::stop_work()
{
    if (jobs_.is_running())
        jobs_.cancel();
    else if (copying_.is_running())
        copying_.cancel();
    else if (writing_.is_running())
        writing_.cancel();
    else if (session_.findings_work().is_waiting() && !canvas_->picture().is_placing())
        session_.findings_work().cancel();
    else
        canvas_->picture().stop_placing();
}

void MainWindow::set_busy(bool busy)
{
    if (!busy) statusBar()->clearMessage();
    progress_->setRange(0, 0);
    progress_->setVisible(busy);
    cancel_->setVisible(busy);
    stop_->setEnabled(busy);
    for (auto* action : {reload_, picture_, copy_, graph_, report_, case_copy_})
        action->setEnabled(session_.analysis() != nullptr);
}

void MainWindow::say(const QString& words)
{
    constexpr int kShown = 8000;                              // milliseconds
    statusBar()->showMessage(session_.masked(words), kShown); // it may name a file
}

} // namespace spindel::viewer
