/// A sortable table of which one row can be chosen: what the lists of the viewer are made of.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <QTableView>

#include "viewer/models/table_model.h"

namespace spindel::viewer {

/// Rows are spoken of by their place in the engine's table, however they are sorted.
///
/// Keys: up and down choose, with Ctrl they only go there, with Shift they choose all rows from the
/// one chosen before (as Shift and a click), Ctrl+Space (or Ctrl and a click) adds
/// the row to what is selected or takes it away, left and right move between columns, Ctrl+Shift+S
/// sorts by the column with the focus (again: the other way), Ctrl+C copies the marked rows and
/// Ctrl+Alt+C the table, Tab leaves the table.
class TableView : public QTableView {
    Q_OBJECT

public:
    explicit TableView(QWidget* parent = nullptr);

    /// Shows a table in its own order, with no row chosen; sorted by the column that the user
    /// sorted the one before by, where it has that, too.
    void set_table(engine::Table table, std::optional<std::size_t> of_file_from = {});
    const SortedTable& sorted() const { return sorted_; }
    /// Leaves out the column of this name, if there is one, until the next table.
    void hide_column(std::string_view name);

    /// Lets columns of these names, where there are such, stand first on the screen, in this order,
    /// until the next table.
    void show_first(const std::vector<std::string>& names);
    /// Lets the column of this name, if there is one, be as wide as its cells, until the next
    /// table.
    void show_whole(std::string_view name);
    /// Lets columns of these names stand first on the screen wherever there is no room for all, so
    /// that a narrow table shows them without being scrolled; in every table from now on.
    void keep_in_sight(std::vector<std::string> names);
    /// What is said where the table has no row.
    void set_empty_words(const QString& words);
    const QString& empty_words() const { return empty_words_; }

    /// Leaves the rows that hold all of some words, in any column and any case.
    void narrow(const QString& words);
    /// The rows that are left, in the order they are shown.
    std::vector<std::size_t> shown_rows() const;
    /// The same with their cells, with the columns that are not hidden.
    engine::Table shown_table() const;

    /// The marked ones of these rows, in the order they are shown.
    std::vector<std::size_t> marked_rows() const;
    /// The same with their cells; where none is marked, of the row that the keys go on from.
    engine::Table marked_table() const;

    /// Marks a row and brings it into sight, without `row_chosen`.
    void mark(std::optional<int> row);
    /// Marks rows, those alone, and brings one of them into sight, without `row_chosen`; also those
    /// that are narrowed away now, once they are back. The row that the user chooses just now stays
    /// marked in any case.
    void mark_all(std::vector<int> rows);
    /// The row that the keys go on from, if there is one: the marked one, or the one of several
    /// that was marked before.
    std::optional<int> marked() const;
    /// All marked rows that are not narrowed away, ascending.
    std::vector<int> all_marked() const;

    /// Where the user is: how the rows are sorted and scrolled, and which the keys go on from, by
    /// its place on the screen.
    struct Place {
        int sorted_by = -1;
        Qt::SortOrder order = Qt::AscendingOrder;
        int top = 0;
        int current = -1;
    };
    Place place() const;
    /// The same in another table of the same columns; nothing is chosen.
    void go_back_to(const Place& place);

Q_SIGNALS:
    /// The user went to a row, with the mouse or the keyboard.
    void row_chosen(int row);
    /// The user wants a row besides what is selected, or no more.
    void row_added(int row);
    /// The user wants these rows, all that stand together, and no others.
    void rows_chosen(const std::vector<int>& rows);

protected:
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit_rows();
    void fit_columns();
    QString words_of_nothing() const;
    /// By which of these columns the rows are sorted now, and how.
    std::optional<std::pair<int, Qt::SortOrder>>
    sorting_in(const std::vector<engine::Column>& columns) const;
    void fit_widths();
    void show_kept();
    void sort_by_current_column();
    void select_marked();
    QModelIndex first_marked() const;
    std::vector<int> marked_places() const;
    void choose(const QModelIndex& index);
    void choose_current();
    void go_to(const QModelIndex& index);
    void add(const QModelIndex& index);
    /// Whether somebody takes several rows.
    bool takes_ranges() const;
    void choose_up_to(const QModelIndex& index);
    engine::Table table_of(const std::vector<std::size_t>& rows) const;

    SortedTable sorted_;
    QString empty_words_;
    std::vector<std::string> kept_; // columns that are never scrolled away
    QPersistentModelIndex anchor_;  // where a range of rows begins
    std::vector<int> marked_;       // sorted
    bool marking_ = false;
    bool is_only_reached_ = false; // the keys stand on a row that nobody has chosen
    bool choosing_ = false;        // the user chooses a row
};

} // namespace spindel::viewer
