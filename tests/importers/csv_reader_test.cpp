#include "importers/csv_reader.h"

#include <gtest/gtest.h>

#include "engine/error.h"
#include "engine/text_check.h"
#include "tests/support/temporary_folder.h"

namespace spindel::importers {

namespace {

struct Row {
    std::size_t line;
    std::vector<std::string> cells;
    CsvFault fault = CsvFault::none;

    friend bool operator==(const Row&, const Row&) = default;
};

std::vector<Row> rows_of(const std::string& text, std::string* all_text = nullptr)
{
    const test::TemporaryFolder folder;
    CsvReader reader(folder.write("x.csv", text), "x.csv");
    std::vector<Row> rows;
    CsvRow row;
    while (reader.next(row)) {
        rows.push_back({row.line, {row.cells.begin(), row.cells.end()}, row.fault});
        if (all_text != nullptr) *all_text += std::string(row.text) + "\n";
    }
    EXPECT_EQ(reader.bytes_read(), text.size());
    return rows;
}

} // namespace

TEST(CsvReader, ARowEndsAtLfCrlfOrTheEnd)
{
    const std::vector<Row> expected{{1, {"a", "b"}}, {2, {"c", "d"}}, {3, {"e", ""}}};
    EXPECT_EQ(rows_of("a,b\nc,d\r\ne,"), expected);
    EXPECT_EQ(rows_of("\xEF\xBB\xBF"
                      "a,b\r\nc,d\r\ne,\r\n"),
              expected);
}

TEST(CsvReader, QuotesHoldCommasNewlinesAndDoubledQuotes)
{
    const std::vector<Row> expected{
        {1, {"a,b", "c\nd", "say \"so\""}}, {3, {"", "\"", "x"}}, {4, {"y", "z", ""}}};
    EXPECT_EQ(rows_of("\"a,b\",\"c\nd\",\"say \"\"so\"\"\"\n\"\",\"\"\"\",x\ny,z,\"\"\r\n"),
              expected);
}

TEST(CsvReader, AnUnclosedQuoteTakesTheRestIntoItsRow)
{
    std::string text;
    const std::vector<Row> expected{{1, {"a", "b"}},
                                    {2, {"c", "d\ne,f\n"}, CsvFault::unclosed_quote}};
    EXPECT_EQ(rows_of("a,b\nc,\"d\ne,f\n", &text), expected);
    EXPECT_EQ(text, "a,b\nc,\"d\ne,f\n\n");
}

TEST(CsvReader, StrayQuotesAreFaultsOfTheirRowOnly)
{
    const std::vector<Row> expected{{1, {"a", "b"}, CsvFault::text_after_quote},
                                    {2, {"c\"", "d"}, CsvFault::quote_in_cell},
                                    {3, {"e", "f"}}};
    EXPECT_EQ(rows_of("\"a\"x,b\nc\",d\ne,f\n"), expected);
}

TEST(CsvReader, LinesWithoutAByteAreNoRows)
{
    const std::vector<Row> expected{{2, {"a"}}, {5, {" "}}};
    EXPECT_EQ(rows_of("\na\n\n\r\n \n\n"), expected);
    EXPECT_TRUE(rows_of("").empty());
}

TEST(CsvReader, EveryCutOfARowAcrossTheBufferReadsTheSame)
{
    // rows of 7 to 23 bytes over several chunks of a mebibyte: their ends fall everywhere
    std::string text;
    std::size_t lines = 0;
    while (text.size() < (std::size_t{3} << 20)) {
        text += "\"" + std::string(lines % 17, 'x') + "\"\"\",b\r\n";
        ++lines;
    }
    const auto rows = rows_of(text);
    ASSERT_EQ(rows.size(), lines);
    for (std::size_t i = 0; i < lines; ++i) {
        ASSERT_EQ(rows[i], (Row{i + 1, {std::string(i % 17, 'x') + "\"", "b"}}));
    }
}

TEST(CsvReader, AQuotedCellOfTenMegabytesIsRead)
{
    const std::string cell(10'000'000, 'x');
    const auto rows = rows_of("a,\"" + cell + "\"\nb,c\n");
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].cells[1].size(), cell.size());
    EXPECT_EQ(rows[1], (Row{2, {"b", "c"}}));
}

TEST(CsvReader, ARowWithoutEndIsRefusedWithItsLine)
{
    const test::TemporaryFolder folder;
    CsvReader reader(
        folder.write("x.csv", "a,b\n\"" + std::string(CsvReader::kLongestRow * 2, 'x')), "x.csv");
    CsvRow row;
    EXPECT_TRUE(reader.next(row));
    try {
        reader.next(row);
        FAIL() << "a row of 128 MiB";
    } catch (const engine::InputError& error) {
        EXPECT_TRUE(std::string(error.what()).starts_with("x.csv:2: a row of more than 64 MiB"));
    }
}

TEST(TextCheck, OnlyUtf8WithoutNulIsText)
{
    using namespace std::string_literals;
    for (const auto& text : {""s, "plain text of any length"s, "å"s, "€"s, "\U0001F600"s,
                             "0123456å"s, "\xED\x9F\xBF"s}) {
        EXPECT_TRUE(engine::is_text(text)) << text;
    }
    for (const auto& bytes :
         {"\0"s, "0123456\0"s, "\xE5"s, "\xC0\xAF"s, "\xE0\x80\x80"s, "\xED\xA0\x80"s,
          "\xF4\x90\x80\x80"s, "\xF5\x80\x80\x80"s, "01234567\xE2\x82"s, "\x80"s}) {
        EXPECT_FALSE(engine::is_text(bytes)) << engine::shown(bytes);
    }
}

TEST(TextCheck, WhatIsShownIsOneLineOfText)
{
    EXPECT_EQ(engine::shown("å\n\x1B[31m\xFF"), "å\\x0A\\x1B[31m\\xFF");
    EXPECT_EQ(engine::shown(std::string(500, 'x'), 10), std::string(10, 'x') + "…");
}

} // namespace spindel::importers
