#include "viewer/views/case_status.h"

#include <QPainter>

#include "viewer/views/filter_words.h"

namespace spindel::viewer {

namespace {

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
        setToolTip(text());
        return;
    }
    const auto& graph = session_.analysis()->graph();
    QStringList parts{QString::fromStdString(session_.analysis()->case_name())};
    // first, where large text leaves no room for all
    if (session_.is_damaged())
        parts += tr("damaged: look only");
    else if (!session_.keeps_acts())
        parts += tr("look only: nothing is kept");
    if (const auto when = words_of_records(graph); !when.isEmpty())
        parts += tr("%1 (UTC)").arg(when);
    parts += tr("%n record(s)", nullptr, static_cast<int>(records(graph)));
    parts += tr("victims are masked as victim-N");
    setText(parts.join(QStringLiteral("  ·  ")));
    setToolTip(text());
}

QSize CaseStatus::minimumSizeHint() const
{
    return {12 * fontMetrics().averageCharWidth(), QLabel::minimumSizeHint().height()};
}

void CaseStatus::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const auto room = contentsRect();
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
}

} // namespace spindel::viewer
