#include "viewer/output/output_dialog.h"

#include <algorithm>

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QVBoxLayout>

#include "viewer/output/command_lines.h"
#include "viewer/save_file.h"
#include "viewer/views/renewal_notice.h"

namespace spindel::viewer {

OutputDialog::OutputDialog(const Session& session, const QString& title, QWidget* parent)
    : QDialog(parent), session_(session), form_(new QFormLayout), command_(new QLineEdit(this)),
      remark_(words({})), save_rejected_(new QPushButton(tr("Save the re&jected numbers…"), this))
{
    save_rejected_->setObjectName(QStringLiteral("save_rejected"));
    save_rejected_->setAutoDefault(false);
    setWindowTitle(title);
    command_->setReadOnly(true);
    constexpr int kWidest = 700; // pixels: a small screen has room for it whatever the text's size
    command_->setMinimumWidth(std::min(90 * fontMetrics().averageCharWidth(), kWidest));
    command_->setAccessibleName(tr("The same from the command line"));
    command_->setPlaceholderText(tr("The command line does not have this."));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    auto* layout = new QVBoxLayout(this);
    if (const auto old = renewal_words(session); !old.isEmpty()) form_->addRow(words(old));
    layout->addLayout(form_);
    layout->addWidget(new QLabel(tr("The same from the command line:"), this));
    layout->addWidget(command_);
    layout->addWidget(remark_);
    layout->addWidget(save_rejected_, 0, Qt::AlignLeft);
    layout->addStretch();
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &OutputDialog::ask_for_file);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(save_rejected_, &QPushButton::clicked, this, &OutputDialog::save_rejected);
}

QLabel* OutputDialog::words(const QString& text)
{
    auto* label = new QLabel(text, this); // owned by this
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

void OutputDialog::show_command_line()
{
    auto line = command_line(proposed_file());
    const bool is_told_more = needs_rejected_merges(session_, line);
    if (is_told_more) line += QLatin1String(kRejectMerges) + shell_file(rejected_file_);
    const auto shown = session_.masked(line);
    command_->setText(shown);
    command_->setCursorPosition(0);
    auto remarks = line.isEmpty() ? QStringList() : differences();
    if (is_told_more)
        remarks +=
            tr("The numbers that you rejected have to stand in the file %1.").arg(rejected_file_);
    if (shown != line)
        remarks += tr("A victim's name in it is masked; the file is called otherwise.");
    remark_->setText(remarks.join(u' '));
    remark_->setVisible(!remarks.isEmpty());
    save_rejected_->setVisible(is_told_more);
}

void OutputDialog::save_rejected()
{
    const auto name =
        asked_file(this, tr("Save the rejected numbers"), rejected_file_, tr("CSV (*.csv)"));
    if (name.isEmpty() || !save_text(this, name, rejected_merges_text(session_))) return;
    rejected_file_ = name;
    show_command_line();
}

QString OutputDialog::chosen_file()
{
    QFileDialog dialog(this, windowTitle(), {}, file_filter());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QFileInfo(proposed_file()).suffix()); // of a name without an ending
    dialog.selectFile(proposed_file());
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

void OutputDialog::ask_for_file()
{
    file_ = chosen_file();
    if (!file_.isEmpty()) accept();
}

} // namespace spindel::viewer
