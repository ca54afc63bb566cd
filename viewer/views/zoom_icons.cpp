#include "viewer/views/zoom_icons.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

namespace spindel::viewer {

namespace {

/// A glass with a sign in it; everything in sixteenths of the picture.
void paint_glass(QPainter& painter, bool is_closer)
{
    painter.drawEllipse(QRectF(1.5, 1.5, 9, 9));
    painter.drawLine(QPointF(9.4, 9.4), QPointF(14, 14));
    painter.drawLine(QPointF(3.8, 6), QPointF(8.2, 6));
    if (is_closer) painter.drawLine(QPointF(6, 3.8), QPointF(6, 8.2));
}

/// An arrow to either end of a stretch of time.
void paint_whole(QPainter& painter)
{
    painter.drawLine(QPointF(1.5, 3), QPointF(1.5, 13));
    painter.drawLine(QPointF(14.5, 3), QPointF(14.5, 13));
    painter.drawLine(QPointF(4, 8), QPointF(12, 8));
    QPainterPath heads(QPointF(6, 5.5));
    heads.lineTo(3.5, 8);
    heads.lineTo(6, 10.5);
    heads.moveTo(10, 5.5);
    heads.lineTo(12.5, 8);
    heads.lineTo(10, 10.5);
    painter.drawPath(heads);
}

QPixmap painted(ZoomIcon icon, const QColor& ink, int size, double pixel_ratio)
{
    QPixmap paper(QSize(size, size) * pixel_ratio);
    paper.setDevicePixelRatio(pixel_ratio);
    paper.fill(Qt::transparent);
    QPainter painter(&paper);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(size / 16.0, size / 16.0);
    painter.setPen(QPen(ink, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (icon == ZoomIcon::all)
        paint_whole(painter);
    else
        paint_glass(painter, icon == ZoomIcon::closer);
    return paper;
}

} // namespace

QIcon zoom_icon(ZoomIcon icon, const QPalette& palette, int size, double pixel_ratio)
{
    QIcon both;
    const auto ink = [&palette](QPalette::ColorGroup group) {
        return palette.color(group, QPalette::ButtonText);
    };
    both.addPixmap(painted(icon, ink(QPalette::Active), size, pixel_ratio), QIcon::Normal);
    both.addPixmap(painted(icon, ink(QPalette::Disabled), size, pixel_ratio), QIcon::Disabled);
    return both;
}

} // namespace spindel::viewer
