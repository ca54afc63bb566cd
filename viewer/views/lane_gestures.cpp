/// The mouse and the keyboard on the lanes.
#include <algorithm>
#include <cmath>
#include <tuple>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include "viewer/plain_text.h"
#include "viewer/views/lane_view.h"

namespace spindel::viewer {

std::vector<std::pair<std::size_t, std::size_t>> LaneView::marks_at(QPointF at) const
{
    std::vector<std::pair<std::size_t, std::size_t>> found;
    for (std::size_t lane = 0; lane < lanes_.size(); ++lane)
        for (std::size_t i = 0; i < lanes_[lane].marks.size(); ++i)
            if (place_of(lane, lanes_[lane].marks[i]).adjusted(-2, 0, 2, 0).contains(at))
                found.emplace_back(lane, i);
    return found;
}

QString LaneView::tip_at(QPointF at) const
{
    constexpr std::size_t kMost = 8; // lines
    const auto found = marks_at(at);
    QStringList lines;
    for (std::size_t i = 0; i < std::min(found.size(), kMost); ++i)
        lines += words_of(found[i].first, lanes_[found[i].first].marks[found[i].second]);
    if (found.size() > kMost)
        lines += tr("and %n more", nullptr, static_cast<int>(found.size() - kMost));
    return lines.join(u'\n');
}

bool LaneView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), plain_tip(tip_at(help->pos())), this);
    return true;
}

void LaneView::wheelEvent(QWheelEvent* event)
{
    zoom(std::pow(1.25, event->angleDelta().y() / 120.0), event->position().x());
    event->accept();
}

void LaneView::mousePressEvent(QMouseEvent* event)
{
    pressed_at_ = event->position();
    has_moved_ = false;
}

void LaneView::mouseMoveEvent(QMouseEvent* event)
{
    if (!pressed_at_) return;
    const double moved = event->position().x() - pressed_at_->x();
    if (!has_moved_ && std::abs(moved) < 4) return;
    has_moved_ = true;
    pan(moved);
    pressed_at_ = event->position();
}

void LaneView::mouseReleaseEvent(QMouseEvent* event)
{
    pressed_at_.reset();
    if (has_moved_) return;
    std::vector<engine::EventId> records;
    for (const auto& [lane, i] : marks_at(event->position()))
        records.push_back(lanes_[lane].marks[i].record);
    if (!records.empty()) session_.show_records(title_, std::move(records));
}

void LaneView::step_to_mark(int step)
{
    // all marks as one row in time
    std::vector<std::tuple<engine::Time, std::size_t, std::size_t>> order;
    for (std::size_t lane = 0; lane < lanes_.size(); ++lane)
        for (std::size_t i = 0; i < lanes_[lane].marks.size(); ++i)
            order.emplace_back(lanes_[lane].marks[i].begin, lane, i);
    if (order.empty()) return;
    std::ranges::sort(order);
    auto at = step > 0 ? -1 : std::ssize(order);
    if (chosen_) {
        const auto& [lane, index] = *chosen_;
        at = std::ranges::find(order, std::tuple(lanes_[lane].marks[index].begin, lane, index)) -
             order.begin();
    }
    const auto next = (at + step + std::ssize(order)) % std::ssize(order);
    const auto& [time, lane, index] = order[static_cast<std::size_t>(next)];
    chosen_ = {lane, index};
    if (time > to_ || (time < from_ && time != engine::kNoTime)) // out of sight
        pan(x_of(from_ + (to_ - from_) / 2) - x_of(time));
    describe();
    update();
}

void LaneView::keyPressEvent(QKeyEvent* event)
{
    constexpr double kStep = 60; // pixels
    switch (event->key()) {
    case Qt::Key_Left: pan(kStep); break;
    case Qt::Key_Right: pan(-kStep); break;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoom(1.25, width() / 2.0); break;
    case Qt::Key_Minus: zoom(0.8, width() / 2.0); break;
    case Qt::Key_0: show_all_time(); break;
    case Qt::Key_Period: step_to_mark(1); break;
    case Qt::Key_Comma: step_to_mark(-1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (chosen_)
            session_.show_records(title_, {lanes_[chosen_->first].marks[chosen_->second].record});
        break;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace spindel::viewer
