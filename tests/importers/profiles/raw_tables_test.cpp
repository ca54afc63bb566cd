// Tables of raw identifiers through a profile: with a key they become pseudonyms, without one
// nothing raw is kept.
#include "importers/refused_rows.h"
#include "tests/importers/profiles/profile_import.h"

namespace spindel::importers::profiles {

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

TEST_F(ImportProfile, NothingIsMaskedInCellsThatHoldNothing)
{
    import(find_profile("bank-statement"), "s.csv",
           "Account;Booked;Amount;Currency;Counterparty;Name;Note;More\n"
           "SE4550000000058398257466;2025-03-01;-5,00;SEK;5566778899;;;\n"
           ";2025-03-01;-5,00;SEK;;Some Body;\"\";\n");
    const auto refused = engine::CaseFile::open(case_).quarantined();
    ASSERT_EQ(refused.size(), 2U);
    EXPECT_EQ(refused[0].original, "SE45********************;2025-03-01;-5,00;SEK;55********;;;");
    EXPECT_EQ(refused[1].original, ";2025-03-01;-5,00;SEK;;*********;\"\";");
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

TEST_F(ImportProfile, RemarksInATableOfPseudonymsKeepNoRawIdentifier)
{
    const auto profile = shipped_for_pseudonyms("bank-statement");
    import(profile, "s.csv",
           "Account;Booked;Amount;Currency;Counterparty;Remark\n"
           "K-1;never;-5,00;SEK;K-2;asks for +46 70 123 45 67\n"
           "K-1;2025-03-01;-5,00;SEK;K-2;M7;to a@example.org\n"
           "K-1;never;-5,00;SEK;K-2;rent of March 2025\n");
    const auto refused = engine::CaseFile::open(case_).quarantined();
    ASSERT_EQ(refused.size(), 3U);
    EXPECT_EQ(refused[0].original, "K-1;never;-5,00;SEK;K-2;asks*********************");
    EXPECT_EQ(refused[1].original, "K-1;2025-03-01;-5,00;SEK;K-2;M7;to a************");
    EXPECT_EQ(refused[2].original, "K-1;never;-5,00;SEK;K-2;rent of March 2025");
}

} // namespace spindel::importers::profiles
