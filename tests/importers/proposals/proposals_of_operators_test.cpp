// Tables as operators write them; every one is made up.
#include <array>

#include <gtest/gtest.h>

#include "engine/error.h"
#include "importers/profiles/import_profile.h"
#include "importers/proposals/proposal.h"
#include "tests/importers/proposals/proposed.h"
#include "tests/support/record_sets.h"

namespace spindel::importers::proposals {

namespace {

/// What the import says that uses a proposal as it is.
std::string refusal(const std::string& toml)
{
    try {
        profiles::read_profile(toml, "p.toml");
    } catch (const engine::InputError& error) {
        return error.what();
    }
    return "";
}

std::string in_utf_16le(std::string_view ascii)
{
    std::string bytes;
    for (const char c : ascii)
        bytes += std::string{c, '\0'};
    return bytes;
}

constexpr std::string_view kSwedish = // with what stands above it filled up to the table's width
    "Exempel Tele AB;;;;;;;\n"
    "Utl\xE4mnande;Period 2025-03-01 - 2025-03-31;;;;;;\n"
    "A-nummer;B-nummer;Startdatum;Starttid;L\xE4ngd (s);Typ;IMEI A;Cell\n"
    "0701234567;0707654321;2025-03-01;10:00:00;65;Samtal;35693803564380;240-01-1-1\n"
    "0701234567;+40721234567;2025-03-01;11:00:00;0;SMS;356938035643809;240-01-1-1\n";

constexpr std::string_view kAmerican = "CALLING NUMBER,CALLED NUMBER,DATE,TIME,DURATION,TYPE\n"
                                       "+12065550100,+12065550199,03/01/2025,10:00:00,65,call\n"
                                       "+12065550100,+12065550199,03/02/2025,10:00:00,65,call\n";

} // namespace

TEST(ProposalOfOperator, TakesTheHeaderBelowWhatASpreadsheetFilledUp)
{
    const auto toml = proposed(kSwedish);
    for (const auto* line :
         {"kind = \"calls\"", "encoding = \"windows-1252\"",
          "caller_id = { column = \"A-nummer\" }", "callee_id = { column = \"B-nummer\" }",
          "time = { columns = [\"Startdatum\", \"Starttid\"], time = \"%Y-%m-%d %H:%M:%S\" }",
          "duration_s = { column = \"L\xC3\xA4ngd (s)\" }",
          "kind = { column = \"Typ\", lookup = { \"SMS\" = \"sms\", \"Samtal\" = \"call\" } }",
          "caller_device_id = { column = \"IMEI A\" }"}) {
        EXPECT_TRUE(has(toml, line)) << line << " in\n" << toml;
    }
    EXPECT_FALSE(has(toml, "Exempel")) << toml;
}

TEST(ProposalOfOperator, IsRefusedUntilTheZoneIsStated)
{
    const auto toml = proposed(kSwedish);
    EXPECT_EQ(refusal(toml), "p.toml:1:1: time is a local time: state its zone, such as zone = "
                             "\"Europe/Stockholm\"");
    EXPECT_FALSE(has(toml, "\nzone = ")) << toml;

    auto profile = profiles::read_profile(with_zone(toml), "p.toml");
    profile.has_raw_identifiers = false; // the numbers above are no pseudonyms, nor anybody's
    const test::TemporaryFolder folder;
    const std::vector files{folder.write("t.csv", kSwedish)};
    const auto report = profiles::import_files(folder.path() / "c.spindel", profile, files);
    EXPECT_EQ(report.total().read, 2U);
}

TEST(ProposalOfOperator, DoesNotGuessDayAndMonth)
{
    const auto toml = proposed(kAmerican);
    EXPECT_TRUE(has(toml,
                    "# time = { columns = [\"DATE\", \"TIME\"], time = \"...\" } # required: the "
                    "first rows do not tell whether \"%d/%m/%Y %H:%M:%S\" or \"%m/%d/%Y "
                    "%H:%M:%S\"\n"))
        << toml;
    EXPECT_EQ(refusal(toml), "p.toml:1:1: no field fills \"time\", which calls need");
    const auto told = proposed(std::string(kAmerican) +
                               "+12065550100,+12065550199,03/13/2025,10:00:00,65,call\n");
    EXPECT_TRUE(
        has(told, "\ntime = { columns = [\"DATE\", \"TIME\"], time = \"%m/%d/%Y %H:%M:%S\" }"))
        << told;
}

TEST(ProposalOfOperator, TakesTheZoneThatAColumnIsCalledBy)
{
    const auto toml = proposed("A_NUMBER;B_NUMBER;START_TIME (UTC);DURATION (sec)\n"
                               "P-1;P-2;2025-07-01 10:00:00;65\n");
    EXPECT_TRUE(has(toml, "\nzone = \"UTC\" # as a column's name says\n")) << toml;
    EXPECT_TRUE(has(toml, "\nidentifiers = \"pseudonyms\" # or \"raw\"\n")) << toml;
    const test::TemporaryFolder folder;
    const std::vector files{folder.write("t.csv",
                                         "A_NUMBER;B_NUMBER;START_TIME (UTC);DURATION (sec)\n"
                                         "P-1;P-2;2025-07-01 10:00:00;65\n")};
    const auto report = profiles::import_files(folder.path() / "c.spindel",
                                               profiles::read_profile(toml, "p.toml"), files);
    EXPECT_EQ(report.total(), (engine::RowCounts{1, 1, 0, 0, 0})) << "as it was proposed";
}

TEST(ProposalOfOperator, ProposesNoDayWithoutTheTimeOfDayBesideIt)
{
    const std::string header = "A-nummer;B-nummer;Datum;Tid\n";
    const auto told = proposed(header + "P-1;P-2;13.03.2025;10.00.00\n");
    EXPECT_TRUE(has(told, "\ntime = { columns = [\"Datum\", \"Tid\"], time = \"%d.%m.%Y "
                          "%H.%M.%S\" }"))
        << told;
    const auto open = proposed(header + "P-1;P-2;13.03.2025;ten\n");
    EXPECT_TRUE(has(open, "\n# time = { columns = [\"Datum\", \"Tid\"], time = \"...\" } # "
                          "required: state its form"))
        << open;
    EXPECT_FALSE(has(open, "\ntime = ")) << "midnight would be another time";
}

TEST(ProposalOfOperator, KnowsListsOfSubscribers)
{
    const auto toml =
        proposed("Abonnentlista;;;;\nNummer;Abonnent;Fr\xC3\xA5n;Till;Land\n"
                 "46701234567;A-1;2024-01-01;;SE\n46701234568;A-2;2024-02-13;2025-01-31;SE\n"
                 "Antal: 2;;;;\n");
    for (const auto* line : {"kind = \"phones\"", "phone_id = { column = \"Nummer\" }",
                             "actor_id = { column = \"Abonnent\" }",
                             "valid_from = { column = \"Fr\xC3\xA5n\", time = \"%Y-%m-%d\" }",
                             "valid_to = { column = \"Till\", time = \"%Y-%m-%d\" }",
                             "country = { column = \"Land\" }"}) {
        EXPECT_TRUE(has(toml, line)) << line << " in\n" << toml;
    }
    EXPECT_FALSE(has(proposed("From;To;Note\nX;Y;1\nX;Z;2\n"), "\nkind = "));
    EXPECT_TRUE(
        has(proposed("Passport;State;Date;Time;Direction\nD-1;ROU;13.03.2025;10:30;Entry\n"),
            "\nkind = \"travel\"\n"));
}

TEST(ProposalOfOperator, NamesOverSeveralLinesAreFoundAgain)
{
    const std::string table = "\"Calling\nnumber\",\"Called \"\"B\"\"\nnumber\",Start\n"
                              "P-1,P-2,2025-03-13T10:00:00Z\n";
    auto toml = proposed(table);
    const std::string open = "# callee_id = \"...\"";
    ASSERT_TRUE(has(toml, open)) << toml;
    toml.replace(toml.find(open), open.size(), "callee_id = \"Called \\\"B\\\"\\nnumber\"");
    const test::TemporaryFolder folder;
    const std::vector files{folder.write("t.csv", table)};
    const auto report = profiles::import_files(folder.path() / "c.spindel",
                                               profiles::read_profile(toml, "p.toml"), files);
    EXPECT_EQ(report.total(), (engine::RowCounts{1, 1, 0, 0, 0}));
}

TEST(ProposalOfOperator, TellsUtf16WithoutAMark)
{
    const std::string table = "A_NUMBER;B_NUMBER;START_TIME;DURATION\n"
                              "P-1;P-2;2025-07-01T10:00:00Z;65\n";
    const auto bytes = in_utf_16le(table);
    const auto toml = proposed(bytes);
    EXPECT_TRUE(has(toml, "encoding = \"utf-16le\"")) << toml;
    EXPECT_TRUE(has(toml, "caller_id = { column = \"A_NUMBER\" }")) << toml;
    const test::TemporaryFolder folder;
    for (const auto& written : {bytes, "\xFF\xFE" + bytes}) {
        const std::vector files{folder.write("t.csv", written)};
        const auto report = profiles::import_files(folder.path() / "c.spindel",
                                                   profiles::read_profile(toml, "p.toml"), files);
        EXPECT_EQ(report.total().read, 1U);
        EXPECT_EQ(report.total().quarantined, 0U);
    }
    std::string swapped;
    for (const char c : table)
        swapped += std::string{'\0', c};
    EXPECT_TRUE(has(proposed(swapped), "encoding = \"utf-16\"")) << "big-endian";
}

TEST(ProposalOfOperator, TakesColumnsOfFixedWidth)
{
    const std::string table = "CALLING CALLED      DATE     TIME   DUR   TYPE\n"
                              "P-1     P-25        20250301 100000 00065 VOICE\n"
                              "P-1     S-\xC3\x85X Y      20250302 100000 00000 SMS\n";
    const auto toml = proposed(table);
    for (const auto* line :
         {"widths = [8, 12, 9, 7, 6, 69]",
          "time = { columns = [\"DATE\", \"TIME\"], time = \"%Y%m%d %H%M%S\" }"}) {
        EXPECT_TRUE(has(toml, line)) << line << " in\n" << toml;
    }
    const test::TemporaryFolder folder;
    const std::vector files{folder.write("t.txt", table)};
    const auto report = profiles::import_files(
        folder.path() / "c.spindel", profiles::read_profile(with_zone(toml), "p.toml"), files);
    EXPECT_EQ(report.total(), (engine::RowCounts{2, 2, 0, 0, 0}));
    EXPECT_EQ(proposed("Two words\nof no\ntable at all\n"), "");
}

TEST(ProposalOfOperator, HeadingsAndSumsOfATableOfFixedWidthAreNoColumns)
{
    const auto toml = proposed("OPERATOR TEST   WARRANT 12, 2025-03-01 - 2025-03-31\n"
                               "\n"
                               "CALLING    CALLED     DATE      TIME    DUR    TYPE\n"
                               "P-1        P-25       20250301  100000  00065  VOICE\n"
                               "P-1        S-X Y      20250302  100000  00000  SMS\n"
                               "SUM OF ALL 2 RECORDS\n");
    for (const auto* line :
         {"widths = [11, 11, 10, 8, 7, 69]", "caller_id = { column = \"CALLING\" }",
          "time = { columns = [\"DATE\", \"TIME\"], time = \"%Y%m%d %H%M%S\" }"}) {
        EXPECT_TRUE(has(toml, line)) << line << " in\n" << toml;
    }
}

TEST(ProposalOfOperator, KnowsColumnsInTheLanguagesAroundTheBaltic)
{
    for (const auto& [a, b, at, length, type, call] : std::vector<std::array<std::string, 6>>{
             {"Numer A", "Numer B", "Data i czas", "Czas trwania", "Typ usługi",
              "Połączenie głosowe"},
             {"Skambinantysis", "Skambinamasis", "Pradžia", "Trukmė", "Paslauga", "Pokalbis"},
             {"Helistaja", "Vastuvõtja", "Algusaeg", "Kestus", "Teenuse liik", "Kõne"},
             {"Numero chiamante", "Numero chiamato", "Data/Ora", "Durata", "Tipo chiamata",
              "Chiamata"}}) {
        const auto toml = proposed(a + ";" + b + ";" + at + ";" + length + ";" + type + "\n" +
                                   "P-1;P-2;2025-03-01 10:00:00;65;" + call + "\n" +
                                   "P-1;P-3;2025-03-01 11:00:00;0;SMS\n");
        EXPECT_TRUE(has(toml, "caller_id = { column = \"" + a + "\" }")) << toml;
        EXPECT_TRUE(has(toml, "callee_id = { column = \"" + b + "\" }")) << toml;
        EXPECT_TRUE(has(toml, "time = { column = \"" + at + "\"")) << toml;
        EXPECT_TRUE(has(toml, "duration_s = { column = \"" + length + "\" }")) << toml;
        EXPECT_TRUE(has(toml, "\"" + call + "\" = \"call\"")) << toml;
    }
}

TEST(ProposalOfOperator, ReadsSecondsSince1970AndDecimals)
{
    const auto since_1970 = proposed("a_party,b_party,start_time,duration\n"
                                     "P-1,P-2,1740823509,65\n");
    EXPECT_TRUE(has(since_1970, "\ntime = { column = \"start_time\", time = \"epoch\" }"))
        << since_1970;
    EXPECT_EQ(refusal(since_1970), "") << "it needs no zone";
    const auto decimals = proposed("a_party,b_party,start_time,duration\n"
                                   "P-1,P-2,2025-03-01 10:00:00.250,65.0\n");
    EXPECT_TRUE(has(decimals, "\ntime = { column = \"start_time\", time = \"%Y-%m-%d %H:%M:%S\" }"))
        << decimals;
    EXPECT_TRUE(has(decimals, "duration_s = { column = \"duration\", split = \".\", part = 1 }"))
        << decimals;
}

TEST(ProposalOfOperator, DoesNotRepeatWordsThatItDoesNotKnow)
{
    const auto toml = proposed("a_party,b_party,start_time,type\n"
                               "P-1,P-2,2025-03-01T10:00:00Z,VOICE\n"
                               "P-1,P-2,2025-03-01T11:00:00Z,Anna\n");
    EXPECT_TRUE(has(toml, "lookup = { \"VOICE\" = \"call\" } } # words to add: 1 more")) << toml;
    EXPECT_FALSE(has(toml, "Anna")) << toml;
}

TEST(ProposalOfOperator, ClaimsNoKindWhereNothingTells)
{
    const auto toml = proposed("Kuuma;Kyl\xC3\xA4\nabc;def\nghi;jkl\n");
    EXPECT_TRUE(has(toml, "# kind = \"...\" # required")) << toml;
    EXPECT_TRUE(has(toml, "# not mapped: \"Kuuma\"\n")) << toml;
    EXPECT_EQ(refusal(toml), "p.toml:1:1: state the kind of the records: kind = \"calls\", "
                             "\"payments\", \"travel\" ...");
}

TEST(ProposalOfOperator, TellsCallsByTheirCellsButNotWhoCalled)
{
    const auto toml = proposed("Foo;Bar;Baz\n"
                               "+46701234567;+46701234568;2025-03-01T10:00:00Z\n");
    for (const auto* line : {"kind = \"calls\"", "# caller_id = \"...\" # required",
                             "# not mapped: \"Foo\" (telephone numbers)",
                             "time = { column = \"Baz\" } # by what it holds: check"}) {
        EXPECT_TRUE(has(toml, line)) << line << " in\n" << toml;
    }
}

} // namespace spindel::importers::proposals
