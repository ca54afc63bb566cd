#include "viewer/canvas/network_canvas.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QHelpEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QToolTip>
#include <QVBoxLayout>
#include <QWheelEvent>

#include "viewer/canvas/legend.h"
#include "viewer/canvas/untied_card.h"
#include "viewer/plain_text.h"

namespace spindel::viewer {

NetworkCanvas::NetworkCanvas(Session& session, QWidget* parent)
    : QWidget(parent), session_(session), picture_(new NetworkPicture(session, this))
{
    setObjectName(QStringLiteral("network"));
    setAccessibleName(tr("Network"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(160, 120);
    picture_->set_appearance(palette(), font());
    auto* over = new QVBoxLayout(this); // over the picture
    over->setSizeConstraint(QLayout::SetNoConstraint);
    over->addWidget(new UntiedCard(session, this), 0, Qt::AlignTop);
    over->addStretch();
    connect(picture_, &NetworkPicture::image_changed, this, qOverload<>(&QWidget::update));
    connect(picture_, &NetworkPicture::scene_changed, this, &NetworkCanvas::show_scene);
    connect(picture_, &NetworkPicture::layout_moved, this,
            [this](const QRectF& part) { set_camera(fitted(part)); });
    connect(&session_, &Session::choice_changed, this, &NetworkCanvas::show_choice);
    connect(&session_.renewal(), &Renewal::changed, this, &NetworkCanvas::describe);
    connect(&session_, &Session::case_changed, this, [this] {
        // whom other merges leave alone stand where they stood, so the part that is seen stays
        if (session_.renewal().state() != Renewal::State::running) has_camera_ = false;
        pen_.lift();
        give_up_gesture(); // what is dragged are nodes of the case before
    });
}

void NetworkCanvas::set_camera(const Camera& camera, bool is_moving)
{
    camera_ = camera;
    pen_.lift(); // it was drawn over another picture
    picture_->look_with(camera_, size(), devicePixelRatioF(), is_moving);
    update(); // the picture that is there, moved, until the new one is drawn
}

Camera NetworkCanvas::fitted(const QRectF& part) const
{
    constexpr double kMost = 2;
    constexpr double kMostOfFew = 6; // marks grow more slowly than the lines between them
    constexpr std::size_t kFew = 6;
    const bool are_few = picture_->scene().nodes.size() <= kFew;
    return above_legend(part.adjusted(-30, -30, 30, 30), are_few ? kMostOfFew : kMost);
}

Camera NetworkCanvas::above_legend(const QRectF& part, double most) const
{
    double below = 0;
    if (has_legend())
        below = 12 + legend_area().height() + 1.2 * fontMetrics().height(); // a label has room
    auto camera = Camera::fitted(part, QSizeF(width(), height() - below), most);
    camera.center.ry() += below / 2 / camera.scale;
    return camera;
}

void NetworkCanvas::fit()
{
    set_camera(fitted(picture_->scene().bounds()));
}

void NetworkCanvas::fit_to(const std::vector<engine::NodeId>& nodes)
{
    if (std::ranges::any_of(nodes, [this](auto node) { return place_of(node).has_value(); }))
        set_camera(fitted(picture_->scene().bounds_of(nodes)));
}

void NetworkCanvas::bring_into_sight(const std::vector<engine::NodeId>& nodes)
{
    const auto part = picture_->scene().bounds_of(nodes);
    if (part.isNull() && nodes.size() != 1) return;
    if (nodes.size() == 1 && !place_of(nodes.front())) return;
    const QRectF window(rect());
    const QRectF on_screen(camera_.to_screen(part.topLeft(), size()),
                           camera_.to_screen(part.bottomRight(), size()));
    constexpr double kReadable = 0.35;
    if (window.adjusted(20, 20, -20, -20).contains(on_screen.center()) &&
        window.contains(on_screen.topLeft()) && window.contains(on_screen.bottomRight()) &&
        camera_.scale >= kReadable)
        return;
    set_camera(above_legend(part.adjusted(-120, -120, 120, 120), 1.2));
}

void NetworkCanvas::zoom_by(double factor)
{
    set_camera(camera_.zoomed(factor, rect().center(), size()));
}

void NetworkCanvas::set_tool(DragTool tool)
{
    tool_ = tool;
    setCursor(tool == DragTool::pan ? Qt::ArrowCursor : Qt::CrossCursor);
}

QRectF NetworkCanvas::legend_area(std::optional<QSize> window) const
{
    return has_legend()
               ? viewer::legend_area(picture_->scene(), window.value_or(size()), font(), palette())
               : QRectF();
}

bool NetworkCanvas::has_legend() const
{
    return style_of(session_.desk()).legend && !picture_->scene().nodes.empty();
}

std::optional<QPointF> NetworkCanvas::place_of(engine::NodeId node) const
{
    const auto index = picture_->scene().find(node);
    if (!index) return {};
    const auto& at = picture_->scene().nodes[*index].at;
    return QPointF(at.x, at.y);
}

std::optional<QPointF> NetworkCanvas::screen_place_of(engine::NodeId node) const
{
    const auto at = place_of(node);
    return at ? std::optional(camera_.to_screen(*at, size())) : std::nullopt;
}

void NetworkCanvas::show_scene()
{
    if (!has_camera_ && picture_->is_built() && !size().isEmpty()) {
        has_camera_ = !picture_->scene().nodes.empty(); // the first that are shown are fitted anew
        fit();
    }
    if (next_camera_ && picture_->is_current()) set_camera(*std::exchange(next_camera_, {}));
    if (std::exchange(shows_all_next_, false)) {
        const auto part = picture_->scene().bounds();
        const QRectF on_screen(camera_.to_screen(part.topLeft(), size()),
                               camera_.to_screen(part.bottomRight(), size()));
        if (!QRectF(rect()).contains(on_screen)) fit();
    }
    if (std::exchange(shows_selection_next_, false)) bring_into_sight(session_.selected());
    describe();
    update();
}

void NetworkCanvas::show_choice()
{
    if (!choosing_ && !session_.selected().empty()) bring_into_sight(session_.selected());
    describe();
}

std::optional<engine::NodeId> NetworkCanvas::node_under(QPointF at) const
{
    const auto index = node_at(picture_->scene(), camera_.to_plane(at, size()), camera_.scale);
    return index ? std::optional(picture_->scene().nodes[*index].node) : std::nullopt;
}

bool NetworkCanvas::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || session_.analysis() == nullptr)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const auto words = words_at(help->pos()); !words.isEmpty())
        QToolTip::showText(help->globalPos(), plain_tip(words), this);
    else
        QToolTip::hideText();
    return true;
}

void NetworkCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    if (session_.analysis() == nullptr) return;
    const auto& image = picture_->image();
    if (!image.isNull()) {
        // The picture may be of another camera: shown where its content belongs now.
        const auto& old = picture_->image_camera();
        const double grown = camera_.scale / old.scale;
        const QSizeF drawn = image.deviceIndependentSize();
        const auto middle = camera_.to_screen(old.center, size());
        const QRectF target(middle.x() - drawn.width() * grown / 2,
                            middle.y() - drawn.height() * grown / 2, drawn.width() * grown,
                            drawn.height() * grown);
        if (grown == 1.0)
            painter.drawImage(target.topLeft(), image);
        else
            painter.drawImage(target, image);
    }
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(rect().adjusted(12, 12, -12, -12), Qt::AlignCenter | Qt::TextWordWrap,
                     why_empty());
    legend_ = has_legend() ? paint_legend(painter, size(), picture_->scene(), palette()) : QRectF();
    picture_->set_covered(legend_);
    paint_gesture(painter);
}

void NetworkCanvas::resizeEvent(QResizeEvent*)
{
    if (!has_camera_)
        show_scene();
    else
        set_camera(camera_);
}

void NetworkCanvas::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        picture_->set_appearance(palette(), font());
}

void NetworkCanvas::give_up_plans()
{
    next_camera_.reset();
    shows_all_next_ = false;
    shows_selection_next_ = false;
}

void NetworkCanvas::wheelEvent(QWheelEvent* event)
{
    give_up_plans();
    const double steps = event->angleDelta().y() / 120.0;
    set_camera(camera_.zoomed(std::pow(1.25, steps), event->position(), size()), true);
    event->accept();
}

} // namespace spindel::viewer
