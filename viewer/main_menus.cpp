/// The menus of the window.
#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QInputDialog>
#include <QJsonArray>
#include <QJsonObject>
#include <QMenuBar>
#include <QMessageBox>
#include <QTabWidget>

#include "viewer/about.h"
#include "viewer/case_loader.h"
#include "viewer/desk/acts.h"
#include "viewer/desk/saved_views.h"
#include "viewer/key_sheet.h"
#include "viewer/main_window.h"
#include "viewer/motion.h"
#include "viewer/palette.h"
#include "viewer/plain_text.h"
#include "viewer/settings.h"
#include "viewer/text_size.h"
#include "viewer/views/search_box.h"

namespace spindel::viewer {

void MainWindow::make_menus()
{
    make_file_menu();
    make_edit_menu();
    make_network_menus();
    make_views_menu();
    make_window_menu();
    auto* help = menuBar()->addMenu(tr("&Help"));
    help->addAction(tr("&Keys"), QKeySequence(Qt::Key_F1), this, [this] { show_key_sheet(*this); });
    help->addAction(tr("&About Spindel"), this, [this] { show_about(this); });
}

void MainWindow::make_file_menu()
{
    auto* file = menuBar()->addMenu(tr("&File"));
    file->addAction(tr("&Open…"), QKeySequence::Open, this, &MainWindow::ask_for_case);
    file->addAction(
        tr("&Import records…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I), this, [this] {
            import_records({}, session_.keeps_acts() ? to_name(session_.path()) : QString());
        });
    reload_ = file->addAction(tr("&Read again"), QKeySequence::Refresh, this,
                              [this] { open_case(session_.path()); });
    stop_ = file->addAction(tr("&Stop reading, saving or analysing"), QKeySequence::Cancel, this,
                            &MainWindow::stop_work);
    file->addSeparator();
    picture_ = file->addAction(tr("Save a &picture…"), QKeySequence(Qt::CTRL | Qt::Key_S), this,
                               &MainWindow::save_picture);
    copy_ = file->addAction(tr("&Copy the picture"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_X),
                            this, &MainWindow::copy_picture);
    graph_ = file->addAction(tr("Export the &graph…"), QKeySequence(Qt::CTRL | Qt::Key_G), this,
                             &MainWindow::save_graph);
    report_ = file->addAction(tr("Save the &report…"), QKeySequence(Qt::CTRL | Qt::Key_R), this,
                              &MainWindow::save_report);
    case_copy_ = file->addAction(tr("Save a copy of the c&ase…"),
                                 QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S), this,
                                 &MainWindow::ask_for_copy);
    file->addSeparator();
    file->addAction(tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), this, &QWidget::close);
}

void MainWindow::make_edit_menu()
{
    auto* edit = menuBar()->addMenu(tr("&Edit"));
    auto* undo = session_.history().createUndoAction(this, tr("Undo:"));
    undo->setShortcut(QKeySequence::Undo);
    auto* redo = session_.history().createRedoAction(this, tr("Redo:"));
    redo->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addAction(tr("&Find…"), QKeySequence::Find, this, [this] {
        search_->line().setFocus();
        search_->line().selectAll();
    });
    network_actions_->add_select_actions(*edit->addMenu(tr("&Select")));
}

void MainWindow::make_network_menus()
{
    auto* network = menuBar()->addMenu(tr("&Network"));
    network_actions_->add_show_actions(*network);
    network->addSeparator();
    network_actions_->add_expansion_menus(*network);
    network->addSeparator();
    network_actions_->add_layout_actions(*network->addMenu(tr("&Layout")));
    network_actions_->add_style_menus(*network->addMenu(tr("&Draw")));
    canvas_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(canvas_, &QWidget::customContextMenuRequested, this,
            [this, network](QPoint at) { network->popup(canvas_->mapToGlobal(at)); });
}

void MainWindow::make_views_menu()
{
    auto* views = menuBar()->addMenu(tr("&Views"));
    connect(views, &QMenu::aboutToShow, this, [this, views] {
        views->clear();
        if (session_.analysis() == nullptr) return;
        views->addAction(tr("&Save this view…"), this, &MainWindow::ask_to_save_view);
        const auto names = saved_views(session_.desk());
        if (names.isEmpty()) return;
        auto* rename = views->addMenu(tr("Re&name"));
        auto* remove = views->addMenu(tr("&Remove"));
        views->addSeparator();
        for (const auto& name : names) {
            const auto words = without_mnemonic(session_.masked(name));
            views->addAction(words, this, [this, name] { show_view_named(name); });
            rename->addAction(words, this, [this, name] { ask_to_rename_view(name); });
            remove->addAction(words, this, [this, name] { remove_view(session_, name); });
        }
    });
}

void MainWindow::ask_to_save_view()
{
    const auto name = QInputDialog::getText(this, tr("Save this view"), tr("Name"));
    if (!name.trimmed().isEmpty()) save_view_as(name.trimmed());
}

void MainWindow::ask_to_rename_view(const QString& name)
{
    const auto shown = session_.masked(name);
    const auto to =
        QInputDialog::getText(this, tr("Rename the view"), tr("Name"), QLineEdit::Normal, shown)
            .trimmed();
    if (!to.isEmpty() && to != shown) rename_view_to(name, to);
}

void MainWindow::rename_view_to(const QString& name, const QString& to)
{
    if (may_take_view(tr("Rename the view"), to)) rename_view(session_, name, to);
}

bool MainWindow::may_take_view(const QString& title, const QString& name)
{
    return !saved_views(session_.desk()).contains(name) ||
           QMessageBox::question(
               this, title, tr("There is a view %1. Replace it?").arg(session_.masked(name))) ==
               QMessageBox::Yes;
}

void MainWindow::save_view_as(const QString& name)
{
    if (!may_take_view(tr("Save this view"), name)) return;
    const auto& camera = canvas_->camera();
    save_view(session_, name,
              {{QStringLiteral("tab"), tabs_->currentIndex()},
               {QStringLiteral("camera"),
                QJsonArray{camera.center.x(), camera.center.y(), camera.scale}}});
}

void MainWindow::show_view_named(const QString& name)
{
    show_view(session_, name);
    const auto view = view_named(session_.desk(), name);
    const auto camera = view[u"camera"].toArray();
    const auto tab = view[u"tab"].toInt(-1);
    if (tab >= 0 && tab < tabs_->count()) tabs_->setCurrentIndex(tab);
    if (camera.size() == 3 && camera[2].toDouble() > 0)
        canvas_->show_soon({{camera[0].toDouble(), camera[1].toDouble()}, camera[2].toDouble()});
}

void MainWindow::make_window_menu()
{
    auto* window = menuBar()->addMenu(tr("&Window"));
    for (auto* dock : docks_)
        window->addAction(dock->toggleViewAction());
    window->addSeparator();
    add_go_to(*window->addMenu(tr("&Go to")));
    window->addSeparator();
    auto* dark = window->addAction(tr("&Dark"));
    dark->setCheckable(true);
    const auto wanted = remembered_dark();
    if (wanted && *wanted != is_dark(QApplication::palette())) set_dark(*wanted);
    dark->setChecked(is_dark(QApplication::palette()));
    connect(dark, &QAction::toggled, this, &MainWindow::set_dark);
    add_motion_action(*window);
    add_text_sizes(*window->addMenu(tr("&Text size")));
}

void MainWindow::add_motion_action(QMenu& menu)
{
    auto* still = menu.addAction(tr("Reduced &motion"));
    still->setObjectName(QStringLiteral("reduced_motion"));
    still->setCheckable(true);
    still->setChecked(reduces_motion());
    canvas_->picture().set_animated(!still->isChecked());
    connect(still, &QAction::toggled, this, [this](bool is_reduced) {
        set_reduces_motion(is_reduced);
        canvas_->picture().set_animated(!is_reduced);
    });
}

void MainWindow::add_text_sizes(QMenu& menu)
{
    auto* group = new QActionGroup(this); // owned by this
    for (const int percent : kTextSizes) {
        auto* size = menu.addAction(tr("%1 %").arg(percent));
        size->setObjectName(QStringLiteral("text_size_%1").arg(percent));
        size->setCheckable(true);
        size->setChecked(percent == text_size());
        group->addAction(size);
        connect(size, &QAction::triggered, this, [percent] { set_text_size(percent); });
    }
}

} // namespace spindel::viewer
