// The rules of the import contract on rows and their cells, one by one.
#include "tests/importers/record_case.h"

namespace spindel::importers {

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

} // namespace spindel::importers
