/// What an analyst wrote on nodes, ties and rings: kept in the case, told apart from records.
#pragma once

#include <map>
#include <vector>

#include <QString>
#include <QStringList>

#include "viewer/desk/desk_areas.h"
#include "viewer/session.h"

namespace spindel::viewer {

/// One note. What it is on is named as the desk names it.
struct Note {
    QString id;     // of the desk's key
    QStringList on; // keys of nodes or of who has no tie; two for a tie, the members for a ring
    QString text;
    QStringList tags;
    QString time; // RFC 3339, when it was last written
    QString kind; // "ring 46" or "tie", as it was chosen; empty of nodes

    friend bool operator==(const Note&, const Note&) = default;
};

/// What it was chosen as.
bool is_on_tie(const Note& note);
bool is_on_ring(const Note& note);
/// What is said of a note beside what it is on: "text  [tags]".
QString words_of(const Note& note);

/// All notes, the oldest first, as the case keeps them: for the screen see `shown_notes`.
std::vector<Note> notes_in(const Desk& desk);
/// The same with the identifiers of victims masked in their text and tags.
std::vector<Note> shown_notes(const Session& session);
/// What a note is on, in labels: "A-1, victim-2"; of many nodes the first and how many more; a
/// number whose users change with them: "P-1 (used by )".
QString subject_of(const Note& note, const analysis::Subject& subject);
/// The nodes a note is on that the case still has; of a number whose users change, all of them.
std::vector<engine::NodeId> nodes_of(const Note& note, const analysis::Subject& subject);

/// Those that the case still has and that no record ties to anybody.
std::vector<engine::EntityId> untied_of(const Note& note, const analysis::Subject& subject);
/// The words of all that is noted on personas without a tie, by persona, as the screen shows them.
std::map<engine::EntityId, QStringList> words_on_untied(const Session& session);

/// Writes a new note on what is selected, nodes or personas without a tie. Needs an open case.
void add_note(Session& session, const QString& text, const QStringList& tags);
/// Writes a note anew. What is given as `shown_notes` shows it stays as it was written.
void change_note(Session& session, const QString& id, const QString& text, const QStringList& tags);
void remove_note(Session& session, const QString& id);

} // namespace spindel::viewer
