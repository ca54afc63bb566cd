#include "engine/row_cells.h"

#include <limits>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace spindel::engine {

namespace {

const std::string kLong(300, 'x');

std::vector<RowCell> all_kinds()
{
    using Limits = std::numeric_limits<std::int64_t>;
    return {RowCell{},
            std::int64_t{0},
            std::int64_t{-1},
            std::int64_t{1} << 60U,
            std::int64_t{1} << 61U,
            -(std::int64_t{1} << 61U) - 1,
            Limits::max(),
            Limits::min(),
            std::string_view(),
            std::string_view("P-1"),
            std::string_view("P-12"),
            std::string_view(kLong)};
}

std::string bytes_of(const RowCell& cell)
{
    std::string bytes;
    RowWriter writer(bytes);
    if (const auto* number = std::get_if<std::int64_t>(&cell)) {
        writer.number(*number);
    } else if (const auto* text = std::get_if<std::string_view>(&cell)) {
        writer.text(*text);
    } else {
        writer.none();
    }
    return bytes;
}

} // namespace

TEST(RowCells, WhatWasWrittenIsRead)
{
    std::string row;
    for (const auto& cell : all_kinds())
        row += bytes_of(cell);
    RowReader reader(row);
    for (const auto& cell : all_kinds())
        EXPECT_TRUE(reader.next() == cell);
    EXPECT_TRUE(reader.is_at_end());
}

TEST(RowCells, NoCellBeginsAnother)
{
    for (const auto& a : all_kinds()) {
        for (const auto& b : all_kinds())
            EXPECT_EQ(bytes_of(a).starts_with(bytes_of(b)), a == b);
    }
}

TEST(RowCells, TheFirstCellsAreMeasured)
{
    const auto row = bytes_of(std::int64_t{7}) + bytes_of(std::string_view("C1")) + bytes_of({});
    EXPECT_EQ(size_of_cells(row, 0), 0U);
    EXPECT_EQ(size_of_cells(row, 2), row.size() - 1);
}

} // namespace spindel::engine
