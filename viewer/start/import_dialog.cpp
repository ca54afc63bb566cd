#include "viewer/start/import_dialog.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QMenu>
#include <QSplitter>
#include <QVBoxLayout>

#include "viewer/case_loader.h"
#include "viewer/case_lock.h"
#include "viewer/output/command_lines.h"
#include "viewer/save_file.h"

namespace spindel::viewer {

namespace {

bool is_same_file(const QString& one, const QString& other)
{
    std::error_code none; // where one of them is not there
    return !other.isEmpty() &&
           (one == other || std::filesystem::equivalent(to_path(one), to_path(other), none));
}

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
    : QDialog(parent), folder_(new PathLine(this)), case_(new PathLine(this)),
      key_(new PathLine(this)), files_(new QComboBox(this)), rows_(new TableView(this)),
      profile_(new QPlainTextEdit(this)), words_(new QPlainTextEdit(this)),
      command_(new QLabel(this)), progress_(new QProgressBar(this)),
      save_profile_(new QPushButton(tr("&Save the profile…"), this)),
      by_profile_(new QPushButton(tr("Import &by the profile"), this)),
      import_(new QPushButton(tr("&Import"), this)),
      open_(new QPushButton(tr("&Open the case"), this))
{
    setWindowTitle(tr("Import records"));
    resize(900, 700);
    profile_->setObjectName(QStringLiteral("profile"));
    profile_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    profile_->setLineWrapMode(QPlainTextEdit::NoWrap);
    profile_->setAccessibleName(tr("Proposed profile, to be put right"));
    words_->setReadOnly(true);
    words_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    words_->setLineWrapMode(QPlainTextEdit::NoWrap);
    words_->setAccessibleName(tr("What the import does"));
    folder_->setAccessibleName(tr("Folder or file of records"));
    files_->setAccessibleName(tr("File whose first rows are shown"));
    rows_->setObjectName(QStringLiteral("preview_rows"));
    rows_->setAccessibleName(tr("First rows, and what would become of each"));
    connect(files_, &QComboBox::currentIndexChanged, this, &ImportDialog::show_file);
    case_->setAccessibleName(tr("Case to import into"));
    key_->setAccessibleName(tr("File of the key for pseudonyms"));
    key_->setPlaceholderText(tr("none: raw identifiers are refused"));
    command_->setTextFormat(Qt::PlainText);
    command_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    progress_->hide();
    auto* browse = new QPushButton(tr("&Choose…"), this);
    auto* choose = new QPushButton(tr("C&hoose…"), this);
    auto* choose_key = new QPushButton(tr("Choos&e…"), this);
    auto* form = new QFormLayout;
    auto* records = new QMenu(browse); // owned by it
    records->addAction(tr("A &folder…"), this, &ImportDialog::ask_for_folder);
    records->addAction(tr("A fi&le…"), this, &ImportDialog::ask_for_file);
    browse->setMenu(records);
    browse->setObjectName(QStringLiteral("choose_records"));
    folder_->setObjectName(QStringLiteral("records"));
    form->addRow(tr("&Folder or file"), with_button(folder_, browse));
    form->addRow(tr("C&ase"), with_button(case_, choose));
    form->addRow(tr("&Key for pseudonyms"), with_button(key_, choose_key));
    form->addRow(tr("The same from the command line:"), command_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    for (auto* button : {save_profile_, by_profile_, import_})
        buttons->addButton(button, QDialogButtonBox::ActionRole);
    buttons->addButton(open_, QDialogButtonBox::AcceptRole);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    auto* parts = new QSplitter(Qt::Vertical, this); // owned by this
    parts->addWidget(rows_);
    parts->addWidget(profile_);
    parts->addWidget(words_);
    parts->setChildrenCollapsible(false);
    layout->addWidget(files_);
    layout->addWidget(parts, 1);
    layout->addWidget(progress_);
    layout->addWidget(buttons);
    connect(choose, &QPushButton::clicked, this, &ImportDialog::ask_for_case);
    connect(choose_key, &QPushButton::clicked, this, &ImportDialog::ask_for_key);
    for (auto* line : {folder_, case_, key_})
        connect(line, &QLineEdit::editingFinished, this, [this] {
            if (asked() != previewed_) preview();
        });
    connect(folder_, &PathLine::path_changed, this, &ImportDialog::update_state);
    connect(key_, &PathLine::path_changed, this, &ImportDialog::update_state);
    connect(case_, &PathLine::path_changed, this, &ImportDialog::update_state);
    connect(import_, &QPushButton::clicked, this, &ImportDialog::start);
    connect(by_profile_, &QPushButton::clicked, this, &ImportDialog::start_by_profile);
    connect(save_profile_, &QPushButton::clicked, this, &ImportDialog::ask_to_save_profile);
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
        if (is_previewing_) show_preview({}); // what stands there is of other files
        words_->setPlainText(why);
        update_state();
    });
    folder_->setFocus();
    update_state();
}

void ImportDialog::set_folder(const QString& folder)
{
    folder_->set_path(folder);
    preview();
}

void ImportDialog::set_case(const QString& file)
{
    case_->set_path(file);
    preview(); // its victims are masked
}

void ImportDialog::set_key(const QString& file)
{
    key_->set_path(file);
    preview();
}

void ImportDialog::ask_for_folder()
{
    const auto folder = QFileDialog::getExistingDirectory(this, tr("Folder of records"));
    if (!folder.isEmpty()) set_folder(folder);
}

void ImportDialog::ask_for_file()
{
    const auto file = QFileDialog::getOpenFileName(this, tr("File of records"));
    if (!file.isEmpty()) set_folder(file);
}

void ImportDialog::ask_for_case()
{
    const auto file = QFileDialog::getSaveFileName(
        this, tr("Case to import into"), case_->path(), tr("Cases (*.spindel)"), nullptr,
        QFileDialog::DontConfirmOverwrite); // records are added
    if (!file.isEmpty()) set_case(file);
}

void ImportDialog::ask_for_key()
{
    const auto file = QFileDialog::getOpenFileName(this, tr("File of the key for pseudonyms"));
    if (!file.isEmpty()) set_key(file);
}

void ImportDialog::preview()
{
    update_state();
    previewed_ = asked();
    naming_.start([this, asked = asked()](const engine::Progress&) -> JobRunner::Deliver {
        auto shown = masked_names(to_path(asked[1]), asked);
        return [this, asked, shown = std::move(shown)] { show_names(asked, shown); };
    });
    if (folder_->path().isEmpty()) return;
    is_previewing_ = true;
    jobs_.start([this, folder = to_path(folder_->path()), file = to_path(case_->path()),
                 key = to_path(key_->path()),
                 asked = asked()](const engine::Progress& progress) -> JobRunner::Deliver {
        return [this, asked, preview = import_preview(folder, file, key, progress)] {
            show_names(asked, preview.shown_names);
            show_preview(preview);
        };
    });
}

void ImportDialog::show_names(const QStringList& asked, const QStringList& shown)
{
    std::size_t at = 0;
    for (auto* line : {folder_, case_, key_}) {
        const auto name = static_cast<qsizetype>(at++);
        line->show_as(asked[name], shown[name]);
    }
    update_state();
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
    for (const auto& proposed : preview_.proposals)
        files_->addItem(tr("%1: by the proposed profile").arg(proposed.name));
    const auto faulty = std::ranges::find_if(
        preview_.files, [](const PreviewedFile& file) { return file.refused > 0; });
    if (faulty != preview_.files.end())
        files_->setCurrentIndex(static_cast<int>(faulty - preview_.files.begin()));
}

void ImportDialog::show_file(int file)
{
    constexpr std::size_t kOurColumns = 2; // the line, and what would become of it
    const auto* proposed = proposal();
    const bool has_rows = file >= 0 && proposed == nullptr;
    rows_->set_table(has_rows ? preview_.files.at(static_cast<std::size_t>(file)).rows
                              : engine::Table(),
                     kOurColumns);
    profile_->setPlainText(proposed != nullptr ? proposed->toml : QString());
    update_state();
}

/// The chosen file's, where it is one for which a profile is proposed.
const ProposedProfile* ImportDialog::proposal() const
{
    const auto at = files_->currentIndex() - std::ssize(preview_.files);
    return at >= 0 && at < std::ssize(preview_.proposals)
               ? &preview_.proposals[static_cast<std::size_t>(at)]
               : nullptr;
}

void ImportDialog::run_import(std::function<QString(const engine::Progress&)> import)
{
    const auto path = to_path(case_->path());
    const bool is_own = is_same_file(case_->path(), own_case_);
    const std::shared_ptr lock = is_own ? nullptr : lock_of(path); // goes with the job
    if (lock && !lock->tryLock() && lock->error() == QLockFile::LockFailedError) {
        words_->setPlainText(tr("%1: another viewer has this case open, so nothing is imported "
                                "into it.\nClose the other viewer, or import into another case.")
                                 .arg(case_->shown()));
        return;
    }
    is_previewing_ = false;
    jobs_.start([this, lock, file = case_->path(), asked = asked(), import = std::move(import)](
                    const engine::Progress& progress) -> JobRunner::Deliver {
        return [this, file, asked, words = import(progress)] {
            imported_ = file;
            done_ = asked;
            words_->setPlainText(words);
        };
    });
}

void ImportDialog::start()
{
    run_import([folder = to_path(folder_->path()), file = to_path(case_->path()),
                key = to_path(key_->path())](const engine::Progress& progress) {
        return import_folder(file, folder, key, progress);
    });
}

void ImportDialog::start_by_profile()
{
    const auto* proposed = proposal();
    if (proposed == nullptr) return;
    auto chosen = *proposed;
    chosen.toml = profile_->toPlainText();
    run_import([chosen, file = to_path(case_->path()),
                key = to_path(key_->path())](const engine::Progress& progress) {
        return import_by_profile(file, chosen, key, progress);
    });
}

void ImportDialog::save_profile(const QString& file)
{
    save_text(this, file, profile_->toPlainText().toStdString());
}

void ImportDialog::ask_to_save_profile()
{
    const auto file = QFileDialog::getSaveFileName(this, tr("Save the profile"), QString(),
                                                   tr("Profiles (*.toml)"));
    if (!file.isEmpty()) save_profile(file);
}

QString ImportDialog::equivalent_command() const
{
    const auto* proposed = proposal();
    const auto records = proposed == nullptr ? folder_->shown() : proposed->shown_file;
    auto command =
        QStringLiteral("spindel import %1 %2").arg(shell_file(case_->shown()), shell_file(records));
    if (proposed != nullptr) command += QStringLiteral(" --profile PROFILE.toml");
    if (!key_->path().isEmpty())
        command += QStringLiteral(" --pseudonymise ") + shell_file(key_->shown());
    return command;
}

QStringList ImportDialog::asked() const
{
    return {folder_->path(), case_->path(), key_->path()};
}

void ImportDialog::update_state()
{
    const bool is_ready = !folder_->path().isEmpty() && !case_->path().isEmpty();
    command_->setText(is_ready ? equivalent_command() : QString());
    const auto* proposed = proposal();
    const bool is_masked =
        (proposed != nullptr && proposed->shown_file != to_name(proposed->file)) ||
        std::ranges::any_of(std::array{folder_, case_, key_},
                            [](const PathLine* line) { return line->shown() != line->path(); });
    command_->setToolTip(is_masked
                             ? tr("A victim's name in it is masked; the file is called otherwise.")
                             : QString());
    import_->setEnabled(is_ready && !jobs_.is_running() && asked() != done_);
    const bool has_profile = proposed != nullptr;
    for (QWidget* part : {static_cast<QWidget*>(profile_), static_cast<QWidget*>(save_profile_),
                          static_cast<QWidget*>(by_profile_)})
        part->setVisible(has_profile);
    rows_->setVisible(!has_profile);
    by_profile_->setEnabled(!case_->path().isEmpty() && !jobs_.is_running());
    open_->setEnabled(!imported_.isEmpty() && !jobs_.is_running());
    progress_->setVisible(jobs_.is_running());
}

} // namespace spindel::viewer
