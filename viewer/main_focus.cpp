/// Where the keys go: from view to view, and never behind one.
#include <algorithm>

#include <QAbstractScrollArea>
#include <QApplication>
#include <QDockWidget>
#include <QMenu>
#include <QTabWidget>

#include "viewer/focus_frame.h"
#include "viewer/main_window.h"

namespace spindel::viewer {

namespace {

/// Qt moves a dock that lies behind others of its stack out of the window, but leaves it visible.
bool is_behind(const QDockWidget& dock)
{
    return !dock.isFloating() && (dock.geometry().right() < 0 || dock.geometry().bottom() < 0);
}

/// The dock that a widget is in; null where it is in none.
const QDockWidget* dock_of(const QWidget& widget)
{
    for (const auto* part = &widget; part != nullptr; part = part->parentWidget())
        if (const auto* dock = qobject_cast<const QDockWidget*>(part)) return dock;
    return nullptr;
}

/// Whether no other view of its stack lies before it.
bool is_in_sight(const QWidget& widget)
{
    const auto* dock = dock_of(widget);
    return dock == nullptr || !is_behind(*dock);
}

bool takes_keys(const QWidget& widget)
{
    return (widget.focusPolicy() & Qt::TabFocus) != 0 && widget.focusProxy() == nullptr &&
           widget.isVisible() && widget.isEnabled();
}

/// What of a view the keys are for: what it shows rather than the line that narrows it.
QWidget* target_in(QWidget& view)
{
    if (takes_keys(view)) return &view;
    QWidget* first = nullptr;
    for (auto* child : view.findChildren<QWidget*>()) {
        if (!takes_keys(*child)) continue;
        if (qobject_cast<QAbstractScrollArea*>(child) != nullptr) return child;
        if (first == nullptr) first = child;
    }
    return first;
}

} // namespace

bool MainWindow::focusNextPrevChild(bool next)
{
    auto* const from = focusWidget();
    if (from == nullptr) return QMainWindow::focusNextPrevChild(next);
    const auto beside = [next](QWidget* widget) {
        return next ? widget->nextInFocusChain() : widget->previousInFocusChain();
    };
    for (auto* at = beside(from); at != from; at = beside(at)) {
        if (at->window() != this || at == this || !takes_keys(*at) || !is_in_sight(*at)) continue;
        at->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        return true;
    }
    return false;
}

void MainWindow::go_to(QWidget* view)
{
    if (session_.analysis() == nullptr) return;
    if (auto* dock = qobject_cast<QDockWidget*>(view->parentWidget())) {
        dock->show();
        dock->raise();
        dock->activateWindow(); // where it floats
    } else {
        tabs_->setCurrentWidget(view);
        activateWindow();
    }
    auto* target = target_in(*view); // an empty view has none, and the next key goes on from it
    (target != nullptr ? target : view)->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::step_view(int step)
{
    std::vector<QWidget*> views{tabs_->currentWidget()};
    for (auto* dock : docks_)
        if (dock->isVisible() && !is_behind(*dock)) views.push_back(dock->widget());
    const auto* focused = QApplication::focusWidget();
    const auto at = std::ranges::find_if(views, [focused](const QWidget* view) {
        return view == focused || view->isAncestorOf(focused);
    });
    const auto count = std::ssize(views);
    const auto here = at == views.end() ? (step > 0 ? -1 : count) : at - views.begin();
    go_to(views[static_cast<std::size_t>((here + step + count) % count)]);
}

void MainWindow::add_go_to(QMenu& menu)
{
    menu.addAction(tr("&Next view"), QKeySequence(Qt::Key_F6), this, [this] { step_view(1); });
    menu.addAction(tr("&Previous view"), QKeySequence(Qt::SHIFT | Qt::Key_F6), this,
                   [this] { step_view(-1); });
    menu.addSeparator();
    for (int tab = 0; tab < tabs_->count(); ++tab)
        menu.addAction(tabs_->tabText(tab), this,
                       [this, view = tabs_->widget(tab)] { go_to(view); });
    menu.addSeparator();
    for (auto* dock : docks_) {
        auto* action =
            menu.addAction(dock->windowTitle(), this, [this, dock] { go_to(dock->widget()); });
        action->setObjectName(QStringLiteral("go_to_") + dock->objectName().mid(5)); // "dock_"
    }
}

void MainWindow::frame_views()
{
    std::vector<QWidget*> views;
    for (int tab = 0; tab < tabs_->count(); ++tab)
        if ((tabs_->widget(tab)->focusPolicy() & Qt::TabFocus) != 0)
            views.push_back(tabs_->widget(tab));
    for (auto* area : findChildren<QAbstractScrollArea*>())
        if (area->focusPolicy() != Qt::NoFocus &&
            (tabs_->isAncestorOf(area) || dock_of(*area) != nullptr))
            views.push_back(area);
    std::ranges::sort(views);
    const auto again = std::ranges::unique(views);
    views.erase(again.begin(), again.end());
    for (auto* view : views)
        new FocusFrame(view); // owned by it
}

} // namespace spindel::viewer
