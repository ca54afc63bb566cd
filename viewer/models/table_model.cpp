#include "viewer/models/table_model.h"

#include <algorithm>
#include <utility>

#include "viewer/models/cell_words.h"
#include "viewer/models/headings.h"
#include "viewer/plain_text.h"

namespace spindel::viewer {

namespace {

bool is_number(const engine::Cell& cell)
{
    return std::holds_alternative<std::int64_t>(cell) ||
           std::holds_alternative<engine::Figure>(cell);
}

bool is_unknown(const engine::Cell& cell)
{
    return engine::text(cell).empty();
}

double number(const engine::Cell& cell)
{
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return static_cast<double>(*whole);
    return std::get<engine::Figure>(cell).value;
}

/// Whether the first known value of a column is a number.
bool holds_numbers(const engine::Table& table, int column)
{
    for (const auto& row : table.rows) {
        const auto& cell = row[static_cast<std::size_t>(column)];
        if (!is_unknown(cell)) return is_number(cell);
    }
    return false;
}

} // namespace

void TableModel::set_table(engine::Table table, std::optional<std::size_t> of_file_from)
{
    beginResetModel();
    table_ = std::move(table);
    of_file_from_ = of_file_from;
    endResetModel();
}

QString TableModel::shown(std::size_t row, std::size_t column, Thousands thousands) const
{
    const auto& cell = table_.rows[row][column];
    return plain(is_of_file(column) ? QString::fromStdString(engine::text(cell))
                                    : shown_cell(table_.columns[column], cell, thousands));
}

bool TableModel::holds(std::size_t row, std::size_t column, const QString& words) const
{
    if (shown(row, column).contains(words, Qt::CaseInsensitive)) return true;
    const auto& cell = table_.rows[row][column];
    if (is_of_file(column) || !holds_figures(table_.columns[column], cell)) return false;
    return shown(row, column, Thousands::together).contains(words, Qt::CaseInsensitive) ||
           QString::fromStdString(engine::text(cell)).contains(words, Qt::CaseInsensitive);
}

int TableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(table_.rows.size());
}

int TableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(table_.columns.size());
}

QVariant TableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    const auto column = static_cast<std::size_t>(index.column());
    const auto& cell = table_.rows[row][column];
    if (role == Qt::DisplayRole) return shown(row, column);
    if (role == Qt::ToolTipRole) // as rich text, which Qt wraps
        return QStringLiteral("<p>%1</p>").arg(shown(row, column).toHtmlEscaped());
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (is_number(cell) ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    const auto& column = table_.columns[static_cast<std::size_t>(section)];
    const bool is_own = !is_of_file(static_cast<std::size_t>(section));
    if (role == Qt::DisplayRole)
        return is_own ? heading(column) : QString::fromStdString(column.name);
    if (role == Qt::ToolTipRole) return is_own ? meaning(column) : QString();
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            Qt::AlignVCenter | (holds_numbers(table_, section) ? Qt::AlignHCenter : Qt::AlignLeft));
    }
    return {};
}

SortedTable::SortedTable(QObject* parent) : QSortFilterProxyModel(parent)
{
    collator_.setNumericMode(true);
    setSourceModel(&source_);
}

void SortedTable::set_words(const QString& words)
{
    words_ = words.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool SortedTable::filterAcceptsRow(int row, const QModelIndex&) const
{
    const auto& table = source_.table();
    const auto holds = [&](const QString& word) {
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            if (source_.holds(static_cast<std::size_t>(row), column, word)) return true;
        return false;
    };
    return std::ranges::all_of(words_, holds);
}

bool SortedTable::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const auto cell = [this](const QModelIndex& index) -> const engine::Cell& {
        return source_.table()
            .rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
    };
    const auto& a = cell(left);
    const auto& b = cell(right);
    if (is_unknown(a) != is_unknown(b)) return is_unknown(b) == (sortOrder() == Qt::AscendingOrder);
    if (is_number(a) && is_number(b)) return number(a) < number(b);
    const auto words = [this](const QModelIndex& index) { // blanks in a number would cut it
        return source_.shown(static_cast<std::size_t>(index.row()),
                             static_cast<std::size_t>(index.column()), Thousands::together);
    };
    return collator_.compare(words(left), words(right)) < 0;
}

} // namespace spindel::viewer
