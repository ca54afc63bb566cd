/// How the map is drawn.
#include <algorithm>
#include <cmath>

#include <QPainter>

#include "viewer/map/map_view.h"
#include "viewer/map/world.h"
#include "viewer/palette.h"

namespace spindel::viewer {

namespace {

QString text(std::string_view words)
{
    return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}

/// A colour between two.
QColor mixed(const QColor& a, const QColor& b, double share)
{
    const auto between = [share](int x, int y) {
        return static_cast<int>(std::lround(x + (y - x) * share));
    };
    return {between(a.red(), b.red()), between(a.green(), b.green()), between(a.blue(), b.blue())};
}

/// Beside a mark where a name covers no other and is not cut: right of it if it can be.
QRectF free_place(QPointF mark, QSizeF size, const QRectF& window, const std::vector<QRectF>& taken)
{
    constexpr double kGap = 9;
    const double middle = mark.y() - size.height() / 2;
    const double left = mark.x() - kGap - size.width();
    const double right = mark.x() + kGap;
    const QRectF standard(QPointF(right, middle), size);
    for (const double down : {0.0, 1.0, -1.0}) {
        for (const double x : {right, left}) {
            const QRectF box(QPointF(x, middle + down * (size.height() + 2)), size);
            const bool is_free = std::ranges::none_of(
                taken, [&](const QRectF& other) { return other.intersects(box); });
            if (is_free && window.contains(box)) return box;
        }
    }
    return standard;
}

} // namespace

void MapView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto base = palette().color(QPalette::Base);
    painter.fillRect(rect(), mixed(base, QColor(0x56, 0xB4, 0xE9), 0.22));
    paint_countries(painter);
    paint_flows(painter);
    paint_chain(painter);
    paint_marks(painter);
}

void MapView::paint_countries(QPainter& painter) const
{
    const auto base = palette().color(QPalette::Base);
    const auto ink = palette().color(QPalette::Text);
    const auto origin = camera_.to_screen(QPointF(), size());
    painter.save();
    painter.translate(origin);
    painter.scale(camera_.scale, camera_.scale);
    QPen border(mixed(base, ink, 0.35), 0.7);
    border.setCosmetic(true);
    painter.setPen(border);
    const auto seen = painter.transform().inverted().mapRect(QRectF(rect()));
    for (const auto& [country, outline] : world()) {
        if (!outline.path.boundingRect().intersects(seen)) continue;
        const bool is_in_case = content_.personas.contains(country);
        painter.setBrush(mixed(base, ink, is_in_case ? 0.24 : 0.06));
        painter.drawPath(outline.path);
    }
    painter.restore();
}

void MapView::paint_arrow(QPainter& painter, const QPainterPath& curve, double width) const
{
    const double size = 5 + 1.6 * width;
    const double length = curve.length();
    const double share = curve.percentAtLength(std::max(0.0, length - 12)); // outside the mark
    const auto tip = curve.pointAtPercent(share);
    const double angle = curve.angleAtPercent(share);
    painter.save();
    painter.translate(tip);
    painter.rotate(-angle);
    painter.setBrush(painter.pen().color());
    painter.setPen(Qt::NoPen);
    painter.drawPolygon(
        QPolygonF{QPointF(0, 0), QPointF(-size, -size * 0.45), QPointF(-size, size * 0.45)});
    painter.restore();
}

void MapView::paint_flows(QPainter& painter) const
{
    for (std::size_t i = 0; i < content_.flows.size(); ++i) {
        const auto& flow = content_.flows[i];
        const auto curve = curve_of(flow);
        if (curve.isEmpty()) continue;
        auto color = layer_color(flow.layer, palette());
        color.setAlpha(chosen_flow_ == i ? 255 : 165);
        const double width = width_of(flow);
        if (chosen_flow_ == i) {
            painter.setPen(QPen(palette().color(QPalette::Highlight), width + 5));
            painter.setBrush(Qt::NoBrush);
            painter.drawPath(curve);
        }
        painter.setPen(QPen(color, width, Qt::SolidLine, Qt::FlatCap));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(curve);
        paint_arrow(painter, curve, width);
    }
}

void MapView::paint_chain(QPainter& painter) const
{
    if (session_.analysis() == nullptr || !session_.ring()) return;
    const auto& chains = session_.analysis()->chains();
    const auto chain = std::ranges::find(chains, *session_.ring(), &analysis::RingChain::ring);
    if (chain == chains.end()) return;
    int number = 0;
    for (const auto& step : chain->chain.steps) {
        ++number;
        const auto from = place_of(step.from_country);
        const auto to = place_of(step.to_country);
        if (!from || !to) continue;
        painter.setPen(QPen(palette().color(QPalette::Text), 2, Qt::DashLine));
        painter.drawLine(*from, *to);
        const QRectF bubble((*from + *to) / 2 - QPointF(10, 10), QSizeF(20, 20));
        painter.setBrush(palette().color(QPalette::Text));
        painter.drawEllipse(bubble);
        painter.setPen(palette().color(QPalette::Base));
        painter.drawText(bubble, Qt::AlignCenter, QString::number(number));
    }
}

void MapView::paint_marks(QPainter& painter) const
{
    std::map<engine::Country, std::size_t> inside; // records that stay in a country
    for (const auto& flow : content_.flows)
        if (flow.is_domestic()) inside[flow.from] += flow.records.size();
    std::vector<QRectF> taken; // by names
    for (const auto& [country, count] : content_.personas) {
        const auto place = place_of(country);
        if (!place) continue;
        painter.setPen(QPen(palette().color(QPalette::Base), 1.5));
        painter.setBrush(palette().color(QPalette::Text));
        painter.drawEllipse(*place, 6, 6);
        const auto words = tr("%1  %2 personas, %3 records inside")
                               .arg(text(country.code()))
                               .arg(count)
                               .arg(inside[country]);
        const QSizeF size(fontMetrics().horizontalAdvance(words) + 6.0, fontMetrics().height());
        const auto box = free_place(*place, size, QRectF(rect()), taken);
        taken.push_back(box);
        auto ground = palette().color(QPalette::Base);
        ground.setAlpha(205);
        painter.fillRect(box, ground);
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(box, Qt::AlignCenter, words);
    }
}

} // namespace spindel::viewer
