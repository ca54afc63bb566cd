#include "viewer/output/picture_dialog.h"

#include <array>

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QPushButton>

#include "viewer/case_loader.h"
#include "viewer/output/exports.h"

namespace spindel::viewer {

namespace {

constexpr std::array kEndings{"png", "svg", "pdf"};

} // namespace

PictureDialog::PictureDialog(const Session& session, QWidget* parent)
    : QDialog(parent), session_(session), format_(new QComboBox(this)), scale_(new QComboBox(this)),
      banner_(new QLineEdit(this)), legend_(new QCheckBox(tr("With the &legend"), this)),
      command_(new QLineEdit(this))
{
    setWindowTitle(tr("Save the network as a picture"));
    format_->addItems({tr("PNG, pixels"), tr("SVG, lines"), tr("PDF, lines")});
    for (const int scale : {1, 2, 4})
        scale_->addItem(tr("%1 ×").arg(scale), scale);
    banner_->setPlaceholderText(tr("none"));
    legend_->setChecked(true);
    command_->setReadOnly(true);
    command_->setMinimumWidth(48 * fontMetrics().averageCharWidth());
    command_->setAccessibleName(tr("The same from the command line"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    auto* form = new QFormLayout(this);
    form->addRow(tr("&Format"), format_);
    form->addRow(tr("&Size"), scale_);
    form->addRow(tr("&Classification banner"), banner_);
    form->addRow(legend_);
    form->addRow(tr("The same from the command line:"), command_);
    form->addRow(buttons);
    connect(format_, &QComboBox::currentIndexChanged, this, &PictureDialog::show_command_line);
    connect(scale_, &QComboBox::currentIndexChanged, this, &PictureDialog::show_command_line);
    connect(banner_, &QLineEdit::textChanged, this, &PictureDialog::show_command_line);
    connect(legend_, &QCheckBox::toggled, this, &PictureDialog::show_command_line);
    connect(buttons, &QDialogButtonBox::accepted, this, &PictureDialog::ask_for_file);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    show_command_line();
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
                    .arg(quoted(to_name(session_.path())), quoted(file));
    if (wanted.format == PictureFormat::png && wanted.scale != 1)
        line += QStringLiteral(" --scale %1").arg(wanted.scale);
    if (!wanted.banner.isEmpty()) line += QStringLiteral(" --banner %1").arg(quoted(wanted.banner));
    if (!wanted.has_legend) line += QStringLiteral(" --no-legend");
    return line;
}

void PictureDialog::show_command_line()
{
    scale_->setEnabled(options().format == PictureFormat::png);
    const auto* ending = kEndings[static_cast<std::size_t>(format_->currentIndex())];
    command_->setText(command_line(QStringLiteral("network.") + QLatin1String(ending)));
    command_->setCursorPosition(0);
}

void PictureDialog::ask_for_file()
{
    const QString ending =
        QLatin1String(kEndings[static_cast<std::size_t>(format_->currentIndex())]);
    file_ = QFileDialog::getSaveFileName(this, windowTitle(), QStringLiteral("network.") + ending,
                                         QStringLiteral("*.") + ending);
    if (!file_.isEmpty()) accept();
}

} // namespace spindel::viewer
