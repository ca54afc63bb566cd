#include "viewer/canvas/legend.h"

#include <algorithm>
#include <array>
#include <functional>
#include <vector>

#include <QCoreApplication>
#include <QFontMetricsF>

#include "viewer/palette.h"

namespace spindel::viewer {

namespace {

/// Lines of the legend, from the top down.
class LegendPainter {
public:
    LegendPainter(QPainter& painter, const QPalette& palette)
        : painter_(painter), palette_(palette), metrics_(painter.font(), painter.device()),
          line_(metrics_.height() * 1.15)
    {
    }

    /// In as many columns as have room, so that it takes little of the height.
    QRectF paint(QPointF lower_left, double room, const Scene& scene)
    {
        const auto lines = lines_of(scene);
        const double column = width_of(lines);
        const auto columns = columns_in(room, column, lines.size());
        const auto rows = (lines.size() + columns - 1) / columns;
        const QSizeF size(column * static_cast<double>(columns),
                          (static_cast<double>(rows) + 1.2) * line_);
        const QRectF box(lower_left - QPointF(0, size.height()), size);
        auto ground = palette_.color(QPalette::Base);
        ground.setAlpha(245);
        painter_.setPen(palette_.color(QPalette::Mid));
        painter_.setBrush(ground);
        painter_.drawRect(box);
        for (std::size_t i = 0; i < lines.size(); ++i)
            paint_line(lines[i],
                       box.topLeft() + QPointF(8 + column * static_cast<double>(i / rows),
                                               (0.6 + static_cast<double>(i % rows)) * line_));
        return box;
    }

private:
    struct Line {
        QString words;
        std::function<void(QRectF)> paint_icon;
    };

    static std::size_t columns_in(double room, double column, std::size_t lines)
    {
        constexpr std::size_t kMost = 4;
        const auto fitting = static_cast<std::size_t>(std::max(1.0, room / column));
        return std::min({fitting, kMost, std::max<std::size_t>(lines, 1)});
    }

    std::vector<Line> lines_of(const Scene& scene)
    {
        std::vector<Line> lines;
        for (const auto& group : scene.groups)
            lines.push_back(
                {QCoreApplication::translate("canvas", "%1  (%2)").arg(group.name).arg(group.nodes),
                 [this, color = group.color](QRectF icon) { dot(icon, color); }});
        for (const auto layer : layers_of(scene))
            lines.push_back(
                {layer_words(layer), [this, layer](QRectF icon) { stroke(icon, layer); }});
        if (!scene.size.name.isEmpty())
            lines.push_back({size_words(scene), [this](QRectF icon) { sizes(icon); }});
        lines.push_back(
            {QCoreApplication::translate("canvas", "Person, organisation, phone, account"),
             [this](QRectF icon) { shapes(icon); }});
        lines.push_back({QCoreApplication::translate("canvas", "Victim (masked)"),
                         [this](QRectF icon) { victim(icon); }});
        lines.push_back(
            {QCoreApplication::translate("canvas", "Dashed: inferred, no record names both"),
             [this](QRectF icon) { dashes(icon); }});
        return lines;
    }

    /// Those of records, and stated contacts where there are any.
    static std::vector<engine::Layer> layers_of(const Scene& scene)
    {
        std::vector layers{engine::Layer::calls, engine::Layer::payments, engine::Layer::travel};
        if (std::ranges::find(scene.edges, engine::Layer::contacts, &SceneEdge::layer) !=
            scene.edges.end())
            layers.push_back(engine::Layer::contacts);
        return layers;
    }

    static QString layer_words(engine::Layer layer)
    {
        return layer == engine::Layer::travel
                   ? QCoreApplication::translate("canvas", "%1 made together or paid for")
                         .arg(layer_name(layer))
                   : layer_name(layer);
    }

    static QString size_words(const Scene& scene)
    {
        return QCoreApplication::translate("canvas", "Size: %1, up to %2")
            .arg(scene.size.name, scene.size.most);
    }

    double icon_width() const { return 2.6 * line_; }

    /// Of a column.
    double width_of(const std::vector<Line>& lines) const
    {
        double widest = 0;
        for (const auto& line : lines)
            widest = std::max(widest, metrics_.horizontalAdvance(line.words));
        return widest + icon_width() + 22;
    }

    void paint_line(const Line& line, QPointF at)
    {
        painter_.save();
        painter_.setRenderHint(QPainter::Antialiasing);
        line.paint_icon(QRectF(at, QSizeF(icon_width(), line_)));
        painter_.restore();
        painter_.setPen(palette_.color(QPalette::Text));
        painter_.drawText(QRectF(at + QPointF(icon_width() + 8, 0), QSizeF(1000, line_)),
                          Qt::AlignVCenter | Qt::AlignLeft, line.words);
    }

    void dot(QRectF icon, const QColor& color)
    {
        painter_.setPen(palette_.color(QPalette::Text));
        painter_.setBrush(color);
        painter_.drawEllipse(icon.center(), 0.33 * line_, 0.33 * line_);
    }

    void stroke(QRectF icon, engine::Layer layer)
    {
        painter_.setPen(QPen(layer_color(layer, palette_), 2.5));
        painter_.drawLine(QPointF(icon.left(), icon.center().y()),
                          QPointF(icon.right(), icon.center().y()));
    }

    void dashes(QRectF icon)
    {
        QPen pen(palette_.color(QPalette::Text), 1.5);
        pen.setDashPattern({4, 2.7});
        painter_.setPen(pen);
        painter_.drawLine(QPointF(icon.left(), icon.center().y()),
                          QPointF(icon.right(), icon.center().y()));
    }

    void shapes(QRectF icon)
    {
        const double r = 0.26 * line_;
        const double step = icon.width() / 4;
        painter_.setPen(palette_.color(QPalette::Text));
        painter_.setBrush(palette_.color(QPalette::Mid));
        const auto middle = [&](int i) {
            return QPointF(icon.left() + (i + 0.5) * step, icon.center().y());
        };
        painter_.drawEllipse(middle(0), r, r);
        painter_.drawRect(QRectF(middle(1) - QPointF(r, r), QSizeF(2 * r, 2 * r)));
        const auto c = middle(2);
        painter_.drawPolygon(QPolygonF{c + QPointF(0, -1.3 * r), c + QPointF(1.3 * r, 0),
                                       c + QPointF(0, 1.3 * r), c + QPointF(-1.3 * r, 0)});
        const auto h = middle(3);
        painter_.drawPolygon(QPolygonF{h + QPointF(-1.1 * r, 0), h + QPointF(-0.55 * r, -r),
                                       h + QPointF(0.55 * r, -r), h + QPointF(1.1 * r, 0),
                                       h + QPointF(0.55 * r, r), h + QPointF(-0.55 * r, r)});
    }

    void sizes(QRectF icon)
    {
        painter_.setPen(palette_.color(QPalette::Text));
        painter_.setBrush(palette_.color(QPalette::Mid));
        for (const double share : {0.15, 0.45, 0.8}) {
            const double r = (0.1 + 0.32 * share) * line_;
            painter_.drawEllipse(QPointF(icon.left() + share * icon.width(), icon.center().y()), r,
                                 r);
        }
    }

    void victim(QRectF icon)
    {
        painter_.setPen(QPen(palette_.color(QPalette::Text), 1));
        painter_.setBrush(Qt::NoBrush);
        painter_.drawEllipse(icon.center(), 0.42 * line_, 0.42 * line_);
        painter_.setPen(QPen(palette_.color(QPalette::Text), 2));
        painter_.drawEllipse(icon.center(), 0.25 * line_, 0.25 * line_);
    }

    QPainter& painter_;
    const QPalette& palette_;
    QFontMetricsF metrics_;
    double line_;
};

} // namespace

QRectF paint_legend(QPainter& painter, QPointF lower_left, double room, const Scene& scene,
                    const QPalette& palette)
{
    painter.save();
    auto font = painter.font();
    font.setPointSizeF(0.85 * font.pointSizeF()); // it stands on the picture, not before it
    painter.setFont(font);
    const auto box = LegendPainter(painter, palette).paint(lower_left, room, scene);
    painter.restore();
    return box;
}

} // namespace spindel::viewer
