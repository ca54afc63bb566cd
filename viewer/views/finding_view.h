/// A table of findings with a line to narrow it and a way out of the program.
#pragma once

#include <functional>
#include <optional>

#include <QLineEdit>
#include <QWidget>

#include "viewer/session.h"
#include "viewer/views/table_view.h"

namespace spindel::viewer {

class FlowLayout;

/// Wraps a `TableView`. Typing in the line leaves the rows that hold all its words, in any column;
/// saving writes the rows that are left, in the order shown.
class FindingView : public QWidget {
    Q_OBJECT

public:
    /// The table's object name and accessible name.
    FindingView(Session& session, const QString& name, const QString& title,
                QWidget* parent = nullptr);

    TableView& table() { return *table_; }
    const TableView& table() const { return *table_; }
    QLineEdit& filter() { return *filter_; }
    /// Adds a button behind the line.
    void add_button(QWidget* button);
    /// Adds a widget between the line and the table.
    void add_row(QWidget* row);
    /// Says above the table and where it is saved that it is of the whole case, while a filter is
    /// on.
    void set_of_whole_case();
    /// Says above the table and where it is saved of what the findings are.
    void set_of_findings();
    /// Says above the table while its rows are about to be others.
    void add_renewal_notice();
    /// Marks the rows of which this is true, whenever what is chosen or the table changes: what
    /// they speak of is selected.
    void mark_where(std::function<bool(std::size_t row)> is_chosen);
    void mark_chosen();
    /// Shows a table; the words of the line still count.
    void show_table(engine::Table table);
    /// What is saved of each row of the table that is shown, in its order: as the command line
    /// writes it, with these options.
    void save_instead(engine::Table table, const QString& options);
    /// Rows for which the table has no room: so many, of all, that the words leave, and how they
    /// are saved with those that it has.
    struct Streamed {
        std::size_t left = 0;
        std::size_t all = 0;
        std::function<void(const QString& file)> save;
    };
    /// Saves these in place of the table's rows, in their own order; nothing: the table's.
    void stream_instead(std::optional<Streamed> streamed) { streamed_ = std::move(streamed); }
    /// What has to be known of the rows where they are saved.
    void set_remark(const QString& words) { remark_ = words; }
    /// In what the file of the command line differs besides.
    void set_differences(const QStringList& sentences) { differences_ = sentences; }
    /// What is saved: the rows that are left, or of these the marked ones, in the order shown.
    engine::Table saved_table(bool only_marked = false) const;
    /// Saves the rows that are left now into a file.
    std::function<void(const QString& file)> saving();

protected:
    /// What the command line for the table has besides, such as " --size 5".
    virtual QString command_options() const { return options_; }
    /// Whether the command line can print it.
    virtual bool has_command() const;
    /// In what its file differs from what is saved, in sentences.
    virtual QStringList differences() const;

private:
    void save();

    QString remark() const;
    QString case_options() const;

    Session& session_;
    bool is_of_whole_case_ = false;
    bool is_of_findings_ = false;
    TableView* table_; // these are owned by this widget
    QLineEdit* filter_;
    FlowLayout* head_;
    std::optional<engine::Table> saved_; // in place of what is shown
    std::optional<Streamed> streamed_;
    std::function<bool(std::size_t row)> is_chosen_;
    QString options_;
    QString remark_;
    QStringList differences_;
};

/// The node that a table's cell names, as label or pseudonym; nothing where it names none.
std::optional<engine::NodeId> node_named(const analysis::Subject& subject,
                                         const std::string& label);

/// A cell of a row by its column's name; empty where there is no such column.
std::string cell_of(const engine::Table& table, int row, std::string_view column);

} // namespace spindel::viewer
