#include "tests/e2e/quarantine_work.h"

namespace spindel {

namespace {

namespace fs = std::filesystem;
using test::QuarantineWork;
using test::run_spindel;

} // namespace

TEST_F(QuarantineWork, ARowThatIsRefusedAgainTakesItsOwnPlace)
{
    folder_.write("set/calls.csv",
                  std::string(test::kCallHeader) + "C2,noon,P-1,P-2,x,call,SE,NO,SE-TEL\n");
    import(folder_.path() / "set", 3);
    auto folder = rows_to_work_on();
    const auto stale = test::bytes_of(folder / "calls-1.csv");
    edit(folder / "calls-1.csv", "noon", "2025-03-01T12:00:00Z");
    import(folder, 3);
    const auto rows = test::column(case_, "SELECT quarantine_id || ' ' || column_number || ' ' ||"
                                          " column_name || ' ' || row FROM quarantine");
    EXPECT_EQ(rows, std::vector<std::string>{
                        "1 5 duration_s C2,2025-03-01T12:00:00Z,P-1,P-2,x,call,SE,NO,SE-TEL"});
    fs::remove_all(folder);
    folder = rows_to_work_on();
    edit(folder / "calls-1.csv", ",x,", ",7,");
    import(folder, 0);
    EXPECT_EQ(refused(), 0);
    folder_.write("rows/calls-1.csv", stale);
    import(folder, 0);
    EXPECT_EQ(refused(), 0) << "an older version of a row that came corrected is not refused anew";
}

TEST_F(QuarantineWork, ACorrectedFileUnderTheSameKeysWorksAsWell)
{
    const auto row = "C2,noon,P-1,P-2,60,call,SE,NO,SE-TEL\n";
    import(folder_.write("a/calls.csv", std::string(test::kCallHeader) + row), 3);
    import(folder_.write("b/calls.csv", std::string(test::kCallHeader) + test::call_row(2)), 0);
    EXPECT_EQ(refused(), 0);
    const auto before = test::bytes_of(case_);
    import(folder_.path() / "a" / "calls.csv", 0); // what came corrected is settled
    EXPECT_EQ(refused(), 0);
    EXPECT_EQ(test::bytes_of(case_), before);
}

TEST_F(QuarantineWork, ARowThatCameCorrectedStaysOutInALongerExportToo)
{
    const std::string head = test::kCallHeader;
    const std::string wrong = "C2,noon,P-1,P-2,60,call,SE,NO,SE-TEL\n";
    const std::string twice = "C2,later,P-1,P-2,60,call,SE,NO,SE-TEL\n";
    const std::string cut = "C9,2025-03-01T14:05:09Z,P-1\n"; // too short to be known by a key
    import(folder_.write("set/calls.csv", head + test::call_row(1) + wrong + cut), 3);
    const auto folder = rows_to_work_on();
    edit(folder / "calls-1.csv", "noon", "2025-03-01T12:00:00Z");
    edit(folder / "calls-1.csv", "P-1\n", "P-1,P-2,60,call,SE,NO,SE-TEL\n");
    import(folder, 0);
    folder_.write("set/calls.csv", head + test::call_row(1) + wrong + cut + test::call_row(3));
    import(folder_.path() / "set", 0);
    EXPECT_EQ(refused(), 0);
    EXPECT_EQ(test::column(case_, "SELECT stored || ' ' || duplicate || ' ' || quarantined"
                                  " FROM import_file ORDER BY file_id DESC LIMIT 1"),
              std::vector<std::string>{"1 3 0"});
    folder_.write("set/calls.csv", head + test::call_row(1) + wrong + wrong + twice);
    import(folder_.path() / "set", 3);
    EXPECT_EQ(test::column(case_, "SELECT line FROM quarantine ORDER BY line"),
              (std::vector<std::string>{"4", "5"}))
        << "one more row than came corrected, and one that is wrong in another way";
}

TEST_F(QuarantineWork, AContradictionLeavesOnlyWhenItsRowIsNamed)
{
    import(folder_.write("a/calls.csv", std::string(test::kCallHeader) + test::call_row(1)), 0);
    import(folder_.write("b/calls.csv", std::string(test::kCallHeader) + test::call_row(1, "P-9")),
           3);
    import(folder_.write("c/calls.csv",
                         std::string(test::kCallHeader) + test::call_row(1) + test::call_row(7)),
           0);
    EXPECT_EQ(refused(), 1);
    const auto folder = rows_to_work_on();
    edit(folder / "calls-2.csv", "1,C1,", "1,C8,");
    import(folder, 0);
    EXPECT_EQ(refused(), 0);
}

TEST_F(QuarantineWork, NumbersAreNeverGivenTwice)
{
    const auto bad = [](int number) {
        return "C" + std::to_string(number) + ",noon,P-1,P-2,60,call,SE,NO,SE-TEL\n";
    };
    import(folder_.write("a/calls.csv", test::kCallHeader + bad(1)), 3);
    import(folder_.write("b/calls.csv", std::string(test::kCallHeader) + test::call_row(1)), 0);
    import(folder_.write("c/calls.csv", test::kCallHeader + bad(2)), 3);
    EXPECT_EQ(test::column(case_, "SELECT quarantine_id FROM quarantine"),
              std::vector<std::string>{"2"});
}

// a row that is too short or too long keeps its number, which is no cell of it
TEST_F(QuarantineWork, ARowOfAnotherWidthThatIsRefusedAgainTakesItsOwnPlace)
{
    folder_.write("set/calls.csv", std::string(test::kCallHeader) +
                                       "C1,2025-03-01T12:00:00Z,P-1,P-2\n"
                                       "C2,2025-03-01T12:00:00Z,P-1,P-2,7,call,SE,NO,SE-TEL,x\n");
    import(folder_.path() / "set", 3);
    const auto rows = [&] {
        return test::column(case_, "SELECT quarantine_id || ' ' || reason || ' ' || row"
                                   " FROM quarantine ORDER BY quarantine_id");
    };
    const auto before = rows();
    ASSERT_EQ(before.size(), 2U);
    EXPECT_EQ(before[0], "1 a row of 4 cells under a header of 9 C1,2025-03-01T12:00:00Z,P-1,P-2");
    const auto folder = rows_to_work_on();
    import(folder, 3);
    EXPECT_EQ(rows(), before);
    edit(folder / "calls-1.csv", "SE-TEL,x", "SE-TEL");
    edit(folder / "calls-1.csv", "P-1,P-2\n", "P-1,P-2,7,call,SE,NO,SE-TEL\n");
    import(folder, 0);
    EXPECT_EQ(refused(), 0);
}

TEST_F(QuarantineWork, AFaultOfAWholeRowHasNoColumn)
{
    folder_.write("set/calls.csv", std::string(test::kCallHeader) + "C1\n,noon,P-1,P-2,,,,,\n");
    import(folder_.path() / "set", 3);
    EXPECT_EQ(run_spindel({"quarantine", case_.string()}).out,
              "reason,column,rows,example\n"
              "a row of 1 cell under a header of 9,,1,calls.csv:2\n"
              "\"empty, but must be filled\",record_id,1,\"calls.csv:3:1: \"\"\"\"\"\n");
}

} // namespace spindel
