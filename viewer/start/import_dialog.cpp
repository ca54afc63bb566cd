#include "viewer/start/import_dialog.h"

#include <algorithm>

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QSplitter>
#include <QVBoxLayout>

#include "viewer/case_loader.h"
#include "viewer/output/command_lines.h"

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

ImportDialog::ImportDialog(QWidget* parent)
    : QDialog(parent), folder_(new QLineEdit(this)), case_(new QLineEdit(this)),
      files_(new QComboBox(this)), rows_(new TableView(this)), words_(new QPlainTextEdit(this)),
      command_(new QLabel(this)), progress_(new QProgressBar(this)),
      import_(new QPushButton(tr("&Import"), this)),
      open_(new QPushButton(tr("&Open the case"), this))
{
    setWindowTitle(tr("Import records"));
    resize(900, 700);
    words_->setReadOnly(true);
    words_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    words_->setLineWrapMode(QPlainTextEdit::NoWrap);
    words_->setAccessibleName(tr("What the import does"));
    folder_->setAccessibleName(tr("Folder of records"));
    files_->setAccessibleName(tr("File whose first rows are shown"));
    rows_->setObjectName(QStringLiteral("preview_rows"));
    rows_->setAccessibleName(tr("First rows, and what would become of each"));
    connect(files_, &QComboBox::currentIndexChanged, this, &ImportDialog::show_file);
    case_->setAccessibleName(tr("Case to import into"));
    command_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    progress_->hide();
    auto* browse = new QPushButton(tr("&Choose…"), this);
    auto* choose = new QPushButton(tr("C&hoose…"), this);
    auto* form = new QFormLayout;
    form->addRow(tr("&Folder of records"), with_button(folder_, browse));
    form->addRow(tr("C&ase"), with_button(case_, choose));
    form->addRow(tr("The same from the command line:"), command_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(import_, QDialogButtonBox::ActionRole);
    buttons->addButton(open_, QDialogButtonBox::AcceptRole);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    auto* parts = new QSplitter(Qt::Vertical, this); // owned by this
    parts->addWidget(rows_);
    parts->addWidget(words_);
    parts->setChildrenCollapsible(false);
    layout->addWidget(files_);
    layout->addWidget(parts, 1);
    layout->addWidget(progress_);
    layout->addWidget(buttons);
    connect(browse, &QPushButton::clicked, this, &ImportDialog::ask_for_folder);
    connect(choose, &QPushButton::clicked, this, &ImportDialog::ask_for_case);
    connect(folder_, &QLineEdit::editingFinished, this, &ImportDialog::preview);
    connect(case_, &QLineEdit::textChanged, this, &ImportDialog::update_state);
    connect(import_, &QPushButton::clicked, this, &ImportDialog::start);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&jobs_, &JobRunner::progressed, this, [this](const QString& stage, int percent) {
        progress_->setRange(0, percent < 0 ? 0 : 100);
        progress_->setValue(percent);
        progress_->setFormat(stage + QStringLiteral(" %p%"));
    });
    connect(&jobs_, &JobRunner::started, this, &ImportDialog::update_state);
    connect(&jobs_, &JobRunner::succeeded, this, &ImportDialog::update_state);
    connect(&jobs_, &JobRunner::failed, this, [this](const QString& why) {
        words_->setPlainText(why);
        update_state();
    });
    update_state();
}

void ImportDialog::set_folder(const QString& folder)
{
    folder_->setText(folder);
    preview();
}

void ImportDialog::set_case(const QString& file)
{
    case_->setText(file);
}

void ImportDialog::ask_for_folder()
{
    const auto folder = QFileDialog::getExistingDirectory(this, tr("Folder of records"));
    if (!folder.isEmpty()) set_folder(folder);
}

void ImportDialog::ask_for_case()
{
    const auto file = QFileDialog::getSaveFileName(
        this, tr("Case to import into"), case_->text(), tr("Cases (*.spindel)"), nullptr,
        QFileDialog::DontConfirmOverwrite); // records are added
    if (!file.isEmpty()) set_case(file);
}

void ImportDialog::preview()
{
    update_state();
    if (folder_->text().isEmpty()) return;
    jobs_.start([this, folder = to_path(folder_->text()), file = to_path(case_->text())](
                    const engine::Progress& progress) -> JobRunner::Deliver {
        return [this, preview = import_preview(folder, file, progress)] { show_preview(preview); };
    });
}

void ImportDialog::show_preview(const ImportPreview& preview)
{
    preview_ = preview;
    words_->setPlainText(preview_.words);
    files_->clear();
    for (const auto& file : preview_.files)
        files_->addItem(tr("%1: of the first %n row(s) %2 would be refused", nullptr,
                           static_cast<int>(file.rows.rows.size()))
                            .arg(file.name)
                            .arg(file.refused));
    const auto faulty = std::ranges::find_if(
        preview_.files, [](const PreviewedFile& file) { return file.refused > 0; });
    if (faulty != preview_.files.end())
        files_->setCurrentIndex(static_cast<int>(faulty - preview_.files.begin()));
}

void ImportDialog::show_file(int file)
{
    constexpr std::size_t kOurColumns = 2; // the line, and what would become of it
    rows_->set_table(file < 0 ? engine::Table()
                              : preview_.files.at(static_cast<std::size_t>(file)).rows,
                     kOurColumns);
}

void ImportDialog::start()
{
    jobs_.start([this, folder = to_path(folder_->text()),
                 file = case_->text()](const engine::Progress& progress) -> JobRunner::Deliver {
        return [this, file, words = import_folder(to_path(file), folder, progress)] {
            imported_ = file;
            words_->setPlainText(words);
        };
    });
}

void ImportDialog::update_state()
{
    const bool is_ready = !folder_->text().isEmpty() && !case_->text().isEmpty();
    command_->setText(is_ready ? QStringLiteral("spindel import %1 %2")
                                     .arg(quoted(case_->text()), quoted(folder_->text()))
                               : QString());
    import_->setEnabled(is_ready && !jobs_.is_running() && imported_.isEmpty());
    open_->setEnabled(!imported_.isEmpty() && !jobs_.is_running());
    progress_->setVisible(jobs_.is_running());
}

} // namespace spindel::viewer
