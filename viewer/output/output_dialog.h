/// What all dialogs share that write a file: the command line of the same, and where to.
#pragma once

#include <QDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "viewer/session.h"

namespace spindel::viewer {

/// A form, then the command line that makes the same file, then Save and Cancel. Save asks where
/// to. Below the command line stands in what its file differs. Where merges were rejected in the
/// viewer, it names a file of them, which a button saves.
class OutputDialog : public QDialog {
    Q_OBJECT

public:
    OutputDialog(const Session& session, const QString& title, QWidget* parent);

    /// Where to; empty until the user has said so.
    const QString& file() const { return file_; }
    /// What to type for the same file; empty where nothing does.
    virtual QString command_line(const QString& file) const = 0;
    /// The command line that is shown.
    QString shown_command() const { return command_->text(); }
    /// What is said below it.
    QString shown_remark() const { return remark_->text(); }

protected:
    const Session& session() const { return session_; }
    QFormLayout& form() { return *form_; }
    /// A label of several lines.
    QLabel* words(const QString& text);
    /// In what its file differs from this dialog's, in sentences; empty where it is the same.
    virtual QStringList differences() const { return {}; }
    /// A name for the file, with the ending of the format that is chosen.
    virtual QString proposed_file() const = 0;
    /// For the file dialog: "*.png".
    virtual QString file_filter() const = 0;
    /// Asks for the file, or a folder; empty where none is chosen.
    virtual QString chosen_file();
    /// After each choice, and once after the form is filled.
    void show_command_line();

private:
    void ask_for_file();
    void save_rejected();

    const Session& session_;
    QString file_;
    QFormLayout* form_; // these are owned by this
    QLineEdit* command_;
    QLabel* remark_;
    QPushButton* save_rejected_;
    QString rejected_file_ = QStringLiteral("rejected.csv");
};

} // namespace spindel::viewer
