#include "viewer/translation.h"

#include <QCoreApplication>
#include <QTranslator>

// Resources of a static library have to be asked for by name, outside of any namespace.
static void load_translations()
{
    Q_INIT_RESOURCE(translations);
}

namespace spindel::viewer {

bool install_translation(const QLocale& locale)
{
    load_translations();
    auto* words = new QTranslator(QCoreApplication::instance()); // owned by the application
    const auto language =
        locale.language() == QLocale::Swedish ? QStringLiteral("sv") : QStringLiteral("en");
    return words->load(QStringLiteral(":/translations/spindel-viewer_%1.qm").arg(language)) &&
           QCoreApplication::installTranslator(words);
}

} // namespace spindel::viewer
