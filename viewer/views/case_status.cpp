#include "viewer/views/case_status.h"

#include <algorithm>
#include <cstdint>
#include <variant>

#include <QPainter>

#include "viewer/views/filter_words.h"

namespace spindel::viewer {

namespace {

/// Events and statements; exchange rates are of nobody.
std::size_t records(const engine::RecordGraph& graph)
{
    return graph.events().size() + graph.statements().size();
}

/// The rows that imports refused, of a table by reasons.
std::int64_t rows_refused(const engine::Table& quarantine)
{
    const auto rows = std::ranges::find(quarantine.columns, "rows", &engine::Column::name) -
                      quarantine.columns.begin();
    std::int64_t sum = 0;
    for (const auto& row : quarantine.rows)
        sum += std::get<std::int64_t>(row.at(static_cast<std::size_t>(rows)));
    return sum;
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
    if (const auto rows = rows_refused(session_.analysis()->quarantine()); rows > 0)
        parts += tr("%n row(s) in quarantine", nullptr, static_cast<int>(rows));
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
