#include "viewer/output/picture_dialog.h"

#include <array>

#include "viewer/case_loader.h"
#include "viewer/desk/desk_areas.h"
#include "viewer/output/command_lines.h"

namespace spindel::viewer {

namespace {

constexpr std::array kEndings{"png", "svg", "pdf"};
const QString kNetwork = QStringLiteral("network");

} // namespace

PictureDialog::PictureDialog(const Session& session, const QString& view, QWidget* parent)
    : OutputDialog(session, tr("Save the view as a picture"), parent), view_(view),
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
    form().addRow(tr("&Size"), scale_);
    form().addRow(tr("&Classification banner"), banner_);
    form().addRow(legend_);
    connect(format_, &QComboBox::currentIndexChanged, this, &PictureDialog::show_choice);
    connect(scale_, &QComboBox::currentIndexChanged, this, &PictureDialog::show_choice);
    connect(banner_, &QLineEdit::textChanged, this, &PictureDialog::show_choice);
    connect(legend_, &QCheckBox::toggled, this, &PictureDialog::show_choice);
    show_choice();
}

PictureOptions PictureDialog::options() const
{
    return {static_cast<PictureFormat>(format_->currentIndex()), scale_->currentData().toInt(),
            banner_->text().trimmed(), legend_->isChecked()};
}

QString PictureDialog::command_line(const QString& file) const
{
    const auto wanted = options();
    auto line = QStringLiteral("spindel-viewer %1 --picture %2")
                    .arg(quoted(to_name(session().path())), quoted(file));
    if (view_ != kNetwork) line += QStringLiteral(" --view ") + view_;
    const auto persona = session().persona();
    const auto ring = session().ring();
    if (persona)
        line += QStringLiteral(" --choose ") +
                QString::fromStdString(session().analysis()->subject().label(*persona));
    else if (ring)
        line += QStringLiteral(" --choose \"ring %1\"").arg(*ring);
    if (wanted.format == PictureFormat::png && wanted.scale != 1)
        line += QStringLiteral(" --scale %1").arg(wanted.scale);
    if (!wanted.banner.isEmpty()) line += QStringLiteral(" --banner %1").arg(quoted(wanted.banner));
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
