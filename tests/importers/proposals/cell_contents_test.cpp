#include "importers/proposals/cell_contents.h"

#include <gtest/gtest.h>

namespace spindel::importers::proposals {

namespace {

using Cells = std::vector<std::string>;

} // namespace

TEST(CellContents, AreToldByTheirForm)
{
    const std::vector<std::pair<Content, Cells>> cases{
        {Content::nothing, {}},
        {Content::moment, {"2025-03-01 10:00:00", "2025-03-02 10:00:00"}},
        {Content::moment, {"2025-03-01T10:00:00+01:00"}},
        {Content::moment, {"01.03.25 10:00"}},
        {Content::moment, {"20250301100000"}},
        {Content::day, {"20250301", "20250302"}},
        {Content::day, {"13/03/2025"}},
        {Content::clock, {"10:00:00", "9:05:01"}},
        {Content::clock, {"10:05 PM"}},
        {Content::clock, {"10.00.00", "9.05.13"}},
        {Content::moment, {"13.03.2025 10.00"}},
        {Content::day, {"13 Mar 2025"}},
        {Content::clock, {"0:33", "65:09"}},
        {Content::phone, {"+46 70-123 45 67", "070-1234567", "(206) 555-0100"}},
        {Content::phone, {"46701234567"}},
        {Content::account, {"DE89 3704 0044 0532 0130 00", "fi2112345600000785"}},
        {Content::device, {"356938035643809"}},
        {Content::currency, {"SEK", "EUR"}},
        {Content::country, {"SE", "RO"}},
        {Content::amount, {"1.234,56", "-99,50"}},
        {Content::amount, {"99.50", "0.10"}},
        {Content::amount, {"-100"}},
        {Content::amount,
         {"\xE2\x88\x92"
          "1\xC2\xA0"
          "234,50",
          "100-"}},
        {Content::number, {"65", "0", "3600"}},
        {Content::text, {"P-1", "P-2"}},
        {Content::text, {"240-01-1-1"}},
        {Content::text, {"356938035643808x"}},
    };
    for (const auto& [content, cells] : cases)
        EXPECT_EQ(content_of(cells), content) << (cells.empty() ? "none" : cells[0]);
    EXPECT_NE(content_of({"356938035643808"}), Content::device) << "its check digit is wrong";
    EXPECT_NE(content_of({"DE88370400440532013000"}), Content::account)
        << "so are its check digits";
}

TEST(CellContents, AreWhatNineOfTenCellsAre)
{
    Cells cells(9, "+46701234567");
    cells.emplace_back("Private");
    EXPECT_EQ(content_of(cells), Content::phone);
    cells.emplace_back("Private");
    EXPECT_EQ(content_of(cells), Content::text);
}

TEST(TimeForms, AreTwoWhereDayAndMonthCouldBeEither)
{
    EXPECT_EQ(time_forms({"03/01/2025 10:00:00", "03/02/2025 10:00:00"}),
              (Cells{"%d/%m/%Y %H:%M:%S", "%m/%d/%Y %H:%M:%S"}));
    EXPECT_EQ(time_forms({"03/01/2025", "03/13/2025"}), Cells{"%m/%d/%Y"});
    EXPECT_EQ(time_forms({"01/03/2025", "13/03/2025"}), Cells{"%d/%m/%Y"});
    EXPECT_EQ(time_forms({"03/03/2025"}), Cells{"%d/%m/%Y"}) << "the third of March both ways";
    EXPECT_EQ(time_forms({"03-13-2025"}), Cells{"%m-%d-%Y"});
    EXPECT_EQ(time_forms({"2025-03-01 10:00:00.250"}), Cells{"%Y-%m-%d %H:%M:%S"});
    EXPECT_EQ(time_forms({"03.04.25"}), (Cells{"%d.%m.%y"}));
    EXPECT_EQ(time_forms({"25-03-01"}), (Cells{"%d-%m-%y", "%y-%m-%d"}));
    EXPECT_EQ(time_forms({"13/03/2025", "03/13/2025"}), Cells{}) << "no form reads both";
    EXPECT_EQ(time_forms({"13.03.2025 10.05.13"}), Cells{"%d.%m.%Y %H.%M.%S"});
    EXPECT_EQ(time_forms({"13.03.2025 10.05"}), Cells{"%d.%m.%Y %H.%M"});
    EXPECT_EQ(time_forms({}), Cells{});
}

} // namespace spindel::importers::proposals
