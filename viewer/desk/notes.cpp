#include "viewer/desk/notes.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonObject>

#include "viewer/desk/personas_named.h"
#include "viewer/numbers.h"
#include "viewer/words.h"

namespace spindel::viewer {

namespace {

QString key(const QString& id)
{
    return area::kNote + u'/' + id;
}

QJsonArray written(const QStringList& list)
{
    return QJsonArray::fromStringList(list);
}

QStringList read(const QJsonValue& list)
{
    QStringList words;
    for (const auto& word : list.toArray())
        words += word.toString();
    return words;
}

Note note_of(const QString& id, const QJsonValue& value)
{
    return {id,
            read(value[u"on"]),
            value[u"text"].toString(),
            read(value[u"tags"]),
            value[u"time"].toString(),
            value[u"kind"].toString()};
}

QJsonObject written(const Note& note)
{
    QJsonObject value{{QStringLiteral("on"), written(note.on)},
                      {QStringLiteral("text"), note.text},
                      {QStringLiteral("tags"), written(note.tags)},
                      {QStringLiteral("time"), note.time}};
    if (!note.kind.isEmpty()) value.insert(QStringLiteral("kind"), note.kind);
    return value;
}

QString now()
{
    const auto time = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    return QString::fromStdString(engine::format_time(time));
}

QStringList masked(const Session& session, const QStringList& words)
{
    QStringList all;
    for (const auto& word : words)
        all += session.masked(word);
    return all;
}

const QString kTieKind = QStringLiteral("tie");
const QString kRingKind = QStringLiteral("ring ");

/// Whether a ring or a tie is chosen, not nodes.
QString kind_of_chosen(const Session& session)
{
    if (session.tie()) return kTieKind;
    if (session.ring() && !session.persona()) return kRingKind + QString::number(*session.ring());
    return {};
}

QString label_of(const analysis::Subject& subject, engine::EntityId entity)
{
    return QString::fromStdString(subject.labels(entity));
}

/// "P-1 (used by )": a number is told apart from whoever has it only while that changes.
QString label_of_number(const analysis::Subject& subject, engine::EntityId number,
                        const std::vector<engine::EntityId>& users)
{
    QStringList labels;
    for (const auto user : users)
        labels += label_of(subject, user);
    return tr("%1 (used by %2)").arg(label_of(subject, number), labels.join(QStringLiteral(", ")));
}

/// What a note is on, each once; without what the case no longer has.
QStringList labels_of(const Note& note, const analysis::Subject& subject)
{
    QStringList labels;
    for (const auto& key : note.on) {
        const auto entity = entity_of(subject, key);
        const auto users = entity ? users_named(subject, *entity) : std::vector<engine::EntityId>();
        if (users.size() > 1)
            labels += label_of_number(subject, *entity, users);
        else
            for (const auto persona : personas_named(subject, key))
                labels += label_of(subject, persona);
    }
    labels.removeDuplicates(); // two numbers may have come to be one user's
    return labels;
}

/// An id that sorts behind all others.
QString next_id(const Desk& desk)
{
    const auto ids = desk.names_in(area::kNote);
    const int last = ids.empty() ? 0 : ids.back().toInt();
    constexpr int kDigits = 6;
    return QStringLiteral("%1").arg(last + 1, kDigits, 10, QLatin1Char('0'));
}

} // namespace

bool is_on_tie(const Note& note)
{
    return note.kind == kTieKind;
}

bool is_on_ring(const Note& note)
{
    return note.kind.startsWith(kRingKind);
}

QString words_of(const Note& note)
{
    return note.tags.isEmpty()
               ? note.text
               : tr("%1  [%2]").arg(note.text, note.tags.join(QStringLiteral(", ")));
}

std::vector<Note> notes_in(const Desk& desk)
{
    std::vector<Note> notes;
    for (const auto& id : desk.names_in(area::kNote))
        notes.push_back(note_of(id, desk.value(key(id))));
    return notes;
}

std::vector<Note> shown_notes(const Session& session)
{
    auto notes = notes_in(session.desk());
    for (auto& note : notes) {
        note.text = session.masked(note.text);
        note.tags = masked(session, note.tags);
    }
    return notes;
}

std::vector<engine::NodeId> nodes_of(const Note& note, const analysis::Subject& subject)
{
    return nodes_named(subject, note.on);
}

std::vector<engine::EntityId> untied_of(const Note& note, const analysis::Subject& subject)
{
    return untied_named(subject, note.on);
}

std::map<engine::EntityId, QStringList> words_on_untied(const Session& session)
{
    std::map<engine::EntityId, QStringList> noted;
    for (const auto& note : shown_notes(session))
        for (const auto entity : untied_of(note, session.analysis()->subject()))
            noted[entity] += words_of(note);
    return noted;
}

QString subject_of(const Note& note, const analysis::Subject& subject)
{
    constexpr qsizetype kMostNamed = 3;
    if (note.on.isEmpty()) return tr("The case");
    const auto labels = labels_of(note, subject);
    if (labels.isEmpty()) return tr("What is no longer in the case");
    auto words = labels.first(std::min(labels.size(), kMostNamed)).join(QStringLiteral(", "));
    if (labels.size() > kMostNamed)
        words += tr(" and %1 more")
                     .arg(shown_number(static_cast<std::size_t>(labels.size() - kMostNamed)));
    if (is_on_tie(note)) return tr("Tie of %1").arg(words);
    if (is_on_ring(note)) return tr("Ring %1 (%2)").arg(note.kind.mid(kRingKind.size()), words);
    return words;
}

void add_note(Session& session, const QString& text, const QStringList& tags)
{
    Note note{{}, {}, text, tags, now(), kind_of_chosen(session)};
    for (const auto node : session.selected())
        note.on += node_key(session.analysis()->subject(), node);
    for (const auto entity : session.untied())
        note.on += entity_key(session.analysis()->subject(), entity);
    Act act(session.desk(), tr("Write a note"));
    session.act(act.put(key(next_id(session.desk())), written(note)));
}

void change_note(Session& session, const QString& id, const QString& text, const QStringList& tags)
{
    auto note = note_of(id, session.desk().value(key(id)));
    const bool is_same_text = session.masked(note.text) == text;
    const bool has_same_tags = masked(session, note.tags) == tags;
    if (is_same_text && has_same_tags) return;
    if (!is_same_text) note.text = text;
    if (!has_same_tags) note.tags = tags;
    note.time = now();
    Act act(session.desk(), tr("Change a note"));
    session.act(act.put(key(id), written(note)));
}

void remove_note(Session& session, const QString& id)
{
    Act act(session.desk(), tr("Remove a note"));
    session.act(act.remove(key(id)));
}

} // namespace spindel::viewer
