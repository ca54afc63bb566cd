#include "viewer/views/quarantine_view.h"

#include <QFileDialog>
#include <QVBoxLayout>

#include "analysis/quarantine_files.h"
#include "engine/error.h"
#include "engine/file_output.h"
#include "viewer/case_loader.h"
#include "viewer/models/refused_rows.h"
#include "viewer/numbers.h"
#include "viewer/output/command_lines.h"
#include "viewer/views/wrapped_label.h"

namespace spindel::viewer {

namespace {

/// @return how many rows name a victim and are left out.
std::int64_t write_refused(const std::filesystem::path& case_path,
                           const std::filesystem::path& folder)
{
    const auto rows =
        analysis::quarantine_files(engine::CaseFile::open(case_path), engine::Victims::masked);
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (failed) throw engine::Error(to_name(folder).toStdString() + ": " + failed.message());
    std::vector<std::pair<std::filesystem::path, std::string_view>> files;
    for (const auto& [name, text] : rows.files)
        files.emplace_back(folder / name, text);
    engine::write_files(files);
    return rows.left_out;
}

} // namespace

QuarantineView::QuarantineView(Session& session, QWidget* parent)
    : FindingView(session, QStringLiteral("quarantine"), tr("Quarantine"), parent),
      session_(session), said_(new WrappedLabel(this)), rows_(new TableView(this)),
      give_back_(new QPushButton(tr("&Give the rows back…"), this))
{
    set_of_whole_case();
    table().set_empty_words(tr("No row was refused."));
    said_->setContentsMargins(6, 4, 6, 2);
    rows_->setObjectName(QStringLiteral("refused_rows"));
    rows_->setAccessibleName(tr("Refused rows of the chosen reason"));
    give_back_->setObjectName(QStringLiteral("give_back"));
    give_back_->setToolTip(
        tr("Write the refused rows into files, to correct them and import them again"));
    add_button(give_back_);
    layout()->addWidget(said_);
    layout()->addWidget(rows_);
    connect(&session_, &Session::case_changed, this, &QuarantineView::fill);
    connect(&table(), &TableView::row_chosen, this, &QuarantineView::show_rows);
    connect(give_back_, &QPushButton::clicked, this, &QuarantineView::ask_for_folder);
    for (auto* job : {&reading_, &writing_})
        connect(job, &JobRunner::failed, said_, &QLabel::setText);
    give_back_->setEnabled(false);
}

void QuarantineView::fill()
{
    reading_.cancel();
    const auto& reasons = session_.analysis()->quarantine();
    show_table(reasons);
    rows_->set_table({});
    give_back_->setEnabled(!reasons.rows.empty());
    said_->setText(reasons.rows.empty() ? tr("No row of this case was refused.")
                                        : tr("Choose a reason to see the rows refused for it."));
}

void QuarantineView::show_rows(int reason)
{
    const auto& reasons = table().sorted().source().table();
    const auto why = cell_of(reasons, reason, "reason");
    const auto column = cell_of(reasons, reason, "column");
    reading_.start([this, why, column, path = session_.path()](
                       const engine::Progress& progress) -> JobRunner::Deliver {
        progress.check();
        auto rows = refused_rows(engine::CaseFile::open(path), why, column);
        return [this, path, rows = std::move(rows)] {
            if (path != session_.path()) return;
            said_->setText(
                std::ssize(rows.rows) < kMostRefusedRows
                    ? tr("%n row(s) refused for this", nullptr, static_cast<int>(rows.rows.size()))
                    : tr("The first %1 rows refused for this").arg(shown_number(kMostRefusedRows)));
            rows_->set_table(rows);
        };
    });
}

void QuarantineView::ask_for_folder()
{
    QuarantineDialog dialog(session_, this);
    if (dialog.exec() == QDialog::Accepted) give_back(dialog.file());
}

void QuarantineView::give_back(const QString& folder)
{
    writing_.start([this, folder, path = session_.path()](
                       const engine::Progress& progress) -> JobRunner::Deliver {
        progress.check();
        const auto left_out = write_refused(path, to_path(folder));
        return [this, folder, left_out] {
            auto words = tr("The refused rows were written into %1. Correct them there, then "
                            "import that folder into this case.")
                             .arg(session_.masked(folder));
            if (left_out > 0)
                words += u' ' + tr("%n row(s) name a victim and were left out.", nullptr,
                                   static_cast<int>(left_out));
            said_->setText(words);
        };
    });
}

QuarantineDialog::QuarantineDialog(const Session& session, QWidget* parent)
    : OutputDialog(session, tr("Give refused rows back"), parent)
{
    form().addRow(
        words(tr("The refused rows of each file under its header, to be corrected and imported "
                 "again, and a list of what is wrong with each. Rows that name a victim are left "
                 "out.")));
    show_command_line();
}

QString QuarantineDialog::command_line(const QString& folder) const
{
    return QStringLiteral("spindel quarantine %1 --export %2")
        .arg(shell_file(to_name(session().path())), shell_file(folder + u'/'));
}

QString QuarantineDialog::chosen_file()
{
    return QFileDialog::getExistingDirectory(this, windowTitle());
}

} // namespace spindel::viewer
