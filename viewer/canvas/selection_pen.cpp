#include "viewer/canvas/selection_pen.h"

#include <algorithm>

#include <QPolygonF>

namespace spindel::viewer {

void SelectionPen::lift()
{
    at_.reset();
    corners_.clear();
}

void SelectionPen::move(QPointF by, QSize widget)
{
    const auto to = at() + by;
    at_ = QPointF(std::clamp(to.x(), 0.0, widget.width() - 1.0),
                  std::clamp(to.y(), 0.0, widget.height() - 1.0));
}

std::vector<QPointF> SelectionPen::outline() const
{
    if (!at_ || corners_.empty()) return {};
    if (corners_.size() == 1) {
        const auto from = corners_.front();
        return {from, QPointF(at_->x(), from.y()), *at_, QPointF(from.x(), at_->y())};
    }
    auto line = corners_;
    line.push_back(*at_);
    return line;
}

void SelectionPen::paint(QPainter& painter, QColor color) const
{
    if (!at_) return;
    constexpr double kArm = 14; // pixels
    const auto line = outline();
    auto ground = color;
    ground.setAlpha(40);
    painter.setPen(QPen(color, 1.5));
    painter.setBrush(ground);
    painter.drawPolygon(QPolygonF(QList<QPointF>(line.begin(), line.end())));
    painter.setPen(QPen(color, 2.5));
    painter.drawLine(*at_ - QPointF(kArm, 0), *at_ + QPointF(kArm, 0));
    painter.drawLine(*at_ - QPointF(0, kArm), *at_ + QPointF(0, kArm));
}

} // namespace spindel::viewer
