#include "importers/checked_file.h"

#include <atomic>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "engine/error.h"
#include "engine/parallel.h"
#include "tests/support/record_sets.h"
#include "tests/support/temporary_folder.h"

namespace spindel::importers {

namespace {

constexpr int kRows = 120'000; // some fifteen blocks

class CheckedFileTest : public testing::Test {
protected:
    /// What was handed over until the end, or until something was thrown.
    struct Taken {
        std::vector<std::size_t> rows;  // of each block
        std::vector<std::size_t> lines; // at which each begins
        std::string thrown;
    };

    /// @param known what is asked of each block while it is checked
    /// @param take  called with the number of blocks before
    Taken read(const CheckedFile::KnownRows& known, const std::function<void(std::size_t)>& take)
    {
        Taken taken;
        CsvBlocks blocks(file_, "calls.csv");
        CheckedFile file(blocks, importer(engine::RecordKind::call), "calls.csv", known);
        try {
            file.for_each_block([&](CheckedBlock& block, std::uint64_t) {
                take(taken.rows.size());
                taken.rows.push_back(block.checked.size());
                taken.lines.push_back(static_cast<std::size_t>(block.checked.front().line));
            });
        } catch (const engine::Error& error) {
            taken.thrown = error.what();
        }
        return taken;
    }

    static std::optional<std::int64_t> none(const std::string&) { return {}; }

    /// Whole blocks, in their order, none left out before the last one.
    void expect_beginning(const Taken& taken)
    {
        ASSERT_LE(taken.rows.size(), all_.rows.size());
        for (std::size_t i = 0; i < taken.rows.size(); ++i) {
            EXPECT_EQ(taken.rows[i], all_.rows[i]) << i;
            EXPECT_EQ(taken.lines[i], all_.lines[i]) << i;
        }
    }

    void SetUp() override
    {
        std::string text(test::kCallHeader);
        for (int i = 1; i <= kRows; ++i)
            text += test::call_row(i);
        file_ = folder_.write("calls.csv", text);
        all_ = read(none, [](std::size_t) {});
        ASSERT_EQ(all_.thrown, "");
        ASSERT_GT(all_.rows.size(), 8U);
    }

    test::TemporaryFolder folder_;
    std::filesystem::path file_;
    Taken all_;
};

} // namespace

TEST_F(CheckedFileTest, WhatCheckingThrowsEndsItAndOnlyWholeBlocksWereHandedOver)
{
    for (int throwing = 0; throwing < 8; ++throwing) {
        std::atomic<int> asked = 0;
        const auto taken = read(
            [&](const std::string&) -> std::optional<std::int64_t> {
                if (asked++ == throwing) throw engine::Error("checking");
                return {};
            },
            [](std::size_t) {});
        EXPECT_EQ(taken.thrown, "checking");
        expect_beginning(taken);
    }
}

TEST_F(CheckedFileTest, WhatTakingThrowsEndsItAndNothingIsTakenAfterwards)
{
    for (std::size_t throwing = 0; throwing < 8; ++throwing) {
        int calls = 0;
        const auto taken = read(none, [&](std::size_t before) {
            ++calls;
            if (before == throwing) throw engine::Cancelled();
        });
        EXPECT_EQ(taken.thrown, "interrupted");
        EXPECT_EQ(taken.rows.size(), throwing);
        EXPECT_EQ(calls, static_cast<int>(throwing) + 1);
        expect_beginning(taken);
    }
}

TEST_F(CheckedFileTest, AFileThatShrinksMeanwhileEndsItAndOnlyWholeBlocksWereHandedOver)
{
    // the first block is taken while others are read; what is then gone is missed by the reader
    const engine::ThreadLimit one(1);
    const auto taken = read(none, [&](std::size_t before) {
        if (before == 0) std::filesystem::resize_file(file_, CsvBlocks::kMostBlock);
    });
    EXPECT_EQ(taken.thrown, "calls.csv: changed while it was read; import it when it is complete");
    expect_beginning(taken);
}

} // namespace spindel::importers
