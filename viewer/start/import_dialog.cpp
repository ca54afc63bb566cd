#include "viewer/start/import_dialog.h"

#include <algorithm>

#include <QDialogButtonBox>
#include <QSplitter>
#include <QVBoxLayout>

#include "viewer/case_loader.h"
#include "viewer/numbers.h"
#include "viewer/text_size.h"

namespace spindel::viewer {

namespace {

/// Of which rows those are that are shown, and how many of them would be refused.
QString words_of(const PreviewedFile& file)
{
    const auto rows = static_cast<int>(file.rows.rows.size());
    const auto words =
        rows < file.all ? ImportDialog::tr("%1: of the first %n row(s) of %3, %2 would be refused",
                                           nullptr, rows)
                        : ImportDialog::tr("%1: of %n row(s) %2 would be refused", nullptr, rows);
    const auto named = words.arg(file.name, shown_number(file.refused));
    return rows < file.all ? named.arg(shown_number(file.all)) : named;
}

} // namespace

ImportDialog::ImportDialog(QWidget* parent)
    : QDialog(parent), form_(new ImportForm(this)), files_(new QComboBox(this)),
      editor_(new ProfileEditor(this)), rows_(new TableView(this)),
      words_(new QPlainTextEdit(this)), progress_(new QProgressBar(this)),
      import_(new QPushButton(tr("&Import"), this)),
      cancel_(new QPushButton(tr("Ca&ncel the import"), this)),
      open_(new QPushButton(tr("&Open the case"), this))
{
    setWindowTitle(tr("Import records"));
    resize(900, 700);
    files_->setAccessibleName(tr("File whose first rows are shown"));
    files_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    progress_->hide();
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(form_);
    layout->addWidget(files_);
    layout->addWidget(make_parts(), 1);
    layout->addWidget(progress_);
    make_buttons();
    connect(files_, &QComboBox::currentIndexChanged, this, &ImportDialog::show_file);
    connect(form_, &ImportForm::edited, this, &ImportDialog::update_state);
    connect(form_, &ImportForm::chosen, this, [this] {
        if (form_->asked() != previewed_) preview();
    });
    connect(editor_, &ProfileEditor::changed, this, &ImportDialog::try_profile);
    connect(editor_, &ProfileEditor::import_wanted, this, &ImportDialog::start_by_profile);
    follow_jobs();
    form_->setFocus();
    update_state();
}

QSplitter* ImportDialog::make_parts()
{
    rows_->setObjectName(QStringLiteral("preview_rows"));
    rows_->setAccessibleName(tr("First rows, and what would become of each"));
    rows_->set_empty_words(words_before_rows());
    words_->setReadOnly(true);
    words_->setFont(fixed_font());
    words_->setLineWrapMode(QPlainTextEdit::NoWrap);
    words_->setAccessibleName(tr("What the import does"));
    auto* parts = new QSplitter(Qt::Vertical, this); // owned by this
    for (QWidget* part : {static_cast<QWidget*>(editor_), static_cast<QWidget*>(rows_),
                          static_cast<QWidget*>(words_)})
        parts->addWidget(part);
    parts->setChildrenCollapsible(false);
    return parts;
}

QString ImportDialog::words_before_rows() const
{
    return tr("Choose or type a folder or file of records: its first rows are shown here, and what "
              "would become of each.");
}

void ImportDialog::make_buttons()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(import_, QDialogButtonBox::ActionRole);
    buttons->addButton(cancel_, QDialogButtonBox::ActionRole);
    buttons->addButton(open_, QDialogButtonBox::AcceptRole);
    layout()->addWidget(buttons);
    connect(import_, &QPushButton::clicked, this, &ImportDialog::start);
    connect(cancel_, &QPushButton::clicked, &jobs_, &JobRunner::cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ImportDialog::set_folder(const QString& folder)
{
    form_->records().set_path(folder);
    preview();
}

void ImportDialog::set_case(const QString& file)
{
    form_->case_file().set_path(file);
    preview(); // its victims are masked
}

void ImportDialog::set_key(const QString& file)
{
    form_->key().set_path(file);
    preview();
}

void ImportDialog::show_names(const QStringList& asked, const QStringList& shown)
{
    form_->show_names(asked, shown);
    update_state();
}

void ImportDialog::show_preview(const ImportPreview& preview)
{
    preview_ = preview;
    words_->setLineWrapMode(QPlainTextEdit::NoWrap); // tables
    words_->setPlainText(preview_.words);
    files_->clear();
    for (const auto& file : preview_.files)
        files_->addItem(words_of(file));
    for (const auto& proposed : preview_.proposals)
        files_->addItem(tr("%1: by the proposed profile").arg(proposed.name));
    const auto faulty = std::ranges::find_if(
        preview_.files, [](const PreviewedFile& file) { return file.refused > 0; });
    if (faulty != preview_.files.end())
        files_->setCurrentIndex(static_cast<int>(faulty - preview_.files.begin()));
}

void ImportDialog::show_file(int file)
{
    const auto* proposed = proposal();
    stop_trying();
    words_->setPlainText(preview_.words);
    show_rows(file < 0 || proposed != nullptr ? nullptr
                                              : &preview_.files.at(static_cast<std::size_t>(file)));
    editor_->set_profile(proposed != nullptr ? proposed->toml : QString());
    update_state();
}

void ImportDialog::show_rows(const PreviewedFile* file)
{
    constexpr std::size_t kOurColumns = 2; // the line, and what would become of it
    rows_->set_table(file != nullptr ? file->rows : engine::Table(), kOurColumns);
    if (file != nullptr) rows_->show_whole("would_be");
}

void ImportDialog::show_tried(const ImportPreview& preview)
{
    if (!is_trying_) return;
    const auto* file = preview.files.empty() ? nullptr : &preview.files.front();
    show_rows(file);
    words_->setLineWrapMode(QPlainTextEdit::NoWrap); // tables
    words_->setPlainText((file != nullptr ? words_of(*file) + QStringLiteral("\n\n") : QString()) +
                         preview.words);
}

/// The chosen file's, where it is one for which a profile is proposed.
const ProposedProfile* ImportDialog::proposal() const
{
    const auto at = files_->currentIndex() - std::ssize(preview_.files);
    return at >= 0 && at < std::ssize(preview_.proposals)
               ? &preview_.proposals[static_cast<std::size_t>(at)]
               : nullptr;
}

ProposedProfile ImportDialog::profile_as_it_stands() const
{
    auto chosen = *proposal();
    chosen.toml = editor_->profile();
    return chosen;
}

bool ImportDialog::wants_profile() const
{
    return form_->asked() == previewed_ && preview_.files.empty() && !preview_.proposals.empty();
}

void ImportDialog::tell(const QString& why)
{
    words_->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    words_->setPlainText(why);
}

void ImportDialog::update_state()
{
    const auto asked = form_->asked();
    const bool is_ready = !asked[0].isEmpty() && !asked[1].isEmpty();
    const auto* proposed = proposal();
    const bool has_profile = proposed != nullptr;
    const auto records = has_profile ? proposed->shown_file : form_->records().shown();
    form_->show_command(is_ready ? form_->command_of(records, has_profile) : QString(),
                        (has_profile && proposed->shown_file != to_name(proposed->file)) ||
                            form_->is_masked());
    import_->setEnabled(is_ready && !jobs_.is_running() && asked != done_ && !wants_profile());
    cancel_->setVisible(is_importing());
    editor_->setVisible(has_profile);
    editor_->set_can_import(!asked[1].isEmpty() && !jobs_.is_running());
    open_->setEnabled(!imported_.isEmpty() && !jobs_.is_running());
    progress_->setVisible(jobs_.is_running() || trying_.is_running());
}

} // namespace spindel::viewer
