#include "viewer/views/notes_view.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

#include "viewer/desk/notes.h"
#include "viewer/views/flow_layout.h"

namespace spindel::viewer {

namespace {

/// Chooses nothing when it only gets the focus: what is selected is what the new note is on.
class QuietList : public QListWidget {
public:
    using QListWidget::QListWidget;

protected:
    void focusInEvent(QFocusEvent* event) override
    {
        QAbstractScrollArea::focusInEvent(event);
        viewport()->update();
    }
};

} // namespace

NotesView::NotesView(Session& session, QWidget* parent)
    : QWidget(parent), session_(session), list_(new QuietList(this)),
      text_(new QPlainTextEdit(this)), tags_(new QLineEdit(this)),
      remove_(new QPushButton(tr("Remove"), this))
{
    list_->setObjectName(QStringLiteral("notes"));
    list_->setAccessibleName(tr("Notes"));
    list_->setWordWrap(true);
    list_->setAlternatingRowColors(true);
    text_->setAccessibleName(tr("Text of the note"));
    text_->setPlaceholderText(tr("Write a note on what is selected"));
    text_->setTabChangesFocus(true);
    tags_->setAccessibleName(tr("Tags of the note"));
    tags_->setPlaceholderText(tr("Tags, separated by commas"));
    auto* save = new QPushButton(tr("Save note"), this); // owned by this, as is all below
    auto* begin = new QPushButton(tr("New"), this);
    auto* buttons = new FlowLayout; // owned by the layout below
    buttons->addWidget(begin);
    buttons->addWidget(save);
    buttons->addWidget(remove_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(list_, 3);
    layout->addWidget(text_, 2);
    layout->addWidget(tags_);
    layout->addLayout(buttons);
    connect(save, &QPushButton::clicked, this, &NotesView::save);
    connect(begin, &QPushButton::clicked, this, &NotesView::begin);
    connect(remove_, &QPushButton::clicked, this, &NotesView::remove);
    connect(list_, &QListWidget::currentRowChanged, this, &NotesView::edit);
    connect(&session_, &Session::case_changed, this, &NotesView::show_desk);
    connect(&session_, &Session::desk_changed, this, &NotesView::show_desk);
    show_desk();
}

QString NotesView::chosen() const
{
    const auto* item = list_->currentItem();
    return item == nullptr ? QString() : item->data(Qt::UserRole).toString();
}

void NotesView::show_desk()
{
    const QSignalBlocker quiet(list_);
    const auto was_chosen = chosen();
    list_->clear();
    setEnabled(session_.analysis() != nullptr);
    if (session_.analysis() == nullptr) return;
    for (const auto& note : shown_notes(session_)) {
        const auto words =
            tr("%1: %2").arg(subject_of(note, session_.analysis()->subject()), words_of(note));
        auto* item = new QListWidgetItem(words, list_); // owned by the list
        item->setData(Qt::UserRole, note.id);
        item->setToolTip(tr("Note of %1").arg(note.time));
        if (note.id == was_chosen) list_->setCurrentItem(item);
    }
    remove_->setEnabled(!chosen().isEmpty());
}

void NotesView::edit(int row)
{
    remove_->setEnabled(row >= 0);
    if (row < 0) return;
    for (const auto& note : shown_notes(session_)) {
        if (note.id != chosen()) continue;
        text_->setPlainText(note.text);
        tags_->setText(note.tags.join(QStringLiteral(", ")));
        session_.choose_again(note.on);
    }
}

void NotesView::save()
{
    const auto text = text_->toPlainText().trimmed();
    if (text.isEmpty() || session_.analysis() == nullptr) return;
    QStringList tags;
    for (const auto& tag : tags_->text().split(u','))
        if (!tag.trimmed().isEmpty()) tags += tag.trimmed();
    if (chosen().isEmpty())
        add_note(session_, text, tags);
    else
        change_note(session_, chosen(), text, tags);
    begin();
}

void NotesView::begin()
{
    list_->setCurrentRow(-1);
    text_->clear();
    tags_->clear();
}

void NotesView::remove()
{
    if (!chosen().isEmpty()) remove_note(session_, chosen());
    begin();
}

} // namespace spindel::viewer
