#include "viewer/text_size.h"

#include <QApplication>
#include <QFontDatabase>
#include <QSettings>

#include "viewer/settings.h"

namespace spindel::viewer {

namespace {

const QString kTextSize = QStringLiteral("text/size");
int shown = 100;

/// The system's font, as it was before anything was changed.
const QFont& system_font()
{
    static const QFont font = QApplication::font();
    return font;
}

} // namespace

int text_size()
{
    return remembers() ? QSettings().value(kTextSize, shown).toInt() : shown;
}

void set_text_size(int percent)
{
    auto font = system_font();
    font.setPointSizeF(font.pointSizeF() * percent / 100);
    QApplication::setFont(font);
    shown = percent;
    if (remembers()) QSettings().setValue(kTextSize, percent);
}

QFont fixed_font()
{
    auto font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(font.pointSizeF() * shown / 100);
    return font;
}

} // namespace spindel::viewer
