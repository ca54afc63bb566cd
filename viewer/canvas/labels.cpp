#include "viewer/canvas/labels.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <QCoreApplication>
#include <QFontMetricsF>

#include "viewer/canvas/convex_hull.h"
#include "viewer/numbers.h"

namespace spindel::viewer {

namespace {

constexpr std::size_t kMostLabels = 250;
constexpr std::size_t kAlways = 12; // so many of the most important are labelled in a crowd, too

QPointF point(Point at)
{
    return {at.x, at.y};
}

/// The font in device pixels.
QFont font_of(const Look& look)
{
    auto font = look.font;
    font.setPointSizeF(font.pointSizeF() * look.pixel_ratio);
    return font;
}

/// Which cells of a coarse grid over the window are taken.
class Room {
public:
    Room(QSize size, double pixel_ratio)
        : cell_(std::max(1, static_cast<int>(std::lround(kCell * pixel_ratio)))),
          columns_(size.width() / cell_ + 1), rows_(size.height() / cell_ + 1),
          taken_(static_cast<std::size_t>(columns_ * rows_))
    {
    }

    bool is_free(const QRectF& part) const
    {
        const auto cells = cells_of(part);
        if (cells.left() < 0 || cells.top() < 0 || cells.right() >= columns_ ||
            cells.bottom() >= rows_)
            return false;
        for (int y = cells.top(); y <= cells.bottom(); ++y)
            for (int x = cells.left(); x <= cells.right(); ++x)
                if (taken_[static_cast<std::size_t>(y * columns_ + x)]) return false;
        return true;
    }

    /// Whether a line leads over what is taken, but for where it begins.
    bool is_crossed_by(const QLineF& line) const
    {
        const auto steps = static_cast<int>(line.length() / cell_) + 1;
        for (int i = 2; i <= steps; ++i)
            if (!is_free({line.pointAt(static_cast<double>(i) / steps), QSizeF()})) return true;
        return false;
    }

    void take(const QRectF& part)
    {
        const auto cells = cells_of(part).intersected(QRect(0, 0, columns_, rows_));
        for (int y = cells.top(); y <= cells.bottom(); ++y)
            for (int x = cells.left(); x <= cells.right(); ++x)
                taken_[static_cast<std::size_t>(y * columns_ + x)] = true;
    }

private:
    static constexpr int kCell = 6; // pixels of the screen, whatever the picture's scale

    QRect cells_of(const QRectF& part) const
    {
        const auto cell = [this](double at) { return static_cast<int>(std::floor(at / cell_)); };
        return {QPoint(cell(part.left()), cell(part.top())),
                QPoint(cell(part.right()), cell(part.bottom()))};
    }

    int cell_; // device pixels
    int columns_;
    int rows_;
    std::vector<bool> taken_;
};

std::vector<std::uint32_t> by_importance(const Look& look, const SeenScene& seen)
{
    auto order = seen.nodes;
    const auto comes_before = [&](std::uint32_t a, std::uint32_t b) {
        if (seen.selected[a] != seen.selected[b]) return bool{seen.selected[a]};
        const auto& nodes = look.scene->nodes;
        return nodes[a].importance != nodes[b].importance
                   ? nodes[a].importance > nodes[b].importance
                   : a < b;
    };
    const auto wanted = std::min(order.size(), 4 * kMostLabels);
    std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(wanted),
                              comes_before);
    order.resize(wanted);
    return order;
}

/// What is too long to find a place loses its middle: ids often begin alike and end apart.
QString label_of(const Scene& scene, std::uint32_t index, const QFontMetricsF& metrics)
{
    constexpr int kLongest = 30; // letters
    const auto name = metrics.elidedText(scene.labels[index], Qt::ElideMiddle,
                                         kLongest * metrics.averageCharWidth());
    const auto hidden = scene.nodes[index].hidden;
    if (hidden == 0) return name;
    // both at once: an id may hold a "%2" of its own
    return QCoreApplication::translate("canvas", "%1  +%2").arg(name, shown_number(hidden));
}

/// Right of the node, left of it, below and above: the first that is free.
std::optional<QRectF> place_for(const Room& room, QPointF at, double gap, QSizeF size)
{
    const QRectF right(QPointF(at.x() + gap, at.y() - size.height() / 2), size);
    const QRectF left(QPointF(at.x() - gap - size.width(), at.y() - size.height() / 2), size);
    const QRectF below(QPointF(at.x() - size.width() / 2, at.y() + gap), size);
    const QRectF above(QPointF(at.x() - size.width() / 2, at.y() - gap - size.height()), size);
    for (const auto& part : {right, left, below, above})
        if (room.is_free(part)) return part;
    return {};
}

/// From the square around a mark to a label that stands apart from it.
QLineF leader(const QRectF& mark, const QRectF& label)
{
    const QPointF at = mark.center();
    const QPointF end(std::clamp(at.x(), label.left(), label.right()),
                      std::clamp(at.y(), label.top(), label.bottom()));
    const QLineF line(at, end);
    const double farther = std::max({std::abs(line.dx()), std::abs(line.dy()), 1.0});
    return {line.pointAt(std::min(mark.width() / 2 / farther, 1.0)), end};
}

/// Somewhat further off, the nearest that is free, and to which a line leads over nothing that is
/// kept.
std::optional<QRectF> place_apart(const Room& room, const Room& kept, const QRectF& mark,
                                  double gap, QSizeF size)
{
    const auto at = mark.center();
    constexpr int kRounds = 5;
    constexpr int kDirections = 12;
    for (int round = 1; round <= kRounds; ++round) {
        const double off = gap + 0.8 * round * size.height();
        for (int i = 0; i < kDirections; ++i) {
            const double angle = i * 2 * std::numbers::pi / kDirections;
            const QPointF middle = at + QPointF(std::cos(angle) * (off + size.width() / 2),
                                                std::sin(angle) * (off + size.height() / 2));
            const QRectF part(middle - QPointF(size.width() / 2, size.height() / 2), size);
            if (!room.is_free(part)) continue;
            const auto line = leader(mark, part);
            if (!kept.is_crossed_by(line)) return part;
        }
    }
    return {};
}

/// How far a node's mark reaches, with what tells that it is selected or a victim.
double reach(const Look& look, const SeenScene& seen, std::uint32_t index)
{
    const bool has_rim = seen.selected[index] || look.scene->nodes[index].is_victim;
    return seen.radius[index] + (has_rim ? 5.0 * look.pixel_ratio : 0.0);
}

/// A square around a node's mark.
QRectF mark_of(const Look& look, const SeenScene& seen, std::uint32_t index)
{
    const double r = reach(look, seen, index);
    return {point(seen.at[index]) - QPointF(r, r), QSizeF(2 * r, 2 * r)};
}

/// A line from a node to a label that stands apart from it.
void paint_leader(QPainter& painter, const Look& look, const QRectF& mark, const QRectF& label)
{
    auto color = look.palette.color(QPalette::Text);
    color.setAlpha(150);
    painter.setPen(QPen(color, look.pixel_ratio));
    painter.drawLine(leader(mark, label));
}

QPointF at_title(const SceneTitle& title, const Look& look)
{
    constexpr double kAbove = 16; // pixels
    const auto at = look.camera.to_screen({title.at.x, title.at.y}, QSizeF(look.window));
    const QFontMetricsF metrics(look.font);
    const QPointF begin(at.x() - metrics.horizontalAdvance(title.name) / 2, at.y() - kAbove);
    return begin * look.pixel_ratio;
}

} // namespace

QPainterPath hull_outline(const Look& look, const SeenScene& seen, const SceneHull& hull)
{
    const double pad = 14.0 * std::clamp(look.camera.scale, 0.3, 2.0) * look.pixel_ratio;
    std::vector<QPointF> points;
    for (const auto member : hull.members)
        points.push_back(point(seen.at[member]));
    QPainterPath area;
    area.addPolygon(convex_hull(std::move(points)));
    area.closeSubpath();
    QPainterPathStroker around;
    around.setWidth(2 * pad);
    around.setJoinStyle(Qt::RoundJoin);
    return area.united(around.createStroke(area));
}

std::vector<GroupName> paint_hulls(QPainter& painter, const Look& look, const SeenScene& seen)
{
    auto color = look.palette.color(QPalette::Text);
    painter.setRenderHint(QPainter::Antialiasing);
    std::vector<GroupName> names;
    for (const auto& hull : look.scene->hulls) {
        if (!hull.is_always && look.ring != hull.ring) continue;
        const auto area = hull_outline(look, seen, hull);
        const bool is_chosen = look.ring == hull.ring;
        color.setAlpha(is_chosen ? 40 : 16);
        painter.setBrush(color);
        color.setAlpha(is_chosen ? 200 : 70);
        painter.setPen(QPen(color, look.pixel_ratio * (is_chosen ? 2 : 1)));
        painter.drawPath(area);
        const auto box = area.boundingRect();
        names.push_back({QCoreApplication::translate("canvas", "Ring %1").arg(hull.ring),
                         box.topLeft() + QPointF(4, -3) * look.pixel_ratio});
    }
    for (const auto& title : look.scene->titles)
        names.push_back({title.name, at_title(title, look)});
    return names;
}

int paint_labels(QPainter& painter, const Look& look, const SeenScene& seen,
                 const std::vector<GroupName>& groups, const std::vector<NoteMark>& marks)
{
    painter.setFont(font_of(look));
    const QFontMetricsF metrics(font_of(look), painter.device());
    const double unit = look.pixel_ratio;
    Room room(seen.size, unit);
    Room kept(seen.size, unit); // what nothing may cover: labels, and the most important marks
    const auto order = by_importance(look, seen);
    for (std::size_t i = 0; i < order.size(); ++i) { // labels keep off the nodes that have one
        room.take(mark_of(look, seen, order[i]));
        if (i < kAlways) kept.take(mark_of(look, seen, order[i]));
    }
    for (const auto& mark : marks) {
        room.take(mark.place);
        kept.take(mark.place);
    }
    for (auto* taken : {&room, &kept})
        if (!look.covered.isEmpty())
            taken->take({unit * look.covered.topLeft(), unit * look.covered.size()});
    auto ground = look.palette.color(QPalette::Base);
    ground.setAlpha(190);
    painter.setPen(look.palette.color(QPalette::Text));
    for (const auto& group : groups) {
        const QSizeF size(metrics.horizontalAdvance(group.words) + 4 * unit, metrics.height());
        const QRectF part(group.at - QPointF(2 * unit, metrics.ascent()), size);
        if (!room.is_free(part)) continue; // where groups crowd, the first is named
        room.take(part);
        kept.take(part);
        painter.fillRect(part, ground);
        painter.drawText(part, Qt::AlignCenter, group.words);
    }
    int drawn = 0;
    for (const auto index : order) {
        if (drawn == static_cast<int>(kMostLabels)) break;
        const auto text = label_of(*look.scene, index, metrics);
        const QSizeF size(metrics.horizontalAdvance(text) + 4 * unit, metrics.height());
        const auto at = point(seen.at[index]);
        const double gap = reach(look, seen, index) + 4 * unit;
        const bool is_first = static_cast<std::size_t>(drawn) < kAlways;
        auto part = place_for(room, at, gap, size);
        if (!part && is_first) {
            part = place_apart(room, kept, mark_of(look, seen, index), gap, size);
            if (part) paint_leader(painter, look, mark_of(look, seen, index), *part);
        }
        if (!part && is_first) part = place_for(kept, at, gap, size); // on lesser marks
        if (!part) continue;
        room.take(part->adjusted(-3 * unit, -2 * unit, 3 * unit, 2 * unit));
        kept.take(*part);
        painter.fillRect(*part, ground);
        painter.setPen(look.palette.color(QPalette::Text));
        painter.drawText(*part, Qt::AlignCenter, text);
        ++drawn;
    }
    return drawn;
}

} // namespace spindel::viewer
