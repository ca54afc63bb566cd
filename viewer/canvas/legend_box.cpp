#include "viewer/canvas/legend_box.h"

#include <algorithm>

#include <QFontMetricsF>

namespace spindel::viewer {

namespace {

/// Where the lines stand.
class Grid {
public:
    Grid(const QPainter& painter, const std::vector<LegendLine>& lines, double room)
        : line_(QFontMetricsF(painter.font(), painter.device()).height() * 1.15)
    {
        const QFontMetricsF metrics(painter.font(), painter.device());
        double widest = 0;
        for (const auto& line : lines)
            widest = std::max(widest, metrics.horizontalAdvance(line.words));
        column_ = widest + icon_width() + 22;
        constexpr std::size_t kMost = 4;
        const auto fitting = static_cast<std::size_t>(std::max(1.0, room / column_));
        columns_ = std::min({fitting, kMost, std::max<std::size_t>(lines.size(), 1)});
        rows_ = (lines.size() + columns_ - 1) / columns_;
    }

    double line() const { return line_; }
    double icon_width() const { return 2.6 * line_; }
    QSizeF size() const
    {
        return {column_ * static_cast<double>(columns_),
                (static_cast<double>(rows_) + 1.2) * line_};
    }
    QPointF place(std::size_t i) const
    {
        const auto column = i / rows_;
        return {8 + column_ * static_cast<double>(column),
                (0.6 + static_cast<double>(i % rows_)) * line_};
    }

private:
    double line_;
    double column_ = 0;
    std::size_t columns_ = 1;
    std::size_t rows_ = 1;
};

} // namespace

QRectF paint_legend_box(QPainter& painter, QPointF lower_left, double room,
                        const std::vector<LegendLine>& lines, const QPalette& palette)
{
    painter.save();
    auto font = painter.font();
    font.setPointSizeF(0.85 * font.pointSizeF()); // it stands on the picture, not before it
    painter.setFont(font);
    const Grid grid(painter, lines, room);
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
