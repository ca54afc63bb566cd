#include "importers/masked_name.h"

#include <gtest/gtest.h>

#include "importers/import_case.h"
#include "importers/network_source.h"
#include "tests/support/record_sets.h"

namespace spindel::importers {

TEST(MaskedName, NumbersOfPeopleAreMasked)
{
    const std::vector<std::pair<std::string, std::string>> names{
        {"CDR_46701234567_list.csv", "CDR_46*********_list.csv"},
        {"+46701234567.csv", "+46*********.csv"},
        {"+46 70 123 45 67 march.csv", "+46 ************ march.csv"},
        {"070-123 45 67.csv", "070**********.csv"},
        {"0701234567.csv", "07********.csv"},
        {"SE4550000000058398257466_2025-03.xml", "SE45********************_2025-03.xml"},
        {"anna@mail.se", "ann*********"},
        {"X1234567.csv", "X1******.csv"},
        {"19800101-1234.csv", "19800101-****.csv"},
        {"1980010112345.csv", "198**********.csv"},
        {"SE45 5000 0000 0583 9825 7466 list 2025.csv",
         "SE45************************* list 2025.csv"},
        {"statement_se45-5000-0000-0583-9825-7466.sta",
         "statement_se45*************************.sta"},
        {"SE46 5000 0000 0583 9825 7466 march.csv", // misprinted
         "SE46************************* march.csv"},
        {"490154203237518.csv", "490************.csv"},
    };
    for (const auto& [name, masked] : names)
        EXPECT_EQ(masked_name(name), masked);
}

TEST(MaskedName, DaysTimesCountsAndWordsStay)
{
    for (const auto* name :
         {"calls.csv", "20250301.csv", "CDR20250301.csv", "250301.csv", "calls_2025-03-01.csv",
          "01032025.csv", "20250301235959.csv", "2025-03-01T10-30-00.csv", "calls-12345.csv",
          "01-03-2025 list.csv", "A-1/calls.csv", "stm_2025_Q1.xml", "", "åäö.csv"})
        EXPECT_EQ(masked_name(name), name);
}

TEST(MaskedName, NothingOfARawNumberInAFilesNameComesIntoTheCase)
{
    const test::TemporaryFolder folder;
    const auto case_path = folder.path() / "c.spindel";
    const std::vector files{folder.write(
        "calls_46701234567.csv", std::string(test::kCallHeader) + test::call_row(1) +
                                     "C2,noon,P-1,P-2,60,call,SE,NO,SE-TEL\n")};
    const auto report = import_records(case_path, files);
    EXPECT_EQ(report.files.at(0).name, "calls_46*********.csv");
    EXPECT_EQ(test::bytes_of(case_path).find("701234567"), std::string::npos);
}

TEST(MaskedName, ANetworkIsNotNamedByARawNumber)
{
    for (const auto* name : {"net 46701234567.csv", "+46701234567 net.csv", "anna@mail.se.csv"})
        EXPECT_THROW(source_of_network(name), engine::Error) << name;
    EXPECT_EQ(source_of_network("net 20250301.csv"), "net 20250301");
}

} // namespace spindel::importers
