/// What keys and the mouse do in a table.
#include <algorithm>
#include <utility>

#include <QHeaderView>
#include <QKeyEvent>
#include <QMetaMethod>
#include <QMouseEvent>
#include <QScopedValueRollback>

#include "viewer/views/table_view.h"

namespace spindel::viewer {

/// Who comes by Tab stands on a row; to choose it is another thing.
void TableView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event); // a table of Qt's would choose its first row
    viewport()->update();
    const bool comes_by_key = event->reason() == Qt::TabFocusReason ||
                              event->reason() == Qt::BacktabFocusReason ||
                              event->reason() == Qt::ShortcutFocusReason;
    if (!comes_by_key || currentIndex().isValid()) return;
    go_to(first_marked().isValid() ? first_marked() : indexAt({}));
    is_only_reached_ = currentIndex().isValid();
}

void TableView::keyPressEvent(QKeyEvent* event)
{
    const bool is_only_reached = std::exchange(is_only_reached_, false);
    const bool has_control = event->modifiers() == Qt::ControlModifier;
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (has_control && step != 0) {
        const int last = sorted_.rowCount() - 1;
        const auto at = currentIndex();
        const int row = at.isValid() ? std::clamp(at.row() + step, 0, last) : (step > 0 ? 0 : last);
        go_to(sorted_.index(row, std::max(at.column(), 0)));
    } else if (has_control && event->key() == Qt::Key_Space) {
        add(currentIndex());
    } else if (step != 0 && event->modifiers() == Qt::ShiftModifier && takes_ranges() &&
               currentIndex().isValid()) {
        choose_up_to(currentIndex().siblingAtRow(currentIndex().row() + step));
    } else if (step != 0 && !currentIndex().isValid() && first_marked().isValid()) {
        setCurrentIndex(first_marked());
    } else if (event->modifiers() == Qt::NoModifier && currentIndex().isValid() &&
               (event->key() == Qt::Key_Space || (is_only_reached && step != 0))) {
        choose_current();
    } else {
        QTableView::keyPressEvent(event);
    }
}

void TableView::mousePressEvent(QMouseEvent* event)
{
    const auto index = indexAt(event->position().toPoint());
    const bool adds = event->button() == Qt::LeftButton &&
                      event->modifiers() == Qt::ControlModifier && index.isValid();
    if (adds) return add(index);
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::ShiftModifier &&
        index.isValid() && takes_ranges())
        return choose_up_to(index);
    const bool is_current = index.isValid() && index.row() == currentIndex().row();
    const bool is_marked_alone = is_current && all_marked() == std::vector{*marked()};
    QTableView::mousePressEvent(event);
    if (is_current && !is_marked_alone) choose(index); // which Qt takes for no change
}

void TableView::choose_current()
{
    selectionModel()->select(currentIndex(),
                             QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    choose(currentIndex());
}

void TableView::choose(const QModelIndex& index)
{
    const QScopedValueRollback guard(choosing_, true);
    marked_ = {sorted_.mapToSource(index).row()};
    anchor_ = index;
    Q_EMIT row_chosen(marked_.front());
}

void TableView::go_to(const QModelIndex& index)
{
    if (!index.isValid()) return;
    const QScopedValueRollback guard(marking_, true);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate); // what is marked stays
    scrollTo(index);
}

void TableView::add(const QModelIndex& index)
{
    if (!index.isValid()) return;
    const QPersistentModelIndex here = index;
    anchor_ = index;
    Q_EMIT row_added(sorted_.mapToSource(index).row());
    go_to(here); // the keys go on from here, whatever is marked now
}

bool TableView::takes_ranges() const
{
    return isSignalConnected(QMetaMethod::fromSignal(&TableView::rows_chosen));
}

void TableView::choose_up_to(const QModelIndex& index)
{
    if (!index.isValid()) return;
    if (!anchor_.isValid()) anchor_ = currentIndex().isValid() ? currentIndex() : index;
    const int first = std::min(anchor_.row(), index.row());
    const int last = std::max(anchor_.row(), index.row());
    std::vector<int> rows;
    for (int row = first; row <= last; ++row)
        rows.push_back(sorted_.mapToSource(sorted_.index(row, 0)).row());
    const QPersistentModelIndex here = index;
    Q_EMIT rows_chosen(rows);
    go_to(here);
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
