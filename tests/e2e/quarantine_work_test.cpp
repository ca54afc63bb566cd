#include <algorithm>

#include <gtest/gtest.h>
#include <unistd.h>

#include "tests/support/program.h"
#include "tests/support/record_sets.h"

namespace spindel {

namespace {

namespace fs = std::filesystem;
using test::run_spindel;

class QuarantineWork : public ::testing::Test {
protected:
    void import(const fs::path& path, int exit_code)
    {
        const auto outcome = run_spindel({"import", case_.string(), path.string()});
        EXPECT_EQ(outcome.exit_code, exit_code) << outcome.out << outcome.err;
    }

    std::int64_t refused() const { return test::count(case_, "quarantine"); }

    /// Writes the refused rows into a folder. @return the folder.
    fs::path rows_to_work_on()
    {
        auto folder = folder_.path() / "rows";
        const auto outcome =
            run_spindel({"quarantine", case_.string(), "--export", folder.string() + "/"});
        EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
        return folder;
    }

    /// Replaces a text in a file.
    static void edit(const fs::path& file, const std::string& from, const std::string& to)
    {
        auto text = test::bytes_of(file);
        const auto at = text.find(from);
        ASSERT_NE(at, std::string::npos) << from << " in " << text;
        text.replace(at, from.size(), to);
        std::ofstream(file, std::ios::binary) << text;
    }

    test::TemporaryFolder folder_;
    fs::path case_ = folder_.path() / "c.spindel";
};

} // namespace

TEST_F(QuarantineWork, RowsOfEachFileComeUnderTheirHeaderWithTheirNumbers)
{
    folder_.write("set/calls.csv", std::string(test::kCallHeader) + test::call_row(1) +
                                       "C2,noon,P-1,P-2,60,call,SE,NO,SE-TEL\n");
    folder_.write("set/actors.csv", "actor_id,kind\nA-1,dragon\n\"A-2,person\n");
    import(folder_.path() / "set", 3);
    const auto folder = rows_to_work_on();
    EXPECT_EQ(test::bytes_of(folder / "actors-1.csv"),
              "quarantine_id,actor_id,kind\n1,A-1,dragon\n2,\"A-2,person\n");
    EXPECT_EQ(test::bytes_of(folder / "calls-2.csv"),
              "quarantine_id," + std::string(test::kCallHeader) +
                  "3,C2,noon,P-1,P-2,60,call,SE,NO,SE-TEL\n");
    const auto index = test::bytes_of(folder / "quarantine.csv");
    EXPECT_TRUE(index.starts_with("quarantine_id,file,line,column,column_name,reason,value\n"
                                  "1,actors.csv,2,2,kind,\"not one of person,"))
        << index;
    EXPECT_EQ(test::mode_of(folder / "calls-2.csv"), 0600U);
}

TEST_F(QuarantineWork, CorrectedRowsLeaveQuarantineAndTheLogSaysSo)
{
    folder_.write("set/calls.csv", std::string(test::kCallHeader) + test::call_row(1) +
                                       "C2,noon,P-1,P-2,60,call,SE,NO,SE-TEL\n"
                                       ",2025-03-01T14:05:09Z,P-1,P-2,60,call,SE,NO,SE-TEL\n"
                                       "C4,2025-03-01T14:05:09Z,P-1,P-2,x,call,SE,NO,SE-TEL\n");
    import(folder_.path() / "set", 3);
    ASSERT_EQ(refused(), 3);
    const auto folder = rows_to_work_on();
    edit(folder / "calls-1.csv", "noon", "2025-03-01T12:00:00Z");
    edit(folder / "calls-1.csv", "2,,2025", "2,C3,2025"); // it had no key to be known by
    import(folder, 3);                                    // one row is as wrong as it was
    EXPECT_EQ(test::column(case_, "SELECT record_id FROM call ORDER BY record_id"),
              (std::vector<std::string>{"C1", "C2", "C3"}));
    EXPECT_EQ(test::column(case_, "SELECT quarantine_id || record_key FROM quarantine"),
              std::vector<std::string>{"3C4"})
        << "which stands there once";
    EXPECT_EQ(test::column(case_, "SELECT row FROM corrected_row ORDER BY quarantine_id").size(),
              2U)
        << "what was refused stays on record";
    const auto info = run_spindel({"info", case_.string()});
    EXPECT_NE(info.out.find("corrected rows that left quarantine: calls-1.csv,2"),
              std::string::npos)
        << info.out;
}

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

TEST_F(QuarantineWork, AFolderWithRowsOfAnEarlierTimeIsNotWrittenInto)
{
    folder_.write("set/calls.csv",
                  std::string(test::kCallHeader) + "C2,noon,P-1,P-2,60,call,SE,NO,SE-TEL\n");
    import(folder_.path() / "set", 3);
    const auto folder = rows_to_work_on();
    rows_to_work_on(); // the same files
    folder_.write("rows/payments-7.csv", "quarantine_id,record_id\n");
    const auto outcome =
        run_spindel({"quarantine", case_.string(), "--export", folder.string() + "/"});
    EXPECT_EQ(outcome.exit_code, 1);
    EXPECT_NE(outcome.err.find("payments-7.csv"), std::string::npos) << outcome.err;
}

TEST_F(QuarantineWork, RowsOfEveryFormatAreCorrectedAsRecordsAndLeave)
{
    struct Correction {
        std::string file, from, to; // of the folder, and what is written into it
    };
    struct Broken {
        std::string file; // of the fuzzer's corpus, some of whose rows are refused
        std::vector<Correction> corrections;
    };
    const std::string day = "2025-02-28T00:00:00Z";
    const std::vector<Broken> all{
        {"camt/statement.xml", {{"payments-1.csv", "K-OWN,,5,", "K-OWN,K-OTHER,5,"}}},
        {"mt940/german.sta",
         {{"payments-1.csv", "K-OWN,,1,", "K-OWN,K-OTHER,1,"},
          {"payments-1.csv", ",250230,", "," + day + ","},
          {"payments-1.csv", "no****** 12******",
           "P-NEW," + day + ",K-OWN,K-NEW,2,EUR,,,,DE-DEUTDEFF,"}}},
        {"edifact/paxlst.edi", {{"travel-1.csv", "CPH,,ZZZ", "CPH,FI,ZZZ"}}},
        {"goaml/report.xml",
         {{"payments-1.csv", "2025-03-01T14:30:00,", "2025-03-01T14:30:00Z,"},
          {"payments-1.csv", "Z,,K-TO", "Z,K-CASH,K-TO"},
          {"actors-3.csv", ",,person", ",A-CASH,person"}}},
        {"ftm/entities.jsonl",
         {{"payments-4.csv", ",2025,", "," + day + ","},
          {"calls-6.csv", "+46*********", "P-46"},
          {"actors-1.csv", "3,{\"no\":\"e*****\", \"n***\":\"S*** B***\"}",
           "3,FTM-p9,person,,,leak,"}}},
        {"case-uco/call_log.json",
         {{"calls-1.csv", "kb:call-2,,CASE-kb:nobody,,x,", "kb:call-2," + day + ",P-1,P-2,9,"}}}};
    for (const auto& broken : all) {
        SCOPED_TRACE(broken.file);
        case_ = folder_.path() / (broken.file.substr(0, broken.file.find('/')) + ".spindel");
        import(fs::path(SPINDEL_SOURCE_DIR) / "tests" / "fuzz" / "corpus" / broken.file, 3);
        ASSERT_EQ(refused(), std::ssize(broken.corrections));
        const auto folder = rows_to_work_on();
        for (const auto& [file, from, to] : broken.corrections)
            edit(folder / file, from, to);
        import(folder, 0);
        EXPECT_EQ(refused(), 0);
        fs::remove_all(folder);
    }
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

TEST_F(QuarantineWork, RowsThatNameAVictimAreLeftOutOfTheFolder)
{
    folder_.write("set/actors.csv", "actor_id,kind,category\nA-1,person,victim\n");
    folder_.write("set/phones.csv", "record_id,phone_id,actor_id,valid_from\nN1,P-1,A-1,noon\n");
    import(folder_.path() / "set", 3);
    const auto folder = rows_to_work_on();
    EXPECT_FALSE(fs::exists(folder / "phones-2.csv"));
    EXPECT_EQ(test::bytes_of(folder / "quarantine.csv").find("A-1"), std::string::npos);
}

TEST_F(QuarantineWork, ProfilesAreProposedListedAndUsed)
{
    const auto table = folder_.write("t.csv", "caller;callee;time\nP-1;P-2;2025-03-01 10:00:00\n");
    const auto proposed = run_spindel({"profile", table.string()});
    EXPECT_EQ(proposed.exit_code, 0) << proposed.err;
    auto toml = proposed.out;
    const auto import = [&] {
        const auto profile = folder_.write("p.toml", toml);
        return run_spindel({"import", case_.string(), table.string(), "--profile", profile});
    };
    const auto unstated = import();
    EXPECT_EQ(unstated.exit_code, 1);
    EXPECT_EQ(unstated.err, "spindel: p.toml:1:1: time is a local time: state its zone, such as "
                            "zone = \"Europe/Stockholm\"\n");
    const std::string open = "# zone = \"...\"";
    toml.replace(toml.find(open), open.size(), "zone = \"Europe/Stockholm\"");
    const auto outcome = import();
    EXPECT_EQ(outcome.exit_code, 0) << outcome.out << outcome.err;
    EXPECT_EQ(test::column(case_, "SELECT datetime(time, 'unixepoch') FROM call"),
              std::vector<std::string>{"2025-03-01 09:00:00"});
    EXPECT_NE(run_spindel({"profile", "--list"}).out.find("cdr-india"), std::string::npos);
    EXPECT_EQ(run_spindel({"profile", "--show", "amlsim"}).exit_code, 0);
    const std::string choice = "one of FILE, --list and --show is required";
    for (const auto& arguments :
         std::vector<test::Arguments>{{"profile"}, {"profile", "--list", "x.csv"}}) {
        const auto wrong = run_spindel(arguments);
        EXPECT_EQ(wrong.exit_code, 2);
        EXPECT_NE(wrong.err.find(choice + "; see spindel profile --help"), std::string::npos)
            << wrong.err;
    }
    const auto nonsense = run_spindel({"profile", "--nonsense"});
    EXPECT_EQ(nonsense.exit_code, 2);
    EXPECT_NE(nonsense.err.find("--nonsense"), std::string::npos) << nonsense.err;
    EXPECT_EQ(nonsense.err.find("--version"), std::string::npos) << nonsense.err;
    const auto unknown = run_spindel({"import", case_.string(), table.string(), "--profile", "x"});
    EXPECT_EQ(unknown.exit_code, 1);
    EXPECT_NE(unknown.err.find("no profile of that name; there are amlsim"), std::string::npos);
}

TEST_F(QuarantineWork, WhatAProfileLeavesOutIsSaidOnStandardError)
{
    const auto table = folder_.write(
        "i.csv", "Operator X\n"
                 "CALLING_NO,CALLED_NO,CALL_DATE,CALL_TIME,DURATION,CALL_TYPE,ESN/IMEI\n"
                 "P-1,P-2,01-03-2025,10:00:00,60,OUT,\nLegend: OUT outgoing\n");
    auto toml = run_spindel({"profile", "--show", "cdr-india"}).out;
    toml.replace(toml.find("\"raw\""), 5, "\"pseudonyms\"");
    const auto profile = folder_.write("p.toml", toml);
    const auto outcome =
        run_spindel({"import", case_.string(), table.string(), "--profile", profile.string()});
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_EQ(outcome.err, "spindel: i.csv: 2 rows beside the table left out\n");
}

TEST_F(QuarantineWork, AnImportSaysThatAViewerHasTheCaseOpen)
{
    const auto file =
        folder_.write("calls.csv", std::string(test::kCallHeader) + test::call_row(1));
    const auto said = [&](const std::string& lock) {
        folder_.write("c.spindel.lock", lock);
        return run_spindel({"import", case_.string(), file.string()}).err;
    };
    std::string host(256, '\0');
    ASSERT_EQ(gethostname(host.data(), host.size()), 0);
    host.resize(host.find('\0'));
    const auto running = std::to_string(getpid());
    EXPECT_NE(said(running + "\nspindel-viewer\n" + host + "\n")
                  .find("open in a viewer (process " + running + ")"),
              std::string::npos);
    EXPECT_NE(said("17\nspindel-viewer\nelsewhere\n").find("(process 17 on elsewhere)"),
              std::string::npos);
    EXPECT_EQ(said("2147483647\nspindel-viewer\n" + host + "\n").find("viewer"), std::string::npos)
        << "it has ended";
    EXPECT_EQ(said("").find("viewer"), std::string::npos);
    EXPECT_EQ(test::count(case_, "call"), 1);
}

} // namespace spindel
