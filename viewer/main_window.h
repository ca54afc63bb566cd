/// The viewer's window: arranges the views and turns menu choices into jobs.
#pragma once

#include <optional>
#include <vector>

#include <QMainWindow>

#include "viewer/case_loader.h"
#include "viewer/job_runner.h"
#include "viewer/network_actions.h"
#include "viewer/output/file_writing.h"
#include "viewer/output/page_content.h"
#include "viewer/output/picture_dialog.h"
#include "viewer/session.h"

class QAction;
class QDockWidget;
class QMenu;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace spindel::viewer {

class SearchBox;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(QWidget* parent = nullptr);

    Session& session() { return session_; }
    JobRunner& jobs() { return jobs_; }
    NetworkCanvas& canvas() { return *canvas_; }
    NetworkActions& network_actions() { return *network_actions_; }

    /// Reads and analyses a case beside the window, then shows it. The case that is open stays
    /// until then, and stays if that fails or is cancelled.
    void open_case(const std::filesystem::path& path);

    /// Shows a view by its name on the command line: "network", "map", "lanes", "charts".
    /// @return whether there is one.
    bool show_tab(const QString& name);
    /// Chooses what words name: a ring as "ring 0", else the first node that a search finds.
    /// @return whether there is one.
    bool choose(const QString& words);
    /// The same of one, or of several nodes at once. @return what nothing is called; empty where
    /// all is found.
    QString choose_all(const QStringList& all);
    /// Whether all views show what is chosen.
    bool is_settled() const;
    /// The view in front, to be painted on a page.
    PageContent shown_content() const;
    /// The network as a window of this size shows this part of it.
    PageContent network_content(const ShownPart& part) const;
    /// What is said below it: what it shows, the case, when, the period, the filters.
    QStringList shown_notes() const;
    /// Writes the view in front as a picture, beside the window.
    void write_shown(const QString& file, const PictureOptions& options);

    /// Saves what is shown under a name, after a question where there is one of that name.
    void save_view_as(const QString& name);
    /// Gives a saved view another name, after a question where there is one of that name.
    void rename_view_to(const QString& name, const QString& to);
    /// Shows a saved view with its tab and its camera.
    void show_view_named(const QString& name);

    /// Writes a copy of the case beside the window; see `back_up_case`.
    void save_case_copy(const QString& file);
    /// What writes it.
    JobRunner& copying() { return copying_; }
    /// What writes pictures, graphs and reports.
    FileWriting& writing() { return writing_; }

    /// Light text on dark ground, or the system's colours.
    void set_dark(bool is_dark);

Q_SIGNALS:
    /// A case could not be opened; what and why in one line. The program shows it in a message box.
    void open_failed(const QString& message);
    /// Something else did not work, or has to be known. The program shows it in a message box.
    void trouble(const QString& message);

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void childEvent(QChildEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    QWidget* make_start_page();
    QWidget* make_case_page();
    void make_docks();
    void arrange_docks();
    QDockWidget* add_dock(const QString& name, const QString& title, QWidget* view,
                          Qt::DockWidgetArea area);
    void make_menus();
    void make_file_menu();
    void make_edit_menu();
    void make_network_menus();
    void make_views_menu();
    void make_window_menu();
    void add_go_to(QMenu& menu);
    /// Brings a tab or the content of a dock to the front and gives it the keys.
    void go_to(QWidget* view);
    /// Goes on among the views that are in sight.
    void step_view(int step);
    /// Lets each view show when the keys go to it.
    void frame_views();
    void add_motion_action(QMenu& menu);
    void add_text_sizes(QMenu& menu);
    void make_status_bar();
    void follow_jobs();
    void follow_placing();
    void follow_copying();
    void follow_writing();

    void ask_for_case();
    /// Asks what to import into which case, beginning with these, and opens it.
    void import_records(const QString& folder, const QString& file);
    /// Opens a case; asks how to import anything else.
    void take_dropped(const QString& file);
    void show_case();
    /// Analyses the case anew where other merges are rejected than it was analysed with.
    void renew();
    void follow_renewal();
    void set_busy(bool busy);
    /// Shows what runs beside the window, reading apart: a layout or an analysis.
    void show_work();
    void stop_work();
    void say_where_nodes_stand(bool has_moved);
    void ask_to_save_view();
    void ask_to_rename_view(const QString& name);
    /// Whether no view has a name, or it may be replaced.
    bool may_take_view(const QString& title, const QString& name);
    QString shown_view() const;
    /// The node of this label, else the first that a search finds.
    std::optional<engine::NodeId> node_called(const QString& words) const;
    bool choose_untied(const QString& words);
    void save_picture();
    void copy_picture();
    void save_graph();
    void save_report();
    void ask_for_copy();
    void say(const QString& words);

    Session session_;
    QStackedWidget* pages_; // this and all below are owned by their parents
    NetworkCanvas* canvas_ = nullptr;
    NetworkActions* network_actions_ = nullptr;
    SearchBox* search_ = nullptr;
    QTabWidget* tabs_ = nullptr;
    std::vector<QDockWidget*> docks_;
    QAction* reload_ = nullptr;
    QAction* stop_ = nullptr;
    QAction* picture_ = nullptr;
    QAction* copy_ = nullptr;
    QAction* graph_ = nullptr;
    QAction* report_ = nullptr;
    QAction* case_copy_ = nullptr;
    QProgressBar* progress_ = nullptr;
    QPushButton* cancel_ = nullptr;
    QString copied_;                            // the file that the last copy went to
    std::optional<RejectedMerges> renewed_for_; // last, whatever came of it; nothing: up to date
    bool is_renewing_ = false;                  // what `jobs_` does or did last
    JobRunner copying_;
    FileWriting writing_; // these last, so first to go: no job ends in a window half gone
    JobRunner jobs_;
};

} // namespace spindel::viewer
