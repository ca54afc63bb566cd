#include "viewer/output/page_content.h"

#include <cmath>

#include <QGuiApplication>
#include <QScreen>
#include <QWidget>

#include "viewer/canvas/legend.h"
#include "viewer/canvas/vector_painter.h"

namespace spindel::viewer {

namespace {

void paint_look(QPainter& painter, const Look& look, const PictureOptions& options,
                const engine::Progress& progress)
{
    if (options.format == PictureFormat::png) {
        auto scaled = look;
        scaled.pixel_ratio = options.scale;
        scaled.is_draft = false;
        painter.drawImage(QPointF(), draw_frame(scaled, progress.stop));
    } else {
        paint_vectors(painter, look, progress);
    }
}

int dots_of_screen()
{
    return static_cast<int>(std::lround(QGuiApplication::primaryScreen()->logicalDotsPerInchY()));
}

} // namespace

PageContent content_of(const Look& look)
{
    return {
        QSizeF(look.window),
        look.font,
        look.palette,
        dots_of_screen(),
        [look](QPainter& painter, const PictureOptions& options, const engine::Progress& progress) {
            paint_look(painter, look, options, progress);
        },
        look.scene->nodes.empty() ? std::vector<LegendLine>()
                                  : legend_lines(*look.scene, look.palette),
        look.covered};
}

PageContent content_of(QWidget& view)
{
    return {QSizeF(view.size()), view.font(), view.palette(), dots_of_screen(),
            [&view](QPainter& painter, const PictureOptions&, const engine::Progress&) {
                view.render(&painter, {}, {}, QWidget::DrawChildren);
            }};
}

} // namespace spindel::viewer
