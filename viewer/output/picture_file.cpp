#include "viewer/output/picture_file.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include "engine/file_output.h"
#include "viewer/canvas/legend.h"
#include "viewer/canvas/vector_painter.h"
#include "viewer/case_loader.h"
#include "viewer/desk/desk_areas.h"
#include "viewer/views/filter_words.h"

namespace spindel::viewer {

namespace {

/// Where the parts of a picture stand, in pixels of the screen.
struct Page {
    Page(const Look& look, const QStringList& notes, const PictureOptions& options)
        : line(QFontMetricsF(look.font).height() * 1.3),
          banner(options.banner.isEmpty() ? 0 : 1.6 * line),
          picture(QPointF(0, banner), QSizeF(look.window)),
          size(look.window.width(),
               picture.bottom() + line * (static_cast<double>(notes.size()) + 0.6) + banner)
    {
    }

    double line;
    double banner; // height
    QRectF picture;
    QSizeF size;
};

void paint_banner(QPainter& painter, const QRectF& area, const Look& look, const QString& words)
{
    if (words.isEmpty()) return;
    auto font = look.font;
    font.setBold(true);
    painter.setFont(font);
    painter.fillRect(area, look.palette.text());
    painter.setPen(look.palette.color(QPalette::Base));
    painter.drawText(area, Qt::AlignCenter, words);
    painter.setFont(look.font);
}

/// All but the network itself.
void paint_around(QPainter& painter, const Page& page, const Look& look, const QStringList& notes,
                  const PictureOptions& options)
{
    painter.setFont(look.font);
    if (options.has_legend)
        paint_legend(painter, page.picture.bottomLeft() + QPointF(8, -8), page.picture.width() - 16,
                     *look.scene, look.palette);
    painter.setPen(look.palette.color(QPalette::Text));
    double y = page.picture.bottom() + page.line * 0.3;
    for (const auto& note : notes) {
        painter.drawText(QRectF(8, y, page.size.width() - 16, page.line), Qt::AlignVCenter, note);
        y += page.line;
    }
    paint_banner(painter, QRectF(0, 0, page.size.width(), page.banner), look, options.banner);
    paint_banner(painter,
                 QRectF(0, page.size.height() - page.banner, page.size.width(), page.banner), look,
                 options.banner);
}

void paint_vector_page(QPainter& painter, const Page& page, const Look& look,
                       const QStringList& notes, const PictureOptions& options)
{
    painter.setFont(look.font);
    painter.fillRect(QRectF(QPointF(), page.size), look.palette.base());
    painter.save();
    painter.setClipRect(page.picture);
    painter.translate(page.picture.topLeft());
    paint_vectors(painter, look);
    painter.restore();
    paint_around(painter, page, look, notes, options);
}

QByteArray svg(const Look& look, const QStringList& notes, const PictureOptions& options)
{
    const Page page(look, notes, options);
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(page.size.toSize());
    generator.setViewBox(QRectF(QPointF(), page.size));
    generator.setTitle(notes.value(0));
    QPainter painter(&generator);
    paint_vector_page(painter, page, look, notes, options);
    painter.end();
    return buffer.data();
}

QByteArray pdf(const Look& look, const QStringList& notes, const PictureOptions& options)
{
    const Page page(look, notes, options);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    constexpr int kScreen = 96; // dots an inch, as the screen counts them
    writer.setResolution(kScreen);
    writer.setPageSize(QPageSize(page.size * 72.0 / kScreen, QPageSize::Point));
    writer.setPageMargins({});
    writer.setTitle(notes.value(0));
    QPainter painter(&writer);
    paint_vector_page(painter, page, look, notes, options);
    painter.end();
    return buffer.data();
}

QByteArray png(const Look& look, const QStringList& notes, const PictureOptions& options)
{
    QBuffer buffer;
    picture_image(look, notes, options).save(&buffer, "PNG");
    return buffer.data();
}

} // namespace

QImage picture_image(const Look& look, const QStringList& notes, const PictureOptions& options)
{
    const Page page(look, notes, options);
    auto scaled = look;
    scaled.pixel_ratio = options.scale;
    scaled.is_draft = false;
    QImage image((page.size * options.scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(options.scale);
    image.fill(look.palette.color(QPalette::Base));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawImage(page.picture.topLeft(), draw_frame(scaled));
    paint_around(painter, page, look, notes, options);
    return image;
}

void write_picture(const QString& file, const Look& look, const QStringList& notes,
                   const PictureOptions& options)
{
    const auto bytes = options.format == PictureFormat::svg   ? svg(look, notes, options)
                       : options.format == PictureFormat::pdf ? pdf(look, notes, options)
                                                              : png(look, notes, options);
    engine::write_file(to_path(file),
                       std::string_view(bytes.data(), static_cast<std::size_t>(bytes.size())));
}

QStringList picture_notes(const Session& session, engine::Time made)
{
    const auto filter = filter_of(session.desk());
    const auto filters = words_of_filter(filter);
    const auto time = QString::fromStdString(engine::format_time(made));
    return {QCoreApplication::translate("picture", "Case %1, drawn %2")
                .arg(session.analysis() == nullptr
                         ? QString()
                         : QString::fromStdString(session.analysis()->case_name()),
                     time),
            QCoreApplication::translate("picture", "Filters: %1. Victims are masked.")
                .arg(filters.isEmpty() ? QCoreApplication::translate("picture", "none")
                                       : filters.join(QStringLiteral("; "))),
            QCoreApplication::translate(
                "picture", "Leads to be checked against their records, not findings of guilt.")};
}

PictureFormat format_of(const QString& file)
{
    if (file.endsWith(QStringLiteral(".svg"), Qt::CaseInsensitive)) return PictureFormat::svg;
    if (file.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive)) return PictureFormat::pdf;
    return PictureFormat::png;
}

} // namespace spindel::viewer
