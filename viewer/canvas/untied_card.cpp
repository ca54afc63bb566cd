#include "viewer/canvas/untied_card.h"

#include "viewer/models/untied.h"
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
}

void UntiedCard::show_choice()
{
    const auto chosen = session_.untied();
    setVisible(chosen.has_value());
    if (!chosen) return;
    const auto& subject = session_.analysis()->subject();
    setText(tr("%1 (%2): no record ties it to anybody, so it has no place in the picture. Its "
               "records are in the evidence.")
                .arg(plain(QString::fromStdString(subject.labels(*chosen))),
                     words_of_untied(subject, *chosen)));
}

} // namespace spindel::viewer
