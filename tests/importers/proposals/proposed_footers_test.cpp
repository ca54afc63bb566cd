// What stands above and below tables; every one is made up.
#include <gtest/gtest.h>

#include "importers/profiles/import_profile.h"
#include "importers/proposals/footer_words.h"
#include "tests/importers/proposals/proposed.h"
#include "tests/support/record_sets.h"

namespace spindel::importers::proposals {

namespace {

constexpr std::string_view kPayments = "Date;Payer;Payee;Amount;Currency\n"
                                       "2025-03-13;K-1;K-2;1000,00;SEK\n"
                                       "2025-03-14;K-1;K-3;234,50;SEK\n";

/// Imports a table through what is proposed for it.
FileReport imported(const std::string& bytes)
{
    const test::TemporaryFolder folder;
    const auto toml = with_zone(proposed(bytes));
    const std::vector files{folder.write("t.csv", bytes)};
    return profiles::import_files(folder.path() / "c.spindel",
                                  profiles::read_profile(toml, "p.toml"), files)
        .files.at(0);
}

} // namespace

TEST(FooterWords, AreThoseOfSumsAndEndsAsTheyAreWritten)
{
    for (const auto& [text, words] :
         std::vector<std::pair<std::string, std::string>>{{"Total", "Total"},
                                                          {"TOTAL: 3", "TOTAL"},
                                                          {"Antal rader: 120", "Antal"},
                                                          {"Summe", "Summe"},
                                                          {"Yhteensä 3", "Yhteensä"},
                                                          {"RAZEM", "RAZEM"},
                                                          {"Utgående saldo 1", "Utgående saldo"},
                                                          {"No. of calls: 3", "No. of"},
                                                          {"Iš viso: 3", "Iš viso"},
                                                          {"Итого", "Итого"},
                                                          {"*** END ***", "***"},
                                                          {"-----", "---"},
                                                          {"Totalvision AB", ""},
                                                          {"Anna, total 3", ""},
                                                          {"--", ""},
                                                          {"", ""}}) {
        EXPECT_EQ(footer_words(text), words) << text;
    }
}

TEST(ProposedFooter, LeavesLinesOfSumsOutAndCountsThem)
{
    for (const auto& [line, word] :
         std::vector<std::pair<std::string, std::string>>{{"Total;;;1234,50", "Total"},
                                                          {"Total;;;1234,50;SEK", "Total"},
                                                          {";;Summe;1234,50;", "Summe"},
                                                          {"Antal rader: 2", "Antal"},
                                                          {"*** END ***", "***"}}) {
        const auto bytes = std::string(kPayments) + line + "\n";
        EXPECT_TRUE(has(proposed(bytes), "\nfooter = [\"" + word + "\"] # lines below"))
            << proposed(bytes);
        const auto report = imported(bytes);
        EXPECT_EQ(report.rows, (engine::RowCounts{2, 2, 0, 0, 0})) << line;
        EXPECT_EQ(report.left_out, 1) << line;
    }
}

TEST(ProposedFooter, NamesEachBeginningOnceAndWhatItDoesNotKnowNever)
{
    const auto bytes = std::string(kPayments) + "Anna Andersson;tel;070\n"
                                                "Total;;;1234,50;SEK\n"
                                                "Total;;;\n"
                                                "Page 1\n"
                                                "Anna again\n";
    const auto toml = proposed(bytes);
    EXPECT_TRUE(has(toml, "\nfooter = [\"Total\", \"Page\"] #")) << toml;
    EXPECT_TRUE(has(toml, "\n# footer: 1 line at the end like no row of the table")) << toml;
    EXPECT_FALSE(has(toml, "Anna")) << toml;
    const auto report = imported(bytes);
    EXPECT_EQ(report.rows, (engine::RowCounts{3, 2, 0, 0, 1})) << "Anna's line stays a row";
    EXPECT_EQ(report.left_out, 4);
}

TEST(ProposedFooter, ARecordCutShortAtTheEndStaysARow)
{
    const auto bytes = std::string(kPayments) + "2025-03-15;K-1;K-";
    EXPECT_FALSE(has(proposed(bytes), "\nfooter")) << proposed(bytes);
    EXPECT_EQ(imported(bytes).rows, (engine::RowCounts{3, 2, 0, 0, 1}));
    EXPECT_FALSE(has(proposed(std::string(kPayments)), "footer"));
}

TEST(ProposedFooter, IsFoundAtTheEndOfALongFileInAnyEncoding)
{
    std::string text(kPayments);
    for (int i = 0; i < 5000; ++i)
        text += "2025-03-14;K-1;K-3;" + std::to_string(i) + ",50;SEK\n";
    text += "Summa;;;1,00;SEK\n";
    EXPECT_TRUE(has(proposed(text), "\nfooter = [\"Summa\"]"));
    std::string utf_16 = "\xFF\xFE";
    for (const char c : text)
        utf_16 += std::string{c, '\0'};
    EXPECT_TRUE(has(proposed(utf_16), "\nfooter = [\"Summa\"]"));
    EXPECT_EQ(imported(utf_16).rows, (engine::RowCounts{5002, 5002, 0, 0, 0}));
}

TEST(ProposedFooter, RowsOfOtherThingsBetweenRecordsSpoilNoColumn)
{
    const auto bytes = std::string(kPayments) + "Page 1;;;;\n"
                                                ";;;;\n"
                                                "---;---;---;---;---\n"
                                                "Date;Payer;Payee;Amount;Currency\n"
                                                "2025-03-15;K-1;K-3;5,00;SEK\n"
                                                "Page 2;;;;\n";
    EXPECT_TRUE(has(proposed(bytes), "time = { column = \"Date\", time = \"%Y-%m-%d\" }"));
    const auto report = imported(bytes);
    EXPECT_EQ(report.rows, (engine::RowCounts{3, 3, 0, 0, 0}));
    EXPECT_EQ(report.left_out, 5);
}

TEST(ProposedFooter, LinesAboveAndBelowATableOfFixedWidthAreNoRows)
{
    const std::string table = "P-1        P-25       20250301  100000  00065  VOICE\n"
                              "P-1        S-X Y      20250302  100000  00000  SMS\n"
                              "P-1        P-26       20250303  100000  00005  VOICE\n"
                              "SUM OF ALL 3 RECORDS\n"
                              "*** END ***\n";
    const auto with_header = "OPERATOR TEST   WARRANT 12, 2025-03-01 - 2025-03-31\n\n"
                             "CALLING    CALLED     DATE      TIME    DUR    TYPE\n" +
                             table;
    const auto report = imported(with_header);
    EXPECT_EQ(report.rows, (engine::RowCounts{3, 3, 0, 0, 0}));
    EXPECT_EQ(report.left_out, 3);

    const auto toml = proposed("LIST OF CALLS\n\n" + table);
    EXPECT_TRUE(has(toml, "\npreamble = 2 #")) << toml;
    EXPECT_TRUE(has(toml, "\nfooter = [\"SUM\", \"***\"] #")) << toml;
}

TEST(ProposedFooter, TitlesOfPagesOfAReportAreNoRows)
{
    const std::string header = "A-NUMBER      B-NUMBER      DATE        TIME      SECS\n"
                               "------------  ------------  ----------  --------  ----\n";
    const auto page = [&](const std::string& number) {
        return "\fEXAMPLE TELECOM                     PAGE " + number + "\n" + header;
    };
    const auto bytes = page("1") +
                       "P-1           P-2           2025-03-13  10:00:00    65\n"
                       "P-1           P-23          2025-03-14  10:00:00     5\n" +
                       page("2") +
                       "P-1           P-24          2025-03-15  10:00:00    65\n"
                       "TOTAL CALLS: 3\n";
    const auto toml = proposed(bytes);
    EXPECT_TRUE(
        has(toml, "time = { columns = [\"DATE\", \"TIME\"], time = \"%Y-%m-%d %H:%M:%S\" }"))
        << toml;
    const auto report = imported(bytes);
    EXPECT_EQ(report.rows, (engine::RowCounts{3, 3, 0, 0, 0}));
    EXPECT_EQ(report.left_out, 6);
}

} // namespace spindel::importers::proposals
