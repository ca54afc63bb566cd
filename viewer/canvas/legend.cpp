#include "viewer/canvas/legend.h"

#include <algorithm>
#include <vector>

#include <QCoreApplication>
#include <QPixmap>

#include "viewer/canvas/group_colors.h"
#include "viewer/canvas/note_marks.h"
#include "viewer/numbers.h"
#include "viewer/palette.h"

namespace spindel::viewer {

namespace {

QString tr_canvas(const char* words)
{
    return QCoreApplication::translate("canvas", words);
}

/// The icons of a palette; their sizes are parts of the line's height.
class Icons {
public:
    explicit Icons(const QPalette& palette)
        : text_(palette.color(QPalette::Text)), fill_(palette.color(QPalette::Mid))
    {
    }

    void dot(QPainter& painter, QRectF icon, const QColor& color) const
    {
        const double line = icon.height();
        painter.setPen(text_);
        painter.setBrush(color);
        painter.drawEllipse(icon.center(), 0.33 * line, 0.33 * line);
    }

    void group(QPainter& painter, QRectF icon, const ColorGroup& group) const
    {
        dot(painter, icon, group.color);
        const double r = 0.33 * icon.height();
        painter.setPen(QPen(ink_on(group.color), bar_width(static_cast<float>(r), 1)));
        for (const auto& line : lines_of(group.bars))
            painter.drawLine(icon.center() + kBarReach * r * line.p1(),
                             icon.center() + kBarReach * r * line.p2());
    }

    void bars(QPainter& painter, QRectF icon) const
    {
        for (const auto& [share, bars] : {std::pair(0.2, Bars::none), std::pair(0.5, Bars::level),
                                          std::pair(0.8, Bars::upright)})
            group(painter,
                  QRectF(icon.left() + (share - 0.15) * icon.width(), icon.top(),
                         0.3 * icon.width(), icon.height()),
                  {{}, fill_, 0, bars});
    }

    void shapes(QPainter& painter, QRectF icon) const
    {
        const double r = 0.26 * icon.height();
        const double step = icon.width() / 4;
        painter.setPen(text_);
        painter.setBrush(fill_);
        const auto middle = [&](int i) {
            return QPointF(icon.left() + (i + 0.5) * step, icon.center().y());
        };
        painter.drawEllipse(middle(0), r, r);
        painter.drawRect(QRectF(middle(1) - QPointF(r, r), QSizeF(2 * r, 2 * r)));
        const auto c = middle(2);
        painter.drawPolygon(QPolygonF{c + QPointF(0, -1.3 * r), c + QPointF(1.3 * r, 0),
                                      c + QPointF(0, 1.3 * r), c + QPointF(-1.3 * r, 0)});
        const auto h = middle(3);
        painter.drawPolygon(QPolygonF{h + QPointF(-1.1 * r, 0), h + QPointF(-0.55 * r, -r),
                                      h + QPointF(0.55 * r, -r), h + QPointF(1.1 * r, 0),
                                      h + QPointF(0.55 * r, r), h + QPointF(-0.55 * r, r)});
    }

    void sizes(QPainter& painter, QRectF icon) const
    {
        painter.setPen(text_);
        painter.setBrush(fill_);
        for (const double share : {0.15, 0.45, 0.8}) {
            const double r = (0.1 + 0.32 * share) * icon.height();
            painter.drawEllipse(QPointF(icon.left() + share * icon.width(), icon.center().y()), r,
                                r);
        }
    }

    void victim(QPainter& painter, QRectF icon) const
    {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(text_, 1));
        painter.drawEllipse(icon.center(), 0.42 * icon.height(), 0.42 * icon.height());
        painter.setPen(QPen(text_, 2));
        painter.drawEllipse(icon.center(), 0.25 * icon.height(), 0.25 * icon.height());
    }

    void pinned(QPainter& painter, QRectF icon) const
    {
        dot(painter, icon, fill_);
        painter.setPen(Qt::NoPen);
        painter.setBrush(text_);
        painter.drawEllipse(icon.center(), 0.12 * icon.height(), 0.12 * icon.height());
    }

    void note(QPainter& painter, QRectF icon, const QPalette& palette) const
    {
        const QSizeF size(0.6 * icon.height(), 0.75 * icon.height());
        paint_note_mark(painter, {icon.center() - QPointF(size.width(), size.height()) / 2, size},
                        palette);
    }

    void hull(QPainter& painter, QRectF icon) const
    {
        auto ground = text_;
        ground.setAlpha(40);
        painter.setPen(QPen(text_, 1.2));
        painter.setBrush(ground);
        painter.drawRoundedRect(icon.adjusted(0.2 * icon.width(), 1.5, -0.2 * icon.width(), -1.5),
                                4, 4);
    }

    void words(QPainter& painter, QRectF icon, const QString& words) const
    {
        painter.setPen(text_);
        painter.drawText(icon, Qt::AlignCenter, words);
    }

private:
    QColor text_;
    QColor fill_;
};

/// Those of the edges that are drawn.
std::vector<engine::Layer> layers_of(const Scene& scene)
{
    std::vector<engine::Layer> layers;
    for (std::size_t i = 0; i < engine::kLayers.size(); ++i) {
        const auto layer = static_cast<engine::Layer>(i);
        if (std::ranges::find(scene.edges, layer, &SceneEdge::layer) != scene.edges.end())
            layers.push_back(layer);
    }
    return layers;
}

QString layer_words(engine::Layer layer)
{
    return layer == engine::Layer::travel
               ? tr_canvas(QT_TRANSLATE_NOOP("canvas", "%1 made together or paid for"))
                     .arg(layer_name(layer))
               : layer_name(layer);
}

bool has_hidden(const Scene& scene)
{
    return std::ranges::any_of(scene.nodes, [](const SceneNode& node) { return node.hidden > 0; });
}

std::vector<LegendLine> lines_of(const Scene& scene, const Icons& icons, const QPalette& palette)
{
    std::vector<LegendLine> lines;
    const auto add = [&](const QString& words, auto paint, double icon = kWideIcon) {
        lines.push_back({words, std::move(paint), icon});
    };
    for (const auto& group : scene.groups)
        add(
            tr_canvas(QT_TRANSLATE_NOOP("canvas", "%1  (%2)"))
                .arg(group.name, shown_number(group.nodes)),
            [icons, group](QPainter& painter, QRectF icon) { icons.group(painter, icon, group); },
            kNarrowIcon);
    if (std::ranges::any_of(scene.groups, [](const auto& one) { return one.bars != Bars::none; }))
        add(tr_canvas(QT_TRANSLATE_NOOP("canvas", "Bars tell one colour's groups apart; where too "
                                                  "small for them, grey")),
            [icons](QPainter& painter, QRectF icon) { icons.bars(painter, icon); });
    for (const auto layer : layers_of(scene))
        add(layer_words(layer), stroke_icon(QPen(layer_color(layer, palette), 2.5)));
    if (!scene.size.name.isEmpty())
        add(tr_canvas(QT_TRANSLATE_NOOP("canvas", "Size: %1, up to %2"))
                .arg(scene.size.name, scene.size.most),
            [icons](QPainter& painter, QRectF icon) { icons.sizes(painter, icon); });
    add(tr_canvas(QT_TRANSLATE_NOOP("canvas", "Person, organisation, phone, account")),
        [icons](QPainter& painter, QRectF icon) { icons.shapes(painter, icon); });
    add(tr_canvas(QT_TRANSLATE_NOOP("canvas", "Victim (masked)")),
        [icons](QPainter& painter, QRectF icon) { icons.victim(painter, icon); });
    QPen dashed(palette.color(QPalette::Text), 1.5);
    dashed.setDashPattern({4, 2.7});
    add(tr_canvas(QT_TRANSLATE_NOOP("canvas", "Dashed: inferred, no record names both")),
        stroke_icon(dashed));
    if (!scene.hulls.empty())
        add(scene.rings_of.isEmpty()
                ? tr_canvas(QT_TRANSLATE_NOOP("canvas", "Members of one ring"))
                : tr_canvas(QT_TRANSLATE_NOOP("canvas", "Members of one ring (%1)"))
                      .arg(scene.rings_of),
            [icons](QPainter& painter, QRectF icon) { icons.hull(painter, icon); });
    if (!scene.placed_by.isEmpty())
        add(
            scene.placed_by, [](QPainter&, QRectF) {}, 0);
    if (std::ranges::any_of(scene.nodes, &SceneNode::is_pinned))
        add(tr_canvas(QT_TRANSLATE_NOOP("canvas", "Pinned: stays where it is")),
            [icons](QPainter& painter, QRectF icon) { icons.pinned(painter, icon); });
    if (scene.has_notes())
        add(tr_canvas(QT_TRANSLATE_NOOP("canvas", "Note of an analyst, not a record")),
            [icons, palette](QPainter& painter, QRectF icon) {
                icons.note(painter, icon, palette);
            });
    if (has_hidden(scene))
        add(tr_canvas(QT_TRANSLATE_NOOP("canvas", "So many contacts are not shown")),
            [icons](QPainter& painter, QRectF icon) {
                icons.words(painter, icon, QStringLiteral("+9"));
            });
    return lines;
}

} // namespace

std::vector<LegendLine> legend_lines(const Scene& scene, const QPalette& palette)
{
    return lines_of(scene, Icons(palette), palette);
}

QRectF paint_legend(QPainter& painter, QSizeF window, const Scene& scene, const QPalette& palette)
{
    return paint_legend_box(painter, QPointF(8, window.height() - 8), legend_room(window),
                            legend_lines(scene, palette), palette);
}

QRectF legend_area(const Scene& scene, QSizeF window, const QFont& font, const QPalette& palette)
{
    if (scene.nodes.empty()) return {};
    QPixmap paper(1, 1); // only to measure
    QPainter painter(&paper);
    painter.setFont(font);
    return paint_legend(painter, window, scene, palette);
}

} // namespace spindel::viewer
