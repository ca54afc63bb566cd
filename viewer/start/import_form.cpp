#include "viewer/start/import_form.h"

#include <algorithm>
#include <array>

#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

#include "viewer/output/command_lines.h"
#include "viewer/save_file.h"

namespace spindel::viewer {

namespace {

QWidget* with_button(QLineEdit* line, QPushButton* button)
{
    auto* both = new QWidget; // owned by the layout it is put into
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins({});
    row->addWidget(line, 1);
    row->addWidget(button);
    return both;
}

} // namespace

ImportForm::ImportForm(QWidget* parent)
    : QWidget(parent), records_(new PathLine(this)), case_(new PathLine(this)),
      key_(new PathLine(this)), command_(new QLineEdit(this))
{
    records_->setObjectName(QStringLiteral("records"));
    records_->setAccessibleName(tr("Folder or file of records"));
    case_->setAccessibleName(tr("Case to import into"));
    key_->setAccessibleName(tr("File of the key for pseudonyms"));
    key_->setPlaceholderText(tr("none: raw identifiers are refused"));
    command_->setReadOnly(true);
    command_->setAccessibleName(tr("The same from the command line"));
    auto* browse = new QPushButton(tr("&Choose…"), this);
    auto* choose = new QPushButton(tr("C&hoose…"), this);
    auto* choose_key = new QPushButton(tr("Choos&e…"), this);
    auto* records = new QMenu(browse); // owned by it
    records->addAction(tr("A &folder…"), this, &ImportForm::ask_for_folder);
    records->addAction(tr("A fi&le…"), this, &ImportForm::ask_for_file);
    browse->setMenu(records);
    browse->setObjectName(QStringLiteral("choose_records"));
    auto* form = new QFormLayout(this);
    form->setContentsMargins({});
    form->addRow(tr("&Folder or file"), with_button(records_, browse));
    form->addRow(tr("C&ase"), with_button(case_, choose));
    form->addRow(tr("&Key for pseudonyms"), with_button(key_, choose_key));
    form->addRow(tr("The same from the command line:"), command_);
    connect(choose, &QPushButton::clicked, this, &ImportForm::ask_for_case);
    connect(choose_key, &QPushButton::clicked, this, &ImportForm::ask_for_key);
    for (auto* line : {records_, case_, key_}) {
        connect(line, &QLineEdit::editingFinished, this, &ImportForm::chosen);
        connect(line, &PathLine::path_changed, this, &ImportForm::edited);
    }
    constexpr int kRest = 800; // milliseconds
    rest_.setSingleShot(true);
    rest_.setInterval(kRest);
    connect(records_, &QLineEdit::textEdited, &rest_, qOverload<>(&QTimer::start));
    connect(&rest_, &QTimer::timeout, this, &ImportForm::look_for_records);
    setFocusProxy(records_);
}

/// Shows the records of a name that was typed, without waiting for Return.
void ImportForm::look_for_records()
{
    if (QFileInfo::exists(records_->path())) Q_EMIT chosen();
}

QStringList ImportForm::asked() const
{
    return {records_->path(), case_->path(), key_->path()};
}

void ImportForm::show_names(const QStringList& asked, const QStringList& shown)
{
    qsizetype at = 0;
    for (auto* line : {records_, case_, key_}) {
        line->show_as(asked[at], shown[at]);
        ++at;
    }
}

bool ImportForm::is_masked() const
{
    return std::ranges::any_of(std::array{records_, case_, key_},
                               [](const PathLine* line) { return line->shown() != line->path(); });
}

QString ImportForm::command_of(const QString& records, bool profile) const
{
    auto command =
        QStringLiteral("spindel import %1 %2").arg(shell_file(case_->shown()), shell_file(records));
    if (profile) command += QStringLiteral(" --profile PROFILE.toml");
    if (!key_->path().isEmpty())
        command += QStringLiteral(" --pseudonymise ") + shell_file(key_->shown());
    return command;
}

void ImportForm::show_command(const QString& command, bool is_masked)
{
    if (command != command_->text()) command_->setText(command);
    command_->setCursorPosition(0);
    command_->setToolTip(is_masked
                             ? tr("A victim's name in it is masked; the file is called otherwise.")
                             : QString());
}

void ImportForm::take(PathLine& line, const QString& file)
{
    if (file.isEmpty()) return; // the user gave up
    line.set_path(file);
    Q_EMIT chosen();
}

void ImportForm::ask_for_folder()
{
    take(*records_, QFileDialog::getExistingDirectory(this, tr("Folder of records")));
}

void ImportForm::ask_for_file()
{
    take(*records_, QFileDialog::getOpenFileName(this, tr("File of records")));
}

void ImportForm::ask_for_case()
{
    take(*case_, asked_file(this, tr("Case to import into"), case_->path(), tr("Cases (*.spindel)"),
                            QFileDialog::DontConfirmOverwrite)); // records are added
}

void ImportForm::ask_for_key()
{
    take(*key_, QFileDialog::getOpenFileName(this, tr("File of the key for pseudonyms")));
}

} // namespace spindel::viewer
