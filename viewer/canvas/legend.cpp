#include "viewer/canvas/legend.h"

#include <algorithm>
#include <array>
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

    QRectF paint(QPointF lower_left, const Scene& scene)
    {
        const auto layers = layers_of(scene);
        const double lines = static_cast<double>(scene.groups.size() + layers.size() + 3 +
                                                 (scene.size.name.isEmpty() ? 0 : 1)) +
                             1.2;
        const QSizeF size(width_of(scene), lines * line_);
        const QRectF box(lower_left - QPointF(0, size.height()), size);
        auto ground = palette_.color(QPalette::Base);
        ground.setAlpha(245);
        painter_.setPen(palette_.color(QPalette::Mid));
        painter_.setBrush(ground);
        painter_.drawRect(box);
        at_ = box.topLeft() + QPointF(8, 0.6 * line_);
        for (const auto& group : scene.groups)
            line(QCoreApplication::translate("canvas", "%1  (%2)").arg(group.name).arg(group.nodes),
                 [&](QRectF icon) { dot(icon, group.color); });
        for (const auto layer : layers)
            line(layer_words(layer), [&](QRectF icon) { stroke(icon, layer); });
        if (!scene.size.name.isEmpty()) line(size_words(scene), [&](QRectF icon) { sizes(icon); });
        line(QCoreApplication::translate("canvas", "Person, organisation, phone, account"),
             [&](QRectF icon) { shapes(icon); });
        line(QCoreApplication::translate("canvas", "Victim (masked)"),
             [&](QRectF icon) { victim(icon); });
        line(QCoreApplication::translate("canvas", "Dashed: inferred, no record names both"),
             [&](QRectF icon) { dashes(icon); });
        return box;
    }

private:
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

    double width_of(const Scene& scene) const
    {
        double widest = metrics_.horizontalAdvance(
            QCoreApplication::translate("canvas", "Dashed: inferred, no record names both"));
        widest = std::max(widest, metrics_.horizontalAdvance(size_words(scene)));
        for (const auto& group : scene.groups)
            widest = std::max(widest, metrics_.horizontalAdvance(group.name) + 60);
        return widest + icon_width() + 22;
    }

    template <typename Paint>
    void line(const QString& words, const Paint& paint)
    {
        painter_.save();
        painter_.setRenderHint(QPainter::Antialiasing);
        paint(QRectF(at_, QSizeF(icon_width(), line_)));
        painter_.restore();
        painter_.setPen(palette_.color(QPalette::Text));
        painter_.drawText(QRectF(at_ + QPointF(icon_width() + 8, 0), QSizeF(1000, line_)),
                          Qt::AlignVCenter | Qt::AlignLeft, words);
        at_.ry() += line_;
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
    QPointF at_;
};

} // namespace

QRectF paint_legend(QPainter& painter, QPointF lower_left, const Scene& scene,
                    const QPalette& palette)
{
    painter.save();
    auto font = painter.font();
    font.setPointSizeF(0.85 * font.pointSizeF()); // it stands on the picture, not before it
    painter.setFont(font);
    const auto box = LegendPainter(painter, palette).paint(lower_left, scene);
    painter.restore();
    return box;
}

} // namespace spindel::viewer
