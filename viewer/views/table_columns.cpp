/// The columns of a table: which there are, in what order, how wide.
#include <algorithm>
#include <utility>

#include <QEvent>
#include <QHeaderView>

#include "viewer/views/table_view.h"

namespace spindel::viewer {

void TableView::fit_rows()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
}

void TableView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() != QEvent::FontChange) return;
    fit_rows();
    fit_widths();
}

void TableView::hide_column(std::string_view name)
{
    const auto& columns = sorted_.source().table().columns;
    const auto found = std::ranges::find(columns, name, &engine::Column::name);
    if (found != columns.end()) setColumnHidden(static_cast<int>(found - columns.begin()), true);
}

void TableView::show_first(const std::vector<std::string>& names)
{
    auto* header = horizontalHeader();
    int place = 0;
    for (const auto& name : names) {
        const auto& columns = sorted_.source().table().columns;
        const auto found = std::ranges::find(columns, name, &engine::Column::name);
        if (found == columns.end()) continue;
        header->moveSection(header->visualIndex(static_cast<int>(found - columns.begin())),
                            place++);
    }
}

void TableView::keep_in_sight(std::vector<std::string> names)
{
    kept_ = std::move(names);
    show_kept();
}

void TableView::show_kept()
{
    if (kept_.empty()) return;
    auto* header = horizontalHeader();
    header->setStretchLastSection(false); // which would count as wide as there is room
    const bool has_room = header->length() <= viewport()->width();
    for (int column = 0; column < sorted_.columnCount(); ++column)
        header->moveSection(header->visualIndex(column), column);
    if (!has_room) show_first(kept_);
    header->setStretchLastSection(true);
}

void TableView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    show_kept();
}

void TableView::show_whole(std::string_view name)
{
    const auto& columns = sorted_.source().table().columns;
    const auto found = std::ranges::find(columns, name, &engine::Column::name);
    if (found != columns.end()) resizeColumnToContents(static_cast<int>(found - columns.begin()));
}

void TableView::fit_columns()
{
    for (int column = 0; column < sorted_.columnCount(); ++column) {
        setColumnHidden(column, false);
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), column);
    }
    fit_widths();
}

void TableView::fit_widths()
{
    const int widest = 32 * fontMetrics().averageCharWidth();
    for (int column = 0; column < sorted_.columnCount(); ++column) {
        if (isColumnHidden(column)) continue;
        resizeColumnToContents(column);
        setColumnWidth(column, std::min(columnWidth(column), widest));
    }
    show_kept();
}

} // namespace spindel::viewer
