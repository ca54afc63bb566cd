#include "viewer/translation.h"

#include <QCoreApplication>
#include <QTranslator>
#include <gtest/gtest.h>

#include "viewer/models/cell_words.h"
#include "viewer/models/country_names.h"
#include "viewer/words.h"

namespace spindel::viewer {

TEST(Translation, SwedishSpeaksSwedishAndOtherLanguagesEnglishWithPlurals)
{
    auto* application = QCoreApplication::instance();
    const auto forget = [application] {
        for (auto* words : application->findChildren<QTranslator*>())
            delete words; // which also takes it out of use
    };
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

} // namespace spindel::viewer
