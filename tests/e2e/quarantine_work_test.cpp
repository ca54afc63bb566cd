#include "tests/e2e/quarantine_work.h"

namespace spindel {

namespace {

namespace fs = std::filesystem;
using test::QuarantineWork;
using test::run_spindel;

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

TEST_F(QuarantineWork, RowsThatNameAVictimAreLeftOutOfTheFolder)
{
    folder_.write("set/actors.csv", "actor_id,kind,category\nA-1,person,victim\n");
    folder_.write("set/phones.csv", "record_id,phone_id,actor_id,valid_from\nN1,P-1,A-1,noon\n");
    import(folder_.path() / "set", 3);
    const auto folder = rows_to_work_on();
    EXPECT_FALSE(fs::exists(folder / "phones-2.csv"));
    EXPECT_EQ(test::bytes_of(folder / "quarantine.csv").find("A-1"), std::string::npos);
}

} // namespace spindel
