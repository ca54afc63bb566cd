/// What keys and the mouse do in a table.
#include <algorithm>

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScopedValueRollback>

#include "viewer/views/table_view.h"

namespace spindel::viewer {

void TableView::keyPressEvent(QKeyEvent* event)
{
    const bool has_control = event->modifiers() == Qt::ControlModifier;
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (has_control && step != 0) {
        const int last = sorted_.rowCount() - 1;
        const auto at = currentIndex();
        const int row = at.isValid() ? std::clamp(at.row() + step, 0, last) : (step > 0 ? 0 : last);
        go_to(sorted_.index(row, std::max(at.column(), 0)));
    } else if (has_control && event->key() == Qt::Key_Space) {
        add(currentIndex());
    } else {
        QTableView::keyPressEvent(event);
    }
}

void TableView::mousePressEvent(QMouseEvent* event)
{
    const auto index = indexAt(event->position().toPoint());
    const bool adds = event->button() == Qt::LeftButton &&
                      event->modifiers() == Qt::ControlModifier && index.isValid();
    if (adds)
        add(index);
    else
        QTableView::mousePressEvent(event);
}

void TableView::go_to(const QModelIndex& index)
{
    if (!index.isValid()) return;
    const QScopedValueRollback guard(marking_, true);
    setCurrentIndex(index);
    scrollTo(index);
}

void TableView::add(const QModelIndex& index)
{
    if (!index.isValid()) return;
    const QPersistentModelIndex here = index;
    Q_EMIT row_added(sorted_.mapToSource(index).row());
    go_to(here); // the keys go on from here, whatever is marked now
}

void TableView::sort_by_current_column()
{
    auto* header = horizontalHeader();
    const int column = currentIndex().column();
    if (column < 0) return;
    const bool again = header->sortIndicatorSection() == column &&
                       header->sortIndicatorOrder() == Qt::AscendingOrder;
    sortByColumn(column, again ? Qt::DescendingOrder : Qt::AscendingOrder);
}

} // namespace spindel::viewer
