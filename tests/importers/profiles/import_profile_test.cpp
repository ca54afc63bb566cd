#include "importers/profiles/import_profile.h"

#include "engine/error.h"
#include "tests/importers/profiles/profile_import.h"

namespace spindel::importers::profiles {

namespace {

constexpr const char* kIndian =
    "Provider: Example Telecom\n"
    "Period: 01-03-2025 to 31-03-2025\n"
    "\n"
    "CALLING_NO,CALLED_NO,CALL_DATE,CALL_TIME,DURATION,CALL_TYPE,ESN/IMEI,FIRST_CELL\n"
    "P-1,P-2,01-03-2025,10:00:00,60,OUT,H-1,404-19-412-17611\n"
    "P-3,P-1,01-03-2025,11:00:00,30,IN,H-1,404-19-412-17611\n"
    "P-1,Withheld,01-03-2025,12:00:00,0,SMS-OUT,-,404-19-412-17611\n"
    "P-1,P-2,31-02-2025,12:00:00,5,OUT,H-1,\n"
    "P-1,P-2,01-03-2025,13:00:00,5,XYZ,H-1,\n"
    "P-1,P-2,01-03-2025,14:00:00,5\n"
    "Legend: OUT outgoing, IN incoming\n"
    "anything\n";

} // namespace

TEST_F(ImportProfile, IndianCallRecordsComeThroughTheShippedOne)
{
    auto profile = find_profile("cdr-india");
    profile.has_raw_identifiers = false; // as somebody else made pseudonyms already
    const auto report = import(profile, "cdr.csv", kIndian);
    EXPECT_EQ(report.total(), (engine::RowCounts{6, 3, 0, 0, 3}));
    EXPECT_EQ(report.files[0].left_out, 4) << "two lines above, two below";
    const auto all = calls();
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0], "2025-03-01T04:30:00Z P-1 P-2 60 1 H-1 -");
    EXPECT_EQ(all[1], "2025-03-01T05:30:00Z P-3 P-1 30 1 - H-1")
        << "the handset is the called one's";
    EXPECT_EQ(all[2].substr(0, 33), "2025-03-01T06:30:00Z P-1 HIDDEN-C");
    EXPECT_EQ(reasons(), (Rows{"8:3 CALL_DATE: no time of the form that the profile states",
                               "9:6 CALL_TYPE: not among the words of the profile's lookup",
                               "10:0 : a row of 5 cells under a header of 8"}));
}

TEST_F(ImportProfile, EqualRowsOfOverlappingFilesAreOneCall)
{
    auto profile = find_profile("cdr-india");
    profile.has_raw_identifiers = false;
    import(profile, "march.csv", kIndian);
    const auto report = import(profile, "again.csv", "x\n" + std::string(kIndian));
    EXPECT_EQ(report.total(), (engine::RowCounts{6, 0, 3, 0, 3}));
}

TEST_F(ImportProfile, DirectionAndForwardingSayWhoCalledWhom)
{
    auto profile = find_profile("cdr-in-out");
    profile.has_raw_identifiers = false;
    import(profile, "w.csv",
           "msisdn,other_number,third_number,direction,start_time,duration,service,imei,operator\n"
           "P-1,P-2,,out,2025-03-01 10:00:00,60,voice,H-1,SE-TEL\n"
           "P-1,P-2,,in,2025-03-01 11:00:00,60,voice,H-1,SE-TEL\n"
           "P-1,P-2,P-1,out,2025-03-01 12:00:00,60,voice,H-1,SE-TEL\n"      // A calls B,
           "P-1,P-2,P-9,forwarded,2025-03-01 12:00:00,60,voice,,SE-TEL\n"); // B's phone C
    EXPECT_EQ(
        calls(),
        (Rows{"2025-03-01T10:00:00Z P-1 P-2 60 1 H-1 -", "2025-03-01T11:00:00Z P-2 P-1 60 1 - H-1",
              "2025-03-01T12:00:00Z P-1 P-2 60 1 H-1 -", "2025-03-01T12:00:00Z P-2 P-9 60 1 - -"}));
}

TEST_F(ImportProfile, ACallOfTwoOperatorsIsOneCallWithTwoSources)
{
    auto profile = find_profile("cdr-in-out");
    profile.has_raw_identifiers = false;
    ASSERT_EQ(profile.same_call_seconds, 5U);
    const std::string header = "msisdn,other_number,third_number,direction,start_time,duration,"
                               "service,imei,operator\n";
    import(profile, "home.csv",
           header + "P-1,P-2,,out,2025-03-01 10:00:00,60,voice,H-1,SE-TEL\n"
                    "P-1,P-2,,out,2025-03-01 10:00:03,60,voice,H-1,SE-TEL\n"); // its own second one
    const std::string visited =
        header + "P-1,P-2,,out,2025-03-01 10:00:04,61,voice,H-1,NO-TEL\n"  // the nearer one
                 "P-1,P-2,,out,2025-03-01 10:00:20,61,voice,H-1,NO-TEL\n"  // another call
                 "P-2,P-1,,out,2025-03-01 10:00:04,61,voice,H-1,NO-TEL\n"  // the other way
                 "P-1,P-2,,out,2025-03-01 10:00:04,90,voice,H-1,NO-TEL\n"; // longer
    const auto report = import(profile, "visited.csv", visited);
    EXPECT_EQ(report.total(), (engine::RowCounts{4, 3, 1, 0, 0}));
    EXPECT_EQ(test::column(case_, "SELECT second_source.source || ' of ' || first_source || ' ' || "
                                  "(call.time - second_source.time) FROM second_source "
                                  "JOIN call ON call.record_id = first_record_id"),
              Rows{"NO-TEL of SE-TEL -1"});
    const auto before = test::bytes_of(case_);
    EXPECT_EQ(import(profile, "visited.csv", visited).total(), (engine::RowCounts{4, 0, 4, 0, 0}));
    EXPECT_EQ(test::bytes_of(case_), before);
}

TEST_F(ImportProfile, RefusedRowsComeBackAsTheyCame)
{
    auto profile = find_profile("bank-statement");
    profile.has_raw_identifiers = false;
    import(profile, "s.csv",
           "Account;Booked;Amount;Currency;Counterparty;Text\r\n"
           "K-1; \"2025-03-01\";-1.234,50;SEK;K-2;rent\r\n"
           "K-1;soon;-1.234,50; SEK;K-2;\"rent;\nof two\"\r\n");
    EXPECT_EQ(reasons(), Rows{"3:2 Booked: no time of the form that the profile states"});
    const auto refused = engine::CaseFile::open(case_).quarantined();
    ASSERT_EQ(refused.size(), 1U);
    EXPECT_EQ(refused[0].original, "K-1;soon;-1.234,50; SEK;K-2;\"rent;\nof two\"");
    EXPECT_EQ(engine::CaseFile::open(case_).files().at(0).original_header,
              "Account;Booked;Amount;Currency;Counterparty;Text");
}

TEST_F(ImportProfile, AmlsimTransactionsComeThroughTheShippedOne)
{
    const auto report =
        import(find_profile("amlsim"), "transactions.csv",
               "tran_id,orig_acct,bene_acct,tx_type,base_amt,tran_timestamp,is_sar,alert_id\n"
               "1,17,42,TRANSFER,137.06,2017-01-01T00:00:00Z,False,-1\n");
    EXPECT_EQ(report.total(), (engine::RowCounts{1, 1, 0, 0, 0}));
    EXPECT_EQ(test::column(case_, "SELECT amount || currency || record_id FROM payment"),
              Rows{"1370600USD1"});
}

TEST_F(ImportProfile, ABankStatementTellsPayerFromPayeeByTheSign)
{
    auto profile = find_profile("bank-statement");
    profile.has_raw_identifiers = false;
    import(profile, "s.csv",
           "Account;Booked;Amount;Currency;Counterparty\r\n"
           "K-1;2025-03-01;-1.234,50;SEK;K-2\r\n"
           "K-1;2025-03-01;99,9;SEK;K-3\r\n"
           "K-1;2025-03-01;99,9;SEK;K-3\r\n");
    EXPECT_EQ(test::column(case_, "SELECT a.text || ' ' || b.text || ' ' || amount FROM payment "
                                  "JOIN identifier a ON a.identifier_id = payer_account_id "
                                  "JOIN identifier b ON b.identifier_id = payee_account_id "
                                  "ORDER BY line"),
              (Rows{"K-1 K-2 12345000", "K-3 K-1 999000", "K-3 K-1 999000"}));
}

TEST_F(ImportProfile, SplitsJoinsConstantsClocksAndFixedWidths)
{
    const auto profile =
        read_profile("kind = \"calls\"\nidentifiers = \"pseudonyms\"\n"
                     "zone = \"Europe/Stockholm\"\n"
                     "[file]\nwidths = [10, 8, 9]\nnames = [\"when\", \"pair\", \"dur\"]\n"
                     "[fields]\n"
                     "time = { column = \"when\", time = \"%Y%m%d%H\" }\n"
                     "caller_id = { column = \"pair\", split = \">\", part = 1 }\n"
                     "callee_id = { column = \"pair\", split = \">\", part = 2 }\n"
                     "duration_s = { column = \"dur\", clock = true }\n"
                     "source = { constant = \"SE-TEL\" }\n",
                     "p.toml");
    import(profile, "f.txt",
           "2025030110P-1>P-2 1:05:09 \n"
           "2025033002P-1>P-2 0:10    \n"   // the hour that never was
           "2025102602P-1>P-2 0:10    \n"); // and the one that came twice
    EXPECT_EQ(calls(), Rows{"2025-03-01T09:00:00Z P-1 P-2 3909 0 - -"});
    EXPECT_EQ(reasons(), (Rows{"2:1 when: a local time that never was, as clocks went forward",
                               "3:1 when: a local time that came twice, as clocks went back"}));
}

TEST_F(ImportProfile, ATableWithoutTheColumnsIsRefusedWhole)
{
    EXPECT_THROW(import(find_profile("amlsim"), "t.csv", "a,b\n1,2\n"), engine::InputError);
    EXPECT_FALSE(std::filesystem::exists(case_));
}

TEST_F(ImportProfile, ARowCorrectedUnderItsKeyLeavesQuarantine)
{
    auto profile = find_profile("cdr-india");
    profile.has_raw_identifiers = false;
    import(profile, "cdr.csv", kIndian);
    const auto header = test::column(case_, "SELECT header FROM import_file").at(0);
    auto row = test::column(case_, "SELECT row FROM quarantine WHERE line = 8").at(0);
    row.replace(row.find("31-02-2025 12:00:00"), 19, "2025-02-28T12:00:00Z");
    const std::vector corrected{folder_.write("calls-1.csv", header + "\n" + row + "\n")};
    const auto report = import_records(case_, corrected);
    EXPECT_EQ(report.total().stored, 1);
    EXPECT_EQ(report.files[0].corrected, 1);
    EXPECT_EQ(reasons().size(), 2U);
}

TEST_F(ImportProfile, ARowCorrectedUnderItsOwnKeyIsTheOneOfTheCorrectedFile)
{
    const auto profile =
        read_profile("kind = \"calls\"\nphone_country = \"SE\"\n[fields]\nrecord_id = \"id\"\n"
                     "time = \"when\"\ncaller_id = \"a\"\ncallee_id = \"b\"\nduration_s = \"s\"\n"
                     "source = { constant = \"SE-A\" }\n",
                     "p.toml");
    const std::string header = "id,when,a,b,s\n";
    const std::string begin = "20250301000001,2025-03-01T10:00:00Z,+46701234567,+46709999999,";
    import(profile, "c.csv", header + begin + "6O\n"); // without a key, too, the key is kept
    EXPECT_EQ(test::column(case_, "SELECT record_key FROM quarantine"), Rows{"20250301000001"});
    import(profile, "c.csv", header + begin + "6O\n", true);
    auto row = test::column(case_, "SELECT quarantine_id || ',' || row FROM quarantine").at(0);
    row.replace(row.find("6O"), 2, "60");
    const std::vector corrected{folder_.write(
        "calls-1.csv", "quarantine_id," +
                           test::column(case_, "SELECT header FROM import_file").at(0) + "\n" +
                           row)};
    ImportOptions options;
    options.pseudonyms.key = std::make_shared<pseudonyms::Key>(std::string(32, 'k'));
    EXPECT_EQ(import_records(case_, corrected, options).files[0].corrected, 1);
    EXPECT_EQ(test::column(case_, "SELECT record_id FROM call"), Rows{"20250301000001"});
    const auto again = import(profile, "d.csv", header + begin + "60\n", true);
    EXPECT_EQ(again.total(), (engine::RowCounts{1, 0, 1, 0, 0}));
}

TEST_F(ImportProfile, TextBeyondColumnsOfFixedWidthIsNotDropped)
{
    const auto profile = read_profile(R"(kind = "calls"
identifiers = "pseudonyms"
[file]
widths = [21, 4, 4]
names = ["when", "from", "to"]
footer = ["Total"]
[fields]
time = "when"
caller_id = "from"
callee_id = "to")",
                                      "p.toml");
    const auto report = import(profile, "w.txt",
                               "2025-03-01T10:00:00Z P-1 P-2   \n"
                               "2025-03-01T11:00:00Z P-1 P-23 x\n"
                               "Total of the calls in this period: 2\n");
    EXPECT_EQ(report.total(), (engine::RowCounts{2, 1, 0, 0, 1}));
    EXPECT_EQ(report.files[0].left_out, 1);
    EXPECT_EQ(reasons(), Rows{"2:0 : text beyond the last column of fixed width"});
}

TEST_F(ImportProfile, ACallBetweenTwoHiddenNumbersTiesTwo)
{
    auto profile = find_profile("cdr-india");
    profile.has_raw_identifiers = false;
    import(profile, "h.csv",
           "CALLING_NO,CALLED_NO,CALL_DATE,CALL_TIME,DURATION,CALL_TYPE,ESN/IMEI\n"
           "Private,Withheld,01-03-2025,10:00:00,60,OUT,H-1\n");
    const auto key = test::column(case_, "SELECT record_id FROM call").at(0);
    EXPECT_EQ(calls(), Rows{"2025-03-01T04:30:00Z HIDDEN-" + key + " HIDDEN-" + key +
                            "/callee 60 1 H-1 -"});
}

TEST_F(ImportProfile, ADayAloneIsItsMidnightUtc)
{
    import(read_profile(R"(kind = "payments"
identifiers = "pseudonyms"
zone = "Europe/Stockholm"
[fields]
time = { column = "day", time = "%d.%m.%Y" }
payer_account_id = "from"
payee_account_id = "to"
amount = "sum"
currency = { constant = "SEK" })",
                        "p.toml"),
           "p.csv", "day,from,to,sum\n01.03.2025,K-1,K-2,5\n01.07.2025,K-1,K-2,5\n");
    EXPECT_EQ(test::column(case_, "SELECT strftime('%m-%d %H', time, 'unixepoch') FROM payment"
                                  " ORDER BY time"),
              (Rows{"03-01 00", "07-01 00"}));
}

} // namespace spindel::importers::profiles
