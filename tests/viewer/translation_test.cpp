#include "viewer/translation.h"

#include <fstream>
#include <iterator>
#include <string>

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QKeySequence>
#include <QPushButton>
#include <QSaveFile>
#include <QTranslator>
#include <gtest/gtest.h>

#include "engine/country.h"
#include "viewer/models/cell_words.h"
#include "viewer/models/country_names.h"
#include "viewer/qt_words.h"
#include "viewer/words.h"

namespace spindel::viewer {

namespace {

/// The language of the other tests: the program's own.
void forget()
{
    for (auto* words : QCoreApplication::instance()->findChildren<QTranslator*>())
        delete words; // which also takes it out of use
    QLocale::setDefault(QLocale::c());
}

} // namespace

TEST(Translation, SwedishSpeaksSwedishAndOtherLanguagesEnglishWithPlurals)
{
    ASSERT_TRUE(install_translation(QLocale(QLocale::Swedish)));
    EXPECT_EQ(tr("Show all nodes"), QStringLiteral("Visa alla noder"));
    EXPECT_EQ(tr("Hide %n node(s)", nullptr, 2), QStringLiteral("Dölj 2 noder"));
    EXPECT_EQ(QCoreApplication::translate("spindel::viewer::MainWindow", "Network"),
              QStringLiteral("Nätverk"));
    EXPECT_EQ(shown_word("suspect"), QStringLiteral("misstänkt"));
    EXPECT_EQ(shown_cell({"category", ""}, std::string("witness")), QStringLiteral("vittne"));
    EXPECT_EQ(shown_cell({"record", ""}, std::string("witness")), QStringLiteral("witness"));
    EXPECT_EQ(country_name("Czechia"), QStringLiteral("Tjeckien"));
    EXPECT_EQ(country_name("Atlantis"), QStringLiteral("Atlantis"));
    forget();
    ASSERT_TRUE(install_translation(QLocale(QLocale::Finnish)));
    EXPECT_EQ(tr("Hide %n node(s)", nullptr, 1), QStringLiteral("Hide 1 node"));
    EXPECT_EQ(tr("Hide %n node(s)", nullptr, 5), QStringLiteral("Hide 5 nodes"));
    forget();
    EXPECT_EQ(tr("Show all nodes"), QStringLiteral("Show all nodes"));
}

TEST(Translation, QtsOwnButtonsMenusAndKeysSpeakSwedishToo)
{
    ASSERT_TRUE(install_translation(QLocale(QLocale::Swedish)));
    for (const auto& [context, word] : kQtWords)
        EXPECT_FALSE(QCoreApplication::translate(context, word).isEmpty()) << word;
    const QDialogButtonBox buttons(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    EXPECT_EQ(buttons.button(QDialogButtonBox::Save)->text(), QStringLiteral("Spara"));
    EXPECT_EQ(buttons.button(QDialogButtonBox::Cancel)->text(), QStringLiteral("Avbryt"));
    EXPECT_EQ(QKeySequence(QStringLiteral("Ctrl+Shift+S")).toString(QKeySequence::NativeText),
              QStringLiteral("Ctrl+Skift+S"));
    QSaveFile in_no_folder(QStringLiteral("/no such folder/file"));
    EXPECT_FALSE(in_no_folder.open(QIODevice::WriteOnly));
    EXPECT_EQ(in_no_folder.errorString(), QStringLiteral("filen eller mappen finns inte"));
    forget();
}

TEST(Translation, EveryCountryHasItsSwedishName)
{
    std::ifstream file(SPINDEL_SOURCE_DIR "/viewer/translations/spindel-viewer_sv.ts");
    const std::string words(std::istreambuf_iterator<char>(file), {});
    for (char first = 'A'; first <= 'Z'; ++first) {
        for (char second = 'A'; second <= 'Z'; ++second) {
            const auto country = engine::Country::parse(std::string{first, second});
            if (!country) continue;
            const auto source = "<source>" + std::string(country->name()) + "</source>";
            EXPECT_NE(words.find(source), std::string::npos) << country->name();
        }
    }
}

} // namespace spindel::viewer
