#include "viewer/canvas/legend_box.h"

#include <algorithm>

#include <QFontMetricsF>

#include "viewer/words.h"

namespace spindel::viewer {

namespace {

/// Where the lines stand: one below the other, in as many columns as the room is wide.
class Grid {
public:
    Grid(const QPainter& painter, const std::vector<LegendLine>& lines, double room)
        : line_(QFontMetricsF(painter.font(), painter.device()).height() * 1.15)
    {
        constexpr std::size_t kMost = 4;
        const QFontMetricsF metrics(painter.font(), painter.device());
        for (auto columns = std::min(kMost, lines.size()); columns > 0; --columns) {
            arrange(metrics, lines, (lines.size() + columns - 1) / columns);
            if (size().width() <= room) break;
        }
    }

    double line() const { return line_; }
    double icon_width() const { return 2.6 * line_; }
    QSizeF size() const { return {left_.back(), (static_cast<double>(rows_) + 1.2) * line_}; }
    QPointF place(std::size_t i) const
    {
        return {8 + left_[i / rows_], (0.6 + static_cast<double>(i % rows_)) * line_};
    }

private:
    void arrange(const QFontMetricsF& metrics, const std::vector<LegendLine>& lines,
                 std::size_t rows)
    {
        rows_ = rows;
        left_ = {0};
        for (std::size_t first = 0; first < lines.size(); first += rows) {
            double widest = 0;
            for (auto i = first; i < std::min(first + rows, lines.size()); ++i)
                widest = std::max(widest, metrics.horizontalAdvance(lines[i].words));
            left_.push_back(left_.back() + widest + icon_width() + 22);
        }
    }

    double line_;
    std::size_t rows_ = 1;
    std::vector<double> left_{0, 0}; // of each column, and where the last one ends
};

/// Lets large letters shrink a little until the lines are low enough.
void make_letters_fit(QPainter& painter, const std::vector<LegendLine>& lines, QSizeF room)
{
    constexpr double kLeastShare = 0.8;
    constexpr double kReadable = 8; // points, as is the step
    constexpr double kStep = 0.5;
    auto font = painter.font();
    const double smallest =
        std::max(kLeastShare * font.pointSizeF(), std::min(kReadable, font.pointSizeF()));
    while (Grid(painter, lines, room.width()).size().height() > room.height() &&
           font.pointSizeF() - kStep >= smallest) {
        font.setPointSizeF(font.pointSizeF() - kStep);
        painter.setFont(font);
    }
}

/// As many lines as have room, and one that says how many are left out.
std::vector<LegendLine> lines_with_room(const QPainter& painter, const std::vector<LegendLine>& all,
                                        QSizeF room)
{
    auto lines = all;
    for (auto kept = all.size(); kept > 1; --kept) {
        if (Grid(painter, lines, room.width()).size().height() <= room.height()) break;
        const auto left_out = static_cast<int>(all.size() - kept + 1);
        lines.assign(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(kept - 1));
        lines.push_back(
            {tr("and %n more, with more room", nullptr, left_out), [](QPainter&, QRectF) {}});
    }
    return lines;
}

} // namespace

QRectF paint_legend_box(QPainter& painter, QPointF lower_left, QSizeF room,
                        const std::vector<LegendLine>& all, const QPalette& palette)
{
    painter.save();
    auto font = painter.font();
    font.setPointSizeF(0.85 * font.pointSizeF()); // it stands on the picture, not before it
    painter.setFont(font);
    make_letters_fit(painter, all, room);
    const auto lines = lines_with_room(painter, all, room);
    const Grid grid(painter, lines, room.width());
    const QRectF box(lower_left - QPointF(0, grid.size().height()), grid.size());
    auto ground = palette.color(QPalette::Base);
    ground.setAlpha(245);
    painter.setPen(palette.color(QPalette::Mid));
    painter.setBrush(ground);
    painter.drawRect(box);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const QRectF icon(box.topLeft() + grid.place(i), QSizeF(grid.icon_width(), grid.line()));
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        lines[i].paint_icon(painter, icon);
        painter.restore();
        painter.setPen(palette.color(QPalette::Text));
        painter.drawText(QRectF(icon.topRight() + QPointF(8, 0), QSizeF(1000, grid.line())),
                         Qt::AlignVCenter | Qt::AlignLeft, lines[i].words);
    }
    painter.restore();
    return box;
}

std::function<void(QPainter&, QRectF)> stroke_icon(const QPen& pen)
{
    return [pen](QPainter& painter, QRectF icon) {
        painter.setPen(pen);
        painter.drawLine(QPointF(icon.left(), icon.center().y()),
                         QPointF(icon.right(), icon.center().y()));
    };
}

} // namespace spindel::viewer
