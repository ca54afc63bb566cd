#include "viewer/views/reasons_view.h"

#include <QEvent>
#include <QVBoxLayout>

#include "viewer/views/findings_notice.h"
#include "viewer/views/reasons_text.h"
#include "viewer/views/renewal_notice.h"

namespace spindel::viewer {

ReasonsView::ReasonsView(Session& session, QWidget* parent)
    : QWidget(parent), session_(session), text_(new QTextBrowser(this))
{
    text_->setObjectName(QStringLiteral("reasons"));
    text_->setAccessibleName(tr("Reasons"));
    text_->setOpenLinks(false);
    text_->setWordWrapMode(QTextOption::WordWrap); // no word is broken, however large
    text_->setPlaceholderText(tr("Choose a ring or a spider to see why it stands out."));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(
        new RenewalNotice(session_, RenewalNotice::Words::few, this)); // these are owned by this
    layout->addWidget(new FindingsNotice(session_, this));
    layout->addWidget(text_);

    connect(&session_, &Session::choice_changed, this, &ReasonsView::show_choice);
    connect(text_, &QTextBrowser::anchorClicked, this, &ReasonsView::follow);
}

void ReasonsView::show_choice()
{
    QString text;
    const auto findings = session_.findings();
    if (session_.persona()) {
        if (const auto own = findings->own(*session_.persona()))
            text += persona_text(findings->analysis(), *own);
        else
            text += absent_text(*session_.analysis(), *session_.persona());
    }
    if (!session_.untied().empty()) text += untied_text(*session_.analysis(), session_.untied());
    if (session_.ring()) text += ring_text(findings->analysis(), *session_.ring());
    text_->setHtml(text);
}

void ReasonsView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    const bool is_shown = session_.persona() || session_.ring() || !session_.untied().empty();
    if (event->type() == QEvent::PaletteChange && is_shown)
        show_choice(); // links keep their colour
}

void ReasonsView::follow(const QUrl& link)
{
    if (const auto node = session_.findings()->in_case(link.path().toUInt()))
        session_.choose_persona(*node);
}

} // namespace spindel::viewer
