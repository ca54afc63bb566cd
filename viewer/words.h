/// Words in the user's language, where there is no QObject to ask.
#pragma once

#include <QCoreApplication>
#include <QString>

namespace spindel::viewer {

/// The translation of words; `difference` tells apart equal words of different
/// meaning, `count` chooses the plural and replaces %n. Its context is the name of
/// this namespace, which is where lupdate looks for the words of free functions.
inline QString tr(const char* words, const char* difference = nullptr, int count = -1)
{
    return QCoreApplication::translate("spindel::viewer", words, difference, count);
}

} // namespace spindel::viewer
