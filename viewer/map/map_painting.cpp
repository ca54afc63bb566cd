/// How the map is drawn.
#include <algorithm>
#include <cmath>

#include <QPainter>

#include "viewer/map/map_legend.h"
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

int MapView::opacity_of(const MapFlow& flow) const
{
    // of few flows each is seen; of many the large ones, the others as a ground
    constexpr std::size_t kFew = 40;
    if (content_.flows.size() <= kFew) return 190;
    const double share = static_cast<double>(flow.records.size()) /
                         static_cast<double>(std::max<std::size_t>(content_.largest_flow(), 1));
    return static_cast<int>(std::lround(60 + 160 * share));
}

void MapView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto base = palette().color(QPalette::Base);
    painter.fillRect(rect(), mixed(base, QColor(0x56, 0xB4, 0xE9), 0.22));
    paint_countries(painter);
    paint_flows(painter);
    paint_marks(painter, paint_chain(painter));
    if (content_.places.empty() && session_.sight() != nullptr) paint_why_empty(painter);
    paint_map_legend(painter, QPointF(8, height() - 8), room_for_legend(), content_,
                     chain() != nullptr, palette());
}

void MapView::paint_why_empty(QPainter& painter) const
{
    const auto words = tr("Nothing can be placed: no record that is shown has a country.\n"
                          "Remove a filter, choose another ring, or import records with "
                          "countries.");
    auto ground = palette().color(QPalette::Base);
    ground.setAlpha(225);
    const auto room = painter.boundingRect(rect(), Qt::AlignCenter | Qt::TextWordWrap, words);
    painter.fillRect(room.adjusted(-8, -6, 8, 6), ground);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, words);
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
        const auto found = content_.places.find(country);
        const bool is_in_case = found != content_.places.end() && found->second.personas > 0;
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
    for (const auto i : order_of(content_.flows)) {
        const auto& flow = content_.flows[i];
        const auto curve = curve_of(flow);
        if (curve.isEmpty()) continue;
        const double width = width_of(flow);
        auto pen = flow_pen(flow.layer, flow.is_paid_for, width, palette());
        auto color = pen.color();
        color.setAlpha(chosen_flow_ == i ? 255 : opacity_of(flow));
        pen.setColor(color);
        if (chosen_flow_ == i) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(palette().color(QPalette::Text), width + 7));
            painter.drawPath(curve); // a border that differs from every layer's colour
            painter.setPen(QPen(palette().color(QPalette::Base), width + 3));
            painter.drawPath(curve);
        }
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(curve);
        paint_arrow(painter, curve, width);
    }
}

void MapView::paint_marks(QPainter& painter, std::vector<QRectF> taken) const
{
    constexpr double kMark = 6; // its radius
    for (const auto& [country, here] : content_.places)
        if (const auto place = place_of(country))
            taken.emplace_back(*place - QPointF(kMark, kMark), QSizeF(2 * kMark, 2 * kMark));
    for (const auto& [country, here] : content_.places) {
        const auto place = place_of(country);
        if (!place) continue;
        painter.setPen(here.personas > 0 ? QPen(palette().color(QPalette::Base), 1.5)
                                         : QPen(palette().color(QPalette::Text), 1.5));
        painter.setBrush(palette().color(here.personas > 0 ? QPalette::Text : QPalette::Base));
        painter.drawEllipse(*place, kMark, kMark);
        const auto words = words_on(country, here);
        const QSizeF size(QFontMetricsF(font()).size(0, words) + QSizeF(6, 0));
        const auto box = free_place(*place, size, QRectF(rect()), taken);
        taken.push_back(box);
        auto ground = palette().color(QPalette::Base);
        ground.setAlpha(205);
        painter.fillRect(box, ground);
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(box, Qt::AlignCenter, words);
    }
}

QString MapView::words_on(engine::Country country, const MapPlace& here)
{
    const auto code = text(country.code());
    if (here.personas == 0) return code;
    auto words =
        code + QStringLiteral("  ") + tr("%n persona(s)", nullptr, static_cast<int>(here.personas));
    if (here.rings > 0)
        words += QStringLiteral(", ") + tr("%n ring(s)", nullptr, static_cast<int>(here.rings));
    if (here.records > 0)
        words += u'\n' + tr("%n record(s) inside", nullptr, static_cast<int>(here.records));
    return words;
}

} // namespace spindel::viewer
