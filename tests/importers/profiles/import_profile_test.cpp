#include "importers/profiles/import_profile.h"

#include "engine/error.h"
#include "importers/refused_rows.h"
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

TEST_F(ImportProfile, WithoutAKeyRawRowsAreAllInQuarantineMasked)
{
    const auto profile = find_profile("cdr-india");
    const std::string table =
        "CALLING_NO,CALLED_NO,CALL_DATE,CALL_TIME,DURATION,CALL_TYPE,ESN/IMEI\n"
        "9876543210,09123456789,01-03-2025,10:00:00,60,OUT,490154203237518\n";
    auto report = import(profile, "cdr.csv", table);
    EXPECT_EQ(report.total(), (engine::RowCounts{1, 0, 0, 0, 1}));
    EXPECT_EQ(report.files[0].refusals[0].fault.value, "98********");
    auto bytes = test::bytes_of(case_);
    for (const auto* raw : {"9876543210", "9123456789", "490154203237"})
        EXPECT_EQ(bytes.find(raw), std::string::npos) << raw;

    report = import(profile, "cdr.csv", table, true);
    EXPECT_EQ(report.total(), (engine::RowCounts{1, 1, 0, 0, 0}));
    EXPECT_EQ(report.files[0].corrected, 1);
    EXPECT_EQ(test::count(case_, "quarantine"), 0);
    bytes = test::bytes_of(case_);
    for (const auto* raw : {"9876543210", "9123456789", "490154203237"})
        EXPECT_EQ(bytes.find(raw), std::string::npos) << raw;
    EXPECT_EQ(test::column(case_, "SELECT country FROM pseudonym WHERE kind = 1"),
              (Rows{"IN", "IN"}));
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
           "K-1;soon;-1.234,50; SEK;K-2;\"rent;\n+46701234567\"\r\n");
    EXPECT_EQ(reasons(), Rows{"3:2 Booked: no time of the form that the profile states"});
    const auto refused = engine::CaseFile::open(case_).quarantined();
    ASSERT_EQ(refused.size(), 1U);
    EXPECT_EQ(refused[0].original, "K-1;soon;-1.234,50; SEK;K-2;\"rent;\n+46701234567\"");
    EXPECT_EQ(engine::CaseFile::open(case_).files().at(0).original_header,
              "Account;Booked;Amount;Currency;Counterparty;Text");
}

TEST_F(ImportProfile, RefusedRowsOfARawTableComeBackMasked)
{
    const auto profile = find_profile("bank-statement");
    import(profile, "s.csv",
           "Account;Booked;Amount;Currency;Counterparty;Name\n"
           "SE4550000000058398257466;2025-03-01;-5,00;SEK;5566778899;Some Body\n");
    const auto refused = engine::CaseFile::open(case_).quarantined();
    ASSERT_EQ(refused.size(), 1U);
    EXPECT_EQ(refused[0].original,
              "SE45********************;2025-03-01;-5,00;SEK;55********;*********");
    const auto bytes = test::bytes_of(case_);
    for (const auto* raw : {"58398257466", "5566778899", "Some Body"})
        EXPECT_EQ(bytes.find(raw), std::string::npos) << raw;
}

TEST_F(ImportProfile, ARowRefusedWithAKeyTooStandsInQuarantineWithPseudonyms)
{
    const auto profile = find_profile("cdr-in-out");
    const std::string table =
        "msisdn,other_number,third_number,direction,start_time,duration,service,imei,operator\n"
        "+46701234567,+46709999999,,out,2025-03-32 10:00:00,60,voice,,SE-TEL\n";
    import(profile, "c.csv", table);
    EXPECT_EQ(import(profile, "c.csv", table, true).total().quarantined, 1);
    const auto refused = engine::CaseFile::open(case_).quarantined();
    ASSERT_EQ(refused.size(), 1U);
    EXPECT_NE(refused[0].row.find(",P-"), std::string::npos) << refused[0].row;
    EXPECT_EQ(refused[0].row.find('*'), std::string::npos) << refused[0].row;
    const auto before = test::bytes_of(case_);
    import(profile, "c.csv", table); // without the key, which tells less
    import(profile, "c.csv", table, true);
    EXPECT_EQ(test::bytes_of(case_), before);
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

TEST_F(ImportProfile, NoShortNumberOfARawTableIsKeptWithAKeyOrWithout)
{
    const auto profile = read_profile(
        "kind = \"travel\"\nzone = \"Europe/Oslo\"\n[file]\ndelimiter = \";\"\n[fields]\n"
        "actor_id = \"Passenger\"\ndocument_id = \"Doc\"\ndocument_state = \"State\"\n"
        "depart_time = { column = \"Dep\", time = \"%d.%m.%Y %H:%M\" }\nfrom_country = \"From\"\n"
        "to_country = \"To\"\ncarrier = \"Airline\"\nbooking_id = \"PNR\"\n",
        "p.toml");
    const std::string table = "Passenger;Doc;State;Dep;From;To;Airline;PNR\n"
                              "PX-2;X12345;;01.03.2025 10:00;NO;SE;SK;XK7QLM\n" // without its state
                              "PX-3;AB99999;NOR;01.13.2025 10:00;NO;SE;SK;ABCDEF\n" // no time
                              "PX-4;D-1;NOR;01.13.2025 10:00;NO;SE;SK;B-1\n";       // pseudonyms
    for (const bool has_key : {false, true}) {
        import(profile, "t.csv", table, has_key);
        const auto refused = engine::CaseFile::open(case_).quarantined();
        ASSERT_EQ(refused.size(), 3U);
        EXPECT_EQ(refused[0].original, "PX-2;X*****;;01.03.2025 10:00;NO;SE;SK;X*****");
        EXPECT_EQ(refused[1].original, "PX-3;A******;NOR;01.13.2025 10:00;NO;SE;SK;A*****");
        EXPECT_EQ(refused[2].original, "PX-4;D-1;NOR;01.13.2025 10:00;NO;SE;SK;B-1");
        const auto bytes = test::bytes_of(case_);
        for (const auto* raw : {"X12345", "AB99999", "XK7QLM", "ABCDEF"})
            EXPECT_EQ(bytes.find(raw), std::string::npos) << raw;
    }
}

TEST_F(ImportProfile, ShortNumbersAndSendersAreMaskedAndHiddenOnesSaid)
{
    import(find_profile("cdr-in-out"), "c.csv",
           "msisdn,other_number,third_number,direction,start_time,duration,service,imei,operator\n"
           "02800,Anna Svens,22 86 4,in,2025-03-01 10:00:00,60,voice,-,NO-TEL\n"
           "116117,withheld,,in,2025-03-01 10:00:00,60,voice,-,NO-TEL\n");
    const auto refused = engine::CaseFile::open(case_).quarantined();
    ASSERT_EQ(refused.size(), 2U);
    EXPECT_EQ(refused[0].original,
              "0****,An********,2******,in,2025-03-01 10:00:00,60,voice,-,NO-TEL");
    EXPECT_EQ(refused[1].original, "1*****,withheld,,in,2025-03-01 10:00:00,60,voice,-,NO-TEL");
}

TEST_F(ImportProfile, OfARawRowWhoseCellsAreOutOfPlaceOnlyPseudonymsAndTimesAreKept)
{
    const auto profile = find_profile("cdr-in-out");
    const std::string table =
        "msisdn,other_number,third_number,direction,start_time,duration,service,imei,operator\n"
        "P-1,02800,,in,Anna S,2025-03-01 10:00:00,60,22864,voice,,NO-TEL\n";
    for (const bool has_key : {false, true}) {
        import(profile, "c.csv", table, has_key);
        const auto refused = engine::CaseFile::open(case_).quarantined();
        ASSERT_EQ(refused.size(), 1U);
        EXPECT_EQ(refused[0].original,
                  "P-1,0****,,**,A*****,2025-03-01 10:00:00,**,2****,v****,,NO-TEL");
        const auto bytes = test::bytes_of(case_);
        for (const auto* raw : {"02800", "Anna S", "22864"})
            EXPECT_EQ(bytes.find(raw), std::string::npos) << raw;
    }
}

TEST_F(ImportProfile, APseudonymHidesNoRawNumberInOneCellWithIt)
{
    const auto profile =
        read_profile("kind = \"calls\"\n[fields]\ntime = \"when\"\n"
                     "caller_id = { column = \"pair\", split = \">\", part = 1 }\n"
                     "callee_id = { column = \"pair\", split = \">\", part = 2 }\n",
                     "p.toml");
    import(profile, "c.csv", "when,pair\nnoon,P-1>02800\n");
    EXPECT_EQ(engine::CaseFile::open(case_).quarantined().at(0).original, "noon,P-1>0****");
}

TEST_F(ImportProfile, AShortNumberThatCannotBeMappedIsMaskedInItsMessage)
{
    const auto profile =
        read_profile("kind = \"calls\"\n[fields]\ntime = \"when\"\ncallee_id = \"b\"\n"
                     "caller_id = { column = \"a\", lookup = { X = \"P-1\" } }\n",
                     "p.toml");
    for (const bool has_key : {false, true}) {
        const auto report = import(profile, "c.csv", "when,a,b\nnoon,02800,P-2\n", has_key);
        EXPECT_EQ(report.files[0].refusals.at(0).fault.value, "0****");
    }
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

TEST_F(ImportProfile, AKeyThatHoldsARawNumberIsNotKept)
{
    const auto profile = read_profile(
        "kind = \"calls\"\n[fields]\nrecord_id = \"id\"\ntime = \"when\"\ncaller_id = \"a\"\n"
        "callee_id = \"b\"\n",
        "p.toml");
    const std::string table = "id,when,a,b\n0701234567/1,2025-03-01T10:00:00Z,+46701234567,P-2\n";
    for (const bool has_key : {false, true}) {
        const auto report = import(profile, "c.csv", table, has_key);
        EXPECT_EQ(report.files[0].refusals.at(0).fault.reason,
                  "a record key that holds a raw identifier");
        EXPECT_EQ(test::bytes_of(case_).find("01234567"), std::string::npos);
    }
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

namespace {

const Profile& payments_of_raw_accounts()
{
    static const auto profile = read_profile(R"(kind = "payments"
[file]
delimiter = ";"
decimal = ","
[fields]
time = "when"
payer_account_id = "from"
payee_account_id = "to"
amount = "sum"
currency = "cur"
source = { constant = "SE-BANK" })",
                                             "p.toml");
    return profile;
}

} // namespace

TEST_F(ImportProfile, CapitalsAndAHyphenHideNoRawIdentifierInATableOfSuch)
{
    const auto profile = find_profile("cdr-in-out");
    const std::string header =
        "msisdn,other_number,third_number,direction,start_time,duration,service,imei,operator\n";
    const std::string rows = header +
                             "P-1,TEL-0707654321,,out,2025-03-01 10:00:00,60,voice,H-1,S\n"
                             "P-1,MSISDN-46707654321,,out,2025-03-01 10:01:00,60,voice,H-1,S\n"
                             "P-1,P-46707654321,,out,2025-03-01 10:02:00,60,voice,H-1,S\n"
                             "P-1,P-2,,out,2025-03-01 10:03:00,60,voice,IMEI-356938035643809,S\n"
                             "P-1,ANNA-KARIN,,out,2025-03-01 10:04:00,60,sms,H-1,S\n"
                             "P-1,Anna-Karin,,out,2025-03-01 10:05:00,60,sms,H-1,S\n";
    EXPECT_EQ(import(profile, "c.csv", rows).total(), (engine::RowCounts{6, 0, 0, 0, 6}));
    EXPECT_EQ(import(profile, "c.csv", rows, true).total(), (engine::RowCounts{6, 2, 0, 0, 4}));
    EXPECT_EQ(test::column(case_, "SELECT count(DISTINCT callee_id) FROM call"), Rows{"1"})
        << "a sender in capitals is the sender";
    const auto bytes = test::bytes_of(case_);
    for (const auto* raw : {"707654321", "35693803564380", "ANNA", "Anna"})
        EXPECT_EQ(bytes.find(raw), std::string::npos) << raw;
}

TEST_F(ImportProfile, ActorsOfATableOfRawIdentifiersBecomePseudonyms)
{
    const auto profile = read_profile(R"(kind = "travel"
[fields]
record_id = "no"
actor_id = "who"
depart_time = "when"
from_country = "from"
to_country = "to")",
                                      "t.toml");
    const std::string rows = "no,who,when,from,to\n"
                             "1,Anna Svensson,2025-03-01T10:00:00Z,SE,NO\n"
                             "2,anna  svensson,2025-03-02T10:00:00Z,SE,NO\n"
                             "3,19800101-1234,2025-03-03T10:00:00Z,SE,NO\n"
                             "4,198001011234,2025-03-04T10:00:00Z,SE,NO\n"
                             "5,A-17,2025-03-05T10:00:00Z,SE,NO\n"
                             "6,ROU/AB123456,2025-03-06T10:00:00Z,SE,NO\n"
                             "7,document:RO/AB123456,2025-03-06T10:00:00Z,SE,NO\n";
    EXPECT_EQ(import(profile, "t.csv", rows).total(), (engine::RowCounts{7, 1, 0, 0, 6}));
    EXPECT_EQ(import(profile, "t.csv", rows, true).total(), (engine::RowCounts{7, 6, 1, 0, 0}));
    const auto actors = test::column(case_, "SELECT text FROM travel JOIN identifier"
                                            " ON identifier_id = actor_id ORDER BY line");
    ASSERT_EQ(actors.size(), 7U);
    EXPECT_EQ(actors[0], actors[1]);
    EXPECT_EQ(actors[2], actors[3]);
    EXPECT_EQ(actors[4], "A-17");
    EXPECT_EQ(actors[5], actors[6]);
    const auto bytes = test::bytes_of(case_);
    for (const auto* raw : {"vensson", "8001011", "B123456"})
        EXPECT_EQ(bytes.find(raw), std::string::npos) << raw;
}

TEST_F(ImportProfile, AmountsAreReadAndShownWhereIdentifiersAreMasked)
{
    const auto& profile = payments_of_raw_accounts();
    const std::string good = "when;from;to;sum;cur\n2025-03-01T10:00:00Z;K-1;K-2;1234567,50;SEK\n";
    EXPECT_EQ(import(profile, "p.csv", good).total(), (engine::RowCounts{1, 1, 0, 0, 0}));
    const std::string bad = "when;from;to;sum;cur\n"
                            "2025-03-01T10:00:00Z;5566-778899;K-2;250 000;SEK\n"
                            "2025-03-01T10:00:00Z;5566-778899;K-2;46701234567;SEK\n"
                            "2025-03-01T10:00:00Z;5566-778899;K-2;12345678;46701\n"
                            "later;5566-778899;K-2;1234567,50;SEK\n";
    EXPECT_EQ(import(profile, "b.csv", bad).total(), (engine::RowCounts{4, 0, 0, 0, 4}));
    const auto amounts = [this] {
        Rows all;
        for (const auto& row : test::column(case_, "SELECT row FROM quarantine ORDER BY line")) {
            const auto cells = cells_at_commas(row);
            all.push_back(cells.at(4));
        }
        return all;
    };
    EXPECT_EQ(amounts(), (Rows{"250000", "46*********", "12******", "1234567.50"}));
    const auto originals = test::column(case_, "SELECT original FROM quarantine ORDER BY line");
    EXPECT_NE(originals[0].find(";250 000;"), std::string::npos) << originals[0];
    EXPECT_EQ(originals[1].find("46701234567"), std::string::npos) << originals[1];
    EXPECT_NE(originals[3].find(";1234567,50;"), std::string::npos) << originals[3];
    import(profile, "b.csv", bad, true);
    EXPECT_EQ(amounts(), (Rows{"12******", "1234567.50"}));
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
