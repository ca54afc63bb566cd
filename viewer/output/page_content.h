/// What stands in the middle of a picture that is saved or copied.
#pragma once

#include <functional>

#include <QFont>
#include <QPainter>
#include <QPalette>
#include <QSizeF>

#include "viewer/canvas/frame.h"

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
    std::function<void(QPainter&, const PictureOptions&)> paint;
};

/// The network; may be painted in any thread.
PageContent content_of(const Look& look);
/// What a widget shows; to be painted in its thread, while it is there.
PageContent content_of(QWidget& view);

} // namespace spindel::viewer
