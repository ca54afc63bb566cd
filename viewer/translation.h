/// The viewer in the user's language.
#pragma once

#include <QLocale>

namespace spindel::viewer {

/// Loads the words of a language that the viewer has (Swedish, and the plurals of English), for as
/// long as the application lives, and writes numbers as that language does. Any other language gets
/// English. @return whether words were found.
bool install_translation(const QLocale& locale);

} // namespace spindel::viewer
