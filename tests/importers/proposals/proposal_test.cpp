#include "importers/proposals/proposal.h"

#include <gtest/gtest.h>

#include "engine/error.h"
#include "importers/profiles/import_profile.h"
#include "tests/importers/proposals/proposed.h"
#include "tests/support/record_sets.h"

namespace spindel::importers::proposals {

namespace {

constexpr const char* kOperator = "Operator: Example\n\n"
                                  "A Number;B Number;Call Date;Call Time;Duration;IMEI;Cell\n"
                                  "P-1;P-2;13.03.2025;10:00:00;0:01:05;H-1;7\n"
                                  "P-1;P-3;14.03.2025;10:00:00;0:00:05;H-1;7\n";

} // namespace

TEST(Proposal, TellsDelimiterTimesAndColumns)
{
    const auto toml = proposed(kOperator);
    for (const auto* line :
         {"kind = \"calls\"", "delimiter = \";\"", "encoding = \"utf-8\"",
          "caller_id = { column = \"A Number\" }", "callee_id = { column = \"B Number\" }",
          "time = { columns = [\"Call Date\", \"Call Time\"], time = \"%d.%m.%Y %H:%M:%S\" }",
          "duration_s = { column = \"Duration\", clock = true }",
          "caller_device_id = { column = \"IMEI\" }", "# not mapped: \"Cell\""}) {
        EXPECT_NE(toml.find(line), std::string::npos) << line << " in\n" << toml;
    }
    EXPECT_EQ(toml, proposed(kOperator)) << "the same each time";
}

TEST(Proposal, CanBeImportedWith)
{
    const test::TemporaryFolder folder;
    const auto profile = profiles::read_profile(with_zone(proposed(kOperator)), "p.toml");
    const std::vector files{folder.write("t.csv", kOperator)};
    const auto report = profiles::import_files(folder.path() / "c.spindel", profile, files);
    EXPECT_EQ(report.total(), (engine::RowCounts{2, 2, 0, 0, 0}));
}

TEST(Proposal, SeesDecimalCommasAndWindowsText)
{
    const auto toml = proposed("Payer;Payee;Booking date;Amount;Currency\n"
                               "K-1;K-2;2025-03-01;1.234,50;SEK\n"
                               "\xC5k;K-2;2025-03-01;4,50;SEK\n");
    for (const auto* line : {"kind = \"payments\"", "encoding = \"windows-1252\"",
                             "decimal = \",\"", "key = \"numbered\""}) {
        EXPECT_NE(toml.find(line), std::string::npos) << line << " in\n" << toml;
    }
}

TEST(Proposal, TakesTheHeaderBelowTitlesWhereOnlyTimesAreLong)
{
    const auto toml =
        proposed("Operator X;;;\nPeriod 2025-03-01;;;\nA-nummer;B-nummer;Starttid;Cell\n"
                 "P-1;P-2;2025-03-01T10:00:00Z;x\nP-1;P-3;2025-03-02T10:00:00Z;x\n");
    EXPECT_NE(toml.find("\ntime = { column = \"Starttid\" }"), std::string::npos) << toml;
    EXPECT_NE(toml.find("caller_id = { column = \"A-nummer\" }"), std::string::npos) << toml;
}

TEST(Proposal, RepeatsNoDataWhereThereIsNoHeader)
{
    const auto toml = proposed("+46701234567,+46701234568,2025-03-01\n"
                               "+46701234567,+46701234569,2025-03-01\n");
    EXPECT_EQ(toml.find("4670"), std::string::npos);
    EXPECT_NE(toml.find("names = [\"column 1\", \"column 2\", \"column 3\"]"), std::string::npos);
}

TEST(Proposal, TellsCallerFromCalledOneByADirection)
{
    const std::string table = "msisdn,start_time,other_number,direction,third_number,imei\n"
                              "P-1,2025-03-01 10:00:00,P-2,in,,H-1\n"
                              "P-1,2025-03-01 11:00:00,P-2,Incoming,,H-1\n"
                              "P-1,2025-03-01 12:00:00,P-2,,,\n"
                              "P-1,2025-03-01 13:00:00,P-2,Forwarded,P-3,\n"
                              "P-1,2025-03-01 14:00:00,P-2,MO,,H-1\n";
    const auto toml = proposed(table);
    for (const auto* line :
         {"is = [\"MO\"]\nfields = { caller_id = \"msisdn\", callee_id = \"other_number\", "
          "caller_device_id = \"imei\" }",
          "is = [\"in\", \"Incoming\"]\nfields = { caller_id = \"other_number\", callee_id = "
          "\"msisdn\", callee_device_id = \"imei\" }",
          "is = [\"Forwarded\"]\nfields = { caller_id = \"other_number\", callee_id = "
          "\"third_number\" }"}) {
        EXPECT_NE(toml.find(line), std::string::npos) << line << " in\n" << toml;
    }
    EXPECT_EQ(toml.find("# not mapped"), std::string::npos) << toml;

    const test::TemporaryFolder folder;
    const auto profile = profiles::read_profile(with_zone(toml), "p.toml");
    const std::vector files{folder.write("t.csv", table)};
    const auto report = profiles::import_files(folder.path() / "c.spindel", profile, files);
    EXPECT_EQ(report.total(), (engine::RowCounts{5, 4, 0, 0, 1})) << "one without a direction";
}

TEST(Proposal, SaysWhereTheFirstRowsLackAWay)
{
    const auto toml = proposed("Subscriber;Other party;Start;Way\n"
                               "P-1;P-2;2025-03-01T10:00:00Z;Inkommande\n");
    EXPECT_NE(toml.find("is = [\"out\"] # none in the first rows: state the word\n"),
              std::string::npos)
        << toml;
    EXPECT_NO_THROW(profiles::read_profile(toml, "p.toml"));
}

TEST(Proposal, GuessesNoCallerWithoutADirection)
{
    const auto toml = proposed("msisdn,start_time,other_number,service\n"
                               "P-1,2025-03-01T10:00:00Z,P-2,voice\n");
    for (const auto* line :
         {"# caller_id = \"...\" # required", "# callee_id = \"...\" # required",
          "# \"msisdn\" and \"other_number\" are not mapped: no column is known to say which of "
          "them called"}) {
        EXPECT_NE(toml.find(line), std::string::npos) << line << " in\n" << toml;
    }
    EXPECT_EQ(toml.find("column = \"other_number\""), std::string::npos) << toml;
    const auto half = proposed("msisdn,start_time,called number,direction\n"
                               "P-1,2025-03-01T10:00:00Z,P-2,in\n");
    EXPECT_NE(half.find("# \"direction\" says who called whom"), std::string::npos) << half;
    EXPECT_EQ(half.find("callee_id = {"), std::string::npos) << half;
}

TEST(Proposal, GivesTheHandsetToTheOwnNumberOnly)
{
    const auto toml = proposed("CALLING_NO,CALLED_NO,Start time,CALL_TYPE,IMEI\n"
                               "P-1,P-2,2025-03-01T10:00:00Z,MOC,H-1\n"
                               "P-2,P-1,2025-03-01T11:00:00Z,MTC,H-1\n");
    for (const auto* line :
         {"caller_id = { column = \"CALLING_NO\" }",
          "# \"CALL_TYPE\" says incoming of some calls: if \"CALLING_NO\" is the own number",
          "is = [\"MOC\"]\nfields = { caller_device_id = \"IMEI\" }",
          "is = [\"MTC\"]\nfields = { callee_device_id = \"IMEI\" }"}) {
        EXPECT_NE(toml.find(line), std::string::npos) << line << " in\n" << toml;
    }
}

TEST(Proposal, OfNoTableIsNone)
{
    EXPECT_EQ(proposed(""), "");
    EXPECT_EQ(proposed("a word\nanother\n"), "");
    EXPECT_THROW(propose_profile("/nowhere.csv"), engine::Error);
}

} // namespace spindel::importers::proposals
