#include "viewer/start/profile_editor.h"

#include <QVBoxLayout>

#include "viewer/save_file.h"
#include "viewer/text_size.h"
#include "viewer/views/flow_layout.h"

namespace spindel::viewer {

ProfileEditor::ProfileEditor(QWidget* parent)
    : QWidget(parent), text_(new QPlainTextEdit(this)),
      import_(new QPushButton(tr("Import &by the profile"), this))
{
    constexpr int kPause = 500; // milliseconds
    waiting_.setSingleShot(true);
    waiting_.setInterval(kPause);
    text_->setObjectName(QStringLiteral("profile"));
    text_->setFont(fixed_font());
    text_->setLineWrapMode(QPlainTextEdit::NoWrap);
    text_->setAccessibleName(tr("Proposed profile, to be put right"));
    auto* save = new QPushButton(tr("&Save the profile…"), this);
    auto* buttons = new FlowLayout; // owned by the layout
    buttons->addWidget(save);
    buttons->addWidget(import_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(text_, 1);
    layout->addLayout(buttons);
    connect(text_, &QPlainTextEdit::textChanged, &waiting_, qOverload<>(&QTimer::start));
    connect(&waiting_, &QTimer::timeout, this, &ProfileEditor::changed);
    connect(save, &QPushButton::clicked, this, &ProfileEditor::ask_for_file);
    connect(import_, &QPushButton::clicked, this, &ProfileEditor::import_wanted);
}

void ProfileEditor::set_profile(const QString& toml)
{
    text_->setPlainText(toml);
    waiting_.stop();
    if (!toml.isEmpty()) Q_EMIT changed();
}

void ProfileEditor::save(const QString& file)
{
    save_text(this, file, profile().toStdString());
}

void ProfileEditor::ask_for_file()
{
    const auto file = asked_file(this, tr("Save the profile"), QString(), tr("Profiles (*.toml)"));
    if (!file.isEmpty()) save(file);
}

} // namespace spindel::viewer
