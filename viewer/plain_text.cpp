#include "viewer/plain_text.h"

#include <algorithm>

namespace spindel::viewer {

namespace {

bool is_control(QChar letter)
{
    return letter.category() == QChar::Other_Format ||
           (letter.category() == QChar::Other_Control && !letter.isSpace());
}

bool is_from_the_right(QChar letter)
{
    return letter.direction() == QChar::DirR || letter.direction() == QChar::DirAL;
}

} // namespace

QString plain(const QString& text)
{
    const bool is_turned = std::ranges::any_of(text, is_from_the_right);
    if (!is_turned && std::ranges::none_of(text, is_control)) return text;
    QString words;
    for (const auto letter : text)
        if (is_control(letter))
            words +=
                QStringLiteral("<U+%1>").arg(letter.unicode(), 4, 16, QLatin1Char('0')).toUpper();
        else
            words += letter;
    return is_turned ? QChar(0x2068) + words + QChar(0x2069) : words;
}

} // namespace spindel::viewer
