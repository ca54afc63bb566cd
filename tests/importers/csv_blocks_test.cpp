#include "importers/csv_blocks.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include <gtest/gtest.h>

#include "engine/error.h"
#include "importers/csv_reader.h"
#include "tests/support/temporary_folder.h"

namespace spindel::importers {

namespace {

/// A row as its line, its cells and its fault.
using FileRow = std::tuple<std::size_t, std::string, std::vector<std::string>, CsvFault>;

void append_rows(CsvReader& reader, std::vector<FileRow>& rows)
{
    CsvRow row;
    while (reader.next(row)) {
        rows.emplace_back(row.line, std::string(row.text),
                          std::vector<std::string>(row.cells.begin(), row.cells.end()), row.fault);
    }
}

std::vector<CsvBlock> blocks_of(const std::filesystem::path& path)
{
    std::vector<CsvBlock> all;
    CsvBlocks blocks(path, "x.csv");
    for (CsvBlock block; blocks.next(block);)
        all.push_back(block);
    return all;
}

/// Rows whose cells hold commas, quotes and line ends, well quoted or not.
std::string quote_soup(std::mt19937& random, std::size_t bytes)
{
    const std::vector<std::string> pieces{"\"", "\"\"", ",", "\n", "\r\n", "abc", "\"a\nb\"", "x"};
    std::string text = "head\n";
    while (text.size() < bytes)
        text += pieces[random() % pieces.size()];
    return text;
}

class CsvBlocksTest : public testing::Test {
protected:
    test::TemporaryFolder folder_;
};

} // namespace

TEST_F(CsvBlocksTest, TheRowsOfAllBlocksAreTheRowsOfTheFile)
{
    std::mt19937 random(1);
    for (const std::size_t bytes : {0, 5, 1000, 700'000, 3'000'000}) {
        for (int with_quotes = 0; with_quotes < 2; ++with_quotes) {
            auto text = quote_soup(random, bytes);
            if (with_quotes == 0) std::erase(text, '"');
            const auto path = folder_.write("x.csv", text);
            std::vector<FileRow> expected, found;
            CsvReader whole(path, "x.csv");
            append_rows(whole, expected);
            std::string joined;
            for (auto& block : blocks_of(path)) {
                joined += block.text;
                CsvReader rows(std::move(block.text), block.line);
                append_rows(rows, found);
            }
            EXPECT_TRUE(joined == text);
            EXPECT_TRUE(found == expected) << bytes;
        }
    }
}

TEST_F(CsvBlocksTest, ARowMoreChangesFewBlocks)
{
    std::string text;
    for (int i = 0; i < 200'000; ++i)
        text += "C" + std::to_string(i * 7919) + ",2025-03-01T14:05:09Z,P-1,P-2\n";
    std::multiset<std::string> before, after;
    for (const auto& block : blocks_of(folder_.write("a.csv", text)))
        before.insert(block.text);
    for (const auto& block : blocks_of(folder_.write("b.csv", "C-1,new,P-1,P-2\n" + text)))
        after.insert(block.text);
    ASSERT_GT(before.size(), 6U);
    std::vector<std::string> same;
    std::ranges::set_intersection(before, after, std::back_inserter(same));
    EXPECT_GE(same.size() + 3, before.size());
}

TEST_F(CsvBlocksTest, AFileThatGrowsShrinksOrIsWrittenToWhileItIsReadIsAnError)
{
    const std::string text(3'000'000, '\n');
    const auto path = folder_.path() / "x.csv";
    const auto said_after = [&](const std::function<void()>& change) -> std::string {
        folder_.write("x.csv", text);
        CsvBlocks blocks(path, "x.csv");
        CsvBlock block;
        blocks.next(block);
        change();
        try {
            while (blocks.next(block)) {
            }
        } catch (const engine::Error& error) {
            return error.what();
        }
        return "nothing";
    };
    const auto expected = "x.csv: changed while it was read; import it when it is complete";
    EXPECT_EQ(said_after([] {}), "nothing");
    EXPECT_EQ(said_after([&] { std::ofstream(path, std::ios::app) << "more\n"; }), expected);
    EXPECT_EQ(said_after([&] { std::filesystem::resize_file(path, 1'500'000); }), expected);
    EXPECT_EQ(said_after([&] {
                  std::fstream(path, std::ios::in | std::ios::out) << "other";
                  std::filesystem::last_write_time(path, std::filesystem::last_write_time(path) +
                                                             std::chrono::seconds(1));
              }),
              expected);
}

TEST_F(CsvBlocksTest, AFolderAndAMissingFileCannotBeRead)
{
    EXPECT_THROW(CsvBlocks(folder_.path() / "none.csv", "none.csv"), engine::Error);
    CsvBlocks folder(folder_.path(), "folder");
    CsvBlock block;
    EXPECT_THROW(folder.next(block), engine::Error);
}

} // namespace spindel::importers
