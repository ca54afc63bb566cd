#include "viewer/canvas/untied_card.h"

#include <algorithm>

#include "viewer/desk/notes.h"
#include "viewer/models/untied.h"
#include "viewer/numbers.h"
#include "viewer/plain_text.h"

namespace spindel::viewer {

UntiedCard::UntiedCard(Session& session, QWidget* picture)
    : WrappedLabel(picture), session_(session)
{
    setObjectName(QStringLiteral("untied_card"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAutoFillBackground(true);
    setFrameShape(QFrame::Box);
    setMargin(6);
    hide();
    connect(&session_, &Session::choice_changed, this, &UntiedCard::show_choice);
    connect(&session_, &Session::desk_changed, this, &UntiedCard::show_choice);
}

void UntiedCard::show_choice()
{
    const auto& chosen = session_.untied();
    setVisible(!chosen.empty());
    if (chosen.empty()) return;
    setText(chosen.size() == 1
                ? words_on(chosen.front())
                : tr("%1 chosen: no record ties them to anybody, so they have no place in the "
                     "picture. Their records are in the evidence.")
                      .arg(shown_number(chosen.size())));
}

/// Who it is, and what is noted on it.
QString UntiedCard::words_on(engine::EntityId persona) const
{
    const auto& subject = session_.analysis()->subject();
    auto words = tr("%1 (%2): no record ties it to anybody, so it has no place in the picture. Its "
                    "records are in the evidence.")
                     .arg(plain(QString::fromStdString(subject.labels(persona))),
                          words_of_untied(subject, persona));
    constexpr int kMostNotes = 3; // the others stand in the notes
    const auto noted = words_on_untied(session_)[persona];
    for (const auto& note : noted.first(std::min<qsizetype>(noted.size(), kMostNotes)))
        words += u'\n' + tr("Note: %1").arg(plain(note.simplified()));
    return words;
}

} // namespace spindel::viewer
