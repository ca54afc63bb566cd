#include "viewer/numbers.h"

#include <QCoreApplication>
#include <QTranslator>
#include <gtest/gtest.h>

#include "tests/viewer/small_case.h"
#include "viewer/canvas/measures.h"
#include "viewer/models/cell_words.h"
#include "viewer/models/country_names.h"
#include "viewer/models/table_model.h"
#include "viewer/sentences/sentences.h"
#include "viewer/translation.h"
#include "viewer/views/case_status.h"
#include "viewer/views/table_view.h"
#include "viewer/words.h"

namespace spindel::viewer {

namespace {

/// Numbers of a language; those of the engine again afterwards.
class Numbers : public testing::Test {
protected:
    void TearDown() override
    {
        for (auto* words : QCoreApplication::instance()->findChildren<QTranslator*>())
            delete words;
        QLocale::setDefault(QLocale::c());
    }

    static void speak(QLocale::Language language)
    {
        ASSERT_TRUE(install_translation(QLocale(language)));
    }
    static std::string cell(const char* column, const engine::Cell& cell)
    {
        return shown_cell({column, ""}, cell).toStdString();
    }
};

const engine::Cell kRecords = std::int64_t{6'551};

} // namespace

TEST_F(Numbers, SwedishHasBlanksThatDoNotBreakAndACommaWhateverTheSystemsLanguage)
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    speak(QLocale::Swedish);
    EXPECT_EQ(shown_number(1'234'567), QStringLiteral(u"1\u00a0234\u00a0567"));
    EXPECT_EQ(shown_number(engine::Figure{1234.5, 2}), QStringLiteral(u"1\u00a0234,50"));
    EXPECT_EQ(cell("records", kRecords), "6\u00a0551");
    EXPECT_EQ(cell("score", engine::Figure{0.48301}), "0,4830");
    EXPECT_EQ(cell("score", engine::Figure{-0.5, 1}), "-0,5");
    EXPECT_EQ(cell("detail", "1234.50 EUR, cash"), "1\u00a0234,50 EUR, kontant");
    EXPECT_EQ(cell("detail", "call, 1200 s"), "samtal, 1\u00a0200 s");
    EXPECT_EQ(shown_figure(QStringLiteral("1.3e-06")), QStringLiteral("1,3e-06"));
    EXPECT_EQ(shown_figure(QStringLiteral("1.15 x 1.00 = 1.15")),
              QStringLiteral("1,15 x 1,00 = 1,15"));
    EXPECT_EQ(cell("rank_records_lost", "12–1740"), "12–1\u00a0740");
    EXPECT_EQ(tr("Hide %n node(s)", nullptr, 2000), QStringLiteral(u"Dölj 2\u00a0000 noder"));
    EXPECT_EQ(measure_text(SizeBy::betweenness, 0.25), QStringLiteral("0,250"));
    EXPECT_EQ(country_name(engine::Country()), QStringLiteral("okänt land"));
}

TEST_F(Numbers, EnglishHasCommasAndAPointEvenInAGermanSystem)
{
    QLocale::setDefault(QLocale(QLocale::German));
    speak(QLocale::German);
    EXPECT_EQ(cell("records", kRecords), "6,551");
    EXPECT_EQ(cell("score", engine::Figure{0.48301}), "0.4830");
    EXPECT_EQ(tr("Hide %n node(s)", nullptr, 2000), QStringLiteral("Hide 2,000 nodes"));
}

TEST_F(Numbers, WhatCountsNothingAndWhatARecordCallsItselfStaysAsItIs)
{
    speak(QLocale::Swedish);
    EXPECT_EQ(cell("ring", std::int64_t{1234}), "1234");
    EXPECT_EQ(cell("place", "calls.csv:12345"), "calls.csv:12345");
    EXPECT_EQ(cell("node", "P-12345.5"), "P-12345.5");
    EXPECT_EQ(cell("time", "2025-03-15T10:00:00Z"), "2025-03-15T10:00:00Z");
    EXPECT_EQ(cell("detail", "Oslo → Praha, ferry, Line 1234"), "Oslo → Praha, färja, Line 1234");
    EXPECT_EQ(shown_figure(QStringLiteral("2025-03-15")), QStringLiteral("2025-03-15"));
    EXPECT_EQ(shown_figure(QStringLiteral("1.2.3")), QStringLiteral("1.2.3"));
    EXPECT_EQ(shown_figure(QStringLiteral("12-34")), QStringLiteral("12-34"));
    EXPECT_EQ(shown_figure(QStringLiteral("-")), QStringLiteral("-"));
    EXPECT_EQ(shown_figures(QStringLiteral("3.")), QStringLiteral("3."));
}

TEST_F(Numbers, SentencesOfTheEngineTellTheirFiguresInTheLanguage)
{
    speak(QLocale::Swedish);
    const auto said = shown_sentence("kept 1 large payment (12500.50 euro) from one that was being "
                                     "paid by others (rarity 0.25, weight 1.50)");
    EXPECT_TRUE(said.contains(QStringLiteral(u"12\u00a0500,50 euro"))) << said.toStdString();
    EXPECT_TRUE(said.contains(QStringLiteral("0,25"))) << said.toStdString();
    EXPECT_FALSE(said.contains(u'.')) << said.toStdString();
}

TEST_F(Numbers, ATableIsNarrowedAndSortedAndCopiedByWhatTheNumbersAre)
{
    speak(QLocale::Swedish);
    TableView view;
    view.set_table({{{"detail", ""}, {"records", ""}, {"score", ""}},
                    {{"900.00 EUR", std::int64_t{12}, engine::Figure{0.5, 1}},
                     {"1234.50 EUR", kRecords, engine::Figure{1500.25, 2}},
                     {"20000.00 EUR", std::int64_t{7}, engine::Figure{2, 1}}}});
    for (const auto* typed : {"6551", "6 551", "1500.25", "1500,25", "1 500,25"}) {
        view.narrow(QString::fromUtf8(typed));
        EXPECT_EQ(view.sorted().rowCount(), 1) << typed;
    }
    view.narrow({});
    view.sortByColumn(0, Qt::DescendingOrder);
    EXPECT_EQ(view.shown_rows(), (std::vector<std::size_t>{2, 1, 0}));
    EXPECT_EQ(engine::to_csv(view.shown_table()).substr(0, 43),
              "detail,records,score\n20000.00 EUR,7,2.0\n123"); // for machines
}

TEST_F(Numbers, ACaseOfOneRecordSaysSoAndWhyNobodyIsDrawn)
{
    const support::TemporaryCase one({support::actor("A-1", "CZ")});
    speak(QLocale::Swedish);
    test::OpenWindow window(one.path());
    const auto status = window.view<CaseStatus>().text();
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->canvas().picture().is_built(); }));
    const auto drawn = window->canvas().accessibleDescription();
    EXPECT_TRUE(status.contains(QStringLiteral("1 uppgift  "))) << status.toStdString();
    EXPECT_TRUE(drawn.startsWith(QStringLiteral("Ingen i ärendet"))) << drawn.toStdString();
}

} // namespace spindel::viewer
