/// An engine::Table as a Qt model, and the same in an order of the user's choosing.
#pragma once

#include <optional>

#include <QAbstractTableModel>
#include <QCollator>
#include <QSortFilterProxyModel>

#include "engine/table.h"
#include "viewer/numbers.h"

namespace spindel::viewer {

/// The words of a line that narrows a table.
QStringList words_of(const QString& line);
/// Whether a row, as it is shown, holds all words, in any column and any case.
bool has_words(const engine::Table& table, std::size_t row, const QStringList& words);

/// Shows a table as it is: one row a row, words and numbers in the user's language. Numbers stand
/// to the right; a tool tip holds the whole cell.
class TableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Replaces what is shown. From a column on, names and cells may be a file's own: they are
    /// shown as they stand there, in no other language.
    void set_table(engine::Table table, std::optional<std::size_t> of_file_from = {});
    const engine::Table& table() const { return table_; }
    /// A cell as it is shown.
    QString shown(std::size_t row, std::size_t column,
                  Thousands thousands = Thousands::apart) const;
    /// The texts by which a cell is found: as it is shown, and its figures as they are typed.
    QStringList found_by(std::size_t row, std::size_t column) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    bool is_of_file(std::size_t column) const { return of_file_from_ && column >= *of_file_from_; }

    engine::Table table_;
    std::optional<std::size_t> of_file_from_;
};

/// A `TableModel` sorted by a column: numbers as numbers, text as people read it ("A-9" before
/// "A-10"), unknown values last in either direction. Sorted by column -1 it is the table's order.
/// Can be narrowed to some rows.
class SortedTable : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit SortedTable(QObject* parent = nullptr);

    TableModel& source() { return source_; }
    const TableModel& source() const { return source_; }
    /// Leaves the rows that hold all of some words, in any column and any case.
    void set_words(const QString& words);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    TableModel source_;
    QStringList words_;
    QCollator collator_{QLocale(QLocale::English)}; // the same order everywhere
};

} // namespace spindel::viewer
