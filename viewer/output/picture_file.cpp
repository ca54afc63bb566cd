#include "viewer/output/picture_file.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include "engine/file_output.h"
#include "viewer/canvas/painter_state.h"
#include "viewer/canvas/wrapped_words.h"
#include "viewer/case_loader.h"
#include "viewer/desk/desk_areas.h"
#include "viewer/desk/selections.h"
#include "viewer/numbers.h"
#include "viewer/views/filter_words.h"
#include "viewer/views/findings_notice.h"
#include "viewer/views/renewal_notice.h"

namespace spindel::viewer {

namespace {

constexpr double kMargin = 8; // pixels beside words

QFont bold(QFont font)
{
    font.setBold(true);
    return font;
}

/// Words in as many lines as a width makes of them.
QString in_lines(const QString& words, const QFont& font, double width)
{
    return wrapped_words(words, font, width - 2 * kMargin).join(u'\n');
}

/// How high they are then; 0 of none.
double height_of(const QString& words, const QFont& font, double width)
{
    if (words.isEmpty()) return 0;
    const QFontMetricsF metrics(font);
    const auto lines = in_lines(words, font, width).count(u'\n') + 1;
    return static_cast<double>(lines) * metrics.lineSpacing() + 0.3 * metrics.height();
}

/// Where the parts of a picture stand, in pixels of the screen.
struct Page {
    Page(const PageContent& content, const QStringList& notes, const PictureOptions& options)
        : gap(0.4 * QFontMetricsF(content.font).height()),
          banner(height_of(options.banner, bold(content.font), content.size.width())),
          picture(QPointF(0, banner), content.size), size(content.size.width(), 0)
    {
        if (banner > 0) banner = std::ceil(banner + 2 * gap); // whole pixels: nothing is blurred
        picture.moveTop(banner);
        double y = picture.bottom() + gap;
        if (options.has_legend && !content.legend.empty()) y = place_legend(content);
        for (const auto& note : notes) {
            const double height = height_of(note, content.font, size.width());
            lines.emplace_back(kMargin, y, size.width() - 2 * kMargin, height);
            y += height;
        }
        size.setHeight(std::ceil(y + gap + banner));
    }

    /// @return where the words below it begin.
    double place_legend(const PageContent& content)
    {
        const auto& area = content.legend_area;
        legend_width = area.isEmpty() ? size.width() - 2 * kMargin : area.width() + 0.5;
        legend_lines = content.legend;
        const auto needed = legend_size(content.font, legend_width, legend_lines);
        if (needed.width() <= legend_width && needed.height() <= area.height() + 0.5) {
            legend = QPointF(kMargin, picture.bottom() - kMargin); // as it is shown
            return picture.bottom() + gap;
        }
        legend_lines = legend_in_full(content.font, legend_width, content.legend);
        const double top = picture.bottom() + (area.isEmpty() ? gap : -kMargin - area.height());
        legend =
            QPointF(kMargin, top + legend_size(content.font, legend_width, legend_lines).height());
        return std::max(picture.bottom(), legend->y()) + gap;
    }

    double gap;
    double banner; // height
    QRectF picture;
    std::optional<QPointF> legend; // its lower left corner
    double legend_width = 0;
    std::vector<LegendLine> legend_lines;
    std::vector<QRectF> lines; // of the notes
    QSizeF size;
};

void paint_banner(QPainter& painter, const QRectF& area, const PageContent& content,
                  const QString& words)
{
    if (words.isEmpty()) return;
    painter.setFont(bold(content.font));
    painter.fillRect(area, content.palette.text());
    painter.setPen(content.palette.color(QPalette::Base));
    painter.drawText(area.adjusted(kMargin, 0, -kMargin, 0), Qt::AlignCenter,
                     in_lines(words, bold(content.font), area.width()));
    painter.setFont(content.font);
}

void paint_page(QPainter& painter, const Page& page, const PageContent& content,
                const QStringList& notes, const PictureOptions& options,
                const engine::Progress& progress)
{
    painter.setFont(content.font);
    painter.fillRect(QRectF(QPointF(), page.size), content.palette.base());
    {
        const PainterState state(painter);
        painter.setClipRect(page.picture);
        painter.translate(page.picture.topLeft());
        content.paint(painter, options, progress);
    }
    const QSizeF below(page.size.width(), page.size.height() - page.picture.bottom());
    painter.fillRect(QRectF(page.picture.bottomLeft(), below), // an SVG is not clipped
                     content.palette.base());
    painter.setFont(content.font);
    if (page.legend)
        paint_legend_box(painter, *page.legend, {page.legend_width, page.size.height()},
                         page.legend_lines, content.palette);
    painter.setPen(content.palette.color(QPalette::Text));
    for (std::size_t i = 0; i < page.lines.size(); ++i)
        painter.drawText(
            page.lines[i], Qt::AlignVCenter,
            in_lines(notes[static_cast<qsizetype>(i)], content.font, page.size.width()));
    const QSizeF banner(page.size.width(), page.banner);
    paint_banner(painter, QRectF(QPointF(), banner), content, options.banner);
    paint_banner(painter, QRectF(QPointF(0, page.size.height() - page.banner), banner), content,
                 options.banner);
}

QByteArray svg(const PageContent& content, const QStringList& notes, const PictureOptions& options,
               const engine::Progress& progress)
{
    const Page page(content, notes, options);
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(content.dots); // else its letters are not of the screen's size
    generator.setSize(page.size.toSize());
    generator.setViewBox(QRectF(QPointF(), page.size));
    generator.setTitle(notes.value(0));
    QPainter painter(&generator);
    paint_page(painter, page, content, notes, options, progress);
    painter.end();
    return buffer.data();
}

QByteArray pdf(const PageContent& content, const QStringList& notes, const PictureOptions& options,
               const engine::Progress& progress)
{
    const Page page(content, notes, options);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(content.dots);
    writer.setPageSize(QPageSize(page.size * 72.0 / content.dots, QPageSize::Point));
    writer.setPageMargins({});
    writer.setTitle(notes.value(0));
    QPainter painter(&writer);
    paint_page(painter, page, content, notes, options, progress);
    painter.end();
    return buffer.data();
}

/// The period that is looked at; where none is chosen, that of all records.
QString period_words(const Session& session)
{
    auto chosen =
        words_of_period(session.passing_period().value_or(filter_of(session.desk()).period));
    if (!chosen.isEmpty() || session.analysis() == nullptr) return chosen;
    return words_of_records(session.analysis()->graph());
}

} // namespace

QImage picture_image(const PageContent& content, const QStringList& notes,
                     const PictureOptions& options, const engine::Progress& progress)
{
    const Page page(content, notes, options);
    QImage image((page.size * options.scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(options.scale);
    QPainter painter(&image);
    paint_page(painter, page, content, notes, options, progress);
    return image;
}

QByteArray png_bytes(const QImage& image)
{
    QBuffer buffer;
    image.save(&buffer, "PNG");
    return buffer.data();
}

QByteArray picture_bytes(const PageContent& content, const QStringList& notes,
                         const PictureOptions& options, const engine::Progress& progress)
{
    switch (options.format) {
    case PictureFormat::svg: return svg(content, notes, options, progress);
    case PictureFormat::pdf: return pdf(content, notes, options, progress);
    case PictureFormat::png: break;
    }
    return png_bytes(picture_image(content, notes, options, progress));
}

void write_picture(const QString& file, const QByteArray& bytes, const engine::Progress& progress)
{
    progress.check();
    engine::write_file(to_path(file),
                       std::string_view(bytes.data(), static_cast<std::size_t>(bytes.size())));
}

QStringList picture_notes(const Session& session, engine::Time made)
{
    const auto filter = filter_of(session.desk());
    const auto filters = words_of_filter(filter);
    const auto time = QString::fromStdString(engine::format_time(made));
    QStringList notes{
        QCoreApplication::translate("picture", "Case %1, drawn %2")
            .arg(session.analysis() == nullptr
                     ? QString()
                     : QString::fromStdString(session.analysis()->case_name()),
                 time),
        QCoreApplication::translate("picture", "Period (UTC): %1").arg(period_words(session)),
        QCoreApplication::translate("picture", "Filters: %1. Victims are masked.")
            .arg(filters.isEmpty() ? QCoreApplication::translate("picture", "none")
                                   : filters.join(QStringLiteral("; ")))};
    if (session.findings() && !(filters.isEmpty() && session.findings()->are_whole()))
        notes += QCoreApplication::translate("picture", "Rings and spiders: %1.")
                     .arg(words_of_findings(*session.findings()));
    if (const auto old = renewal_words(session); !old.isEmpty()) notes += old;
    notes += QCoreApplication::translate(
        "picture", "Leads to be checked against their records, not findings of guilt.");
    return notes;
}

QString words_of_left_out(const Session& session)
{
    if (session.analysis() == nullptr) return {};
    QStringList why;
    if (!session.desk().names_in(area::kFocus).empty())
        why += QCoreApplication::translate("picture", "focus");
    const auto& subject = session.analysis()->subject();
    if (const auto hidden = hidden_nodes(session.desk(), subject).size(); hidden > 0)
        why += QCoreApplication::translate("picture", "%n hidden by hand", nullptr,
                                           static_cast<int>(hidden));
    if (why.isEmpty()) return {};
    return QCoreApplication::translate("picture", "Shown: %1 of %2 nodes (%3)")
        .arg(shown_number(shown(session).size()),
             shown_number(session.analysis()->projection().persona.size()),
             why.join(QStringLiteral("; ")));
}

PictureFormat format_of(const QString& file)
{
    if (file.endsWith(QStringLiteral(".svg"), Qt::CaseInsensitive)) return PictureFormat::svg;
    if (file.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive)) return PictureFormat::pdf;
    return PictureFormat::png;
}

} // namespace spindel::viewer
