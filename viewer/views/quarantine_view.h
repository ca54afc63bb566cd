/// Refused rows by reason, each of them, and the way back to files to correct.
#pragma once

#include <QLabel>
#include <QPushButton>

#include "viewer/job_runner.h"
#include "viewer/output/output_dialog.h"
#include "viewer/views/finding_view.h"

namespace spindel::viewer {

/// Choosing a reason shows its rows below, with file, line and column.
class QuarantineView : public FindingView {
    Q_OBJECT

public:
    explicit QuarantineView(Session& session, QWidget* parent = nullptr);

    /// The refused rows of the chosen reason.
    TableView& rows() { return *rows_; }
    /// What stands above them: of which reason they are, or how a try to give rows back went.
    QString said() const { return said_->text(); }
    /// Writes all refused rows into a folder, as `spindel quarantine --export` does.
    void give_back(const QString& folder);
    bool is_working() const { return reading_.is_running() || writing_.is_running(); }

private:
    void fill();
    void show_rows(int reason);
    void ask_for_folder();

    Session& session_;
    QLabel* said_; // these are owned by this widget
    TableView* rows_;
    QPushButton* give_back_;
    JobRunner reading_; // these last, so first to go
    JobRunner writing_;
};

/// Asks for the folder that refused rows are given back into.
class QuarantineDialog : public OutputDialog {
    Q_OBJECT

public:
    explicit QuarantineDialog(const Session& session, QWidget* parent = nullptr);

    QString command_line(const QString& folder) const override;

protected:
    QString proposed_file() const override { return QStringLiteral("quarantine"); }
    QString file_filter() const override { return {}; }
    QString chosen_file() override;
};

} // namespace spindel::viewer
