/// The network as a picture for a report: with legend, what is filtered, and a banner.
#pragma once

#include <QImage>
#include <QString>
#include <QStringList>

#include "viewer/canvas/frame.h"
#include "viewer/session.h"

namespace spindel::viewer {

enum class PictureFormat { png, svg, pdf };

struct PictureOptions {
    PictureFormat format = PictureFormat::png;
    int scale = 1;  // of PNG: pixels for each of the screen's
    QString banner; // the classification, above and below the picture; empty: none
    bool has_legend = true;
};

/// Writes a picture whole or not at all, readable by its owner only. It shows what the look shows,
/// and below it the notes, one a line.
/// @throws engine::Error if it cannot be written.
void write_picture(const QString& file, const Look& look, const QStringList& notes,
                   const PictureOptions& options);

/// The picture as an image, for the clipboard too.
QImage picture_image(const Look& look, const QStringList& notes, const PictureOptions& options);

/// What every picture says: the case and when the picture was made, the period, the filters, that
/// victims are masked.
QStringList picture_notes(const Session& session, engine::Time made);

/// The format that a file's name asks for; PNG where it asks for none.
PictureFormat format_of(const QString& file);

} // namespace spindel::viewer
