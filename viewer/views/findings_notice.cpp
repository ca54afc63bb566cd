#include "viewer/views/findings_notice.h"

#include <tuple>

#include <QEvent>

#include "viewer/desk/acts.h"
#include "viewer/views/filter_words.h"
#include "viewer/words.h"

namespace spindel::viewer {

namespace {

using State = FindingsWork::State;

/// "the period 2025-03-15 to 2025-04-27, Calls only".
QString selection(const engine::ProjectionOptions& filter)
{
    return words_of_selection(filter).join(QStringLiteral(", "));
}

QString words_of_work(const FindingsWork& work)
{
    if (work.stage().isEmpty()) return {};
    return work.percent() < 0 ? QStringLiteral(" %1.").arg(work.stage())
                              : QStringLiteral(" %1, %2 %.").arg(work.stage()).arg(work.percent());
}

/// What is said of a state; empty where the findings are of a case that nothing filters.
QString words_of_state(const Session& session)
{
    const auto& work = session.findings_work();
    const auto& findings = *session.findings();
    switch (work.state()) {
    case State::waiting:
        return tr("Still %1. Being analysed: %2.")
                   .arg(words_of_findings(findings), selection(work.wanted())) +
               words_of_work(work);
    case State::cancelled:
        return tr("Of the whole case: the analysis of %1 was cancelled.")
            .arg(selection(work.wanted()));
    case State::failed:
        return tr("Of the whole case: the analysis of %1 failed. %2")
            .arg(selection(work.wanted()), work.failure());
    case State::done: break;
    }
    if (!findings.are_whole()) {
        auto words = tr("Of %1: %n record(s).", nullptr, static_cast<int>(findings.records()))
                         .arg(selection(findings.filter()));
        if (findings.filter().least_grade.graded())
            words += u' ' + tr("Who uses a number is taken from such records alone.");
        return words;
    }
    return same_filter(filter_of(session.desk()), {})
               ? QString()
               : tr("Of the whole case: the filters do not change this.");
}

/// The same in a few words, for a narrow column at large text: the filters stand in their bar.
QString few_words_of_state(const Session& session)
{
    const auto& work = session.findings_work();
    switch (work.state()) {
    case State::waiting: return tr("What is filtered is being analysed.") + words_of_work(work);
    case State::cancelled: return tr("Of the whole case: the analysis was cancelled.");
    case State::failed: return tr("Of the whole case: the analysis failed.");
    case State::done: break;
    }
    if (!session.findings()->are_whole())
        return tr("Of what is filtered: %n record(s).", nullptr,
                  static_cast<int>(session.findings()->records()));
    return words_of_state(session);
}

/// What the findings do not follow.
QStringList words_of_rest(const Session& session)
{
    QStringList words;
    if (session.passing_period()) words += tr("Playing time does not change this.");
    const auto& desk = session.desk();
    if (!desk.names_in(area::kHide).empty() || !desk.names_in(area::kFocus).empty())
        words += tr("Nodes that are hidden count, too, as on the command line.");
    return words;
}

/// What the link is called and does.
std::pair<QString, QString> link_of(const Session& session)
{
    switch (session.findings_work().state()) {
    case State::waiting: return {tr("Cancel"), QStringLiteral("cancel")};
    case State::cancelled: return {tr("Analyse it"), QStringLiteral("again")};
    case State::failed: return {tr("Try again"), QStringLiteral("again")};
    case State::done: break;
    }
    if (!session.findings()->are_whole()) return {tr("The whole case"), QStringLiteral("whole")};
    if (same_filter(filter_of(session.desk()), {})) return {};
    return {tr("Follow the filters"), QStringLiteral("follow")};
}

} // namespace

QString words_of_findings(const Findings& findings)
{
    return findings.are_whole() ? tr("of the whole case")
                                : tr("of %1").arg(selection(findings.filter()));
}

QString findings_words(const Session& session)
{
    if (session.findings() == nullptr) return {};
    QStringList words;
    if (const auto state = words_of_state(session); !state.isEmpty()) words += state;
    words += words_of_rest(session);
    return words.join(u' ');
}

FindingsNotice::FindingsNotice(Session& session, QWidget* parent)
    : WrappedLabel(parent), session_(session)
{
    setObjectName(QStringLiteral("findings_notice"));
    setContentsMargins(6, 4, 6, 4);
    setTextFormat(Qt::RichText);
    setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(this, &QLabel::linkActivated, this, &FindingsNotice::follow_link);
    connect(&session_, &Session::findings_work_changed, this, &FindingsNotice::show_state);
    connect(&session_, &Session::findings_changed, this, &FindingsNotice::show_state);
    connect(&session_, &Session::desk_changed, this, &FindingsNotice::show_state);
    connect(&session_, &Session::sight_changed, this, &FindingsNotice::show_state);
    show_state();
}

void FindingsNotice::show_state()
{
    all_ = findings_words(session_);
    link_.clear();
    setVisible(!all_.isEmpty());
    if (all_.isEmpty()) return;
    few_ = few_words_of_state(session_);
    std::tie(link_name_, link_) = link_of(session_);
    const bool stands_out = session_.findings_work().state() != State::done;
    if (stands_out != autoFillBackground()) { // each is told of as another palette
        setAutoFillBackground(stands_out);
        setBackgroundRole(stands_out ? QPalette::Highlight : QPalette::NoRole);
        setForegroundRole(stands_out ? QPalette::HighlightedText : QPalette::NoRole);
    }
    setAccessibleName(all_);
    show_words();
}

/// All words where there is room for them, else a few.
void FindingsNotice::show_words()
{
    const bool has_room = few_.isEmpty() || is_room_for(all_ + u' ' + link_name_);
    auto text = (has_room ? all_ : few_).toHtmlEscaped();
    setToolTip(has_room ? QString() : all_);
    const auto ink = autoFillBackground() ? QPalette::HighlightedText : QPalette::Link;
    if (!link_.isEmpty())
        text += QStringLiteral(" <a href=\"%1\" style=\"color:%2\">%3</a>")
                    .arg(link_, palette().color(ink).name(), link_name_.toHtmlEscaped());
    if (text != this->text()) setText(text);
}

/// Whether words leave most of the window's height to what they are about.
bool FindingsNotice::is_room_for(const QString& words) const
{
    constexpr int kShare = 8;            // of the window's height, one part in
    const auto* column = parentWidget(); // which has its width before this label is in it
    const int width = (column != nullptr ? column : this)->width() - contentsMargins().left() -
                      contentsMargins().right();
    const auto taken = fontMetrics().boundingRect(QRect(0, 0, width, 1), Qt::TextWordWrap, words);
    return kShare * taken.height() <= window()->height();
}

void FindingsNotice::resizeEvent(QResizeEvent* event)
{
    WrappedLabel::resizeEvent(event);
    show_words();
}

void FindingsNotice::follow_link()
{
    auto& work = session_.findings_work();
    if (link_ == QStringLiteral("cancel"))
        work.cancel();
    else if (link_ == QStringLiteral("again"))
        work.try_again();
    else if (!link_.isEmpty())
        let_findings_follow(session_, link_ == QStringLiteral("follow"));
}

void FindingsNotice::changeEvent(QEvent* event)
{
    WrappedLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) show_state();
}

} // namespace spindel::viewer
