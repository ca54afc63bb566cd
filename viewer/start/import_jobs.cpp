/// What the import assistant does beside its window: previews, tries of a profile, imports.
#include <filesystem>

#include <QDir>
#include <QFileInfo>

#include "viewer/case_loader.h"
#include "viewer/case_lock.h"
#include "viewer/start/import_dialog.h"
#include "viewer/start/import_masking.h"
#include "viewer/start/import_run.h"

namespace spindel::viewer {

namespace {

bool is_same_file(const QString& one, const QString& other)
{
    std::error_code none; // where one of them is not there
    return !other.isEmpty() &&
           (one == other || std::filesystem::equivalent(to_path(one), to_path(other), none));
}

} // namespace

void ImportDialog::follow_jobs()
{
    for (auto* jobs : {&jobs_, &trying_}) {
        connect(jobs, &JobRunner::progressed, this, [this](const QString& stage, int percent) {
            progress_->setRange(0, percent < 0 ? 0 : 100);
            progress_->setValue(percent);
            progress_->setFormat(stage + QStringLiteral(" %p%"));
        });
        connect(jobs, &JobRunner::started, this, &ImportDialog::update_state);
        connect(jobs, &JobRunner::succeeded, this, &ImportDialog::update_state);
        connect(jobs, &JobRunner::cancelled, this, &ImportDialog::update_state);
    }
    connect(&jobs_, &JobRunner::cancelled, this, [this] {
        if (is_previewing_) return;
        if (report_ != nullptr && report_->has_value()) return take_report(); // it was too late
        tell(tr("The import was cancelled: the case is as it was before it."));
    });
    connect(&jobs_, &JobRunner::failed, this, [this](const QString& why) {
        if (is_previewing_) {
            show_preview({}); // what stands there is of other files
            rows_->set_empty_words(tr("As it stands nothing of it can be imported; why is said "
                                      "below. Correct the file, or choose another."));
        }
        tell(why);
        update_state();
    });
    connect(&trying_, &JobRunner::failed, this, [this](const QString& why) {
        if (!is_trying_) return;
        show_rows(nullptr); // what stands there is of another profile
        rows_->set_empty_words(tr("As it stands the profile maps no row; why is said below. Put it "
                                  "right above."));
        tell(why + QStringLiteral("\n\n") + preview_.words);
        update_state();
    });
}

void ImportDialog::preview()
{
    update_state();
    stop_trying();
    previewed_ = form_->asked();
    rows_->set_empty_words(words_before_rows());
    naming_.start([this, asked = previewed_](const engine::Progress&) -> JobRunner::Deliver {
        auto shown = masked_names(to_path(asked[1]), asked);
        return [this, asked, shown = std::move(shown)] { show_names(asked, shown); };
    });
    if (previewed_[0].isEmpty()) return;
    is_previewing_ = true;
    jobs_.start([this, asked = previewed_](const engine::Progress& progress) -> JobRunner::Deliver {
        return [this, asked,
                preview = import_preview(to_path(asked[0]), to_path(asked[1]), to_path(asked[2]),
                                         progress)] {
            show_names(asked, preview.shown_names);
            show_preview(preview);
        };
    });
}

void ImportDialog::try_profile()
{
    if (proposal() == nullptr) return;
    is_trying_ = true;
    trying_.start([this, tried = profile_as_it_stands(),
                   asked = previewed_](const engine::Progress& progress) -> JobRunner::Deliver {
        return [this, preview = profile_preview(tried, to_path(asked[1]), to_path(asked[2]),
                                                progress)] { show_tried(preview); };
    });
}

void ImportDialog::stop_trying()
{
    editor_->stop_waiting();
    is_trying_ = false;
    trying_.cancel();
}

void ImportDialog::run_import(std::function<QString(const engine::Progress&)> import)
{
    const auto& case_name = form_->case_file();
    const auto path = to_path(case_name.path());
    if (const QFileInfo place(case_name.path()); !place.absoluteDir().exists())
        return tell(tr("%1: there is no such folder for the case. Make it, or choose another.")
                        .arg(QFileInfo(case_name.shown()).path()));
    const bool is_own = is_same_file(case_name.path(), own_case_);
    const std::shared_ptr lock = is_own ? nullptr : lock_of(path); // goes with the job
    if (lock && !lock->tryLock() && lock->error() == QLockFile::LockFailedError)
        return tell(tr("%1: another viewer has this case open, so nothing is imported into "
                       "it.\nClose the other viewer, or import into another case.")
                        .arg(case_name.shown()));
    stop_trying(); // else it would write over the report
    is_previewing_ = false;
    importing_ = form_->asked();
    report_ = std::make_shared<std::optional<QString>>();
    jobs_.start([this, lock, report = report_, import = std::move(import)](
                    const engine::Progress& progress) -> JobRunner::Deliver {
        *report = import(progress);
        return [this] { take_report(); };
    });
}

void ImportDialog::take_report()
{
    imported_ = importing_[1];
    done_ = importing_;
    words_->setLineWrapMode(QPlainTextEdit::NoWrap); // a table
    words_->setPlainText(report_->value());
    update_state();
    open_->setDefault(true); // what comes next
    open_->setFocus();
}

void ImportDialog::start()
{
    run_import([asked = form_->asked()](const engine::Progress& progress) {
        return import_folder(to_path(asked[1]), to_path(asked[0]), to_path(asked[2]), progress);
    });
}

void ImportDialog::start_by_profile()
{
    if (proposal() == nullptr) return;
    run_import([chosen = profile_as_it_stands(),
                asked = form_->asked()](const engine::Progress& progress) {
        return import_by_profile(to_path(asked[1]), chosen, to_path(asked[2]), progress);
    });
}

} // namespace spindel::viewer
