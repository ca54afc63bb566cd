#include "viewer/translation.h"

#include <QCoreApplication>
#include <QTranslator>

// Resources of a static library have to be asked for by name, outside of any namespace.
static void load_translations()
{
    Q_INIT_RESOURCE(translations);
}

namespace spindel::viewer {

namespace {

/// The words of a language, and as long as they are in use its numbers, those in sentences too.
class Words : public QTranslator {
public:
    Words(const QLocale& numbers, QObject* parent) : QTranslator(parent)
    {
        QLocale::setDefault(numbers);
    }
    ~Words() override { QLocale::setDefault(before_); }
    Words(const Words&) = delete;
    Words& operator=(const Words&) = delete;

    QString translate(const char* context, const char* source, const char* difference,
                      int count) const override
    {
        auto words = QTranslator::translate(context, source, difference, count);
        return count < 0 ? words : words.replace(QLatin1String("%n"), QLatin1String("%Ln"));
    }

private:
    QLocale before_;
};

} // namespace

bool install_translation(const QLocale& locale)
{
    load_translations();
    const bool is_swedish = locale.language() == QLocale::Swedish;
    const auto language = is_swedish ? QStringLiteral("sv") : QStringLiteral("en");
    auto* words = new Words(is_swedish ? QLocale(QLocale::Swedish, QLocale::Sweden)
                                       : QLocale(QLocale::English, QLocale::UnitedKingdom),
                            QCoreApplication::instance()); // owned by the application
    return words->load(QStringLiteral(":/translations/spindel-viewer_%1.qm").arg(language)) &&
           QCoreApplication::installTranslator(words);
}

} // namespace spindel::viewer
