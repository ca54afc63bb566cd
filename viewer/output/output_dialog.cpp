#include "viewer/output/output_dialog.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QVBoxLayout>

#include "viewer/output/command_lines.h"

namespace spindel::viewer {

OutputDialog::OutputDialog(const Session& session, const QString& title, QWidget* parent)
    : QDialog(parent), session_(session), form_(new QFormLayout), command_(new QLineEdit(this)),
      remark_(words({}))
{
    setWindowTitle(title);
    command_->setReadOnly(true);
    command_->setMinimumWidth(90 * fontMetrics().averageCharWidth());
    command_->setAccessibleName(tr("The same from the command line"));
    command_->setPlaceholderText(tr("The command line does not have this."));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form_);
    layout->addWidget(new QLabel(tr("The same from the command line:"), this));
    layout->addWidget(command_);
    layout->addWidget(remark_);
    layout->addStretch();
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &OutputDialog::ask_for_file);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
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
    command_->setText(command_line(proposed_file()));
    command_->setCursorPosition(0);
    remark_->setText(command_->text().isEmpty() ? QString() : command_remark(session_));
    remark_->setVisible(!remark_->text().isEmpty());
}

void OutputDialog::ask_for_file()
{
    file_ = QFileDialog::getSaveFileName(this, windowTitle(), proposed_file(), file_filter());
    if (!file_.isEmpty()) accept();
}

} // namespace spindel::viewer
