#include "viewer/canvas/legend_box.h"

#include <algorithm>
#include <cmath>

#include <QFontMetricsF>

#include "viewer/canvas/wrapped_words.h"
#include "viewer/text_size.h"
#include "viewer/words.h"

namespace spindel::viewer {

namespace {

/// Where the lines stand: one below the other, in as many columns as the room is wide.
class Grid {
public:
    Grid(const QFontMetricsF& metrics, const std::vector<LegendLine>& lines, double room)
        : line_(metrics.height() * 1.15)
    {
        constexpr std::size_t kMost = 4;
        for (auto columns = std::min(kMost, lines.size()); columns > 0; --columns) {
            arrange(metrics, lines, (lines.size() + columns - 1) / columns);
            if (size().width() <= room) break;
        }
    }

    double line() const { return line_; }
    QSizeF size() const { return {left_.back(), (static_cast<double>(rows_) + 1.2) * line_}; }
    /// Whether it is no larger than the room.
    bool fits(QSizeF room) const
    {
        return size().width() <= room.width() && size().height() <= room.height();
    }
    QRectF icon(std::size_t i) const
    {
        return {8 + left_[i / rows_], (0.6 + static_cast<double>(i % rows_)) * line_,
                icons_[i / rows_] * line_, line_};
    }

private:
    void arrange(const QFontMetricsF& metrics, const std::vector<LegendLine>& lines,
                 std::size_t rows)
    {
        rows_ = rows;
        left_ = {0};
        icons_.clear();
        for (std::size_t first = 0; first < lines.size(); first += rows) {
            double widest = 0;
            double icon = 0;
            for (auto i = first; i < std::min(first + rows, lines.size()); ++i) {
                widest = std::max(widest, metrics.horizontalAdvance(lines[i].words));
                icon = std::max(icon, lines[i].icon);
            }
            icons_.push_back(icon);
            left_.push_back(left_.back() + widest + icon * line_ + 22);
        }
    }

    double line_;
    std::size_t rows_ = 1;
    std::vector<double> left_{0, 0}; // of each column, and where the last one ends
    std::vector<double> icons_{0};   // how wide they are in each column, in lines
};

/// The same with words no wider than that: longer ones end in dots.
std::vector<LegendLine> shortened(const QFontMetricsF& metrics, std::vector<LegendLine> lines,
                                  double width)
{
    for (auto& line : lines)
        line.words = metrics.elidedText(line.words, Qt::ElideRight, width);
    return lines;
}

/// Its letters stand on the picture, not before it.
QFont smaller(QFont font)
{
    font.setPointSizeF(0.85 * font.pointSizeF());
    return font;
}

/// As many lines as have room, long ones shortened where more have room then, and one that says how
/// many are left out.
std::vector<LegendLine> lines_with_room(const QFontMetricsF& metrics,
                                        const std::vector<LegendLine>& all, QSizeF room)
{
    auto lines = all;
    for (auto kept = all.size(); kept > 1; --kept) {
        if (Grid(metrics, lines, room.width()).fits(room)) break;
        for (int percent = 65; percent >= 35; percent -= 5) { // of the width, for words
            auto shorter = shortened(metrics, lines, percent * room.width() / 100);
            if (Grid(metrics, shorter, room.width()).fits(room)) return shorter;
        }
        const auto left_out = static_cast<int>(all.size() - kept + 1);
        lines.assign(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(kept - 1));
        lines.push_back(
            {tr("and %n more, with more room", nullptr, left_out), [](QPainter&, QRectF) {}, 0});
    }
    return lines;
}

} // namespace

QRectF paint_legend_box(QPainter& painter, QPointF lower_left, QSizeF room,
                        const std::vector<LegendLine>& all, const QPalette& palette)
{
    painter.save();
    painter.setFont(smaller(painter.font()));
    const QFontMetricsF metrics(painter.font(), painter.device());
    const auto lines = lines_with_room(metrics, all, room);
    const Grid grid(metrics, lines, room.width());
    const QRectF box(lower_left - QPointF(0, grid.size().height()), grid.size());
    auto ground = palette.color(QPalette::Base);
    ground.setAlpha(245);
    painter.setPen(palette.color(QPalette::Mid));
    painter.setBrush(ground);
    painter.drawRect(box);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto icon = grid.icon(i).translated(box.topLeft());
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

QSizeF legend_room(QSizeF window)
{
    constexpr double kMost = 0.5; // of the height
    const double share = kLegendShare * std::sqrt(text_size() / 100.0);
    return {window.width() - 16, std::min(share, kMost) * window.height()};
}

std::vector<LegendLine> legend_in_full(const QFont& font, double width,
                                       const std::vector<LegendLine>& lines)
{
    if (legend_size(font, width, lines).width() <= width) return lines;
    const auto letters = smaller(font);
    const double room = width - 22 - kWideIcon * 1.15 * QFontMetricsF(letters).height();
    std::vector<LegendLine> full;
    for (const auto& line : lines) {
        const auto words = wrapped_words(line.words, letters, std::max(room, 1.0));
        full.push_back({words.front(), line.paint_icon, line.icon});
        for (const auto& more : words.mid(1))
            full.push_back({more, [](QPainter&, QRectF) {}, 0});
    }
    return full;
}

QSizeF legend_size(const QFont& font, double width, const std::vector<LegendLine>& lines)
{
    return Grid(QFontMetricsF(smaller(font)), lines, width).size();
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
