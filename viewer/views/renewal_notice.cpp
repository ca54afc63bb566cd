#include "viewer/views/renewal_notice.h"

#include <QEvent>

#include "viewer/words.h"

namespace spindel::viewer {

namespace {

QString few_words_of(const Renewal& renewal)
{
    return renewal.state() == Renewal::State::running ? tr("Being brought up to date.")
                                                      : tr("Not up to date.");
}

/// Without how far it has come: that changes too often to be read out.
QString all_words_of(const Renewal& renewal)
{
    auto words = few_words_of(renewal) + u' ' +
                 tr("What is shown is from before you rejected or accepted a number.");
    if (renewal.state() == Renewal::State::stopped)
        words += u' ' + tr("The new analysis was cancelled.");
    if (renewal.state() == Renewal::State::failed) words += u' ' + tr("The new analysis failed.");
    return words;
}

QString words_of_progress(const Renewal& renewal)
{
    if (renewal.stage().isEmpty()) return {};
    return renewal.percent() < 0
               ? QStringLiteral(" (%1)").arg(renewal.stage())
               : QStringLiteral(" (%1, %2 %)").arg(renewal.stage()).arg(renewal.percent());
}

} // namespace

QString renewal_words(const Session& session)
{
    return session.renewal().is_outdated() ? all_words_of(session.renewal()) : QString();
}

RenewalNotice::RenewalNotice(Session& session, Words words, QWidget* parent)
    : WrappedLabel(parent), session_(session), words_(words)
{
    setObjectName(QStringLiteral("renewal_notice"));
    setContentsMargins(6, 4, 6, 4);
    setTextFormat(Qt::RichText);
    setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Highlight);
    setForegroundRole(QPalette::HighlightedText);
    connect(this, &QLabel::linkActivated, this, &RenewalNotice::follow_link);
    connect(&session_.renewal(), &Renewal::changed, this, &RenewalNotice::show_state);
    show_state();
}

void RenewalNotice::show_state()
{
    const auto& renewal = session_.renewal();
    setVisible(renewal.is_outdated());
    if (!renewal.is_outdated()) return;
    const auto all = all_words_of(renewal);
    setAccessibleName(all);
    constexpr int kLines = 36; // of text, in a window that has room for a sentence
    const bool is_short =
        words_ == Words::few || window()->height() < kLines * fontMetrics().height();
    setToolTip(is_short ? all : QString());
    const auto words = is_short ? few_words_of(renewal) : all;
    const auto link = renewal.state() == Renewal::State::running ? tr("Cancel") : tr("Analyse it");
    setText(QStringLiteral("%1 <a href=\"renewal\" style=\"color:%2\">%3</a>")
                .arg((words + words_of_progress(renewal)).toHtmlEscaped(),
                     palette().color(QPalette::HighlightedText).name(), link.toHtmlEscaped()));
}

void RenewalNotice::follow_link()
{
    if (session_.renewal().state() == Renewal::State::running)
        session_.renewal().stop();
    else
        session_.renewal().begin();
}

void RenewalNotice::changeEvent(QEvent* event)
{
    WrappedLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) show_state();
}

} // namespace spindel::viewer
