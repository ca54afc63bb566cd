/// What is imported, into which case and with which key.
#pragma once

#include <QLineEdit>
#include <QStringList>
#include <QTimer>
#include <QWidget>

#include "viewer/start/path_line.h"

namespace spindel::viewer {

/// Three names of files, each with a button to choose it, and the same import from the command
/// line.
class ImportForm : public QWidget {
    Q_OBJECT

public:
    explicit ImportForm(QWidget* parent = nullptr);

    /// A folder of records, or one file.
    PathLine& records() { return *records_; }
    PathLine& case_file() { return *case_; }
    /// The file of the key that raw identifiers are made pseudonyms with; empty: they are refused.
    PathLine& key() { return *key_; }
    const PathLine& case_file() const { return *case_; }

    /// Records, case and key.
    QStringList asked() const;
    /// How these may be shown.
    void show_names(const QStringList& asked, const QStringList& shown);
    /// Whether a victim's name is masked in one of them.
    bool is_masked() const;
    /// "spindel import CASE RECORDS", with an option for the key.
    /// @param records as they are shown; `profile`: whether they are imported by one
    QString command_of(const QString& records, bool profile) const;
    void show_command(const QString& command, bool is_masked);
    QString command_line() const { return command_->text(); }

Q_SIGNALS:
    /// A name is another.
    void edited();
    /// The user has chosen a file, has finished typing its name, or has typed the name of records
    /// that are there and rests.
    void chosen();

private:
    void ask_for_folder();
    void ask_for_file();
    void ask_for_case();
    void ask_for_key();
    void take(PathLine& line, const QString& file);
    void look_for_records();

    PathLine* records_; // these are owned by this
    PathLine* case_;
    PathLine* key_;
    QLineEdit* command_;
    QTimer rest_; // since a key was last pressed in the line of the records
};

} // namespace spindel::viewer
