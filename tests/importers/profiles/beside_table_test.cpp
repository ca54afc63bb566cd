#include "importers/profiles/beside_table.h"

#include "tests/importers/profiles/profile_import.h"

namespace spindel::importers::profiles {

namespace {

const std::string kHead = "CALLING_NO,CALLED_NO,CALL_DATE,CALL_TIME,DURATION,CALL_TYPE,ESN/IMEI\n";
const std::string kRecord = "P-1,P-2,01-03-2025,10:00:00,60,OUT,\n";

Profile headless(const std::string& form)
{
    return read_profile("kind = \"calls\"\nidentifiers = \"pseudonyms\"\nzone = \"UTC\"\n"
                        "[file]\n" +
                            form +
                            "[fields]\ntime = { column = \"t\", time = \"%Y%m%d%H%M%S\" }\n"
                            "caller_id = \"a\"\ncallee_id = \"b\"\n",
                        "h.toml");
}

} // namespace

TEST_F(ImportProfile, HeadersAtPageBreaksAndBlankRowsAreNoRecords)
{
    const auto report = import(shipped_for_pseudonyms("cdr-india"), "c.csv",
                               kHead + "---,---,---\n" + kRecord + ",,,,,,\n" + kHead +
                                   "P-1,P-3,01-03-2025,11:00:00,60,OUT,\n,,\n");
    EXPECT_EQ(report.total(), (engine::RowCounts{2, 2, 0, 0, 0}));
    EXPECT_EQ(report.files[0].left_out, 4);
}

TEST_F(ImportProfile, AFooterBeginsInTheFirstCellThatIsFilledAndWithAnyMark)
{
    auto profile = shipped_for_pseudonyms("cdr-india");
    profile.footer = {"***", "Total"};
    for (const auto* line : {"***END***\n", ",,Total,3,,,\n", "Total: 3\n"}) {
        const auto report = import(profile, "c.csv", kHead + kRecord + line);
        EXPECT_EQ(report.total().quarantined, 0) << line;
        EXPECT_EQ(report.files[0].left_out, 1) << line;
    }
    EXPECT_EQ(import(profile, "c.csv", kHead + kRecord + "Totals,,,,,,\n").total().quarantined, 1);
}

TEST_F(ImportProfile, ARowThatLacksACellIsRefusedOnceARecordStandsBelowAFooter)
{
    const auto report =
        import(shipped_for_pseudonyms("cdr-india"), "c.csv",
               kHead + "Note: page 1\nand more\n" + kRecord + "P-1,,01-03-2025,11:00:00,60,OUT,\n");
    EXPECT_EQ(report.total(), (engine::RowCounts{2, 1, 0, 0, 1}));
    EXPECT_EQ(report.files[0].left_out, 2);
    EXPECT_EQ(reasons(), Rows{"5:2 CALLED_NO: empty, but must be filled"});
}

TEST_F(ImportProfile, AFooterOfRecordsThatNeedNoTimeFillsNothingElse)
{
    const auto profile = read_profile("kind = \"phones\"\nidentifiers = \"pseudonyms\"\n"
                                      "[file]\nfooter = [\"Total\"]\n[fields]\nphone_id = \"n\"\n"
                                      "actor_id = \"who\"\nsource = { constant = \"SE-TEL\" }\n",
                                      "p.toml");
    const auto report =
        import(profile, "p.csv", "n,who\nP-1,A-1\nTotal,A-2\nTotal: 2,\nP-3,\nP-4,A-4\n");
    EXPECT_EQ(report.total(), (engine::RowCounts{4, 4, 0, 0, 0}));
    EXPECT_EQ(report.files[0].left_out, 1) << "the sender Total has a user";
}

TEST_F(ImportProfile, ATitleThatComesAgainIsNoRowUnlessItMayBeARecord)
{
    const std::string above = "Page 1 of 01-03-2025,,,,,,\n"
                              "P-1,P-2,01-03-2025,10:00:00,60,OUT,\n";
    const auto report = import(shipped_for_pseudonyms("cdr-india"), "c.csv",
                               above + kHead + kRecord + "Page 2 of 01-03-2025,,,,,,\n" +
                                   "P-1,P-2,01-03-2025,11:00:00,60,OUT,\n"
                                   "Page two,,,,,,\n");
    EXPECT_EQ(report.total(), (engine::RowCounts{3, 2, 0, 0, 1}));
    EXPECT_EQ(report.files[0].left_out, 3);
}

TEST_F(ImportProfile, WhatStandsAboveAHeaderOfFixedWidthIsLeftOut)
{
    const auto report = import(headless("widths = [15, 4, 4]\n"), "w.txt",
                               "A list of calls, 2025-03-01 and later\n\n"
                               "t              a   b\n"
                               "20250301100000 P-1 P-2\n"
                               "a fault\n");
    EXPECT_EQ(report.total(), (engine::RowCounts{2, 1, 0, 0, 1}));
    EXPECT_EQ(report.files[0].left_out, 1);
}

TEST_F(ImportProfile, ThePreambleOfATableWithoutHeaderTakesNoRecord)
{
    const auto profile =
        headless("widths = [15, 4, 4]\nnames = [\"t\", \"a\", \"b\"]\npreamble = 3\n");
    const std::string record = "20250301100000 P-1 P-2\n";
    const auto report = import(profile, "w.txt", "Calls of 2025-03-01\n\n" + record + "a fault\n");
    EXPECT_EQ(report.total(), (engine::RowCounts{2, 1, 0, 0, 1}));
    EXPECT_EQ(report.files[0].left_out, 1) << "the first line only";
    EXPECT_THROW(headless("preamble = 3\n"), engine::InputError) << "its header is found";
}

} // namespace spindel::importers::profiles
