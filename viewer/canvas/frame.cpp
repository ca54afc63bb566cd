#include "viewer/canvas/frame.h"

#include "engine/error.h"
#include "engine/parallel.h"
#include "viewer/canvas/band_painter.h"
#include "viewer/canvas/labels.h"
#include "viewer/canvas/seen_scene.h"
#include "viewer/canvas/stage_bands.h"

namespace spindel::viewer {

namespace {

constexpr int kBand = 64; // rows; does not depend on the number of threads

void paint_bands(QImage& image, const Look& look, const SeenScene& seen,
                 const std::stop_token& stop)
{
    const BandPainter painter(look, seen);
    auto* pixels = reinterpret_cast<std::uint32_t*>(image.bits());
    const auto pixels_a_row = static_cast<int>(image.bytesPerLine() / 4);
    const int bands = (image.height() + kBand - 1) / kBand;
    engine::for_each_index(static_cast<std::size_t>(bands), [&](std::size_t band) {
        const int top = static_cast<int>(band) * kBand;
        Surface surface(pixels, pixels_a_row, image.width(), top,
                        std::min(image.height(), top + kBand));
        painter.paint(surface, stop);
    });
}

} // namespace

QImage draw_frame(const Look& look, const std::stop_token& stop)
{
    QImage image(look.window * look.pixel_ratio, QImage::Format_ARGB32_Premultiplied);
    image.fill(look.palette.color(QPalette::Base));
    if (look.scene == nullptr || image.isNull()) return image;
    const SeenScene seen(look);
    if (stop.stop_requested()) throw engine::Cancelled();
    std::vector<GroupName> groups;
    if (!look.is_draft) {
        QPainter painter(&image);
        paint_stage_bands(painter, look);
        groups = paint_hulls(painter, look, seen);
    }
    paint_bands(image, look, seen, stop);
    if (!look.is_draft) {
        QPainter painter(&image);
        const auto marks = note_marks(look, seen);
        if (look.show_labels) paint_labels(painter, look, seen, groups, marks);
        paint_note_marks(painter, look, marks);
        paint_stage_names(painter, look);
    }
    image.setDevicePixelRatio(look.pixel_ratio);
    return image;
}

} // namespace spindel::viewer
