#include "viewer/views/case_status.h"

#include <algorithm>

#include "viewer/case_loader.h"

namespace spindel::viewer {

namespace {

/// Calls, payments and journeys happen at a time; attributions only hold for one.
bool happens(const engine::Event& event)
{
    return event.kind != engine::EventKind::phone_use &&
           event.kind != engine::EventKind::account_holding;
}

/// "2025-01-01 to 2025-06-30"; empty where nothing is dated.
QString period(const engine::RecordGraph& graph)
{
    auto first = engine::Time::max();
    auto last = engine::kNoTime;
    for (const auto& event : graph.events()) {
        if (!happens(event)) continue;
        first = std::min(first, event.time);
        last = std::max(last, event.time);
    }
    if (last == engine::kNoTime) return {};
    return CaseStatus::tr("%1 to %2 (UTC)")
        .arg(QString::fromStdString(engine::format_date(first)),
             QString::fromStdString(engine::format_date(last)));
}

/// Events and statements; exchange rates are of nobody.
std::size_t records(const engine::RecordGraph& graph)
{
    return graph.events().size() + graph.statements().size();
}

} // namespace

CaseStatus::CaseStatus(Session& session, QWidget* parent) : QLabel(parent), session_(session)
{
    setObjectName(QStringLiteral("case_status"));
    setAccessibleName(tr("Open case"));
    setTextFormat(Qt::PlainText);
    setContentsMargins(6, 0, 6, 0);
    connect(&session_, &Session::case_changed, this, &CaseStatus::show_case);
    show_case();
}

void CaseStatus::show_case()
{
    if (session_.analysis() == nullptr) {
        setText(tr("No case is open"));
        return;
    }
    const auto& graph = session_.analysis()->graph();
    QStringList parts{QString::fromStdString(session_.analysis()->case_name())};
    if (const auto when = period(graph); !when.isEmpty()) parts += when;
    parts += tr("%1 records").arg(records(graph));
    parts += tr("victims are masked as victim-N");
    if (session_.is_damaged())
        parts += tr("damaged: look only");
    else if (!session_.keeps_acts())
        parts += tr("look only: nothing is kept");
    setText(parts.join(QStringLiteral("  ·  ")));
}

} // namespace spindel::viewer
