/// What stands in the middle of a picture that is saved or copied.
#pragma once

#include <functional>
#include <vector>

#include <QFont>
#include <QPainter>
#include <QPalette>
#include <QSizeF>

#include "engine/progress.h"
#include "viewer/canvas/frame.h"
#include "viewer/canvas/legend_box.h"

class QWidget;

namespace spindel::viewer {

enum class PictureFormat { png, svg, pdf };

struct PictureOptions {
    PictureFormat format = PictureFormat::png;
    int scale = 1;  // of PNG: pixels for each of the screen's
    QString banner; // a classification, above and below; none where empty
    bool has_legend = true;
};

/// Something that can be painted at its own size, in pixels of the screen.
struct PageContent {
    QSizeF size;
    QFont font;
    QPalette palette;
    int dots = 96; // an inch, as the screen counts them: letters are of its size
    /// Paints with the upper left corner at the origin: pixels or lines, as the format wants them.
    /// Throws engine::Cancelled once a stop was requested.
    std::function<void(QPainter&, const PictureOptions&, const engine::Progress&)> paint;
    /// Drawn over its lower left corner as on the screen; where lines are cut or left out there, in
    /// full from the same place down. None where it has no legend of its own, or paints it with the
    /// rest.
    std::vector<LegendLine> legend = {};
    QRectF legend_area = {}; // what it covers on the screen; nothing while it is off there
};

/// The network; may be painted in any thread.
PageContent content_of(const Look& look);
/// What a widget shows; to be painted in its thread, while it is there.
PageContent content_of(QWidget& view);

} // namespace spindel::viewer
