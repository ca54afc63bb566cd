/// A view as a picture for a report: with legend, what is filtered, and a banner.
#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>
#include <QStringList>

#include "viewer/output/page_content.h"
#include "viewer/session.h"

namespace spindel::viewer {

/// The picture: the content, below it the notes, one a line, and the banner above and below all.
/// In the thread that the content may be painted in.
/// @throws engine::Cancelled once a stop was requested.
QByteArray picture_bytes(const PageContent& content, const QStringList& notes,
                         const PictureOptions& options, const engine::Progress& progress = {});
/// The same as an image, for the clipboard; the bytes of a PNG are made of it in any thread.
QImage picture_image(const PageContent& content, const QStringList& notes,
                     const PictureOptions& options, const engine::Progress& progress = {});
QByteArray png_bytes(const QImage& image);

/// Writes a picture whole or not at all, readable by its owner only.
/// @throws engine::Error if it cannot be written; engine::Cancelled once a stop was requested, and
/// then nothing is.
void write_picture(const QString& file, const QByteArray& bytes,
                   const engine::Progress& progress = {});

/// What is left of the network where a focus or hiding leaves nodes out: "Shown: 25 of 2798 nodes
/// (focus; 1 hidden by hand)"; empty where neither does.
QString words_of_left_out(const Session& session);

/// What every picture says: the case and when the picture was made, the period, the filters, that
/// victims are masked.
QStringList picture_notes(const Session& session, engine::Time made);

/// The format that a file's name asks for; PNG where it asks for none.
PictureFormat format_of(const QString& file);

} // namespace spindel::viewer
