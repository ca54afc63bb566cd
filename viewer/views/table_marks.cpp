/// Which rows of a table are marked, and which are left.
#include <algorithm>
#include <utility>

#include <QHeaderView>
#include <QItemSelection>
#include <QScopedValueRollback>

#include "viewer/views/table_view.h"

namespace spindel::viewer {

void TableView::narrow(const QString& words)
{
    const QScopedValueRollback guard(marking_, true);
    sorted_.set_words(words);
    select_marked(); // some may be back
}

void TableView::mark(std::optional<int> row)
{
    mark_all(row ? std::vector{*row} : std::vector<int>());
}

void TableView::mark_all(std::vector<int> rows)
{
    const auto current = marked();
    if (choosing_ && current) rows.push_back(*current);
    std::ranges::sort(rows);
    rows.erase(std::ranges::unique(rows).begin(), rows.end());
    if (rows == marked_ && rows == all_marked()) return;
    const QScopedValueRollback guard(marking_, true);
    marked_ = std::move(rows);
    select_marked();
    if (current && std::ranges::binary_search(marked_, *current)) return; // it is in sight
    const auto first = first_marked();
    if (!first.isValid()) {
        selectionModel()->clear();
        return;
    }
    scrollTo(first);
    const bool is_one = marked_.size() == 1; // of several, none is the one that is meant
    selectionModel()->setCurrentIndex(is_one ? first : QModelIndex(),
                                      QItemSelectionModel::NoUpdate);
}

TableView::Place TableView::place() const
{
    return {horizontalHeader()->sortIndicatorSection(), horizontalHeader()->sortIndicatorOrder(),
            rowAt(0), currentIndex().row()};
}

void TableView::go_back_to(const Place& place)
{
    const QScopedValueRollback guard(marking_, true);
    if (place.sorted_by >= 0) sortByColumn(place.sorted_by, place.order);
    scrollTo(sorted_.index(place.top, 0), PositionAtTop);
    const int current = std::min(place.current, sorted_.rowCount() - 1);
    selectionModel()->setCurrentIndex(sorted_.index(current, 0), QItemSelectionModel::NoUpdate);
}

/// Not by `selectedRows`, which looks through all ranges for each row.
QModelIndex TableView::first_marked() const
{
    const auto places = marked_places();
    return places.empty() ? QModelIndex()
                          : sorted_.index(places.front(), std::max(currentIndex().column(), 0));
}

/// Where the marked rows stand, from the top down.
std::vector<int> TableView::marked_places() const
{
    std::vector<int> places;
    for (const auto row : marked_)
        if (const auto index = sorted_.mapFromSource(sorted_.source().index(row, 0));
            index.isValid())
            places.push_back(index.row());
    std::ranges::sort(places);
    return places;
}

/// Selects the marked rows, as few ranges as they make in the order that is shown.
void TableView::select_marked()
{
    const auto places = marked_places();
    const int last = sorted_.columnCount() - 1;
    QItemSelection selection;
    for (std::size_t i = 0; i < places.size();) {
        auto end = i + 1;
        while (end < places.size() && places[end] == places[end - 1] + 1)
            ++end;
        selection.append(
            QItemSelectionRange(sorted_.index(places[i], 0), sorted_.index(places[end - 1], last)));
        i = end;
    }
    // whole rows already, and cleared before: else Qt compares each range with all others
    selectionModel()->clearSelection();
    selectionModel()->select(selection, QItemSelectionModel::Select);
}

std::optional<int> TableView::marked() const
{
    if (!currentIndex().isValid()) return std::nullopt;
    return sorted_.mapToSource(currentIndex()).row();
}

std::vector<int> TableView::all_marked() const
{
    std::vector<int> rows;
    for (const auto& range : selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(sorted_.mapToSource(sorted_.index(row, 0)).row());
    std::ranges::sort(rows);
    return rows;
}

} // namespace spindel::viewer
