/// How the lanes are drawn.
#include <algorithm>
#include <array>

#include <QPainter>

#include "viewer/numbers.h"
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

/// Calls are too many.
bool has_words(std::size_t lane)
{
    return lane != static_cast<std::size_t>(engine::Layer::calls) && lane != kNumbersLane;
}

/// Whether two marks lie on one another and say the same, as those of a company that travels.
bool is_like(const LaneMark& a, const LaneMark& b)
{
    return a.begin == b.begin && a.end == b.end && a.is_above() == b.is_above() &&
           a.words == b.words;
}

/// What may stand beside so many marks that are alike, the longest first.
QStringList words_for(const LaneMark& mark, std::size_t alike)
{
    if (alike > 1) return {QStringLiteral("%1 × %2").arg(shown_number(alike), mark.words)};
    if (mark.others.isEmpty()) return {mark.words};
    return {mark.words + QStringLiteral(", ") + mark.others, mark.words};
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
    if (std::ranges::none_of(lanes_, [](const Lane& lane) { return !lane.marks.empty(); })) {
        painter.drawText(rect(), Qt::AlignCenter, why_empty());
        return;
    }
    const double room = width() - 16.0;
    const auto words =
        is_low_ ? fontMetrics().elidedText(words_above(), Qt::ElideRight, static_cast<int>(room))
                : words_above();
    painter.drawText(QRectF(8, is_low_ ? 2.0 : 0.5 * fontMetrics().height(), room, above_),
                     Qt::TextWordWrap, words);
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
        const auto words = label_of(time, step.has_hours);
        if (x + 2 + fontMetrics().horizontalAdvance(words) > width()) continue; // would be cut
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(QRectF(x + 2, last.bottom() + 2, 2 * label, fontMetrics().height()),
                         Qt::AlignLeft, words);
    }
}

void LaneView::paint_lane(QPainter& painter, std::size_t lane) const
{
    const auto area = lane_area(lane);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    if (has_halves(lane))
        painter.drawLine(QPointF(area.left(), area.center().y()),
                         QPointF(area.right(), area.center().y()));
    painter.setPen(palette().color(QPalette::Text));
    const QRectF beside(4, area.top(), area.left() - 10, area.height());
    auto lines = drawn_heading_of(lane).split(u'\n');
    for (auto& line : lines)
        line = fontMetrics().elidedText(line, Qt::ElideRight, static_cast<int>(beside.width()) + 1);
    painter.drawText(beside, Qt::AlignVCenter | Qt::AlignRight | Qt::TextDontClip,
                     lines.join(u'\n'));
    const auto& marks = lanes_[lane].marks;
    if (chosen_ && chosen_->first == lane)
        painter.fillRect(place_of(lane, marks[chosen_->second]).adjusted(-4, -3, 4, 3),
                         palette().color(QPalette::Highlight));
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (marks[i].end < from_ || marks[i].begin > to_) continue;
        paint_mark(painter, lane, marks[i]);
        if (has_words(lane)) paint_words(painter, lane, i);
    }
}

void LaneView::paint_mark(QPainter& painter, std::size_t lane, const LaneMark& mark) const
{
    const auto place = place_of(lane, mark);
    auto color = lane_color(lane, palette());
    painter.setPen(mark.is_paid_for ? QPen(color, 1.6) : Qt::NoPen);
    if (mark.is_paid_for)
        color.setAlpha(50);
    else
        color.setAlpha(lane == kJourneysLane || lane == kNumbersLane ? 150 : 210);
    painter.setBrush(color);
    if (lane == kNumbersLane)
        paint_number(painter, mark);
    else
        painter.drawRect(place);
}

void LaneView::paint_number(QPainter& painter, const LaneMark& mark) const
{
    const auto place = place_of(kNumbersLane, mark);
    if (place.height() > 6)
        painter.setPen(QPen(palette().color(QPalette::Text), mark.is_inferred ? 1.2 : 0.6,
                            mark.is_inferred ? Qt::DashLine : Qt::SolidLine));
    painter.drawRect(place);
    if (place.height() < fontMetrics().ascent()) return;
    const auto room = place.adjusted(3, 0, -3, 0);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(
        room, Qt::AlignVCenter | Qt::AlignLeft,
        fontMetrics().elidedText(mark.words, Qt::ElideRight, static_cast<int>(room.width())));
}

void LaneView::paint_words(QPainter& painter, std::size_t lane, std::size_t first) const
{
    const auto& marks = lanes_[lane].marks;
    if (first > 0 && is_like(marks[first - 1], marks[first])) return; // its words have been said
    std::size_t alike = 1;
    while (first + alike < marks.size() && is_like(marks[first + alike - 1], marks[first + alike]))
        ++alike;
    const auto next = std::find_if(
        marks.begin() + static_cast<std::ptrdiff_t>(first + alike), marks.end(),
        [&](const LaneMark& mark) { return mark.is_above() == marks[first].is_above(); });
    const double until =
        next == marks.end() ? lane_area(lane).right() : place_of(lane, *next).left();
    const auto place = place_of(lane, marks[first]);
    const double begin = place.right() + 4;
    if (place.height() < 0.7 * fontMetrics().ascent()) return; // above and below would meet
    painter.setPen(palette().color(QPalette::Text));
    for (const auto& words : words_for(marks[first], alike)) {
        const double wide = fontMetrics().horizontalAdvance(words) + 2.0;
        if (begin + wide > until) continue; // the next mark would be covered
        painter.drawText(QRectF(begin, place.top(), wide, place.height()),
                         Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip, words);
        return;
    }
}

} // namespace spindel::viewer
