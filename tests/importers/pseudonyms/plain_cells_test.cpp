#include "importers/pseudonyms/plain_cells.h"

#include <gtest/gtest.h>

namespace spindel::importers::pseudonyms {

TEST(PlainCells, ClocksAreNoNumbersOfAnybody)
{
    for (const auto* cell : {"00:90:00", "1:05", "-1:05:09", "12:30:15,5", "125:00:00"})
        EXPECT_TRUE(is_clock(cell)) << cell;
    for (const auto* cell : {"", "12", "070:765:4321", "00:90:00:11:22:33", "2001:db8::1",
                             "1:234567", "12:30:15.46701234567"})
        EXPECT_FALSE(is_clock(cell)) << cell;
}

TEST(PlainCells, DaysAndClocksWithoutMarksAreTimes)
{
    for (const auto* cell :
         {"20250330 023000", "20250330T0230", "20250330 02:30:00", "20250230 235959"})
        EXPECT_TRUE(is_compact_time(cell)) << cell;
    for (const auto* cell : {"20250330", "20250330023000", "20251330 023000", "07076543 023000",
                             "20250330 243000", "20250330 026000", "20250330 46707", "",
                             "20250330 023000 46701234567", "20250330 4670123456"})
        EXPECT_FALSE(is_compact_time(cell)) << cell;
}

TEST(PlainCells, AmountsOfPartedThousands)
{
    for (const auto* cell : {"1.234,56", "1.234,56-", "-1,234.56", "12 345,67", "12'345'678.90"})
        EXPECT_TRUE(is_parted_amount(cell)) << cell;
    for (const auto* cell : {"46,707,654,321.00", "070.765,43", "070 765 43 21", "123.45",
                             "1.234,567", "1.2345,67", "", "1.234.567"})
        EXPECT_FALSE(is_parted_amount(cell)) << cell;
}

} // namespace spindel::importers::pseudonyms
