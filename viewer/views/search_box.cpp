#include "viewer/views/search_box.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QKeyEvent>

#include "viewer/desk/selections.h"
#include "viewer/numbers.h"

namespace spindel::viewer {

SearchBox::SearchBox(Session& session, QWidget* parent)
    : QWidget(parent), session_(session), line_(new QLineEdit(this)), said_(new QLabel(this)),
      completer_(new QCompleter(&completions_, this))
{
    line_->setObjectName(QStringLiteral("search"));
    line_->setAccessibleName(tr("Search"));
    line_->setPlaceholderText(tr("Search: id, country, ring… (Ctrl+F)"));
    line_->setToolTip(
        tr("Finds ids, countries, categories, kinds, rings, tags, words of notes, and places and "
           "carriers of journeys. Return: next hit. Shift+Return: the one before. Ctrl+Return: "
           "select all. Ctrl+Shift+Return: select the first hit besides what is selected."));
    line_->setClearButtonEnabled(true);
    line_->installEventFilter(this);
    // Not the line's own completer, which marks a suggestion and gives it to Return at once.
    completer_->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    completer_->setWidget(line_);
    completer_->popup()->setAccessibleName(tr("Suggestions"));
    completer_->popup()->installEventFilter(this);
    connect(completer_, qOverload<const QString&>(&QCompleter::activated), this, &SearchBox::take);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(said_);
    row->addWidget(line_, 1);
    connect(line_, &QLineEdit::textEdited, this, &SearchBox::complete);
    connect(&session_, &Session::findings_changed, this, &SearchBox::make_index);
    connect(&session_, &Session::desk_changed, this, [this] {
        auto notes = shown_notes(session_);
        if (notes != notes_) searched_.clear(); // other hits
        notes_ = std::move(notes);
    });
    connect(&indexing_, &JobRunner::failed, &session_, &Session::trouble);
    setEnabled(false);
}

QSize SearchBox::sizeHint() const
{
    return {42 * fontMetrics().averageCharWidth(), QWidget::sizeHint().height()};
}

void SearchBox::make_index()
{
    index_.reset();
    searched_.clear();
    hits_.clear();
    said_->clear();
    setEnabled(true);
    indexing_.start([this, shared = session_.shared_analysis(), findings = session_.findings()](
                        const engine::Progress&) -> JobRunner::Deliver {
        auto index = std::make_shared<const SearchIndex>(shared->subject(), findings->rings());
        return [this, findings, index = std::move(index)] {
            if (findings == session_.findings()) index_ = index;
        };
    });
}

void SearchBox::complete(const QString& text)
{
    said_->clear();
    if (!index_) return;
    auto found = index_->completions(text);
    const auto wanted = text.trimmed();
    for (const auto& note : notes_)
        for (const auto& tag : note.tags)
            if (!wanted.isEmpty() && tag.startsWith(wanted, Qt::CaseInsensitive) &&
                !found.contains(tag))
                found += tag;
    completions_.setStringList(found);
    const bool is_all_typed = found.size() == 1 && found.front() == wanted;
    if (found.isEmpty() || is_all_typed) {
        completer_->popup()->hide();
        return;
    }
    completer_->complete();
    completer_->popup()->setCurrentIndex({}); // Return searches what was typed
}

void SearchBox::take(const QString& suggestion)
{
    line_->setText(suggestion);
    go(1);
}

const std::vector<engine::NodeId>& SearchBox::hits()
{
    if (index_ && line_->text() != searched_) {
        searched_ = line_->text();
        hits_ = index_->find(searched_);
        add_noted();
        at_ = -1;
    }
    return hits_;
}

void SearchBox::add_noted()
{
    const auto wanted = searched_.trimmed();
    if (wanted.isEmpty()) return;
    for (const auto& note : notes_) {
        const bool is_hit = note.tags.contains(wanted, Qt::CaseInsensitive) ||
                            note.text.contains(wanted, Qt::CaseInsensitive);
        if (!is_hit) continue;
        for (const auto node : nodes_of(note, session_.analysis()->subject()))
            if (std::ranges::find(hits_, node) == hits_.end()) hits_.push_back(node);
    }
}

void SearchBox::go(int step)
{
    const auto count = static_cast<int>(hits().size());
    if (count == 0) {
        said_->setText(line_->text().trimmed().isEmpty() ? QString() : tr("Not found"));
        return;
    }
    at_ = at_ < 0 ? (step > 0 ? 0 : count - 1) : (at_ + step + count) % count;
    said_->setText(tr("%1 of %2").arg(shown_number(at_ + 1), shown_number(count)));
    session_.choose_persona(hits_[static_cast<std::size_t>(at_)]);
}

void SearchBox::select_all()
{
    if (hits().empty()) return;
    said_->setText(tr("%n hit(s)", nullptr, static_cast<int>(hits_.size())));
    session_.select(hits_);
}

void SearchBox::select_too()
{
    if (hits().empty()) return go(1); // which says so
    said_->setText(tr("%1 of %2").arg(shown_number(1), shown_number(hits_.size())));
    session_.select(with_or_without(session_, hits_.front()));
}

bool SearchBox::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter) return false;
    const auto suggestion = completer_->popup()->isVisible()
                                ? completer_->popup()->currentIndex().data().toString()
                                : QString();
    completer_->popup()->hide();
    if (!suggestion.isEmpty())
        take(suggestion);
    else if (key->modifiers().testFlags(Qt::ControlModifier | Qt::ShiftModifier))
        select_too();
    else if ((key->modifiers() & Qt::ControlModifier) != 0)
        select_all();
    else
        go((key->modifiers() & Qt::ShiftModifier) != 0 ? -1 : 1);
    return true;
}

} // namespace spindel::viewer
