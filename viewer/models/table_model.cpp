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

/// Whether cells, by column as they may be typed, hold all words.
bool holds_all(const QStringList& words, std::size_t columns, const auto& texts)
{
    QStringList cells; // each made once, whatever the number of words
    for (std::size_t column = 0; !words.isEmpty() && column < columns; ++column)
        cells += texts(column);
    return std::ranges::all_of(words, [&](const QString& word) {
        return std::ranges::any_of(
            cells, [&](const QString& cell) { return cell.contains(word, Qt::CaseInsensitive); });
    });
}

/// A cell as it is shown, and its figures also as they are typed.
QStringList texts_of(const engine::Column& column, const engine::Cell& cell)
{
    QStringList texts{plain(shown_cell(column, cell))};
    if (holds_figures(column, cell))
        texts << plain(shown_cell(column, cell, Thousands::together))
              << QString::fromStdString(engine::text(cell));
    return texts;
}

} // namespace

QStringList words_of(const QString& line)
{
    return line.simplified().split(u' ', Qt::SkipEmptyParts);
}

bool has_words(const engine::Table& table, std::size_t row, const QStringList& words)
{
    return holds_all(words, table.columns.size(), [&](std::size_t column) {
        return texts_of(table.columns[column], table.rows[row][column]);
    });
}

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

QStringList TableModel::found_by(std::size_t row, std::size_t column) const
{
    if (is_of_file(column)) return {shown(row, column)};
    return texts_of(table_.columns[column], table_.rows[row][column]);
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
    words_ = words_of(words);
    invalidateFilter();
}

bool SortedTable::filterAcceptsRow(int row, const QModelIndex&) const
{
    const auto at = static_cast<std::size_t>(row);
    return holds_all(words_, source_.table().columns.size(),
                     [&](std::size_t column) { return source_.found_by(at, column); });
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
