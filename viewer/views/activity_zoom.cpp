/// Which part of the time the activity chart shows.
#include <array>
#include <cmath>

#include <QChart>
#include <QToolButton>
#include <QWheelEvent>

#include "analysis/usual_period.h"
#include "viewer/desk/desk_areas.h"
#include "viewer/views/activity_chart_view.h"
#include "viewer/views/filter_words.h"
#include "viewer/views/zoom_icons.h"

namespace spindel::viewer {

namespace {

constexpr double kZoom = 2;
constexpr double kPan = 0.25; // of what is shown

/// The period without strays, where these make all others one bar or a few.
std::optional<engine::Window> usual_part(const engine::RecordGraph& graph, const ShownTime& time)
{
    constexpr int kFew = 4; // times as long as what matters
    const auto usual = analysis::without_strays(analysis::record_times(graph));
    if (!usual.from || kFew * (*usual.to - *usual.from) >= time.last() - time.first()) return {};
    return engine::Window{std::chrono::floor<std::chrono::days>(*usual.from),
                          std::chrono::floor<std::chrono::days>(*usual.to) + std::chrono::days{1}};
}

} // namespace

void ActivityChartView::add_buttons()
{
    const auto add = [this](const QString& words, auto press) {
        auto* button = new QToolButton(this); // owned by this
        button->setToolTip(words);
        button->setAccessibleName(words);
        button->setAutoRaise(true);
        connect(button, &QToolButton::clicked, this, press);
        buttons_.push_back(button);
    };
    add(tr("Show less of the time, larger (key +)"), [this] { zoom(kZoom); });
    add(tr("Show more of the time (key -)"), [this] { zoom(1 / kZoom); });
    add(tr("Show all of the time (key 0)"), [this] { show_all_time(); });
    draw_buttons();
}

/// In the ink and the size of the text.
void ActivityChartView::draw_buttons()
{
    constexpr std::array kIcons{ZoomIcon::closer, ZoomIcon::farther, ZoomIcon::all};
    const int size = fontMetrics().height();
    for (std::size_t i = 0; i < buttons_.size(); ++i) {
        buttons_[i]->setIconSize({size, size});
        buttons_[i]->setIcon(zoom_icon(kIcons.at(i), palette(), size, devicePixelRatio()));
    }
}

/// The buttons in a column at the left edge, as long as they have room there.
void ActivityChartView::place_buttons()
{
    QSize size;
    for (const auto* button : buttons_)
        size = size.expandedTo(button->sizeHint());
    const auto count = static_cast<int>(buttons_.size());
    const bool have_room = count * size.height() <= height() && !steps_.empty();
    for (int i = 0; i < count; ++i) {
        auto* button = buttons_[static_cast<std::size_t>(i)];
        button->setGeometry({QPoint(0, i * size.height()), size});
        button->setVisible(have_room);
    }
    const QMargins margins(have_room ? size.width() + 2 : 4, 0, 4, 0);
    if (chart()->margins() != margins) chart()->setMargins(margins);
    buttons_.back()->setEnabled(!shown_.is_all());
    buttons_[1]->setEnabled(!shown_.is_all());
}

void ActivityChartView::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    place_buttons();
}

/// Counts what is to be shown now, beside the window where it is a part of the time.
void ActivityChartView::count()
{
    const auto shared = session_.shared_analysis();
    const auto sight = session_.sight();
    place_buttons();
    if (!shared) return;
    if (shown_.is_all()) {
        counting_.cancel();
        take_steps(sight ? sight->activity() : shared->activity(), shown_.step());
        return;
    }
    if (!sight) return;
    counting_.start_after([=, this, time = shown_](const engine::Progress&) -> JobRunner::Deliver {
        auto steps = counted(shared->subject(), sight->filter(), time.steps(), time.step());
        return [=, this, steps = std::move(steps), step = time.step()] {
            if (sight == session_.sight()) take_steps(steps, step);
        };
    });
}

void ActivityChartView::leave_out_strays()
{
    seeking_.start([this, shared = session_.shared_analysis(),
                    time = shown_](const engine::Progress&) -> JobRunner::Deliver {
        const auto part = usual_part(shared->graph(), time);
        return [=, this] {
            if (!part || shared != session_.shared_analysis() || !shown_.is_all()) return;
            shown_.show(*part);
            count();
        };
    });
}

void ActivityChartView::zoom(double factor)
{
    const auto steps = shown_.steps();
    if (steps.empty()) return;
    const auto begin = steps.front().begin;
    auto held = begin + (steps.back().begin + shown_.step() - begin) / 2;
    if (const auto period = looked_at(); period != engine::Window()) // around what is looked at
        held = middle_of(period);
    zoom(factor, held);
}

void ActivityChartView::zoom(double factor, engine::Time held)
{
    shown_.zoom(factor, held);
    count();
}

void ActivityChartView::pan(double share)
{
    shown_.pan(share);
    count();
}

void ActivityChartView::show_all_time()
{
    shown_.show_all();
    count();
}

void ActivityChartView::show_period()
{
    const auto period = looked_at();
    if (period == engine::Window()) return;
    shown_.show(period);
    count();
}

bool ActivityChartView::zooms_by(const QKeyEvent& event)
{
    const bool has_control = event.modifiers().testFlag(Qt::ControlModifier);
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoom(kZoom); return true;
    case Qt::Key_Minus: zoom(1 / kZoom); return true;
    case Qt::Key_0: show_all_time(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: show_period(); return true;
    case Qt::Key_Left:
        if (has_control) pan(-kPan);
        return has_control;
    case Qt::Key_Right:
        if (has_control) pan(kPan);
        return has_control;
    default: return false;
    }
}

void ActivityChartView::wheelEvent(QWheelEvent* event)
{
    event->accept();
    if (steps_.empty()) return;
    const auto turned = event->angleDelta();
    const bool has_shift = event->modifiers().testFlag(Qt::ShiftModifier);
    if (turned.x() != 0 || has_shift)
        pan(-kPan * (turned.x() != 0 ? turned.x() : turned.y()) / 120.0);
    else
        zoom(std::pow(1.25, turned.y() / 120.0), time_at(event->position().toPoint()));
}

/// "2025-03-01 to 2025-03-31 of 2024-01-01 to 2025-12-31".
QString ActivityChartView::part_words() const
{
    const engine::Window part{steps_.front().begin, steps_.back().begin + step_};
    return tr("%1 of %2")
        .arg(words_of_period(part), words_of_period({shown_.first(), shown_.last()}));
}

} // namespace spindel::viewer
