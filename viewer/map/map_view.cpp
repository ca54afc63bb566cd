#include "viewer/map/map_view.h"

#include <algorithm>
#include <cmath>
#include <ranges>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPathStroker>
#include <QToolTip>
#include <QWheelEvent>

#include "viewer/canvas/legend_box.h"
#include "viewer/map/map_legend.h"
#include "viewer/map/world.h"
#include "viewer/models/country_names.h"
#include "viewer/palette.h"
#include "viewer/plain_text.h"

namespace spindel::viewer {

MapView::MapView(Session& session, QWidget* parent) : QWidget(parent), session_(session)
{
    setObjectName(QStringLiteral("map"));
    setAccessibleName(tr("Map of countries"));
    setFocusPolicy(Qt::StrongFocus);
    connect(&session_, &Session::case_changed, this, [this] { has_camera_ = false; });
    connect(&session_, &Session::sight_changed, this, &MapView::collect);
    connect(&session_, &Session::findings_changed, this, &MapView::collect);
    connect(&session_, &Session::choice_changed, this, &MapView::collect);
    connect(&collecting_, &JobRunner::failed, &session_, &Session::trouble);
}

void MapView::collect()
{
    const auto shared = session_.shared_analysis();
    const auto findings = session_.findings();
    const auto sight = session_.sight();
    if (!shared || !sight) return;
    collecting_.start(
        [=, this, selected = session_.selected()](const engine::Progress&) -> JobRunner::Deliver {
            auto content = map_content(shared->subject(), findings->rings(), *sight, selected);
            return [this, content = std::move(content)] {
                content_ = content;
                chosen_flow_.reset();
                setAccessibleDescription(tr(
                    "%n flow(s) between countries", nullptr,
                    static_cast<int>(std::ranges::count_if(
                        content_.flows, [](const MapFlow& flow) { return !flow.is_domestic(); }))));
                if (!has_camera_) fit();
                update();
            };
        });
}

void MapView::fit()
{
    QRectF part;
    for (const auto& [country, here] : content_.places) {
        const auto found = world().find(country);
        if (found == world().end()) continue;
        constexpr double kAround = 500; // five degrees
        const QRectF near(found->second.middle - QPointF(kAround, kAround),
                          QSizeF(2 * kAround, 2 * kAround));
        part = part.united(near);
    }
    if (part.isNull()) part = QRectF(mercator(-20, 70), mercator(45, 35));
    const double below = legend_height();
    camera_ = Camera::fitted(part, QSizeF(width(), height() - below));
    camera_.center.ry() += below / 2 / camera_.scale;
    has_camera_ = isVisible() && !content_.places.empty(); // hidden, its size is not known yet
    update();
}

double MapView::legend_height() const
{
    QPixmap paper(1, 1); // only to measure
    QPainter painter(&paper);
    painter.setFont(font());
    return 12 +
           paint_map_legend(painter, {}, room_for_legend(), content_, chain() != nullptr, palette())
               .height();
}

QSizeF MapView::room_for_legend() const
{
    return legend_room(size());
}

std::optional<QPointF> MapView::place_of(engine::Country country) const
{
    const auto found = world().find(country);
    if (found == world().end()) return {};
    return camera_.to_screen(found->second.middle, size());
}

double MapView::width_of(const MapFlow& flow) const
{
    return flow_width(flow.records.size(), content_.largest_flow());
}

QPainterPath MapView::curve_of(const MapFlow& flow) const
{
    QPainterPath path;
    const auto from = place_of(flow.from);
    const auto to = place_of(flow.to);
    if (flow.is_domestic() || !from || !to) return path;
    // Bent to one side, so that there and back part; each layer a little more than the one before.
    const auto along = *to - *from;
    const QPointF aside(along.y(), -along.x());
    // Journeys paid for others lie where stated contacts would: few cases have both.
    const auto lane = flow.is_paid_for ? engine::Layer::contacts : flow.layer;
    const double bend = 0.12 + 0.1 * static_cast<double>(lane);
    path.moveTo(*from);
    path.quadTo((*from + *to) / 2 + bend * aside, *to);
    return path;
}

QString MapView::words_on(const MapFlow& flow) const
{
    const auto what = flow.is_paid_for ? tr("Journeys paid for others") : layer_name(flow.layer);
    return tr("%1 from %2 to %3").arg(what, country_name(flow.from), country_name(flow.to));
}

void MapView::show_records_of(std::size_t flow)
{
    session_.show_records(words_on(content_.flows[flow]), content_.flows[flow].records);
}

QString MapView::counted_words_on(const MapFlow& flow) const
{
    return tr("%1: %n record(s)", nullptr, static_cast<int>(flow.records.size()))
        .arg(words_on(flow));
}

QString MapView::tip_at(QPointF at) const
{
    const auto flow = flow_at(at);
    return flow ? counted_words_on(content_.flows[*flow]) : QString();
}

bool MapView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), plain_tip(tip_at(help->pos())), this);
    return true;
}

void MapView::choose_flow(std::size_t flow)
{
    chosen_flow_ = flow;
    setAccessibleDescription(counted_words_on(content_.flows[flow]));
    update();
}

void MapView::step_to_flow(int step)
{
    const auto count = static_cast<int>(content_.flows.size());
    int at = chosen_flow_ ? static_cast<int>(*chosen_flow_) : (step > 0 ? -1 : count);
    for (int tried = 0; tried < count; ++tried) {
        at = (at + step + count) % count;
        if (content_.flows[static_cast<std::size_t>(at)].is_domestic()) continue;
        choose_flow(static_cast<std::size_t>(at));
        return;
    }
}

/// Those of a country whom the filters let through, as its mark counts them.
void MapView::select_all_of(engine::Country country)
{
    const auto sight = session_.sight();
    if (!sight) return;
    std::vector<engine::NodeId> nodes;
    const auto& countries = session_.analysis()->projection().country;
    for (engine::NodeId node = 0; node < countries.size(); ++node)
        if (countries[node] == country && (sight->is_whole() || sight->sees_node(node)))
            nodes.push_back(node);
    session_.select(std::move(nodes));
}

void MapView::click(QPointF at)
{
    constexpr double kReach = 9; // pixels
    if (session_.analysis() == nullptr) return;
    for (const auto& [country, here] : content_.places) {
        const auto place = place_of(country);
        if (!place || std::hypot(place->x() - at.x(), place->y() - at.y()) > kReach) continue;
        select_all_of(country);
        return;
    }
    if (const auto flow = flow_at(at)) {
        choose_flow(*flow);
        show_records_of(*flow);
        return;
    }
    session_.choose_nothing();
}

std::optional<std::size_t> MapView::flow_at(QPointF at) const
{
    const auto order = order_of(content_.flows);
    for (const auto i : order | std::views::reverse) { // what is drawn last lies on top
        QPainterPathStroker around;
        around.setWidth(width_of(content_.flows[i]) + 6);
        if (around.createStroke(curve_of(content_.flows[i])).contains(at)) return i;
    }
    return {};
}

void MapView::resizeEvent(QResizeEvent*)
{
    if (!has_camera_ && !content_.places.empty()) fit();
}

void MapView::showEvent(QShowEvent*)
{
    if (!has_camera_) fit();
}

void MapView::wheelEvent(QWheelEvent* event)
{
    camera_ =
        camera_.zoomed(std::pow(1.25, event->angleDelta().y() / 120.0), event->position(), size());
    event->accept();
    update();
}

void MapView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) return;
    pressed_at_ = event->position();
    has_moved_ = false;
}

void MapView::mouseMoveEvent(QMouseEvent* event)
{
    if (!pressed_at_) return;
    const auto moved = event->position() - *pressed_at_;
    if (!has_moved_ && std::hypot(moved.x(), moved.y()) < 4) return;
    has_moved_ = true;
    camera_ = camera_.panned(moved);
    pressed_at_ = event->position();
    update();
}

void MapView::mouseReleaseEvent(QMouseEvent* event)
{
    if (!pressed_at_ || event->button() != Qt::LeftButton) return;
    pressed_at_.reset();
    if (!has_moved_) click(event->position());
}

void MapView::keyPressEvent(QKeyEvent* event)
{
    constexpr double kStep = 60; // pixels
    const auto pan = [this](double x, double y) { camera_ = camera_.panned({x, y}); };
    const QPointF middle = QRectF(rect()).center();
    switch (event->key()) {
    case Qt::Key_Left: pan(kStep, 0); break;
    case Qt::Key_Right: pan(-kStep, 0); break;
    case Qt::Key_Up: pan(0, kStep); break;
    case Qt::Key_Down: pan(0, -kStep); break;
    case Qt::Key_Plus:
    case Qt::Key_Equal: camera_ = camera_.zoomed(1.25, middle, size()); break;
    case Qt::Key_Minus: camera_ = camera_.zoomed(0.8, middle, size()); break;
    case Qt::Key_0: fit(); break;
    case Qt::Key_Period: step_to_flow(1); break;
    case Qt::Key_Comma: step_to_flow(-1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (chosen_flow_) show_records_of(*chosen_flow_);
        break;
    default: QWidget::keyPressEvent(event); return;
    }
    update();
}

} // namespace spindel::viewer
