#include "importers/profiles/proposal.h"

#include <gtest/gtest.h>

#include "engine/error.h"
#include "importers/profiles/import_profile.h"
#include "tests/support/record_sets.h"

namespace spindel::importers::profiles {

namespace {

std::string proposed(std::string_view bytes)
{
    const test::TemporaryFolder folder;
    return propose_profile(folder.write("t.csv", bytes));
}

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
    auto profile = read_profile(proposed(kOperator), "p.toml");
    profile.has_raw_identifiers = false;
    const std::vector files{folder.write("t.csv", kOperator)};
    const auto report = import_files(folder.path() / "c.spindel", profile, files);
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

TEST(Proposal, RepeatsNoDataWhereThereIsNoHeader)
{
    const auto toml = proposed("+46701234567,+46701234568,2025-03-01\n"
                               "+46701234567,+46701234569,2025-03-01\n");
    EXPECT_EQ(toml.find("4670"), std::string::npos);
    EXPECT_NE(toml.find("names = [\"column 1\", \"column 2\", \"column 3\"]"), std::string::npos);
}

TEST(Proposal, OfNoTableIsNone)
{
    EXPECT_EQ(proposed(""), "");
    EXPECT_EQ(proposed("a word\nanother\n"), "");
    EXPECT_THROW(propose_profile("/nowhere.csv"), engine::Error);
}

} // namespace spindel::importers::profiles
