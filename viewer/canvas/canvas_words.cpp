/// What the canvas says in words: as a tool tip, and to who does not see it.
#include <algorithm>

#include "viewer/canvas/legend.h"
#include "viewer/canvas/network_canvas.h"
#include "viewer/canvas/note_marks.h"
#include "viewer/canvas/scene_notes.h"
#include "viewer/canvas/untied_card.h"
#include "viewer/desk/notes.h"
#include "viewer/models/cell_words.h"
#include "viewer/models/country_names.h"
#include "viewer/numbers.h"
#include "viewer/plain_text.h"
#include "viewer/views/renewal_notice.h"

namespace spindel::viewer {

void NetworkCanvas::describe()
{
    const auto& scene = picture_->scene();
    QString words = why_empty();
    if (words.isEmpty())
        words = tr("%1 nodes and %2 ties are shown.")
                    .arg(shown_number(scene.nodes.size()), shown_number(scene.edges.size()));
    if (pen_.is_down())
        words += u' ' + words_on_pen();
    else if (session_.persona())
        words += u' ' + words_on(*session_.persona());
    else if (!session_.selected().empty())
        words += u' ' + tr("%n selected.", nullptr, static_cast<int>(session_.selected().size()));
    else if (!session_.untied().empty())
        words += u' ' + findChild<UntiedCard*>()->text();
    if (const auto old = renewal_words(session_); !old.isEmpty()) words.prepend(old + u' ');
    setAccessibleDescription(words);
}

QString NetworkCanvas::why_empty() const
{
    if (session_.analysis() == nullptr || !picture_->is_built() || !picture_->scene().nodes.empty())
        return {};
    return session_.analysis()->projection().persona.empty()
               ? tr("Nobody in this case is tied to anybody: import calls, payments or journeys.")
               : tr("Nobody is shown: remove a filter, or show all nodes (in the menu Network).");
}

QString NetworkCanvas::words_on_pen() const
{
    const auto inside = nodes_drawn_around(pen_.outline());
    if (pen_.has_corner())
        return tr("Drawn around %n node(s).", nullptr, static_cast<int>(inside.size()));
    const auto node = node_under(pen_.at());
    return node ? tr("The cross is on %1").arg(words_on(*node)) : tr("The cross is on the ground.");
}

QString NetworkCanvas::words_on(engine::NodeId node) const
{
    const auto& subject = session_.analysis()->subject();
    auto words =
        tr("%1: %2, %3")
            .arg(QString::fromStdString(subject.label(node)), shown_word(subject.kind(node)),
                 country_name(subject.projection.country[node]));
    if (const auto sight = session_.sight())
        words += tr("; contacts: %1, records: %2")
                     .arg(shown_number(sight->contacts(node)), shown_number(sight->records(node)));
    const auto index = picture_->scene().find(node);
    if (index && picture_->scene().nodes[*index].hidden > 0)
        words += tr("; %n more contacts are not shown", nullptr,
                    static_cast<int>(picture_->scene().nodes[*index].hidden));
    return words;
}

QStringList NetworkCanvas::notes_on(engine::NodeId node) const
{
    QStringList words;
    const auto& subject = session_.analysis()->subject();
    for (const auto& note : shown_notes(session_)) {
        const auto nodes = nodes_of(note, subject);
        if (std::ranges::find(nodes, node) != nodes.end()) words += words_of_note(note);
    }
    return words;
}

/// "Note on Ring 3: text  [tags]".
QString NetworkCanvas::words_of_note(const Note& note) const
{
    return tr("Note on %1: %2")
        .arg(subject_of(note, session_.analysis()->subject()), plain(words_of(note)));
}

QString NetworkCanvas::words_at(QPointF at) const
{
    if (legend_.contains(at)) return words_of_legend();
    const auto& scene = picture_->scene();
    auto look = picture_->look();
    look.pixel_ratio = 1;
    const auto marks = note_marks(look, SeenScene(look));
    const auto marked =
        std::ranges::find_if(marks, [&](const NoteMark& mark) { return mark.place.contains(at); });
    if (marked != marks.end() && !marked->node) return words_of_mark(*marked);
    const auto node =
        marked == marks.end() ? node_under(at) : std::optional(scene.nodes[*marked->node].node);
    if (!node) return {};
    auto words = notes_on(*node);
    words.prepend(words_on(*node));
    return words.join(u'\n');
}

/// All its lines, those too for which it has no room.
QString NetworkCanvas::words_of_legend() const
{
    QStringList words;
    for (const auto& line : legend_lines(picture_->scene(), palette()))
        words += line.words;
    return words.join(u'\n');
}

/// The notes that a mark of a tie or a ring stands for.
QString NetworkCanvas::words_of_mark(const NoteMark& mark) const
{
    const auto& scene = picture_->scene();
    const auto on = mark.edge
                        ? std::vector{scene.edges[*mark.edge].from, scene.edges[*mark.edge].to}
                        : scene.hulls[*mark.hull].members;
    QStringList words;
    for (const auto& note : shown_notes(session_)) {
        const bool is_of_kind = mark.edge ? is_on_tie(note) : is_on_ring(note);
        if (is_of_kind && std::ranges::is_permutation(
                              on, nodes_with_note(scene, note, session_.analysis()->subject())))
            words += words_of_note(note);
    }
    return words.join(u'\n');
}

} // namespace spindel::viewer
