#include "viewer/views/finding_view.h"

#include <algorithm>

#include <QHeaderView>
#include <QToolButton>
#include <QVBoxLayout>

#include "viewer/output/command_lines.h"
#include "viewer/output/export_dialogs.h"
#include "viewer/save_file.h"
#include "viewer/views/findings_notice.h"
#include "viewer/views/flow_layout.h"
#include "viewer/views/renewal_notice.h"
#include "viewer/views/whole_case_notice.h"

namespace spindel::viewer {

FindingView::FindingView(Session& session, const QString& name, const QString& title,
                         QWidget* parent)
    : QWidget(parent), session_(session), table_(new TableView(this)), filter_(new QLineEdit(this)),
      head_(new FlowLayout)
{
    table_->setObjectName(name);
    table_->setAccessibleName(title);
    filter_->setPlaceholderText(tr("Show rows with…"));
    filter_->setAccessibleName(tr("Narrow the table %1").arg(title));
    filter_->setClearButtonEnabled(true);
    auto* save = new QToolButton(this); // owned by this
    save->setText(tr("Save…"));
    save->setAccessibleName(tr("Save the table %1 as CSV").arg(title));
    save->setToolTip(tr("Save the rows that are shown, as CSV"));
    head_->setContentsMargins(4, 2, 4, 2);
    head_->addWidget(filter_);
    head_->addWidget(save);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head_);
    layout->addWidget(table_);
    connect(filter_, &QLineEdit::textChanged, table_, &TableView::narrow);
    connect(save, &QToolButton::clicked, this, &FindingView::save);
}

void FindingView::add_button(QWidget* button)
{
    const int place = head_->count() - 1; // before "Save…"
    head_->insert_widget(place, button);
    QWidget::setTabOrder(head_->itemAt(place - 1)->widget(), button);
}

void FindingView::set_of_whole_case()
{
    is_of_whole_case_ = true;
    auto* notice = new WholeCaseNotice(session_, this); // owned by this
    qobject_cast<QVBoxLayout*>(layout())->insertWidget(1, notice);
}

void FindingView::set_of_findings()
{
    is_of_findings_ = true;
    auto* notice = new FindingsNotice(session_, this); // owned by this
    qobject_cast<QVBoxLayout*>(layout())->insertWidget(1, notice);
    add_renewal_notice();
}

void FindingView::add_renewal_notice()
{
    qobject_cast<QVBoxLayout*>(layout())->insertWidget(
        1, new RenewalNotice(session_, RenewalNotice::Words::few, this));
}

QString FindingView::remark() const
{
    if (is_of_findings_) return findings_words(session_);
    return is_of_whole_case_ ? whole_case_words(session_) : QString();
}

QString FindingView::case_options() const
{
    const auto findings = session_.findings();
    return is_of_findings_ && findings != nullptr ? filter_options(findings->filter()) : QString();
}

void FindingView::add_row(QWidget* row)
{
    auto* rows = qobject_cast<QVBoxLayout*>(layout());
    rows->insertWidget(rows->count() - 1, row);
}

void FindingView::show_table(engine::Table table)
{
    table_->set_table(std::move(table));
    mark_chosen();
}

void FindingView::mark_where(std::function<bool(std::size_t row)> is_chosen)
{
    is_chosen_ = std::move(is_chosen);
    connect(&session_, &Session::choice_changed, this, &FindingView::mark_chosen);
}

void FindingView::mark_chosen()
{
    if (!is_chosen_) return;
    std::vector<int> rows;
    if (!session_.selected().empty())
        for (std::size_t row = 0; row < table_->sorted().source().table().rows.size(); ++row)
            if (is_chosen_(row)) rows.push_back(static_cast<int>(row));
    table_->mark_all(std::move(rows));
}

void FindingView::save_instead(engine::Table table, const QString& options)
{
    saved_ = std::move(table);
    options_ = options;
}

engine::Table FindingView::saved_table(bool only_marked) const
{
    if (!saved_) return only_marked ? table_->marked_table() : table_->shown_table();
    engine::Table table{saved_->columns, {}};
    for (const auto row : only_marked ? table_->marked_rows() : table_->shown_rows())
        table.rows.push_back(saved_->rows.at(row));
    return table;
}

bool FindingView::has_command() const
{
    const auto findings = session_.findings();
    return !is_of_findings_ || !findings || can_be_told(findings->filter());
}

QStringList FindingView::differences() const
{
    if (table_->horizontalHeader()->sortIndicatorSection() < 0) return differences_;
    return differences_ + QStringList{tr("The command line writes the rows in their own order.")};
}

std::function<void(const QString&)> FindingView::saving()
{
    if (streamed_) return streamed_->save;
    return [this, saved = saved_table()](const QString& file) {
        save_text(this, file, engine::to_csv(saved));
    };
}

void FindingView::save()
{
    const auto save_rows = saving(); // others may be shown while the dialog is open
    const auto marked = saved_table(true);
    const auto in_table = table_->sorted().source().table().rows.size();
    const auto left = streamed_ ? streamed_->left : table_->shown_rows().size();
    TableDialog dialog(session_, table_->objectName(), left, streamed_ ? streamed_->all : in_table,
                       case_options() + command_options(), differences(), this);
    dialog.say(remark());
    dialog.say(remark_);
    if (!has_command()) dialog.leave_out_command();
    if (left > in_table)
        dialog.say(tr("Those that the table has no room for are saved, too, all in the order of "
                      "time."));
    if (!streamed_ && marked.rows.size() < left) dialog.offer_marked(marked.rows.size());
    if (dialog.exec() != QDialog::Accepted) return;
    if (dialog.is_of_marked())
        save_text(this, dialog.file(), engine::to_csv(marked));
    else
        save_rows(dialog.file());
}

std::optional<engine::NodeId> node_named(const analysis::Subject& subject, const std::string& label)
{
    for (const auto entity : subject.graph().find(label))
        if (const auto node = subject.projection.node_of(entity)) return node;
    return {};
}

std::string cell_of(const engine::Table& table, int row, std::string_view column)
{
    const auto found = std::ranges::find(table.columns, column, &engine::Column::name);
    if (found == table.columns.end()) return {};
    return engine::text(table.rows[static_cast<std::size_t>(row)]
                                  [static_cast<std::size_t>(found - table.columns.begin())]);
}

} // namespace spindel::viewer
