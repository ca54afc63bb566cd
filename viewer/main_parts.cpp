/// The parts of the window by keyboard: the tabs in the middle and what stands around them.
#include <algorithm>

#include <QAbstractItemView>
#include <QDockWidget>
#include <QMenu>
#include <QTabWidget>

#include "viewer/main_window.h"

namespace spindel::viewer {

namespace {

bool takes_keys(const QWidget& widget)
{
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) != 0;
}

/// What keys are for in a part: its table or list, else the first that takes any.
QWidget* way_into(QWidget& part)
{
    for (auto* rows : part.findChildren<QAbstractItemView*>())
        if (takes_keys(*rows)) return rows;
    if (takes_keys(part)) return &part;
    for (auto* widget : part.findChildren<QWidget*>())
        if (takes_keys(*widget)) return widget;
    return nullptr;
}

void go_into(QWidget& part)
{
    auto* way = way_into(part);
    (way != nullptr ? way : &part)->setFocus(Qt::ShortcutFocusReason); // an empty one has no way in
}

/// Whether it is open and in front.
bool is_seen(const QDockWidget& dock)
{
    return dock.isVisible() && !dock.visibleRegion().isEmpty();
}

} // namespace

void MainWindow::add_part_actions(QMenu& menu)
{
    auto* all = menu.addMenu(tr("&Go to"));
    for (auto* dock : docks_) {
        auto* action = all->addAction(dock->windowTitle(), this, [this, dock] { go_to(*dock); });
        action->setObjectName(QStringLiteral("go_to_") + dock->objectName().mid(5)); // "dock_"
    }
    menu.addAction(tr("&Next part of the window"), QKeySequence(Qt::Key_F6), this,
                   [this] { go_to_next_part(1); });
    menu.addAction(tr("&Previous part of the window"), QKeySequence(Qt::SHIFT | Qt::Key_F6), this,
                   [this] { go_to_next_part(-1); });
}

void MainWindow::go_to(QDockWidget& dock)
{
    dock.show();
    dock.raise();
    go_into(*dock.widget());
}

void MainWindow::go_to_next_part(int step)
{
    std::vector<QWidget*> parts{tabs_->currentWidget()};
    for (auto* dock : docks_)
        if (is_seen(*dock)) parts.push_back(dock->widget());
    const auto has_focus = [this](const QWidget* part) {
        return focusWidget() == part || part->isAncestorOf(focusWidget());
    };
    const auto at = std::ranges::find_if(parts, has_focus) - parts.begin();
    const auto count = std::ssize(parts);
    const auto next = at == count ? 0 : (at + count + step) % count;
    go_into(*parts[static_cast<std::size_t>(next)]);
}

} // namespace spindel::viewer
