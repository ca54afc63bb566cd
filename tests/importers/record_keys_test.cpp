// The rules of the import contract on keys: duplicates, conflicts, statements of several sources.
#include "tests/importers/record_case.h"

namespace spindel::importers {

TEST_F(RecordRules, AKeyIsItsSourceTogetherWithItsNumber)
{
    const std::string header = "record_id,time,caller_id,callee_id,source\n";
    const auto row = [](const std::string& caller, const std::string& source) {
        return "C1,2025-03-01T14:05:09Z," + caller + ",P-2," + source + "\n";
    };
    EXPECT_EQ(
        import("calls.csv", header + row("P-1", "SE-TEL") + row("P-1", "NO-TEL") + row("P-1", "")),
        stored(3));
    EXPECT_EQ(import("calls.csv", header + row("P-1", "SE-TEL") + row("P-9", "NO-TEL")),
              (engine::RowCounts{2, 0, 1, 1, 1}));
}

TEST_F(RecordRules, AConflictKeepsBothVersionsAndIsNamed)
{
    import("calls.csv", test::kCallHeader + test::call_row(1));
    const auto later = folder_.write("calls.csv", test::kCallHeader + test::call_row(1, "P-9"));
    const auto report = import_paths(path_, {later});
    EXPECT_EQ(report.files.at(0).rows, (engine::RowCounts{1, 0, 0, 1, 1}));
    ASSERT_EQ(report.files[0].conflicts.size(), 1U);
    EXPECT_EQ(message("calls.csv", report.files[0].conflicts[0]),
              "calls.csv:2: SE-TEL/C1 is stored already with other content");
    EXPECT_EQ(column(path_, "SELECT text FROM call JOIN identifier ON identifier_id = caller_id"),
              std::vector<std::string>{"P-1"});
    const auto kept = engine::CaseFile::open(path_).quarantined();
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_TRUE(kept[0].is_conflict);
    EXPECT_EQ(kept[0].row + "\n", test::call_row(1, "P-9"));
}

TEST_F(RecordRules, OfManyConflictsTheFirstAreNamedAndAllAreKept)
{
    constexpr auto kNamed = importers::FileReport::kMostConflicts;
    constexpr auto kRows = static_cast<int>(kNamed) + 20;
    std::string first = test::kCallHeader;
    std::string second = test::kCallHeader;
    for (int i = 0; i < kRows; ++i) {
        first += test::call_row(i);
        second += test::call_row(i, "P-9");
    }
    import("calls.csv", first);
    const auto report = import_paths(path_, {folder_.write("calls.csv", second)});
    EXPECT_EQ(report.files.at(0).rows, (engine::RowCounts{kRows, 0, 0, kRows, kRows}));
    EXPECT_EQ(report.files[0].conflicts.size(), kNamed);
    EXPECT_TRUE(to_text(report).ends_with(
        "calls.csv: 20 more rows that contradict stored ones are in quarantine\n"));
    EXPECT_EQ(count(path_, "quarantine WHERE is_conflict"), kRows);
}

TEST_F(RecordRules, OneMoreOfAThingIsSaidInTheSingular)
{
    importers::FileReport file;
    file.name = "x.csv";
    file.rows.quarantined = 2;
    file.rows.conflict = 1;
    file.not_booked = 1;
    file.corrected = 1;
    file.left_out = 1;
    importers::ImportReport report;
    report.files = {file};
    EXPECT_EQ(
        messages(report),
        (std::vector<std::string>{
            "x.csv: 1 more row in quarantine",
            "x.csv: 1 more row that contradicts a stored one is in quarantine",
            "x.csv: 1 entry that is not booked left out", "x.csv: 1 row left quarantine, corrected",
            "x.csv: 1 row beside the table left out"}));
}

TEST_F(RecordRules, ARowOfOneCellIsSaidInTheSingular)
{
    import("calls.csv", "record_id,time,caller_id,callee_id\nC1\n");
    EXPECT_EQ(engine::CaseFile::open(path_).quarantined().at(0).reason,
              "a row of 1 cell under a header of 4");
}

TEST_F(RecordRules, TheSameTextWrittenOtherwiseIsADuplicate)
{
    const std::string header = "record_id,time,caller_id,callee_id\n";
    EXPECT_EQ(import("calls.csv", header + "C1,2025-03-01T14:05:09Z,P-1,P-2\n"
                                           "C1,2025-03-01T15:05:09.5+01:00,\"P-1\",P-2\n"),
              (engine::RowCounts{2, 1, 1, 0, 0}));
}

TEST_F(RecordRules, AFileThatOthersReferToMayComeLaterOrNever)
{
    EXPECT_EQ(import("calls.csv", test::kCallHeader + test::call_row(1)), stored(1));
    EXPECT_EQ(import("phones.csv", "record_id,phone_id,actor_id\nR1,P-1,A-1\n"), stored(1));
    EXPECT_EQ(count(path_, "identifier WHERE text IN ('P-1', 'P-2', 'A-1')"), 3);
}

TEST_F(RecordRules, AllStatementsOnAnActorAreKeptAndVictimWinsInAnyOrder)
{
    const std::string header = "actor_id,category,source\n";
    const auto as_suspect = folder_.write("1/actors.csv", header + "A-1,suspect,SE-POL\n");
    const auto as_victim = folder_.write("2/actors.csv", header + "A-1,victim,NO-POL\n");
    const auto other = folder_.path() / "y.spindel";
    import_paths(path_, {as_suspect});
    import_paths(path_, {as_victim});
    import_paths(other, {as_victim});
    import_paths(other, {as_suspect});
    for (const auto& path : {path_, other}) {
        EXPECT_EQ(count(path, "actor"), 2);
        EXPECT_EQ(column(path, "SELECT label FROM victim_label"),
                  std::vector<std::string>{"victim-1"});
    }
}

TEST_F(RecordRules, TheColumnThatNamesARowInQuarantineStandsOnce)
{
    const auto file =
        folder_.write("actors.csv", "quarantine_id,actor_id,quarantine_id\n1,A-1,2\n");
    EXPECT_EQ(test::import_error(path_, {file}),
              "actors.csv:1: column \"quarantine_id\" stands twice");
}

} // namespace spindel::importers
