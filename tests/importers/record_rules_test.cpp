// The rules of the import contract, one by one.
#include <algorithm>

#include <gtest/gtest.h>

#include "engine/sqlite.h"
#include "tests/support/record_sets.h"

namespace spindel::importers {

namespace {

using test::column;
using test::count;
using test::import_paths;

class RecordRules : public testing::Test {
protected:
    /// Imports one file. @return what became of its rows.
    engine::RowCounts import(const std::string& name, const std::string& text)
    {
        return import_paths(path_, {folder_.write(name, text)}).files.at(0).rows;
    }

    test::TemporaryFolder folder_;
    std::filesystem::path path_ = folder_.path() / "x.spindel";
};

constexpr engine::RowCounts stored(std::int64_t rows)
{
    return {rows, rows, 0, 0, 0};
}

constexpr engine::RowCounts quarantined(std::int64_t rows)
{
    return {rows, 0, 0, 0, rows};
}

} // namespace

TEST_F(RecordRules, OnlyTheRequiredColumnsMustBeThere)
{
    EXPECT_EQ(import("actors.csv", "actor_id\nA-1\n"), stored(1));
    EXPECT_EQ(import("phones.csv", "record_id,phone_id\nR1,P-1\n"), stored(1));
    EXPECT_EQ(import("calls.csv",
                     "record_id,time,caller_id,callee_id\nC1,2025-03-01T14:05:09Z,P-1,P-2\n"),
              stored(1));
    EXPECT_EQ(import("accounts.csv", "record_id,account_id\nR1,B-1\n"), stored(1));
    EXPECT_EQ(import("payments.csv",
                     "record_id,time,payer_account_id,payee_account_id,amount,currency\n"
                     "M1,2025-03-01T14:05:09Z,B-1,B-2,12.3456,SEK\n"),
              stored(1));
    EXPECT_EQ(import("travel.csv", "record_id,actor_id,depart_time,from_country,to_country\n"
                                   "T1,A-1,2025-03-01T14:05:09Z,LT,NO\n"),
              stored(1));
    EXPECT_EQ(import("rates.csv", "date,currency,per_eur\n2025-03-01,SEK,11.4325\n"), stored(1));
}

TEST_F(RecordRules, EveryColumnOfTheContractIsKept)
{
    EXPECT_EQ(import("travel.csv",
                     "record_id,actor_id,document_id,depart_time,arrive_time,from_country,"
                     "from_place,to_country,to_place,mode,carrier,booking_id,payer_account_id,"
                     "source,grade\nT1,A-1,D-1,2025-03-01T10:00:00Z,2025-03-01T12:00:00+01:00,LT,"
                     "Vilnius,NO,Oslo,air,XX,K-1,B-1,NO-PNR,A1\n"),
              stored(1));
    const auto all = column(
        path_, "SELECT t.record_id || ' ' || a.text || ' ' || d.text || ' ' || depart_time || ' '"
               " || arrive_time || ' ' || from_country || from_place || to_country || to_place ||"
               " mode || carrier || k.text || b.text || name || jurisdiction || grade || t.line"
               " FROM travel t JOIN identifier a ON a.identifier_id = actor_id"
               " JOIN identifier d ON d.identifier_id = document_id"
               " JOIN identifier k ON k.identifier_id = booking_id"
               " JOIN identifier b ON b.identifier_id = payer_account_id"
               " JOIN source USING (source_id)");
    EXPECT_EQ(all, std::vector<std::string>{
                       "T1 A-1 D-1 1740823200 1740826800 LTVilniusNOOslo1XXK-1B-1NO-PNRNOA12"});
}

TEST_F(RecordRules, AmountsAreExactNotNegativeAndInACurrency)
{
    const std::string header = "record_id,time,payer_account_id,payee_account_id,amount,currency\n";
    const auto row = [](const std::string& id, const std::string& amount, const std::string& of) {
        return id + ",2025-03-01T14:05:09Z,B-1,B-2," + amount + "," + of + "\n";
    };
    EXPECT_EQ(import("payments.csv", header + row("M1", "0.1", "EUR") + row("M2", "0", "EUR") +
                                         row("M3", "922337203685477.5807", "EUR")),
              stored(3));
    EXPECT_EQ(column(path_, "SELECT sum(amount = 1000) || max(amount) FROM payment"),
              std::vector<std::string>{"19223372036854775807"});
    EXPECT_EQ(import("payments.csv", header + row("M4", "-1", "EUR") + row("M5", "1.00001", "EUR") +
                                         row("M6", "1e3", "EUR") + row("M7", "\"1,5\"", "EUR") +
                                         row("M8", "", "EUR") + row("M9", "1", "") +
                                         row("M10", "1", "eur") + row("M11", "1", "XYZ")),
              quarantined(8));
}

TEST_F(RecordRules, ARateHasItsDayCurrencyAndAPositiveFigure)
{
    EXPECT_EQ(import("rates.csv", "date,currency,per_eur\n2025-03-01T00:00:00Z,SEK,11\n"
                                  "2025-03-01,SEK,0\n2025-03-01,,11\n,SEK,11\n2025-03-01,SEK,\n"),
              quarantined(5));
}

TEST_F(RecordRules, WordsOfEachKindAreThoseOfTheContract)
{
    EXPECT_EQ(import("actors.csv", "actor_id,kind,category\nA-1,person,suspect\nA-2,organisation,"
                                   "convicted\nA-3,unknown,victim\nA-4,,witness\nA-5,,contact\n"
                                   "A-6,,other\nA-7,,unknown\nA-8,,\n"),
              stored(8));
    EXPECT_EQ(import("actors.csv", "actor_id,kind,category\nA-9,firm,\nA-10,,spider\n"),
              quarantined(2));
    EXPECT_EQ(import("accounts.csv", "record_id,account_id,kind\n1,B-1,bank\n2,B-1,business\n"
                                     "3,B-1,card\n4,B-1,wallet\n5,B-1,cash\n6,B-1,other\n7,B-1,\n"),
              stored(7));
    EXPECT_EQ(import("accounts.csv", "record_id,account_id,kind\n8,B-1,giro\n"), quarantined(1));
}

TEST_F(RecordRules, AnAttributionMayLackItsUserAndEitherEnd)
{
    EXPECT_EQ(
        import("phones.csv",
               "record_id,phone_id,actor_id,valid_from,valid_to\n"
               "R1,P-1,,,\nR2,P-2,A-2,2025-01-01T00:00:00Z,\nR3,P-3,A-3,,2025-01-01T00:00:00Z\n"),
        stored(3));
    EXPECT_EQ(count(path_, "phone WHERE actor_id IS NULL"), 1);
    EXPECT_EQ(count(path_, "phone WHERE valid_from IS NULL"), 2);
}

TEST_F(RecordRules, WhatBreaksNoRuleIsStoredHoweverOdd)
{
    EXPECT_EQ(import("calls.csv",
                     "record_id,time,caller_id,callee_id\nC1,2025-03-01T14:05:09Z,P-1,P-1\n"),
              stored(1));
    EXPECT_EQ(import("phones.csv", "record_id,phone_id,valid_from,valid_to\n"
                                   "R1,P-1,2025-02-01T00:00:00Z,2025-02-01T00:00:00Z\n"),
              stored(1));
    EXPECT_EQ(import("travel.csv", // the later hour is the earlier time
                     "record_id,actor_id,depart_time,arrive_time,from_country,to_country\n"
                     "T1,A-1,2025-03-01T14:00:00+02:00,2025-03-01T13:00:00+01:00,FI,SE\n"),
              stored(1));
}

TEST_F(RecordRules, WhatEndsBeforeItBeginsIsRefusedByItsEnd)
{
    EXPECT_EQ(import("phones.csv", "valid_to,record_id,phone_id,valid_from\n"
                                   "2025-01-31T23:59:59Z,R1,P-1,2025-02-01T00:00:00Z\n"),
              quarantined(1));
    EXPECT_EQ(import("accounts.csv", "record_id,account_id,valid_from,other,valid_to\n"
                                     "R1,B-1,2025-02-01T00:00:00Z,,2025-01-01T00:00:00Z\n"),
              quarantined(1));
    EXPECT_EQ(import("travel.csv",
                     "record_id,actor_id,depart_time,arrive_time,from_country,to_country\n"
                     "T1,A-1,2025-03-01T14:00:00+01:00,2025-03-01T14:00:00+02:00,SE,FI\n"),
              quarantined(1));
    EXPECT_EQ(column(path_,
                     "SELECT column_number || ' ' || column_name || ' ' || value || ' is ' ||"
                     " reason FROM quarantine ORDER BY file_id"),
              (std::vector<std::string>{
                  "1 valid_to 2025-01-31T23:59:59Z is an end before the beginning",
                  "5 valid_to 2025-01-01T00:00:00Z is an end before the beginning",
                  "4 arrive_time 2025-03-01T14:00:00+02:00 is an arrival before the departure"}));
}

TEST_F(RecordRules, ACaseThatHoldsAnEarlyEndOpensAndTakesThatFileAgain)
{
    const std::string text = "record_id,phone_id,valid_from,valid_to\n"
                             "R1,P-1,2025-02-01T00:00:00Z,2025-03-01T00:00:00Z\n";
    EXPECT_EQ(import("phones.csv", text), stored(1));
    engine::sqlite::Database(path_, engine::sqlite::Access::read_write)
        .execute("UPDATE phone SET valid_to = valid_from - 1"); // as earlier versions stored it
    EXPECT_EQ(import("phones.csv", text), (engine::RowCounts{1, 0, 1, 0, 0}));
    EXPECT_EQ(import("actors.csv", "actor_id\nA-1\n"), stored(1));
    EXPECT_EQ(count(path_, "phone"), 1);
}

TEST_F(RecordRules, RecordKeysTimesAndPlacesAreNeverTestedForRawIdentifiers)
{
    EXPECT_EQ(import("travel.csv",
                     "record_id,actor_id,depart_time,from_country,from_place,to_country\n"
                     "+46701234567,A-1,2025-03-01T14:00:00Z,SE,someone@example.org,NO\n"),
              stored(1));
}

TEST_F(RecordRules, ARawIdentifierStandsNowhereInTheCase)
{
    EXPECT_EQ(import("calls.csv", std::string(test::kCallHeader) +
                                      "C1,noon,P-1,+46701234567,60,call,SE,NO,SE-TEL\n"
                                      "C2,2025-03-01T14:05:09Z,+46701234567,P-2\n"
                                      "C3,2025-03-01T14:05:09Z,P-1,+46701234567,,,,,\n"
                                      "C4,2025-03-01T14:05:09Z,P-1,P-2,,+46701234567,,,\n"),
              quarantined(4));
    EXPECT_EQ(test::bytes_of(path_).find("701234567"), std::string::npos);
    EXPECT_EQ(column(path_, "SELECT row FROM quarantine").at(0),
              "C1,noon,P-1,+46*********,60,call,SE,NO,SE-TEL");
}

TEST_F(RecordRules, AnActorIdIsAnIdentifierToo)
{
    EXPECT_EQ(import("actors.csv", "actor_id\nsomeone@example.org\n"), quarantined(1));
}

TEST_F(RecordRules, IdentifiersAreEqualExactlyWhenTheirBytesAre)
{
    EXPECT_EQ(import("actors.csv", "actor_id\na-1\nA-1\n A-1\n\xC3\xA5\na\xCC\x8A\n"), stored(5));
    EXPECT_EQ(count(path_, "identifier"), 5);
}

TEST_F(RecordRules, CellsOfUnknownColumnsAreKeptAsideAndMasked)
{
    const auto report = import_paths(
        path_, {folder_.write("calls.csv", "record_id,time,caller_id,callee_id,mast,,\n"
                                           "C1,2025-03-01T14:05:09Z,P-1,P-2,M7,+46701234567,x\n"
                                           "C2,2025-03-01T14:05:09Z,P-1,P-2,,,\n")});
    EXPECT_EQ(report.files.at(0).unknown_columns,
              (std::vector<std::string>{"mast", "(column 6)", "(column 7)"}));
    const std::string kept =
        "2{\"mast\":\"M7\",\"(column 6)\":\"+46*********\",\"(column 7)\":\"x\"}";
    EXPECT_EQ(column(path_, "SELECT line || cells FROM kept_aside"), std::vector{kept});
}

TEST_F(RecordRules, RawIdentifiersWithinRemarksAreMasked)
{
    const std::string row =
        ",P-1,P-2,mail a@example.org,called from +46 70 123 45 67 today,M7 2025\n";
    import("calls.csv", "record_id,time,caller_id,callee_id,who,remark,mast\n"
                        "C1,2025-03-01T14:05:09Z" +
                            row + "C2,noon" + row);
    const std::string masked = "mail**************";
    EXPECT_EQ(column(path_, "SELECT cells FROM kept_aside"),
              std::vector<std::string>{"{\"who\":\"" + masked + "\",\"remark\":\"call" +
                                       std::string(30, '*') + "\",\"mast\":\"M7 2025\"}"});
    EXPECT_EQ(column(path_, "SELECT row FROM quarantine"),
              std::vector<std::string>{"C2,noon,P-1,P-2," + masked + ",call" +
                                       std::string(30, '*') + ",M7 2025"});
}

TEST_F(RecordRules, NumbersOfSubscriptionsAndHandsetsBesideTheContractAreMasked)
{
    const std::string row = ",P-1,P-2,240080123456789,352099001761481,46701234567,seen on "
                            "240080123456789,404-19-412-17611,59.329323456789012,20250301120000\n";
    import("calls.csv", "record_id,time,caller_id,callee_id,sim,handset,MSISDN_A,remark,cell,"
                        "latitude,stamp\n"
                        "C1,2025-03-01T14:05:09Z" +
                            row + "C2,noon" + row);
    const std::string aside = "404-19-412-17611,59.329323456789012,20250301120000";
    EXPECT_EQ(
        column(path_, "SELECT cells FROM kept_aside"),
        std::vector<std::string>{R"({"sim":"240************","handset":"352************",)"
                                 R"("MSISDN_A":"46*********","remark":"seen*******************",)"
                                 R"("cell":"404-19-412-17611","latitude":"59.329323456789012",)"
                                 R"("stamp":"20250301120000"})"});
    EXPECT_EQ(column(path_, "SELECT row FROM quarantine"),
              std::vector<std::string>{"C2,noon,P-1,P-2,240************,352************,"
                                       "46*********,seen*******************," +
                                       aside});
}

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

TEST_F(RecordRules, AMaskedIdentifierIsNobodys)
{
    const auto row = [](const std::string& caller) {
        return "record_id,time,caller_id,callee_id\nC1,2025-03-01T14:05:09Z," + caller + ",P-2\n";
    };
    EXPECT_EQ(import("calls.csv", row("+46*********")), quarantined(1));
    EXPECT_EQ(import("calls.csv", row("****")), quarantined(1));
    EXPECT_EQ(import("calls.csv", row("P-1*")), stored(1));
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

TEST_F(RecordRules, AFileWhoseLinesEndInCarriageReturnsAloneIsRefused)
{
    std::string text = test::kCallHeader + test::call_row(1) + test::call_row(2);
    std::ranges::replace(text, '\n', '\r');
    for (const auto* end : {"", "\n"}) {
        const auto file = folder_.write("calls.csv", text + end);
        EXPECT_EQ(
            test::import_error(path_, {file}),
            "calls.csv:1: lines end in carriage returns alone: save the file with line feeds");
    }
    EXPECT_FALSE(std::filesystem::exists(path_));
}

TEST_F(RecordRules, TheColumnThatNamesARowInQuarantineStandsOnce)
{
    const auto file =
        folder_.write("actors.csv", "quarantine_id,actor_id,quarantine_id\n1,A-1,2\n");
    EXPECT_EQ(test::import_error(path_, {file}),
              "actors.csv:1: column \"quarantine_id\" stands twice");
}

} // namespace spindel::importers
