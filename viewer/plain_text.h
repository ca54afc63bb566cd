/// Words of records as they may be shown: they are others' and may hold anything.
#pragma once

#include <QString>

namespace spindel::viewer {

/// Text that turns no text around it: a control character, such as one that reverses the direction
/// of writing, is spelled out ("<U+202E>"), and what is written from right to left is set apart.
QString plain(const QString& text);

} // namespace spindel::viewer
