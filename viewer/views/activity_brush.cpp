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

int ActivityChartView::step_at(QPoint at) const
{
    const auto scene = mapToScene(at);
    const auto value = chart()->mapToValue(chart()->mapFromScene(scene), nullptr);
    const auto step = static_cast<int>(std::floor(value.x() + 0.5));
    return std::clamp(step, 0, std::max(0, static_cast<int>(steps().size()) - 1));
}

engine::Window ActivityChartView::period_of(int first, int last) const
{
    const auto& all = steps();
    const auto length = all.size() > 1 ? all[1].begin - all[0].begin : std::chrono::days{1};
    return {all[static_cast<std::size_t>(first)].begin,
            all[static_cast<std::size_t>(last)].begin + length};
}

std::optional<std::pair<int, int>> ActivityChartView::brushed() const
{
    if (steps().empty()) return {};
    const auto period =
        session_.passing_period() ? *session_.passing_period() : filter_of(session_.desk()).period;
    if (!period.from && !period.to) return {};
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

void ActivityChartView::move_brush(int first_by, int last_by)
{
    const auto last_step = static_cast<int>(steps().size()) - 1;
    if (last_step < 0) return;
    auto [first, last] = brushed().value_or(std::pair(0, 0));
    if (!brushed()) first_by = last_by = 0; // the first key chooses the first step
    first = std::clamp(first + first_by, 0, last_step);
    last = std::clamp(last + last_by, first, last_step);
    // keys pressed one after the other are one act, as one drag is
    constexpr std::chrono::seconds kOneRun{2};
    auto& history = session_.history();
    if (history.index() == stepped_to_ && !history.canRedo() && stepped_at_.isValid() &&
        !stepped_at_.hasExpired(std::chrono::milliseconds(kOneRun).count()))
        history.undo();
    const auto before = history.index();
    brush(first, last);
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
        const auto [first, last] = brushed().value_or(std::pair(0, width - 1));
        session_.look_at_period(period_of(first, last));
        playing_.start();
    }
}

void ActivityChartView::play_step()
{
    const auto now = brushed();
    if (!now || now->second + 1 >= static_cast<int>(steps().size())) {
        play_or_stop();
        return;
    }
    session_.look_at_period(period_of(now->first + 1, now->second + 1));
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
    auto range = brushed();
    if (pressed_step_ && *pressed_step_ != dragged_step_)
        range = std::minmax(*pressed_step_, dragged_step_);
    if (!range || series_ == nullptr) return;
    const auto place = [this](double value) {
        return chart()->mapToScene(chart()->mapToPosition({value, 0}, nullptr)).x();
    };
    const auto area = chart()->mapRectToScene(chart()->plotArea());
    const double left = place(range->first - 0.5);
    const double right = place(range->second + 0.5);
    auto shade = palette().color(QPalette::Base); // what is left out fades
    shade.setAlpha(170);
    painter->fillRect(QRectF(area.topLeft(), QPointF(left, area.bottom())), shade);
    painter->fillRect(QRectF(QPointF(right, area.top()), area.bottomRight()), shade);
    painter->setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter->drawLine(QPointF(left, area.top()), QPointF(left, area.bottom()));
    painter->drawLine(QPointF(right, area.top()), QPointF(right, area.bottom()));
}

} // namespace spindel::viewer
