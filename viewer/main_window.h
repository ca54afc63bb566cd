/// The viewer's window: arranges the views and turns menu choices into jobs.
#pragma once

#include <QMainWindow>

#include "viewer/job_runner.h"
#include "viewer/session.h"

class QAction;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace spindel::viewer {

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(QWidget* parent = nullptr);

    Session& session() { return session_; }
    JobRunner& jobs() { return jobs_; }

    /// Reads and analyses a case beside the window, then shows it. The case that is open stays
    /// until then, and stays if that fails or is cancelled.
    void open_case(const std::filesystem::path& path);

Q_SIGNALS:
    /// A case could not be opened; what and why in one line. The program shows it in a message box.
    void open_failed(const QString& message);

private:
    QWidget* make_empty_page();
    QWidget* make_case_page();
    void make_menus();
    void make_status_bar();
    void follow_jobs();

    void ask_for_case();
    void show_case();
    void set_busy(bool busy);

    Session session_;
    QStackedWidget* pages_; // this and all below are owned by their parents
    QAction* reload_ = nullptr;
    QAction* stop_ = nullptr;
    QProgressBar* progress_ = nullptr;
    QPushButton* cancel_ = nullptr;
    JobRunner jobs_; // last, so first to go: no job ends in a window half gone
};

} // namespace spindel::viewer
