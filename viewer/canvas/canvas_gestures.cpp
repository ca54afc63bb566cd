/// The mouse and the keyboard on the network canvas.
#include <algorithm>
#include <cmath>
#include <utility>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScopedValueRollback>

#include "viewer/canvas/network_canvas.h"
#include "viewer/desk/selections.h"

namespace spindel::viewer {

namespace {

constexpr double kStill = 4; // pixels that a hand trembles in a click
constexpr double kStep = 20; // pixels that an arrow key moves a thing

/// Where an arrow key moves a thing; nothing for other keys.
std::optional<QPointF> step_of(int key)
{
    switch (key) {
    case Qt::Key_Left: return QPointF(-kStep, 0);
    case Qt::Key_Right: return QPointF(kStep, 0);
    case Qt::Key_Up: return QPointF(0, -kStep);
    case Qt::Key_Down: return QPointF(0, kStep);
    default: return {};
    }
}

std::vector<engine::NodeId> merged(std::vector<engine::NodeId> some,
                                   const std::vector<engine::NodeId>& more)
{
    some.insert(some.end(), more.begin(), more.end());
    return some;
}

} // namespace

void NetworkCanvas::mousePressEvent(QMouseEvent* event)
{
    give_up_plans();
    if (session_.analysis() == nullptr || event->button() != Qt::LeftButton) return;
    gesture_ = Gesture::pressed;
    pressed_at_ = last_at_ = event->position();
}

void NetworkCanvas::begin_gesture(QPointF at, Qt::KeyboardModifiers keys)
{
    gesture_tool_ = (keys & Qt::ShiftModifier) != 0 ? DragTool::rectangle
                    : (keys & Qt::AltModifier) != 0 ? DragTool::lasso
                                                    : tool_;
    area_ = {pressed_at_, at};
    if (gesture_tool_ != DragTool::pan) { // in a crowd it begins on a node, too
        gesture_ = Gesture::area;
        return;
    }
    const auto node = node_under(pressed_at_);
    gesture_ = node ? Gesture::drag : Gesture::pan;
    if (!node) return;
    if (!is_selected(session_, *node)) {
        const QScopedValueRollback guard(choosing_, true);
        if ((keys & Qt::ControlModifier) != 0)
            session_.select(with_or_without(session_, *node));
        else
            session_.choose_persona(*node);
    }
    dragged_ = session_.selected();
}

void NetworkCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (gesture_ == Gesture::none) return;
    if ((event->buttons() & Qt::LeftButton) ==
        0) { // let go where a message stood before the window
        give_up_gesture();
        return;
    }
    const auto at = event->position();
    const auto moved = at - pressed_at_;
    if (gesture_ == Gesture::pressed && std::hypot(moved.x(), moved.y()) > kStill)
        begin_gesture(at, event->modifiers());
    if (gesture_ == Gesture::pan) set_camera(camera_.panned(at - last_at_), true);
    if (gesture_ == Gesture::area) {
        if (gesture_tool_ == DragTool::lasso)
            area_.push_back(at);
        else
            area_ = {pressed_at_, QPointF(at.x(), pressed_at_.y()), at,
                     QPointF(pressed_at_.x(), at.y())};
    }
    last_at_ = at;
    if (gesture_ == Gesture::area || gesture_ == Gesture::drag) update();
}

void NetworkCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) return;
    const bool add = (event->modifiers() & Qt::ControlModifier) != 0;
    switch (std::exchange(gesture_, Gesture::none)) {
    case Gesture::pressed: click(event->position(), add); break;
    case Gesture::area: select_area(add); break;
    case Gesture::drag: drop(event->position()); break;
    default: break;
    }
    update();
}

void NetworkCanvas::click(QPointF at, bool add)
{
    const QScopedValueRollback guard(choosing_, true);
    const auto node = node_under(at);
    if (!node) {
        const auto edge = edge_at(picture_->scene(), camera_.to_plane(at, size()), camera_.scale);
        if (edge && !add)
            session_.choose_tie(picture_->scene().edges[*edge].tie);
        else if (!add)
            session_.choose_nothing();
        return;
    }
    if (!add) {
        session_.choose_persona(*node);
        return;
    }
    session_.select(with_or_without(session_, *node));
}

std::vector<engine::NodeId>
NetworkCanvas::nodes_drawn_around(const std::vector<QPointF>& outline) const
{
    std::vector<QPointF> line;
    for (const auto at : outline)
        line.push_back(camera_.to_plane(at, size()));
    return nodes_inside(picture_->scene(), line);
}

void NetworkCanvas::select_area(bool add)
{
    const QScopedValueRollback guard(choosing_, true);
    auto inside = nodes_drawn_around(area_);
    session_.select(add ? merged(std::move(inside), session_.selected()) : std::move(inside));
}

void NetworkCanvas::drop(QPointF at)
{
    const auto by = (at - pressed_at_) / camera_.scale;
    Moves moves;
    for (const auto node : dragged_)
        if (const auto place = place_of(node)) moves[node] = *place + by;
    move_nodes(session_, moves);
}

void NetworkCanvas::give_up_gesture()
{
    gesture_ = Gesture::none;
    update();
}

void NetworkCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) return;
    if (const auto node = node_under(event->position())) Q_EMIT expand_wanted(*node);
}

void NetworkCanvas::step_to_node(int step)
{
    const auto& nodes = picture_->scene().nodes;
    if (nodes.empty()) return;
    const auto count = static_cast<int>(nodes.size());
    int at = step > 0 ? -1 : count;
    if (session_.persona())
        if (const auto index = picture_->scene().find(*session_.persona()))
            at = static_cast<int>(*index);
    session_.choose_persona(nodes[static_cast<std::size_t>((at + step + count) % count)].node);
}

bool NetworkCanvas::move_selected(const QKeyEvent& event)
{
    if ((event.modifiers() & Qt::ControlModifier) == 0 || session_.analysis() == nullptr)
        return false;
    const auto by = step_of(event.key());
    if (!by) return false;
    Moves moves;
    for (const auto node : session_.selected())
        if (const auto at = place_of(node)) moves.emplace(node, *at + *by / camera_.scale);
    if (!moves.empty()) move_nodes(session_, moves);
    return true;
}

bool NetworkCanvas::draw_selection(const QKeyEvent& event)
{
    if (session_.analysis() == nullptr) return false;
    const auto step = step_of(event.key());
    const bool is_drawing = (event.modifiers() & Qt::ShiftModifier) != 0 && step;
    const bool is_beginning = !pen_.is_down() && (is_drawing || event.key() == Qt::Key_Space);
    if (!pen_.is_down() && !is_beginning) return false;
    if (is_beginning) {
        const auto chosen =
            session_.persona() ? screen_place_of(*session_.persona()) : std::nullopt;
        pen_.put_down(chosen && rect().contains(chosen->toPoint()) ? *chosen
                                                                   : QPointF(rect().center()));
    }
    if (step) {
        if (is_drawing && !pen_.has_corner()) pen_.set_corner();
        const bool is_fine = (event.modifiers() & Qt::AltModifier) != 0;
        pen_.move(is_fine ? *step / kStep : *step, size());
    } else if (event.key() == Qt::Key_Space) {
        if (!is_beginning) pen_.set_corner();
    } else if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) {
        take_drawn((event.modifiers() & Qt::ControlModifier) != 0);
    } else if (event.key() == Qt::Key_Escape) {
        pen_.lift();
    } else {
        return false;
    }
    describe();
    update();
    return true;
}

void NetworkCanvas::take_drawn(bool add)
{
    area_ = pen_.outline();
    const auto at = pen_.at();
    pen_.lift();
    if (area_.empty())
        click(at, add);
    else
        select_area(add);
}

void NetworkCanvas::keyPressEvent(QKeyEvent* event)
{
    give_up_plans();
    if (gesture_ != Gesture::none && event->key() == Qt::Key_Escape) {
        give_up_gesture();
        return;
    }
    if (move_selected(*event) || draw_selection(*event)) return;
    if (const auto step = step_of(event->key())) {
        set_camera(camera_.panned(-3 * *step), true);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoom_by(1.25); break;
    case Qt::Key_Minus: zoom_by(0.8); break;
    case Qt::Key_0: fit(); break;
    case Qt::Key_Period: step_to_node(1); break;
    case Qt::Key_Comma: step_to_node(-1); break;
    case Qt::Key_Escape: session_.choose_nothing(); break;
    default: QWidget::keyPressEvent(event);
    }
}

void NetworkCanvas::paint_gesture(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    pen_.paint(painter, palette().color(QPalette::Highlight));
    if (gesture_ == Gesture::drag) paint_dragged(painter);
    if (gesture_ != Gesture::area) return;
    auto color = palette().color(QPalette::Highlight);
    painter.setPen(QPen(color, 1.5));
    color.setAlpha(40);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF(QList<QPointF>(area_.begin(), area_.end())));
}

void NetworkCanvas::paint_dragged(QPainter& painter) const
{
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.setBrush(Qt::NoBrush);
    const auto by = last_at_ - pressed_at_;
    for (const auto node : dragged_) {
        const auto index = picture_->scene().find(node);
        if (!index) continue;
        const auto& drawn = picture_->scene().nodes[*index];
        const auto at = camera_.to_screen(QPointF(drawn.at.x, drawn.at.y), size());
        const double radius = radius_on_screen(drawn, camera_.scale) + 2;
        painter.drawLine(at, at + by);
        painter.drawEllipse(at + by, radius, radius);
    }
}

} // namespace spindel::viewer
