/// Words in lines of a width.
#pragma once

#include <QFont>
#include <QStringList>

namespace spindel::viewer {

/// Words as lines no wider than that, broken between words, or inside one that is wider than a
/// line. At least one line.
QStringList wrapped_words(const QString& words, const QFont& font, double width);

} // namespace spindel::viewer
