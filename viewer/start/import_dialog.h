/// The import assistant.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <QComboBox>
#include <QDialog>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>

#include "viewer/job_runner.h"
#include "viewer/start/import_form.h"
#include "viewer/start/import_preview.h"
#include "viewer/start/profile_editor.h"
#include "viewer/views/table_view.h"

class QSplitter;

namespace spindel::viewer {

/// Asks for a folder or a file of records and shows what an import would do with its first rows, of
/// a table of another form by the profile as it stands; asks for the case to import into, imports
/// with progress, and shows the report. Closing stops the import, and the case is then as it was
/// before.
class ImportDialog : public QDialog {
    Q_OBJECT

public:
    explicit ImportDialog(QWidget* parent = nullptr);

    /// A folder of records, or one file.
    void set_folder(const QString& folder);
    void set_case(const QString& file);
    QString case_file() const { return form_->case_file().path(); }
    /// The case that this window has open and keeps; another that some viewer keeps is refused.
    void set_own_case(const QString& file) { own_case_ = file; }
    /// The file of the key that raw identifiers are made pseudonyms with; empty: they are refused.
    void set_key(const QString& file);
    /// The case that was imported into; empty before that.
    const QString& imported() const { return imported_; }
    QString words() const { return words_->toPlainText(); }
    /// The first rows of the chosen file, with what would become of each.
    const TableView& rows() const { return *rows_; }
    QComboBox& files() { return *files_; }
    QString command_line() const { return form_->command_line(); }
    QPushButton* import_button() { return import_; }
    /// Stops the import, and the case is then as it was before; hidden while there is none.
    QPushButton* cancel_button() { return cancel_; }
    QPushButton* open_button() { return open_; }
    bool is_working() const
    {
        return jobs_.is_running() || trying_.is_running() || editor_->is_waiting();
    }
    /// Begins the import, unless another viewer has the case open: then says so.
    void start();
    /// The profile proposed for the chosen file, to be put right; hidden where there is none.
    QPlainTextEdit& profile() { return editor_->text(); }
    /// Begins the import of the chosen file by its profile.
    void start_by_profile();
    /// Writes the profile as it stands.
    void save_profile(const QString& file) { editor_->save(file); }

private:
    QSplitter* make_parts();
    QString words_before_rows() const;
    void make_buttons();
    void follow_jobs();
    void preview();
    void show_names(const QStringList& asked, const QStringList& shown);
    void show_preview(const ImportPreview& preview);
    void show_file(int file);
    void show_rows(const PreviewedFile* file);
    void try_profile();
    void show_tried(const ImportPreview& preview);
    void stop_trying();
    const ProposedProfile* proposal() const;
    ProposedProfile profile_as_it_stands() const;
    void run_import(std::function<QString(const engine::Progress&)> import);
    /// Shows what the import that has ended did.
    void take_report();
    void tell(const QString& why);
    bool is_importing() const { return jobs_.is_running() && !is_previewing_; }
    /// Whether what was asked for can only be imported by a profile.
    bool wants_profile() const;
    void update_state();

    QString own_case_;
    ImportForm* form_; // these are owned by this
    QComboBox* files_;
    ProfileEditor* editor_;
    TableView* rows_;
    QPlainTextEdit* words_;
    QProgressBar* progress_;
    QPushButton* import_;
    QPushButton* cancel_;
    QPushButton* open_;
    ImportPreview preview_;
    QStringList previewed_; // what was asked for then
    QString imported_;
    QStringList done_;                               // what was asked for when it was imported
    QStringList importing_;                          // the same of the import that runs
    std::shared_ptr<std::optional<QString>> report_; // of that import, once it has ended
    bool is_previewing_ = false;
    bool is_trying_ = false; // what comes of it is wanted
    JobRunner naming_;       // these last, so first to go
    JobRunner trying_;       // the profile as it stands
    JobRunner jobs_;
};

} // namespace spindel::viewer
