/// Brushing and playing periods on the activity chart.
#include <algorithm>
#include <cmath>

#include <QChart>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "viewer/desk/acts.h"
#include "viewer/views/activity_chart_view.h"
#include "viewer/views/filter_words.h"

namespace spindel::viewer {

engine::Time ActivityChartView::time_at(QPoint at) const
{
    const auto scene = mapToScene(at);
    const auto value = chart()->mapToValue(chart()->mapFromScene(scene), nullptr);
    const double steps = value.x() + 0.5;
    return steps_.front().begin +
           std::chrono::seconds{std::llround(steps * static_cast<double>(step_.count()))};
}

double ActivityChartView::x_of(engine::Time time) const
{
    const auto since = static_cast<double>((time - steps_.front().begin).count());
    const double value = since / static_cast<double>(step_.count()) - 0.5;
    return chart()->mapToScene(chart()->mapToPosition({value, 0}, nullptr)).x();
}

int ActivityChartView::step_at(QPoint at) const
{
    const auto step = std::chrono::floor<std::chrono::days>(time_at(at)) - steps_.front().begin;
    return std::clamp(static_cast<int>(step / step_), 0,
                      std::max(0, static_cast<int>(steps().size()) - 1));
}

engine::Window ActivityChartView::period_of(int first, int last) const
{
    const auto& all = steps();
    return {all[static_cast<std::size_t>(first)].begin,
            all[static_cast<std::size_t>(last)].begin + step_};
}

engine::Window ActivityChartView::looked_at() const
{
    return session_.passing_period() ? *session_.passing_period()
                                     : filter_of(session_.desk()).period;
}

std::pair<engine::Time, engine::Time> ActivityChartView::ends_of(const engine::Window& period) const
{
    return {period.from.value_or(shown_.first()), period.to.value_or(shown_.last())};
}

engine::Time ActivityChartView::middle_of(const engine::Window& period) const
{
    const auto [from, to] = ends_of(period);
    return from + (to - from) / 2;
}

std::optional<std::pair<int, int>> ActivityChartView::brushed() const
{
    const auto period = looked_at();
    if (steps().empty() || period == engine::Window()) return {};
    int first = -1;
    int last = -1;
    for (int i = 0; i < static_cast<int>(steps().size()); ++i) {
        const auto step = period_of(i, i);
        if ((period.from && *step.to <= *period.from) || (period.to && *step.from >= *period.to))
            continue;
        if (first < 0) first = i;
        last = i;
    }
    return first < 0 ? std::nullopt : std::optional(std::pair(first, last));
}

void ActivityChartView::keep_in_sight(const engine::Window& period)
{
    if (shown_.is_all()) return;
    shown_.keep_in_sight(period);
    count();
}

void ActivityChartView::brush(int first, int last)
{
    choose_period(period_of(std::min(first, last), std::max(first, last)));
}

void ActivityChartView::choose_period(const engine::Window& period)
{
    auto filter = filter_of(session_.desk());
    filter.period = period;
    set_filter(session_, filter, tr("Choose the period %1").arg(words_of_period(period)));
}

void ActivityChartView::end_brush()
{
    auto filter = filter_of(session_.desk());
    filter.period = {};
    set_filter(session_, filter, tr("Look at all of the time"));
}

/// A period moved by steps, or with its end moved alone, within the case.
engine::Window ActivityChartView::moved(const engine::Window& period, int first_by,
                                        int last_by) const
{
    const auto [from, to] = ends_of(period);
    const auto least = std::min(shown_.first() - from, std::chrono::seconds{0});
    const auto most = std::max(shown_.last() - to, std::chrono::seconds{0});
    const auto by = std::min(last_by * step_, most);
    if (first_by == 0) return {from, to + by > from ? to + by : to};
    return {from + std::max(by, least), to + std::max(by, least)};
}

void ActivityChartView::move_brush(int first_by, int last_by)
{
    if (steps().empty()) return;
    const auto now = looked_at();
    const auto next = now == engine::Window() ? period_of(0, 0) // the first key chooses a step
                                              : moved(now, first_by, last_by);
    // keys pressed one after the other are one act, as one drag is
    constexpr std::chrono::seconds kOneRun{2};
    auto& history = session_.history();
    if (history.index() == stepped_to_ && !history.canRedo() && stepped_at_.isValid() &&
        !stepped_at_.hasExpired(std::chrono::milliseconds(kOneRun).count()))
        history.undo();
    const auto before = history.index();
    choose_period(next);
    keep_in_sight(next);
    stepped_to_ = history.index() > before ? history.index() : -1;
    stepped_at_.start();
}

void ActivityChartView::play_or_stop()
{
    if (playing_.isActive()) {
        playing_.stop();
        const auto reached = session_.passing_period();
        session_.look_at_period({});
        if (reached) choose_period(*reached);
    } else if (steps().size() > 1) {
        const auto width = std::max(1, static_cast<int>(steps().size()) / 12);
        const auto now = looked_at();
        session_.look_at_period(now == engine::Window() ? period_of(0, width - 1) : now);
        played_from_ = filter_of(session_.desk()).period;
        playing_.start();
    }
}

/// Who chooses or undoes a period while time is played wants to see that one.
void ActivityChartView::stop_for_another_period()
{
    if (!playing_.isActive() || filter_of(session_.desk()).period == played_from_) return;
    playing_.stop();
    session_.look_at_period({});
}

void ActivityChartView::play_step()
{
    const auto now = looked_at();
    const auto next = moved(now, 1, 1);
    if (next.to == ends_of(now).second) { // the end of the case
        play_or_stop();
        return;
    }
    session_.look_at_period(next);
    keep_in_sight(next);
}

void ActivityChartView::show_records(int step)
{
    if (session_.sight() == nullptr) return;
    const auto period = period_of(step, step);
    const auto& graph = session_.analysis()->graph();
    std::vector<engine::EventId> records;
    for (const auto record : session_.sight()->events())
        if (period.contains(graph.event(record).time)) records.push_back(record);
    session_.show_records(
        tr("From %1").arg(QString::fromStdString(engine::format_date(*period.from))),
        std::move(records));
}

void ActivityChartView::mousePressEvent(QMouseEvent* event)
{
    QChartView::mousePressEvent(event);
    if (event->button() != Qt::LeftButton || steps().empty()) return;
    pressed_step_ = dragged_step_ = step_at(event->pos());
}

void ActivityChartView::mouseMoveEvent(QMouseEvent* event)
{
    QChartView::mouseMoveEvent(event);
    if (!pressed_step_) return;
    dragged_step_ = step_at(event->pos());
    viewport()->update();
}

void ActivityChartView::mouseReleaseEvent(QMouseEvent* event)
{
    QChartView::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || !pressed_step_) return;
    const auto from = *std::exchange(pressed_step_, std::nullopt);
    const auto to = step_at(event->pos());
    if (from == to)
        show_records(from);
    else
        brush(from, to);
    viewport()->update();
}

void ActivityChartView::keyPressEvent(QKeyEvent* event)
{
    if (zooms_by(*event)) return;
    const bool stretch = (event->modifiers() & Qt::ShiftModifier) != 0;
    switch (event->key()) {
    case Qt::Key_Left: move_brush(stretch ? 0 : -1, -1); break;
    case Qt::Key_Right: move_brush(stretch ? 0 : 1, 1); break;
    case Qt::Key_Space: play_or_stop(); break;
    case Qt::Key_Escape: end_brush(); break;
    default: QChartView::keyPressEvent(event);
    }
}

void ActivityChartView::drawForeground(QPainter* painter, const QRectF& part)
{
    QChartView::drawForeground(painter, part);
    if (series_ == nullptr) return;
    auto period = looked_at();
    if (pressed_step_ && *pressed_step_ != dragged_step_) {
        const auto [first, last] = std::minmax(*pressed_step_, dragged_step_);
        period = period_of(first, last);
    }
    if (period == engine::Window()) return;
    const auto [from, to] = ends_of(period);
    const auto area = chart()->mapRectToScene(chart()->plotArea());
    const double left = std::clamp(x_of(from), area.left(), area.right());
    const double right = std::clamp(x_of(to), area.left(), area.right());
    auto shade = palette().color(QPalette::Base); // what is left out fades
    shade.setAlpha(170);
    painter->fillRect(QRectF(area.topLeft(), QPointF(left, area.bottom())), shade);
    painter->fillRect(QRectF(QPointF(right, area.top()), area.bottomRight()), shade);
    painter->setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter->drawLine(QPointF(left, area.top()), QPointF(left, area.bottom()));
    painter->drawLine(QPointF(right, area.top()), QPointF(right, area.bottom()));
}

} // namespace spindel::viewer
