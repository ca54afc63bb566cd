#include "viewer/output/export_dialogs.h"

#include <array>

#include "viewer/case_loader.h"
#include "viewer/desk/desk_areas.h"
#include "viewer/numbers.h"
#include "viewer/output/command_lines.h"
#include "viewer/views/filter_words.h"
#include "viewer/views/findings_notice.h"

namespace spindel::viewer {

namespace {

constexpr std::array kEndings{"graphml", "gexf", "json", "csv"};

} // namespace

GraphDialog::GraphDialog(const Session& session, QWidget* parent)
    : OutputDialog(session, tr("Export the graph"), parent), format_(new QComboBox(this)),
      ring_(new QCheckBox(this)), filtered_(new QCheckBox(this))
{
    format_->setObjectName(QStringLiteral("graph_format"));
    ring_->setObjectName(QStringLiteral("ring_only"));
    filtered_->setObjectName(QStringLiteral("as_filtered"));
    format_->addItems({tr("GraphML"), tr("GEXF"), tr("JSON"), tr("CSV")});
    form().addRow(tr("&Format"), format_);
    const auto ring = session.ring();
    ring_->setEnabled(ring.has_value());
    ring_->setChecked(ring.has_value());
    ring_->setText(ring ? tr("Only &ring %1").arg(*ring)
                        : tr("Only the chosen &ring (none is chosen)"));
    const auto filters = words_of_filter(filter_of(session.desk()));
    filtered_->setEnabled(!filters.isEmpty());
    filtered_->setChecked(!filters.isEmpty());
    filtered_->setText(
        filters.isEmpty()
            ? tr("Only what the filters &let through (there are none)")
            : tr("Only what the filters &let through: %1").arg(filters.join(QStringLiteral("; "))));
    form().addRow(ring_);
    form().addRow(filtered_);
    form().addRow(words(tr("Victims stand as victim-N. Hidden nodes are exported, too.")));
    if (ring && !findings_words(session).isEmpty())
        form().addRow(words(tr("Rings are %1.").arg(words_of_findings(*session.findings()))));
    connect(format_, &QComboBox::currentIndexChanged, this, [this] { show_command_line(); });
    connect(ring_, &QCheckBox::toggled, this, [this] { show_command_line(); });
    connect(filtered_, &QCheckBox::toggled, this, [this] { show_command_line(); });
    show_command_line();
}

GraphExport GraphDialog::wanted() const
{
    GraphExport wanted;
    if (filtered_->isChecked()) wanted.filter = filter_of(session().desk());
    if (ring_->isChecked()) wanted.ring = session().ring();
    return wanted;
}

QString GraphDialog::command_line(const QString& file) const
{
    const auto chosen = wanted();
    const bool is_other_ring =
        chosen.ring && !same_filter(chosen.filter, session().findings()->filter());
    return is_other_ring || !can_be_told(chosen.filter)
               ? QString()
               : export_command(to_name(session().path()), file, chosen);
}

QString GraphDialog::proposed_file() const
{
    return QStringLiteral("network.") +
           QLatin1String(kEndings[static_cast<std::size_t>(format_->currentIndex())]);
}

QString GraphDialog::file_filter() const
{
    return QStringLiteral("*.") +
           QLatin1String(kEndings[static_cast<std::size_t>(format_->currentIndex())]);
}

ReportDialog::ReportDialog(const Session& session, QWidget* parent)
    : OutputDialog(session, tr("Save the report"), parent), language_(new QComboBox)
{
    form().addRow(words(
        tr("One HTML file for a prosecutor: rings, spiders with their reasons, chains of evidence, "
           "what was refused and how all was made. Victims are masked. The command line writes the "
           "report into a folder, with the tables and the graph.")));
    const auto of = findings_words(session);
    form().addRow(words(of.isEmpty() ? tr("Of the whole case, without filters.") : of));
    // each in its own language, in the order of analysis::report::Language
    language_->addItems({QStringLiteral("English"), QStringLiteral("svenska")});
    language_->setCurrentIndex(QLocale().language() == QLocale::Swedish ? 1 : 0);
    form().addRow(tr("&Language of the report:"), language_);
    connect(language_, &QComboBox::currentIndexChanged, this, [this] { show_command_line(); });
    show_command_line();
}

analysis::report::Language ReportDialog::language() const
{
    return static_cast<analysis::report::Language>(language_->currentIndex());
}

QString ReportDialog::command_line(const QString&) const
{
    if (!can_be_told(session().findings()->filter())) return {};
    auto line =
        QStringLiteral("spindel analyse %1 --out report --samples 0") // the viewer draws none
            .arg(shell_file(to_name(session().path())));
    if (language() != analysis::report::Language::english)
        line += QStringLiteral(" --language ") + QLatin1String(code(language()));
    return line + filter_options(session().findings()->filter());
}

TableDialog::TableDialog(const Session& session, const QString& name, std::size_t shown,
                         std::size_t all, const QString& options, const QStringList& differences,
                         QWidget* parent)
    : OutputDialog(session, tr("Save the table"), parent), name_(name), options_(options),
      differences_(differences)
{
    form().addRow(words(
        shown == all ? tr("All %n row(s), as CSV.", nullptr, static_cast<int>(all))
                     : tr("The %1 rows that are shown of %2, as CSV. The command line writes all.")
                           .arg(shown_number(shown), shown_number(all))));
    show_command_line();
}

void TableDialog::say(const QString& remark)
{
    if (!remark.isEmpty()) form().addRow(words(remark));
}

void TableDialog::offer_marked(std::size_t count)
{
    if (count == 0) return;
    marked_ = new QCheckBox(tr("Only the %n &marked row(s); the command line writes all", nullptr,
                               static_cast<int>(count)),
                            this);
    marked_->setObjectName(QStringLiteral("marked_only"));
    form().addRow(marked_);
}

void TableDialog::leave_out_command()
{
    has_command_ = false;
    show_command_line();
}

QString TableDialog::command_line(const QString& file) const
{
    return has_command_ ? table_command(session(), name_, file, options_) : QString();
}

} // namespace spindel::viewer
