#include "viewer/sentences/sentences.h"

#include <algorithm>
#include <array>
#include <thread>

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>
#include <QTranslator>
#include <gtest/gtest.h>

#include "analysis/identities.h"
#include "importers/import_case.h"
#include "tests/support/temporary_case.h"
#include "viewer/case_loader.h"
#include "viewer/translation.h"

namespace spindel::viewer {

namespace {

/// The viewer in Swedish, as long as it lives.
class InSwedish {
public:
    InSwedish() { EXPECT_TRUE(install_translation(QLocale(QLocale::Swedish))); }
    ~InSwedish()
    {
        for (auto* words : QCoreApplication::instance()->findChildren<QTranslator*>())
            delete words;
    }
    InSwedish(const InSwedish&) = delete;
    InSwedish& operator=(const InSwedish&) = delete;
};

QString shown(const char* text)
{
    return shown_sentence(std::string_view(text));
}

/// A sentence with 7 for %n and "a1", "a2" for %1, %2.
QString with_places_filled(QString sentence)
{
    sentence.replace(QStringLiteral("%n"), QStringLiteral("7"));
    return sentence.replace(QRegularExpression(QStringLiteral("%(\\d{1,2})")),
                            QStringLiteral("a\\1"));
}

std::vector<Sentence> all_sentences()
{
    std::vector<Sentence> all;
    for (const auto some :
         {sentences_of_findings(), sentences_of_imports(), sentences_of_formats(),
          sentences_of_failures(), sentences_of_work()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

/// True for the words that are the same in both languages.
bool is_alike(const QString& text)
{
    static const QSet<QString> kAlike{QStringLiteral("ring"), QStringLiteral("betweenness")};
    return kAlike.contains(text);
}

void expect_swedish(const std::string& english)
{
    const auto text = QString::fromStdString(english);
    if (!text.isEmpty() && !is_alike(text)) {
        EXPECT_NE(shown_sentence(english), text);
    }
}

} // namespace

TEST(Sentences, EachIsFoundAgainInWhatIsMadeFromItAndSaidInSwedish)
{
    const InSwedish swedish;
    for (const auto* sentence : all_sentences()) {
        const auto text = with_places_filled(QString::fromUtf8(sentence));
        const int count = QByteArrayView(sentence).contains("%n") ? 7 : -1;
        const auto translation = QCoreApplication::translate("sentences", sentence, nullptr, count);
        EXPECT_EQ(shown_sentence(text.toStdString()), with_places_filled(translation)) << sentence;
    }
}

TEST(Sentences, StayAsTheyAreInEnglish)
{
    ASSERT_TRUE(install_translation(QLocale(QLocale::English)));
    for (const auto* sentence : all_sentences()) {
        const auto text = with_places_filled(QString::fromUtf8(sentence));
        EXPECT_EQ(shown_sentence(text.toStdString()), text);
    }
    EXPECT_EQ(shown("a row of 1 cells under a header of 3"), // in cases of earlier versions
              QStringLiteral("a row of 1 cell under a header of 3"));
    for (auto* words : QCoreApplication::instance()->findChildren<QTranslator*>())
        delete words;
    EXPECT_EQ(shown("3 contacts"), QStringLiteral("3 contacts"));
}

TEST(Sentences, OneAndManyAreToldApart)
{
    const InSwedish swedish;
    EXPECT_EQ(shown("1 contact"), QStringLiteral("1 kontakt"));
    EXPECT_EQ(shown("12 contacts"), QStringLiteral("12 kontakter"));
    EXPECT_EQ(shown("in ring 2 of 12 members and 1 country (score 0.5)"),
              QStringLiteral("i ring 2 med 12 medlemmar och 1 land (poäng 0,5)"));
}

TEST(Sentences, AskedForAgainFollowTheLanguage)
{
    for (int i = 0; i < 2; ++i) {
        {
            const InSwedish swedish;
            EXPECT_EQ(shown("2 contacts"), QStringLiteral("2 kontakter"));
            EXPECT_EQ(shown("2 contacts"), QStringLiteral("2 kontakter"));
        }
        EXPECT_EQ(shown("2 contacts"), QStringLiteral("2 contacts"));
    }
}

TEST(Sentences, AreFoundInListsAndAfterPlaces)
{
    const InSwedish swedish;
    EXPECT_EQ(shown("3 contacts; changed numbers 2.0 times"),
              QStringLiteral("3 kontakter; bytte nummer 2,0 gånger"));
    EXPECT_EQ(shown("/cases/a.spindel: the disk is full"),
              QStringLiteral("/cases/a.spindel: disken är full"));
    EXPECT_EQ(shown("/x.csv: cannot be read: Permission denied"),
              QStringLiteral("/x.csv: kan inte läsas: åtkomst nekad"));
    EXPECT_EQ(shown("calls.csv:3:2: column \"kind\": \"fax\" is not one of call, sms, data"),
              QStringLiteral("calls.csv:3:2: kolumnen ”kind”: ”fax” är inte något av call, sms, data"));
}

TEST(Sentences, AreSaidOnSeveralThreadsAtOnce)
{
    const InSwedish swedish;
    std::array<QStringList, 4> said;
    {
        std::vector<std::jthread> threads;
        for (auto& list : said)
            threads.emplace_back([&list] {
                for (int i = 0; i < 500; ++i)
                    list += shown_sentence(std::to_string(i) + " contacts; the disk is full");
            });
    }
    EXPECT_EQ(said[0][1], QStringLiteral("1 kontakt; disken är full"));
    for (const auto& list : said)
        EXPECT_EQ(list, said[0]);
}

TEST(Sentences, WhatStandsInQuotesAndWhatIsUnknownStaysAsItIs)
{
    const InSwedish swedish;
    EXPECT_EQ(shown("calls.csv:3:2: column \"a\": \"not a time; of several\" is a raw IBAN"),
              QStringLiteral("calls.csv:3:2: kolumnen ”a”: ”not a time; of several” är ett IBAN i klartext"));
    for (const auto* text : {"", "SE-1: FI-2; NO-3", "%1 and %n", "a: b: c: d", "; ; : ;"})
        EXPECT_EQ(shown(text), QString::fromUtf8(text));
}

TEST(Sentences, AllThatTheSampleCaseSaysIsSaidInSwedish)
{
    const InSwedish swedish;
    const support::TemporaryFolder folder;
    const auto target = folder.path() / "sample.spindel";
    const std::filesystem::path records(SPINDEL_SOURCE_DIR "/datasets/nordic-web/records");
    const auto report = importers::import_records(target, std::array{records});
    for (const auto& line : importers::messages(report))
        expect_swedish(line);
    const auto open_case = load_case(target, {});
    const auto& analysis = *open_case.analysis;
    ASSERT_FALSE(analysis.spiders().empty());
    for (const auto& spider : analysis.spiders()) {
        for (const auto& reason : spider.reasons) {
            expect_swedish(reason.measure);
            expect_swedish(reason.words);
        }
        const auto line = shown_sentence(analysis::line_of(spider.reasons));
        EXPECT_EQ(line.count(QStringLiteral("; ")),
                  QString::fromStdString(analysis::line_of(spider.reasons)).count(QStringLiteral("; ")));
        EXPECT_FALSE(line.contains(QStringLiteral(" of "))) << line.toStdString();
    }
    for (const auto& victim : analysis.victims())
        for (const auto& reason : victim.reasons)
            expect_swedish(reason.words);
    const auto identities = analysis::personas_table(analysis.subject());
    const auto column = std::ranges::find(identities.columns, "reason", &engine::Column::name) -
                        identities.columns.begin();
    for (const auto& row : identities.rows)
        expect_swedish(engine::text(row[static_cast<std::size_t>(column)]));
    for (const auto& row : analysis.quarantine().rows)
        expect_swedish(engine::text(row.front()));
}

} // namespace spindel::viewer
