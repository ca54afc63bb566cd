#include "viewer/output/picture_dialog.h"

#include <algorithm>
#include <array>

#include "viewer/case_loader.h"
#include "viewer/desk/desk_areas.h"
#include "viewer/output/command_lines.h"
#include "viewer/output/picture_file.h"

namespace spindel::viewer {

namespace {

constexpr std::array kEndings{"png", "svg", "pdf"};
const QString kNetwork = QStringLiteral("network");

/// A number with all that a picture's pixels can tell of it.
QString written(double number)
{
    constexpr int kDigits = 12;
    return QString::number(number, 'g', kDigits);
}

} // namespace

PictureDialog::PictureDialog(const Session& session, const QString& view,
                             const std::optional<ShownPart>& part, QWidget* parent)
    : OutputDialog(session, tr("Save the view as a picture"), parent), view_(view), part_(part),
      format_(new QComboBox(this)), scale_(new QComboBox(this)), banner_(new QLineEdit(this)),
      legend_(new QCheckBox(tr("With the &legend"), this))
{
    format_->addItems({tr("PNG, pixels"), tr("SVG, lines"), tr("PDF, lines")});
    for (const int scale : {1, 2, 4})
        scale_->addItem(tr("%1 ×").arg(scale), scale);
    banner_->setPlaceholderText(tr("none"));
    legend_->setChecked(style_of(session.desk()).legend);
    legend_->setVisible(view_ == kNetwork); // that of other views is a part of them
    form().addRow(tr("&Format"), format_);
    form().addRow(tr("Si&ze"), scale_);
    form().addRow(tr("Classification &banner"), banner_);
    form().addRow(legend_);
    connect(format_, &QComboBox::currentIndexChanged, this, &PictureDialog::show_choice);
    connect(scale_, &QComboBox::currentIndexChanged, this, &PictureDialog::show_choice);
    connect(banner_, &QLineEdit::textChanged, this, &PictureDialog::show_choice);
    connect(legend_, &QCheckBox::toggled, this, &PictureDialog::show_choice);
    show_choice();
}

PictureOptions PictureDialog::options() const
{
    const bool is_named = std::ranges::any_of(kEndings, [this](const char* known) {
        return file().endsWith(u'.' + QLatin1String(known), Qt::CaseInsensitive);
    }); // with an ending of another format than the one that was chosen here
    const auto format =
        is_named ? format_of(file()) : static_cast<PictureFormat>(format_->currentIndex());
    return {format, scale_->currentData().toInt(), banner_->text().trimmed(), legend_->isChecked()};
}

QString PictureDialog::chosen() const
{
    const bool is_ring = session().ring() && !session().persona();
    if (is_ring) return shell_option("--choose", QStringLiteral("ring %1").arg(*session().ring()));
    QString options;
    for (const auto node : session().selected())
        options += shell_option(
            "--choose", QString::fromStdString(session().analysis()->subject().label(node)));
    return options;
}

QStringList PictureDialog::differences() const
{
    QStringList all{tr("The command line draws letters and colours as a plain desktop has them.")};
    if (view_ == QStringLiteral("charts"))
        all += tr("It draws the first chart, at its own size.");
    else if (!part_)
        all += tr("It draws all of the view at its own size, whatever part is shown here.");
    if (session().tie()) all += tr("Of the chosen tie it selects both ends.");
    if (session().passing_period())
        all += tr("It draws the period of the filter, not that of the moment.");
    if (session().findings() &&
        !same_filter(session().findings()->filter(), session().findings_work().wanted()))
        all += tr("It shows the rings of what is filtered, which are not yet shown here.");
    if (!session().keeps_acts() && session().history().index() > 0)
        all += tr("It does not know what you do here, since that is not kept in the case.");
    return all;
}

QString PictureDialog::command_line(const QString& file) const
{
    const auto wanted = options();
    auto line = QStringLiteral("spindel-viewer %1 --picture %2")
                    .arg(shell_file(to_name(session().path())), shell_file(file));
    if (view_ != kNetwork) line += QStringLiteral(" --view ") + view_;
    line += chosen();
    if (part_)
        line += QStringLiteral(" --size %1,%2 --camera=%3,%4,%5")
                    .arg(part_->window.width())
                    .arg(part_->window.height())
                    .arg(written(part_->camera.center.x()), written(part_->camera.center.y()),
                         written(part_->camera.scale));
    if (wanted.format == PictureFormat::png && wanted.scale != 1)
        line += QStringLiteral(" --scale %1").arg(wanted.scale);
    if (!wanted.banner.isEmpty()) line += shell_option("--banner", wanted.banner);
    if (!wanted.has_legend) line += QStringLiteral(" --no-legend");
    return line;
}

void PictureDialog::show_choice()
{
    scale_->setEnabled(options().format == PictureFormat::png);
    show_command_line();
}

QString PictureDialog::ending() const
{
    return QLatin1String(kEndings[static_cast<std::size_t>(format_->currentIndex())]);
}

QString PictureDialog::proposed_file() const
{
    return view_ + u'.' + ending();
}

QString PictureDialog::file_filter() const
{
    return QStringLiteral("*.") + ending();
}

} // namespace spindel::viewer
