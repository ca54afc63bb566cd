#include "viewer/views/table_view.h"

#include <algorithm>
#include <utility>

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPainter>
#include <QProxyStyle>
#include <QScopedValueRollback>

#include "viewer/models/cell_words.h"
#include "viewer/models/headings.h"

namespace spindel::viewer {

namespace {

/// Keeps a number from running into the text beside it. No style sheet, which would keep a table
/// from following the palette and the font.
class PaddedStyle : public QProxyStyle {
public:
    int pixelMetric(PixelMetric metric, const QStyleOption* option,
                    const QWidget* widget) const override
    {
        constexpr int kPadding = 6; // pixels
        return metric == PM_FocusFrameHMargin ? kPadding
                                              : QProxyStyle::pixelMetric(metric, option, widget);
    }
};

/// Cells with tabs between them, a line a row, as spreadsheets and word processors take it: no
/// blank or comma between thousands.
QString as_text(const engine::Table& table)
{
    QStringList lines;
    QStringList cells;
    for (const auto& column : table.columns)
        cells += heading(column);
    lines += cells.join(u'\t');
    for (const auto& row : table.rows) {
        cells.clear();
        for (std::size_t i = 0; i < row.size(); ++i)
            cells += shown_cell(table.columns[i], row[i], Thousands::together).simplified();
        lines += cells.join(u'\t');
    }
    return lines.join(u'\n');
}

} // namespace

TableView::TableView(QWidget* parent) : QTableView(parent)
{
    setModel(&sorted_);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setAlternatingRowColors(true);
    setShowGrid(false);
    auto* padded = new PaddedStyle; // owned by this, below
    padded->setParent(this);
    setStyle(padded);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    fit_rows();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    constexpr int kMeasured = 40; // rows besides those in sight that say how wide a column is
    horizontalHeader()->setResizeContentsPrecision(kMeasured);
    horizontalHeader()->setStretchLastSection(true);
    setSortingEnabled(true);

    auto* sort = new QAction(tr("&Sort by this column"), this); // owned by this
    sort->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    sort->setShortcutContext(Qt::WidgetShortcut);
    connect(sort, &QAction::triggered, this, &TableView::sort_by_current_column);
    addAction(sort);
    const auto add_copying = [this](const QString& words, const QKeySequence& keys, auto table) {
        auto* copying = new QAction(words, this); // owned by this
        copying->setShortcut(keys);
        copying->setShortcutContext(Qt::WidgetShortcut);
        connect(copying, &QAction::triggered, this, [this, table] {
            QGuiApplication::clipboard()->setText(as_text((this->*table)()));
        });
        addAction(copying);
    };
    add_copying(tr("&Copy the marked rows"), QKeySequence::Copy, &TableView::marked_table);
    add_copying(tr("Copy the &table"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C),
                &TableView::shown_table);
    setContextMenuPolicy(Qt::ActionsContextMenu);

    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (!marking_ && current.isValid()) choose(current);
            });
}

void TableView::set_table(engine::Table table, std::optional<std::size_t> of_file_from)
{
    const QScopedValueRollback guard(marking_, true);
    const auto sorted_by = sorting_in(table.columns);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    marked_.clear();
    const bool is_told = table.columns.size() == 1; // words in place of a table
    sorted_.source().set_table(std::move(table), of_file_from);
    setWordWrap(is_told);
    verticalHeader()->setSectionResizeMode(is_told ? QHeaderView::ResizeToContents
                                                   : QHeaderView::Interactive);
    if (sorted_by) sortByColumn(sorted_by->first, sorted_by->second);
    fit_columns();
}

std::optional<std::pair<int, Qt::SortOrder>>
TableView::sorting_in(const std::vector<engine::Column>& columns) const
{
    const auto* header = horizontalHeader();
    const int column = header->sortIndicatorSection();
    const auto& shown = sorted_.source().table().columns;
    if (column < 0 || column >= std::ssize(shown)) return {};
    const auto at = std::ranges::find(columns, shown[static_cast<std::size_t>(column)]);
    if (at == columns.end()) return {};
    return std::pair(static_cast<int>(at - columns.begin()), header->sortIndicatorOrder());
}

void TableView::set_empty_words(const QString& words)
{
    empty_words_ = words;
    viewport()->update();
}

QString TableView::words_of_nothing() const
{
    if (sorted_.rowCount() > 0) return {};
    if (!sorted_.source().table().rows.empty()) return tr("No row has these words.");
    return sorted_.columnCount() > 0 && empty_words_.isEmpty() ? tr("There are no rows.")
                                                               : empty_words_;
}

void TableView::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    const auto words = words_of_nothing();
    if (words.isEmpty()) return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(viewport()->rect().adjusted(12, 8, -12, -8),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, words);
}

std::vector<std::size_t> TableView::shown_rows() const
{
    std::vector<std::size_t> rows;
    for (int row = 0; row < sorted_.rowCount(); ++row)
        rows.push_back(static_cast<std::size_t>(sorted_.mapToSource(sorted_.index(row, 0)).row()));
    return rows;
}

engine::Table TableView::shown_table() const
{
    return table_of(shown_rows());
}

engine::Table TableView::table_of(const std::vector<std::size_t>& rows) const
{
    const auto& all = sorted_.source().table();
    engine::Table shown;
    const auto for_each_column = [&](const auto& visit) {
        for (std::size_t column = 0; column < all.columns.size(); ++column)
            if (!isColumnHidden(static_cast<int>(column))) visit(column);
    };
    for_each_column([&](std::size_t column) { shown.columns.push_back(all.columns[column]); });
    for (const auto row : rows) {
        auto& copy = shown.rows.emplace_back();
        for_each_column([&](std::size_t column) { copy.push_back(all.rows[row][column]); });
    }
    return shown;
}

std::vector<std::size_t> TableView::marked_rows() const
{
    const auto all = all_marked();
    auto rows = shown_rows();
    std::erase_if(rows, [&](std::size_t row) {
        return !std::ranges::binary_search(all, static_cast<int>(row));
    });
    return rows;
}

engine::Table TableView::marked_table() const
{
    auto rows = marked_rows();
    if (const auto row = marked(); rows.empty() && row)
        rows.push_back(static_cast<std::size_t>(*row));
    return table_of(rows);
}

} // namespace spindel::viewer
