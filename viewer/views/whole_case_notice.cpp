#include "viewer/views/whole_case_notice.h"

#include "viewer/words.h"

namespace spindel::viewer {

QString whole_case_words(const Session& session)
{
    const auto sight = session.sight();
    return sight && !sight->is_whole() ? tr("Of the whole case: the filters do not change this.")
                                       : QString();
}

WholeCaseNotice::WholeCaseNotice(const Session& session, QWidget* parent)
    : WrappedLabel(parent), session_(session)
{
    setObjectName(QStringLiteral("whole_case"));
    setContentsMargins(6, 4, 6, 2);
    connect(&session, &Session::sight_changed, this, &WholeCaseNotice::show_filter);
    connect(&session, &Session::case_changed, this, &WholeCaseNotice::show_filter);
    show_filter();
}

void WholeCaseNotice::show_filter()
{
    setText(whole_case_words(session_));
    setVisible(!text().isEmpty());
}

} // namespace spindel::viewer
