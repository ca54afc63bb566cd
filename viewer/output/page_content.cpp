#include "viewer/output/page_content.h"

#include <cmath>

#include <QGuiApplication>
#include <QScreen>
#include <QWidget>

#include "viewer/canvas/legend.h"
#include "viewer/canvas/vector_painter.h"

namespace spindel::viewer {

namespace {

void paint_look(QPainter& painter, const Look& look, const PictureOptions& options)
{
    if (options.format == PictureFormat::png) {
        auto scaled = look;
        scaled.pixel_ratio = options.scale;
        scaled.is_draft = false;
        painter.drawImage(QPointF(), draw_frame(scaled));
    } else {
        paint_vectors(painter, look);
    }
    if (options.has_legend)
        paint_legend(painter, QPointF(8, look.window.height() - 8), look.window - QSize(16, 16),
                     *look.scene, look.palette);
}

int dots_of_screen()
{
    return static_cast<int>(std::lround(QGuiApplication::primaryScreen()->logicalDotsPerInchY()));
}

} // namespace

PageContent content_of(const Look& look)
{
    return {QSizeF(look.window), look.font, look.palette, dots_of_screen(),
            [look](QPainter& painter, const PictureOptions& options) {
                paint_look(painter, look, options);
            }};
}

PageContent content_of(QWidget& view)
{
    return {QSizeF(view.size()), view.font(), view.palette(), dots_of_screen(),
            [&view](QPainter& painter, const PictureOptions&) {
                view.render(&painter, {}, {}, QWidget::DrawChildren);
            }};
}

} // namespace spindel::viewer
