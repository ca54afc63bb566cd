// A case of a million records: the graph is the same with and without the snapshot beside it.
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "engine/graph_snapshot.h"
#include "engine/parallel.h"
#include "engine/record_graph.h"
#include "tests/support/record_sets.h"

namespace spindel::importers {

namespace {

constexpr int kRows = 1'000'000;

std::filesystem::path write_calls(const std::filesystem::path& file, int first, int count)
{
    std::ofstream out(file);
    out << test::kCallHeader;
    for (int i = first; i < first + count; ++i)
        out << test::call_row(i, "P-" + std::to_string(i * 7919LL % 99'991));
    return file;
}

/// What each event says, as one line.
std::vector<std::string> lines_of(const engine::RecordGraph& graph)
{
    std::vector<std::string> lines;
    lines.reserve(graph.events().size());
    for (const auto& event : graph.events()) {
        lines.push_back(std::string(graph.record_id(event)) + " " +
                        std::string(graph.text(event.from)) + " " +
                        std::string(graph.source(event)) + " " + std::to_string(event.line) + " " +
                        engine::format_time(event.time));
    }
    return lines;
}

std::vector<std::string> loaded(const std::filesystem::path& path)
{
    return lines_of(engine::RecordGraph::load(engine::CaseFile::open(path)));
}

} // namespace

TEST(LargeCase, ItsGraphIsTheSameFromTablesFromTheSnapshotAndAfterItWasDamagedOrIsStale)
{
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "x.spindel";
    const auto snapshot = engine::snapshot_path(path);
    test::import_paths(path, {write_calls(folder.path() / "calls.csv", 0, kRows)});
    const auto before = test::bytes_of(path);
    const auto from_tables = loaded(path);
    ASSERT_EQ(std::ssize(from_tables), kRows);
    ASSERT_TRUE(std::filesystem::exists(snapshot));
    EXPECT_TRUE(loaded(path) == from_tables);

    std::fstream(snapshot, std::ios::in | std::ios::out | std::ios::binary).seekp(50'000'000)
        << "x";
    EXPECT_TRUE(loaded(path) == from_tables) << "never trusted when damaged";
    EXPECT_TRUE(test::bytes_of(path) == before) << "reading leaves the case alone";

    const auto more = write_calls(folder.path() / "calls-2.csv", kRows, 10);
    const auto report = test::import_paths(path, {more});
    EXPECT_EQ(report.total().stored, 10);
    EXPECT_EQ(std::ssize(loaded(path)), kRows + 10) << "never trusted when stale";
    EXPECT_EQ(std::ssize(loaded(path)), kRows + 10);
}

TEST(LargeCase, TheSameRowsUnderAnotherNameOrWithARowMoreAreDuplicates)
{
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "x.spindel";
    constexpr int kSome = 60'000;
    test::import_paths(path, {write_calls(folder.path() / "calls.csv", 0, kSome)});
    const auto again = write_calls(folder.path() / "calls-again.csv", 0, kSome);
    EXPECT_EQ(test::import_paths(path, {again}).total(),
              (engine::RowCounts{kSome, 0, kSome, 0, 0}));
    const auto more = write_calls(folder.path() / "calls-more.csv", 0, kSome + 1);
    EXPECT_EQ(test::import_paths(path, {more}).total(),
              (engine::RowCounts{kSome + 1, 1, kSome, 0, 0}));
    auto changed = test::bytes_of(more);
    changed.replace(changed.find("C30000,2025-03-01"), 17, "C30000,2025-03-02");
    const auto other = folder.write("calls-other.csv", changed);
    EXPECT_EQ(test::import_paths(path, {other}).total(),
              (engine::RowCounts{kSome + 1, 0, kSome, 1, 1}));
    EXPECT_EQ(test::import_paths(path, {other}).total(),
              (engine::RowCounts{kSome + 1, 0, kSome, 1, 1}))
        << "a conflict is told again";
    EXPECT_EQ(test::count(path, "call"), kSome + 1);
    EXPECT_EQ(test::count(path, "quarantine"), 1);
}

TEST(LargeCase, TheCaseHasTheSameBytesOnAnyNumberOfThreads)
{
    const test::TemporaryFolder folder;
    const auto file = write_calls(folder.path() / "calls.csv", 0, 60'000);
    std::string bytes;
    for (const std::size_t threads : {1, 2, 7}) {
        const engine::ThreadLimit limit(threads);
        const auto path = folder.path() / (std::to_string(threads) + ".spindel");
        test::import_paths(path, {file});
        if (bytes.empty()) bytes = test::bytes_of(path);
        EXPECT_TRUE(test::bytes_of(path) == bytes) << threads;
    }
}

} // namespace spindel::importers
