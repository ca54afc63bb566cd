#include "viewer/views/search_box.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QKeyEvent>

#include "viewer/desk/selections.h"
#include "viewer/models/carried.h"
#include "viewer/models/cell_words.h"
#include "viewer/numbers.h"
#include "viewer/plain_text.h"

namespace spindel::viewer {

namespace {

/// Adds those that are not there yet.
template <typename Id>
void add_new(std::vector<Id>& hits, const std::vector<Id>& more)
{
    for (const auto id : more)
        if (std::ranges::find(hits, id) == hits.end()) hits.push_back(id);
}

} // namespace

SearchBox::SearchBox(Session& session, QWidget* parent)
    : QWidget(parent), session_(session), line_(new QLineEdit(this)), said_(new QLabel(this)),
      completer_(new QCompleter(&completions_, this))
{
    line_->setObjectName(QStringLiteral("search"));
    line_->setAccessibleName(tr("Search"));
    line_->setPlaceholderText(tr("Search: id, country, ring… (Ctrl+F)"));
    line_->setToolTip(
        tr("Finds ids, of handsets, documents and bookings too, countries, categories, kinds, "
           "rings, tags, words of notes, places and carriers of journeys, and \"without ties\". "
           "Return: next hit. Shift+Return: the one before. Ctrl+Return: "
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
    connect(&session_, &Session::case_changed, this, [this] {
        if (session_.path() != searched_case_) line_->clear(); // what was asked of another
        searched_case_ = session_.path();
    });
    connect(&session_, &Session::findings_changed, this, &SearchBox::make_index);
    connect(&session_, &Session::desk_changed, this, [this] {
        auto notes = shown_notes(session_);
        if (notes != notes_) searched_.clear(); // other hits
        notes_ = std::move(notes);
    });
    connect(&collecting_, &JobRunner::failed, &session_, &Session::trouble);
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
    untied_hits_.clear();
    said_->clear();
    setEnabled(true);
    const auto shared = session_.shared_analysis();
    if (shared != carriers_of_.lock()) carriers_.reset();
    indexing_.start([this, shared, findings = session_.findings(),
                     known = carriers_](const engine::Progress&) -> JobRunner::Deliver {
        const auto& subject = shared->subject();
        auto with = known ? known : std::make_shared<const Carriers>(carriers(subject));
        auto index = std::make_shared<const SearchIndex>(subject, findings->rings(), *with);
        return [this, shared, findings, with = std::move(with), index = std::move(index)] {
            carriers_ = with;
            carriers_of_ = shared;
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
        untied_hits_ = index_->find_untied(searched_);
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
        const auto& subject = session_.analysis()->subject();
        add_new(hits_, nodes_of(note, subject));
        add_new(untied_hits_, untied_of(note, subject));
    }
}

void SearchBox::go(int step)
{
    const auto count = static_cast<int>(hit_count());
    if (count == 0) {
        said_->setText(line_->text().trimmed().isEmpty() ? QString() : tr("Not found"));
        return;
    }
    at_ = at_ < 0 ? (step > 0 ? 0 : count - 1) : (at_ + step + count) % count;
    said_->setText(tr("%1 of %2").arg(shown_number(at_ + 1), shown_number(count)));
    choose_hit(static_cast<std::size_t>(at_));
    show_carried();
}

void SearchBox::choose_hit(std::size_t hit)
{
    if (hit < hits_.size())
        session_.choose_persona(hits_[hit]);
    else
        session_.choose_untied({untied_hits_[hit - hits_.size()]});
}

void SearchBox::show_carried()
{
    const auto shared = session_.shared_analysis();
    const auto carried = index_->carried(searched_);
    if (!shared || carried.empty()) return;
    const auto& subject = shared->subject();
    const auto title = tr("With %1 %2")
                           .arg(shown_word(word(subject.graph().kind(carried.front()))),
                                plain(QString::fromStdString(subject.labels(carried.front()))));
    collecting_.start([=, this, searched = searched_, sight = session_.sight()](
                          const engine::Progress& progress) -> JobRunner::Deliver {
        auto records = records_with_any(shared->subject(), carried, progress);
        if (sight && !sight->is_whole())
            std::erase_if(records, [&](engine::EventId record) {
                return !passes(sight->filter(), shared->subject(), shared->graph().event(record));
            });
        return [this, shared, title, searched, records = std::move(records)] {
            if (shared == session_.shared_analysis() && searched == searched_)
                session_.show_records(title, records);
        };
    });
}

void SearchBox::select_all()
{
    const auto count = hit_count();
    if (count == 0) return;
    auto words = tr("%n hit(s)", nullptr, static_cast<int>(count));
    if (!untied_hits_.empty())
        words += tr(", %n without ties", nullptr, static_cast<int>(untied_hits_.size()));
    said_->setText(words);
    if (hits_.empty()) return session_.choose_untied(untied_hits_);
    session_.select(hits_);
    show_carried();
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
