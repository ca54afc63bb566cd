#include "viewer/views/lane_view.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "viewer/numbers.h"

namespace spindel::viewer {

namespace {

constexpr auto kHour = std::chrono::seconds{3600};

} // namespace

LaneView::LaneView(Session& session, QWidget* parent) : QWidget(parent), session_(session)
{
    setObjectName(QStringLiteral("lanes"));
    setAccessibleName(tr("Lanes of time"));
    setFocusPolicy(Qt::StrongFocus);
    connect(&session_, &Session::choice_changed, this, &LaneView::show_choice);
    connect(&session_, &Session::sight_changed, this, &LaneView::show_choice);
    connect(&filling_, &JobRunner::failed, &session_, &Session::trouble);
    show_choice();
}

void LaneView::show_choice()
{
    const auto shared = session_.shared_analysis();
    const auto sight = session_.sight();
    const auto nodes = session_.selected();
    if (!shared || !sight || nodes.empty()) {
        filling_.cancel();
        lanes_ = {};
        title_.clear();
        setAccessibleDescription({});
        update();
        return;
    }
    filling_.start([=, this, title = title_of_choice(),
                    sides = sides_of_choice()](const engine::Progress&) -> JobRunner::Deliver {
        auto lanes = lanes_of(shared->subject(), *sight, nodes);
        return [this, title, sides, lanes = std::move(lanes)] {
            lanes_ = lanes;
            chosen_.reset();
            title_ = title;
            sides_ = sides;
            measure();
            describe();
            show_all_time();
        };
    });
}

/// That of the case, for numbers alone.
std::pair<engine::Time, engine::Time> LaneView::recorded_time() const
{
    const auto* analysis = session_.analysis();
    if (analysis == nullptr || analysis->activity().empty()) return {};
    const auto& steps = analysis->activity();
    return {steps.front().begin, steps.back().begin};
}

void LaneView::show_all_time()
{
    from_ = engine::Time::max();
    to_ = engine::Time::min();
    for (std::size_t lane = 0; lane < kNumbersLane; ++lane) { // a number may be in use for ever
        for (const auto& mark : lanes_[lane].marks) {
            from_ = std::min(from_, mark.begin);
            to_ = std::max(to_, mark.end);
        }
    }
    if (from_ > to_) std::tie(from_, to_) = recorded_time();
    const auto room = std::max((to_ - from_) / 40, kHour);
    from_ -= room;
    to_ += room;
    update();
}

double LaneView::x_of(engine::Time time) const
{
    const auto area = lane_area(0);
    const auto share =
        static_cast<double>((time - from_).count()) / static_cast<double>((to_ - from_).count());
    return area.left() + share * area.width();
}

engine::Time LaneView::time_at(double x) const
{
    const auto area = lane_area(0);
    const double share = (x - area.left()) / area.width();
    const auto length = static_cast<double>((to_ - from_).count());
    return from_ + std::chrono::seconds{std::llround(share * length)};
}

void LaneView::measure()
{
    constexpr int kMost = 1'000;       // pixels
    constexpr double kMostNames = 0.4; // of the width
    const QRect room(8, 0, width() - 16, kMost);
    const auto words = fontMetrics().boundingRect(room, Qt::TextWordWrap, words_above());
    const double line = fontMetrics().height();
    above_ = words.height() + 1.2 * line;
    is_low_ = lane_area(0).height() < 2 * line;
    if (is_low_) above_ = 1.4 * line;
    int widest = 0;
    for (std::size_t lane = 0; lane < lanes_.size(); ++lane)
        if (is_shown(lane))
            widest = std::max(widest, fontMetrics().size(0, drawn_heading_of(lane)).width());
    names_ = std::min(widest + 16.0, std::max(kMostNames * width(), 16.0));
}

void LaneView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) measure();
}

void LaneView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    measure();
}

bool LaneView::is_shown(std::size_t lane) const
{
    return lane != kContactsLane || !lanes_[lane].marks.empty();
}

bool LaneView::has_halves(std::size_t lane) const
{
    if (lane == kJourneysLane) return lanes_[lane].paid_for() > 0;
    return lane != kNumbersLane && !sides_.isEmpty();
}

QString LaneView::heading_of(std::size_t lane) const
{
    const auto& [name, marks, rows] = lanes_[lane];
    const auto paid = lanes_[lane].paid_for();
    if (paid == 0) return tr("%1\n%2").arg(name, shown_number(marks.size()));
    return tr("%1\n%2 own, %3 paid")
        .arg(name, shown_number(marks.size() - paid), shown_number(paid));
}

QString LaneView::drawn_heading_of(std::size_t lane) const
{
    auto words = heading_of(lane);
    if (lane_area(lane).height() < 2 * fontMetrics().height()) words.replace(u'\n', u' ');
    return words;
}

QRectF LaneView::lane_area(std::size_t lane) const
{
    const double top = above_;
    std::size_t rows = 0;
    std::size_t row = 0;
    for (std::size_t other = 0; other < lanes_.size(); ++other) {
        if (!is_shown(other)) continue;
        if (other < lane) ++row;
        ++rows;
    }
    const double axis = 2.0 * fontMetrics().height();
    const double high = (height() - top - axis) / static_cast<double>(rows);
    return {names_, top + high * static_cast<double>(row), width() - names_ - 12.0, high};
}

QRectF LaneView::place_of(std::size_t lane, const LaneMark& mark) const
{
    const auto area = lane_area(lane);
    const double left = std::max(x_of(std::max(mark.begin, from_)), area.left());
    const double right = std::min(x_of(std::min(mark.end, to_)), area.right());
    const double middle = area.center().y();
    const double wide = std::max(right - left, 3.0);
    if (lane == kNumbersLane) {
        const double step = area.height() / static_cast<double>(lanes_[lane].rows);
        const double gap = std::min(2.0, step / 4);
        return {left, area.top() + step * static_cast<double>(mark.row) + gap / 2, wide,
                step - gap};
    }
    if (!has_halves(lane)) return {left, middle - 0.22 * area.height(), wide, 0.44 * area.height()};
    const double high = 0.4 * area.height();
    return {left, mark.is_above() ? middle - high : middle, wide, high};
}

void LaneView::zoom(double factor, double x)
{
    const auto held = time_at(x);
    const auto scaled = [&](engine::Time time) {
        const auto apart = static_cast<double>((time - held).count());
        return held + std::chrono::seconds{std::llround(apart / factor)};
    };
    const auto from = scaled(from_);
    const auto to = scaled(to_);
    if (to - from < kHour || to - from > std::chrono::days{40 * 366}) return;
    from_ = from;
    to_ = to;
    update();
}

void LaneView::pan(double pixels)
{
    const auto by = time_at(0) - time_at(pixels);
    from_ += by;
    to_ += by;
    update();
}

} // namespace spindel::viewer
