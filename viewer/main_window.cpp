#include "viewer/main_window.h"

#include <QApplication>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QStackedWidget>
#include <QStyle>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "viewer/case_loader.h"
#include "viewer/charts/charts_view.h"
#include "viewer/desk/desk_areas.h"
#include "viewer/dock_stacks.h"
#include "viewer/map/map_view.h"
#include "viewer/palette.h"
#include "viewer/settings.h"
#include "viewer/start/import_dialog.h"
#include "viewer/start/start_page.h"
#include "viewer/views/filter_bar.h"
#include "viewer/views/flow_layout.h"
#include "viewer/views/lane_view.h"
#include "viewer/views/nodes_view.h"
#include "viewer/views/renewal_notice.h"
#include "viewer/views/search_box.h"
#include "viewer/views/ties_view.h"
#include "viewer/views/untied_view.h"

namespace spindel::viewer {

MainWindow::MainWindow(QWidget* parent) : QMainWindow(parent), pages_(new QStackedWidget(this))
{
    QApplication::setPalette(readable(QApplication::palette()));
    setWindowTitle(tr("Spindel"));
    resize(1400, 880);
    setDockNestingEnabled(true);
    setAcceptDrops(true);
    pages_->addWidget(make_start_page());
    pages_->addWidget(make_case_page());
    setCentralWidget(pages_);
    network_actions_ = new NetworkActions(session_, *canvas_, this);
    connect(network_actions_, &NetworkActions::said, this, &MainWindow::say);
    make_docks();
    frame_views();
    make_menus();
    make_status_bar();
    follow_jobs();
    follow_renewal();
    follow_placing();
    follow_copying();
    follow_writing();
    connect(&session_, &Session::case_changed, this, &MainWindow::show_case);
    connect(&session_, &Session::trouble, this, &MainWindow::trouble);
    set_busy(false);
}

QWidget* MainWindow::make_start_page()
{
    auto* page = new StartPage(this);
    connect(page, &StartPage::open_wanted, this, &MainWindow::ask_for_case);
    connect(page, &StartPage::import_wanted, this, [this] { import_records({}, {}); });
    connect(page, &StartPage::sample_wanted, this,
            [this] { import_records(sample_folder(), case_for_sample()); });
    connect(page, &StartPage::case_wanted, this,
            [this](const QString& file) { open_case(to_path(file)); });
    return page;
}

void MainWindow::import_records(const QString& folder, const QString& file)
{
    ImportDialog dialog(this);
    dialog.set_case(file);
    if (session_.keeps_acts()) dialog.set_own_case(to_name(session_.path()));
    if (!folder.isEmpty()) dialog.set_folder(folder);
    const bool is_wanted = dialog.exec() == QDialog::Accepted;
    if (dialog.imported().isEmpty()) return;
    const auto imported = to_path(dialog.imported());
    std::error_code ignored;
    const bool is_open = std::filesystem::equivalent(imported, session_.path(), ignored);
    if (is_wanted || is_open) open_case(imported); // else old figures would stand for the case's
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (session_.analysis() != nullptr) remember_window(*this);
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() != QEvent::ApplicationFontChange && event->type() != QEvent::FontChange)
        return;
    auto font = QApplication::font();
    // A dock whose font is the application's has its title in the one that it was made with.
    font.setStyleStrategy(QFont::PreferQuality);
    for (auto* dock : docks_)
        dock->setFont(font);
    if (session_.analysis() != nullptr) stack_findings_where_low(*this);
}

QWidget* MainWindow::make_case_page()
{
    auto* page = new QWidget(this);
    tabs_ = new QTabWidget(page);
    tabs_->setObjectName(QStringLiteral("tabs"));
    tabs_->setDocumentMode(true);
    canvas_ = new NetworkCanvas(session_, tabs_);
    tabs_->addTab(canvas_, tr("Network"));
    tabs_->addTab(new NodesView(session_, tabs_), tr("Nodes"));
    tabs_->addTab(new TiesView(session_, tabs_), tr("Ties"));
    tabs_->addTab(new MapView(session_, tabs_), tr("Map"));
    tabs_->addTab(new LaneView(session_, tabs_), tr("Lanes"));
    tabs_->addTab(new ChartsView(session_, tabs_), tr("Charts"));
    tabs_->addTab(new UntiedView(session_, tabs_), tr("Without ties")); // views keep a tab's number
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    auto* head = new FlowBox(page);
    head->add(new FilterBar(session_, head));
    head->add(search_ = new SearchBox(session_, head));
    layout->addWidget(head);
    layout->addWidget(new RenewalNotice(session_, RenewalNotice::Words::all, page));
    layout->addWidget(tabs_, 1);
    return page;
}

void MainWindow::open_case(const std::filesystem::path& path)
{
    is_renewing_ = false;
    jobs_.start([this, path](const engine::Progress& progress) -> JobRunner::Deliver {
        return [this, open_case = load_case(path, progress)] { session_.set_case(open_case); };
    });
}

void MainWindow::ask_for_case()
{
    const auto name = QFileDialog::getOpenFileName(this, tr("Open a case"), {},
                                                   tr("Cases (*.spindel);;All files (*)"));
    if (!name.isEmpty()) open_case(to_path(name));
}

void MainWindow::show_case()
{
    setWindowTitle(
        tr("%1 – Spindel").arg(QString::fromStdString(session_.analysis()->case_name())));
    const bool is_first = pages_->currentIndex() == 0;
    pages_->setCurrentIndex(1);
    for (auto* action : {reload_, picture_, copy_, graph_, report_, case_copy_})
        action->setEnabled(true);
    const auto file = QFileInfo(to_name(session_.path())).absoluteFilePath();
    remember_case({file, session_.masked(file)});
    if (!is_first) return;
    if (restore_window(*this)) return stack_findings_where_low(*this);
    for (auto* dock : docks_)
        dock->show();
    const auto dock = [this](const char* name) {
        return findChild<QDockWidget*>(QStringLiteral("dock_") + QLatin1String(name));
    };
    for (const auto* front : {"rings", "spiders", "reasons", "evidence"})
        dock(front)->raise();
    for (auto* bar : findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly))
        bar->setElideMode(Qt::ElideNone); // names that are too long for the dock are scrolled to
    resizeDocks({dock("rings"), dock("reasons")}, {380, 380}, Qt::Horizontal);
    resizeDocks({dock("rings"), dock("spiders")}, {300, 400}, Qt::Vertical);
    resizeDocks({dock("reasons"), dock("evidence")}, {380, 320}, Qt::Vertical);
    resizeDocks({dock("activity")}, {7 * fontMetrics().height() + 70}, Qt::Vertical);
    stack_findings_where_low(*this);
}

void MainWindow::set_dark(bool is_dark)
{
    QApplication::setPalette(is_dark ? dark_palette()
                                     : readable(QApplication::style()->standardPalette()));
    remember_dark(is_dark);
}

} // namespace spindel::viewer
