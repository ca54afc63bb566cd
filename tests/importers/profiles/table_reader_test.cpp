#include "importers/profiles/table_reader.h"

#include <gtest/gtest.h>

#include "engine/error.h"
#include "tests/support/temporary_folder.h"

namespace spindel::importers::profiles {

namespace {

/// All rows: lines and cells, as "1:a|b".
std::vector<std::string> rows(std::string_view bytes, const TableForm& form)
{
    const test::TemporaryFolder folder;
    TableReader reader(folder.write("t.csv", bytes), "t.csv", form);
    std::vector<std::string> all;
    TableRow row;
    while (reader.next(row)) {
        auto text = std::to_string(row.line) + ":";
        for (const auto& cell : row.cells)
            text += (text.back() == ':' ? "" : "|") + cell;
        all.push_back(text + (row.fault == CsvFault::none             ? ""
                              : row.fault == CsvFault::unclosed_quote ? " open"
                                                                      : " torn"));
    }
    return all;
}

using Rows = std::vector<std::string>;

} // namespace

TEST(TableReader, CutsAtTheStatedDelimiter)
{
    EXPECT_EQ(rows("a;b\r\n\r\n c ;\"d;\"\"e\"\"\"\n", {.delimiter = ';'}),
              (Rows{"1:a|b", "3:c|d;\"e\""}));
    EXPECT_EQ(rows("a\tb", {.delimiter = '\t'}), Rows{"1:a|b"});
    EXPECT_EQ(rows("a,\"b\nc\"\nd,e\n", {}), (Rows{"1:a|b\nc", "3:d|e"}));
    EXPECT_EQ(rows("a,\"b\nc", {}), Rows{"1:a|b\nc open"});
    EXPECT_EQ(rows("", {}), Rows{});
}

TEST(TableReader, TellsTextBehindAClosingQuote)
{
    EXPECT_EQ(rows("a,\"b\" c\nd,e\n", {}), (Rows{"1:a|b c torn", "2:d|e"}));
    EXPECT_EQ(rows("a,\"b\nc,d\ne,\"f\" g\nh,i\n", {}), (Rows{"1:a|b\nc,d\ne,f\" g torn", "4:h|i"}))
        << "a stray quote takes the rows below it into its own";
    EXPECT_EQ(rows("\"a\"\t \"b\" \r\n", {.delimiter = '\t'}), Rows{"1:a|b"})
        << "blanks are no text";
    EXPECT_EQ(rows("5\" pipe,a \"b\" c\n", {}), Rows{"1:5\" pipe|a \"b\" c"}) << "no quoted cells";
}

TEST(TableReader, ReadsEachEncodingAsTheSameText)
{
    const std::string text = "1:\xC3\xA5|\xE2\x82\xAC"; // å and the euro sign
    EXPECT_EQ(rows("\xEF\xBB\xBF\xC3\xA5,\xE2\x82\xAC", {.encoding = Encoding::utf_8}), Rows{text});
    EXPECT_EQ(
        rows(std::string_view("\xFF\xFE\xE5\0,\0\xAC\x20", 8), {.encoding = Encoding::utf_16}),
        Rows{text});
    EXPECT_EQ(
        rows(std::string_view("\xFE\xFF\0\xE5\0,\x20\xAC", 8), {.encoding = Encoding::utf_16}),
        Rows{text});
    EXPECT_EQ(rows("\xE5,\x80", {.encoding = Encoding::windows_1252}), Rows{text});
    EXPECT_EQ(rows("\xE5", {.encoding = Encoding::latin_1}), Rows{"1:\xC3\xA5"});
}

TEST(TableReader, CutsFixedWidthsByCharacters)
{
    EXPECT_EQ(rows("\xC3\xA5\xC3\xA4 1234xyz\nab\n", {.widths = {3, 4}}),
              (Rows{"1:\xC3\xA5\xC3\xA4|1234|xyz", "2:ab|"}));
    EXPECT_EQ(rows("ab 1234 \t\r\nab 1234\n", {.widths = {3, 4}}), (Rows{"1:ab|1234", "2:ab|1234"}))
        << "blanks are no text";
}

TEST(TableReader, RefusesARowWithoutEnd)
{
    const auto endless = "a," + std::string(TableReader::kLongestRow, 'x');
    EXPECT_THROW(rows(endless, {}), engine::InputError);
}

TEST(TableReader, ALongLineIsARowAndAQuoteThatTakesManyIsRefused)
{
    const std::string more(TableReader::kMostOverLines, 'x');
    EXPECT_EQ(rows("a," + more + "x\n\"b\nc\",d\n", {}).size(), 2U);
    EXPECT_EQ(rows(more + "x,\"a\nb\"\n", {}).size(), 1U) << "its first line is not counted";
    std::string below;
    while (below.size() <= TableReader::kMostOverLines)
        below += "\nP-1,P-2,2025-03-01T10:00:00Z";
    try {
        rows("a,\"b" + below, {});
        FAIL() << "the quote takes all rows below it";
    } catch (const engine::InputError& error) {
        EXPECT_NE(std::string(error.what()).find("is a quote left open?"), std::string::npos);
    }
}

TEST(TableReader, RefusesAFileWhoseLinesEndInCarriageReturnsAlone)
{
    for (const auto* text : {"a;b\rc;d\re;f\r", "a;b\rc;d", "a;b\rc;d\r\n"})
        EXPECT_THROW(rows(text, {.delimiter = ';'}), engine::InputError) << text;
    EXPECT_EQ(rows("a\rb;c\nd;e\n", {.delimiter = ';'}), (Rows{"1:a\rb|c", "2:d|e"}));
    EXPECT_EQ(rows("a;b\r", {.delimiter = ';'}), Rows{"1:a|b"});
}

} // namespace spindel::importers::profiles
