/// A rectangle or a lasso drawn by keyboard.
#pragma once

#include <optional>
#include <vector>

#include <QColor>
#include <QPainter>
#include <QPointF>
#include <QSize>

namespace spindel::viewer {

/// A cross that keys move over a picture, and the corners that it has set. One corner and the cross
/// span a rectangle; several corners and the cross are a lasso. All in pixels of the widget.
class SelectionPen {
public:
    bool is_down() const { return at_.has_value(); }
    QPointF at() const { return at_.value_or(QPointF()); }
    bool has_corner() const { return !corners_.empty(); }
    /// Shows the cross.
    void put_down(QPointF at) { at_ = at; }
    /// Takes away the cross and its corners.
    void lift();
    /// Moves the cross, which stays inside the widget.
    void move(QPointF by, QSize widget);
    void set_corner() { corners_.push_back(at()); }
    /// The closed line that is drawn; empty where no corner is set.
    std::vector<QPointF> outline() const;
    void paint(QPainter& painter, QColor color) const;

private:
    std::optional<QPointF> at_;
    std::vector<QPointF> corners_;
};

} // namespace spindel::viewer
