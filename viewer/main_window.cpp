#include "viewer/main_window.h"

#include <QApplication>
#include <QFileDialog>
#include <QLabel>
#include <QMenuBar>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

#include "viewer/about.h"
#include "viewer/case_loader.h"
#include "viewer/views/activity_chart_view.h"
#include "viewer/views/case_status.h"
#include "viewer/views/reasons_view.h"
#include "viewer/views/ring_list_view.h"
#include "viewer/views/spider_table_view.h"

namespace spindel::viewer {

namespace {

QSplitter* splitter(Qt::Orientation orientation, QWidget* first, QWidget* second, QList<int> sizes)
{
    auto* both = new QSplitter(orientation); // owned by what it is put into
    both->addWidget(first);
    both->addWidget(second);
    both->setSizes(sizes);
    both->setChildrenCollapsible(false);
    both->setStretchFactor(0, sizes[0]);
    both->setStretchFactor(1, sizes[1]);
    return both;
}

} // namespace

MainWindow::MainWindow(QWidget* parent) : QMainWindow(parent), pages_(new QStackedWidget(this))
{
    setWindowTitle(tr("Spindel"));
    resize(1280, 820);
    pages_->addWidget(make_empty_page());
    pages_->addWidget(make_case_page());
    setCentralWidget(pages_);
    make_menus();
    make_status_bar();
    follow_jobs();
    connect(&session_, &Session::case_changed, this, &MainWindow::show_case);
    set_busy(false);
}

QWidget* MainWindow::make_empty_page()
{
    auto* page = new QWidget(this);
    auto* words = new QLabel(
        tr("Open a case to see its rings, its spiders and their reasons.\n"
           "A case is one file, NAME.spindel, made with “spindel import”. It is only read."),
        page);
    words->setAlignment(Qt::AlignCenter);
    auto* open = new QPushButton(tr("Open a case…"), page);
    open->setObjectName(QStringLiteral("open"));
    connect(open, &QPushButton::clicked, this, &MainWindow::ask_for_case);
    auto* layout = new QVBoxLayout(page);
    layout->addStretch();
    layout->addWidget(words);
    layout->addSpacing(12);
    layout->addWidget(open, 0, Qt::AlignHCenter);
    layout->addStretch();
    return page;
}

QWidget* MainWindow::make_case_page()
{
    auto* lists = splitter(Qt::Vertical, new RingListView(session_), new SpiderTableView(session_),
                           {180, 280});
    auto* upper = splitter(Qt::Horizontal, lists, new ReasonsView(session_), {820, 440});
    auto* page = splitter(Qt::Vertical, upper, new ActivityChartView(session_), {520, 240});
    page->setContentsMargins(6, 6, 6, 0);
    return page;
}

void MainWindow::make_menus()
{
    auto* file = menuBar()->addMenu(tr("&File"));
    file->addAction(tr("&Open…"), QKeySequence::Open, this, &MainWindow::ask_for_case);
    reload_ = file->addAction(tr("&Read again"), QKeySequence::Refresh, this,
                              [this] { open_case(session_.path()); });
    stop_ = file->addAction(tr("&Stop reading"), QKeySequence::Cancel, &jobs_, &JobRunner::cancel);
    file->addSeparator();
    file->addAction(tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), this, &QWidget::close);

    auto* help = menuBar()->addMenu(tr("&Help"));
    help->addAction(tr("&About Spindel"), this, [this] { show_about(this); });
}

void MainWindow::make_status_bar()
{
    progress_ = new QProgressBar(this);
    progress_->setObjectName(QStringLiteral("progress"));
    progress_->setAccessibleName(tr("Progress of reading"));
    progress_->setMaximumWidth(260);
    cancel_ = new QPushButton(tr("Cancel"), this);
    cancel_->setObjectName(QStringLiteral("cancel"));
    connect(cancel_, &QPushButton::clicked, &jobs_, &JobRunner::cancel);
    statusBar()->addWidget(new CaseStatus(session_), 1);
    statusBar()->addPermanentWidget(progress_);
    statusBar()->addPermanentWidget(cancel_);
}

void MainWindow::follow_jobs()
{
    connect(&jobs_, &JobRunner::started, this, [this] { set_busy(true); });
    connect(&jobs_, &JobRunner::progressed, this, [this](const QString& stage, int percent) {
        progress_->setRange(0, percent < 0 ? 0 : 100); // 0 to 0: busy, end unknown
        progress_->setValue(percent);
        statusBar()->showMessage(tr("Reading the case: %1").arg(stage));
    });
    connect(&jobs_, &JobRunner::succeeded, this, [this] { set_busy(false); });
    connect(&jobs_, &JobRunner::cancelled, this, [this] { set_busy(false); });
    connect(&jobs_, &JobRunner::failed, this, [this](const QString& message) {
        set_busy(false);
        Q_EMIT open_failed(message);
    });
}

void MainWindow::open_case(const std::filesystem::path& path)
{
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
    setWindowTitle(tr("%1 – Spindel").arg(to_name(session_.path().filename())));
    pages_->setCurrentIndex(1);
    reload_->setEnabled(true);
}

void MainWindow::set_busy(bool busy)
{
    if (!busy) statusBar()->clearMessage();
    progress_->setRange(0, 0);
    progress_->setVisible(busy);
    cancel_->setVisible(busy);
    stop_->setEnabled(busy);
    reload_->setEnabled(session_.analysis() != nullptr);
}

} // namespace spindel::viewer
