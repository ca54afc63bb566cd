/// How the lanes are drawn.
#include <algorithm>
#include <array>

#include <QPainter>

#include "viewer/palette.h"
#include "viewer/views/lane_view.h"

namespace spindel::viewer {

namespace {

/// A step of the axis and whether its labels name hours.
struct AxisStep {
    std::chrono::seconds length;
    bool has_hours;
};

/// The smallest step whose labels do not meet.
AxisStep axis_step(std::chrono::seconds window, double most_labels)
{
    using std::chrono::days;
    using std::chrono::hours;
    constexpr std::array<AxisStep, 10> kSteps{{{hours{1}, true},
                                               {hours{3}, true},
                                               {hours{6}, true},
                                               {hours{12}, true},
                                               {days{1}, false},
                                               {days{2}, false},
                                               {days{7}, false},
                                               {days{14}, false},
                                               {days{30}, false},
                                               {days{90}, false}}};
    for (const auto& step : kSteps)
        if (static_cast<double>(window / step.length) <= most_labels) return step;
    return {days{366}, false};
}

QString label_of(engine::Time time, bool has_hours)
{
    const auto text = QString::fromStdString(engine::format_time(time));
    return has_hours ? text.mid(5, 5) + u' ' + text.mid(11, 5) : text.left(10);
}

QColor lane_color(std::size_t lane, const QPalette& palette)
{
    if (lane < kNumbersLane) return layer_color(static_cast<engine::Layer>(lane), palette);
    return palette.color(QPalette::Mid);
}

} // namespace

void LaneView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    painter.setPen(palette().color(QPalette::Text));
    if (title_.isEmpty()) {
        painter.drawText(rect(), Qt::AlignCenter,
                         tr("Choose a persona or a ring to see its calls, payments, journeys\n"
                            "and changes of number on one axis of time."));
        return;
    }
    painter.drawText(QPointF(8, 1.4 * fontMetrics().height()),
                     tr("%1: outgoing above the line, incoming below").arg(title_));
    paint_axis(painter);
    for (std::size_t lane = 0; lane < lanes_.size(); ++lane)
        if (is_shown(lane)) paint_lane(painter, lane);
}

void LaneView::paint_axis(QPainter& painter) const
{
    const auto first = lane_area(0);
    const auto last = lane_area(lanes_.size() - 1);
    const double label = 14.0 * fontMetrics().averageCharWidth();
    const auto step = axis_step(to_ - from_, first.width() / label);
    const auto length = step.length.count();
    auto at = from_.time_since_epoch().count() / length * length;
    for (; at < to_.time_since_epoch().count(); at += length) {
        const engine::Time time{std::chrono::seconds{at}};
        if (time < from_) continue;
        const double x = x_of(time);
        painter.setPen(palette().color(QPalette::AlternateBase).darker(110));
        painter.drawLine(QPointF(x, first.top()), QPointF(x, last.bottom()));
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(QRectF(x + 2, last.bottom() + 2, 2 * label, fontMetrics().height()),
                         Qt::AlignLeft, label_of(time, step.has_hours));
    }
}

void LaneView::paint_lane(QPainter& painter, std::size_t lane) const
{
    const auto area = lane_area(lane);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    if (has_directions(lane))
        painter.drawLine(QPointF(area.left(), area.center().y()),
                         QPointF(area.right(), area.center().y()));
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(QRectF(4, area.top(), area.left() - 10, area.height()),
                     Qt::AlignVCenter | Qt::AlignRight,
                     tr("%1\n%2").arg(lanes_[lane].name).arg(lanes_[lane].marks.size()));
    const auto& marks = lanes_[lane].marks;
    if (chosen_ && chosen_->first == lane)
        painter.fillRect(place_of(lane, marks[chosen_->second]).adjusted(-4, -3, 4, 3),
                         palette().color(QPalette::Highlight));
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (marks[i].end < from_ || marks[i].begin > to_) continue;
        const double room = i + 1 < marks.size() && lane != kNumbersLane
                                ? place_of(lane, marks[i + 1]).left()
                                : area.right();
        paint_mark(painter, lane, marks[i], room);
    }
}

void LaneView::paint_mark(QPainter& painter, std::size_t lane, const LaneMark& mark,
                          double room_until) const
{
    const auto place = place_of(lane, mark);
    auto color = lane_color(lane, palette());
    painter.setPen(lane == kNumbersLane && place.height() > 6
                       ? QPen(palette().color(QPalette::Text), mark.is_inferred ? 1.2 : 0.6,
                              mark.is_inferred ? Qt::DashLine : Qt::SolidLine)
                       : Qt::NoPen);
    color.setAlpha(has_directions(lane) ? 210 : 150);
    painter.setBrush(color);
    painter.drawRect(place);
    painter.setPen(palette().color(QPalette::Text));
    if (lane == kNumbersLane) {
        const auto room = place.adjusted(3, 0, -3, 0);
        if (place.height() >= fontMetrics().ascent())
            painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                             fontMetrics().elidedText(mark.words, Qt::ElideRight,
                                                      static_cast<int>(room.width())));
        return;
    }
    const double wide = fontMetrics().horizontalAdvance(mark.words) + 6.0;
    const double begin = place.right() + 2;
    if (lane == 0 || begin + wide > room_until) return; // the next mark would be covered
    painter.drawText(QRectF(begin, place.top(), wide, place.height()),
                     Qt::AlignVCenter | Qt::AlignLeft, mark.words);
}

} // namespace spindel::viewer
