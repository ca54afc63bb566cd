/// Ask what of a case is exported: a graph, the report, a table.
#pragma once

#include <QCheckBox>
#include <QComboBox>

#include "viewer/output/exports.h"
#include "viewer/output/output_dialog.h"

namespace spindel::viewer {

/// Format, whether of the chosen ring alone and whether as filtered. The command line has no ring
/// of other records than it writes.
class GraphDialog : public OutputDialog {
    Q_OBJECT

public:
    explicit GraphDialog(const Session& session, QWidget* parent = nullptr);

    GraphExport wanted() const;
    QString command_line(const QString& file) const override;

protected:
    QString proposed_file() const override;
    QString file_filter() const override;

private:
    QComboBox* format_; // these are owned by this
    QCheckBox* ring_;
    QCheckBox* filtered_;
};

/// Says what the report holds, and asks for its language: at first the window's.
class ReportDialog : public OutputDialog {
    Q_OBJECT

public:
    explicit ReportDialog(const Session& session, QWidget* parent = nullptr);

    analysis::report::Language language() const;
    QString command_line(const QString& file) const override;

protected:
    QString proposed_file() const override { return QStringLiteral("report.html"); }
    QString file_filter() const override { return tr("HTML (*.html)"); }

private:
    QComboBox* language_; // owned by this
};

/// Says how many rows of a table are saved.
class TableDialog : public OutputDialog {
    Q_OBJECT

public:
    /// `name`: the object name of the table; so many of its rows are shown. `options`: what its
    /// command line has besides, such as " --size 5"; `differences`: in what it differs all the
    /// same, in sentences.
    TableDialog(const Session& session, const QString& name, std::size_t shown, std::size_t all,
                const QString& options = {}, const QStringList& differences = {},
                QWidget* parent = nullptr);

    /// Offers to save the marked rows alone, where there are any.
    void offer_marked(std::size_t count);
    bool is_of_marked() const { return marked_ != nullptr && marked_->isChecked(); }
    /// Shows no command line: that of the table cannot be told of the filters.
    void leave_out_command();
    /// Adds what has to be known of the rows; nothing where it is empty.
    void say(const QString& remark);
    QString command_line(const QString& file) const override;

protected:
    QString proposed_file() const override { return name_ + QStringLiteral(".csv"); }
    QString file_filter() const override { return tr("CSV (*.csv)"); }
    QStringList differences() const override { return differences_; }

private:
    QString name_;
    QString options_;
    QStringList differences_;
    bool has_command_ = true;
    QCheckBox* marked_ = nullptr; // owned by this
};

} // namespace spindel::viewer
