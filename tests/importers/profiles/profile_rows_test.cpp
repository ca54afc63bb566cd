#include "importers/profiles/profile_rows.h"

#include "engine/error.h"
#include "tests/importers/profiles/profile_import.h"

namespace spindel::importers::profiles {

namespace {

const std::string kInOutHeader =
    "msisdn,other_number,third_number,direction,start_time,duration,service,imei,operator\n";
const std::string kIndianHeader =
    "CALLING_NO,CALLED_NO,CALL_DATE,CALL_TIME,DURATION,CALL_TYPE,ESN/IMEI\n";
const std::string kBankHeader = "Account;Booked;Amount;Currency;Counterparty\n";

Rows amounts(const std::filesystem::path& case_path)
{
    return test::column(case_path, "SELECT amount FROM payment ORDER BY file_id, line");
}

} // namespace

TEST_F(ImportProfile, AStrayQuoteTakesNoRowsOutOfTheCount)
{
    const auto profile = read_profile("kind = \"calls\"\nidentifiers = \"pseudonyms\"\n"
                                      "[file]\ndelimiter = \";\"\n"
                                      "[fields]\ntime = \"Tid\"\ncaller_id = \"A\"\n"
                                      "callee_id = \"B\"\nsource = { constant = \"SE-T\" }\n",
                                      "q.toml");
    const auto report = import(profile, "q.csv",
                               "Tid;A;B;Plats\n"
                               "2025-03-01T10:00:00Z;P-1;P-2;\"Gatan 5\" \n"
                               "2025-03-01T11:00:00Z;P-1;P-3;\"Kiosk Sture\n"
                               "2025-03-01T12:00:00Z;P-1;P-4;Hornet\n"
                               "2025-03-01T14:00:00Z;P-1;P-5;\"Kiosk\" Sture\n"
                               "2025-03-01T15:00:00Z;P-1;P-6;ok\n");
    EXPECT_EQ(report.total(), (engine::RowCounts{3, 2, 0, 0, 1}));
    EXPECT_EQ(reasons(), Rows{"3:0 : text after a closing quote"});
}

TEST_F(ImportProfile, AStrayQuoteBelowATableOrInASkippedRowTakesNoRowsEither)
{
    auto profile = shipped_for_pseudonyms("cdr-india");
    profile.cases.insert(profile.cases.begin(), {"CALL_TYPE", {"SUM"}, false, false, true, {}});
    const auto report = import(profile, "c.csv",
                               kIndianHeader + "P-1,P-2,01-03-2025,10:00:00,60,SUM,\n"
                                               "P-1,P-2,01-03-2025,10:00:00,60,SUM,\"H\n"
                                               "P-1,P-2,01-03-2025,10:00:01,60,OUT,\"H\" 1\n"
                                               "P-1,P-2,01-03-2025,10:00:02,60,OUT,H-1\n"
                                               "Legend,\"OUT\n"
                                               "P-1,P-2,01-03-2025,10:00:03,60,OUT,\"H-1\"\n");
    EXPECT_EQ(report.total(), (engine::RowCounts{3, 1, 0, 0, 2}));
    EXPECT_EQ(report.files[0].left_out, 1);
}

TEST_F(ImportProfile, AnAmountInAnotherWritingIsNoGreaterOne)
{
    const auto report = import(shipped_for_pseudonyms("bank-statement"), "b.csv",
                               kBankHeader + "K-1;2025-03-01;-1.234,50;SEK;K-2\n"
                                             "K-1;2025-03-02;99.50;SEK;K-2\n"
                                             "K-1;2025-03-03;-1234.5;SEK;K-2\n"
                                             "K-1;2025-03-04;1,50-;SEK;K-2\n"
                                             "K-1;2025-03-04;1,234.50;SEK;K-2\n");
    EXPECT_EQ(report.total(), (engine::RowCounts{5, 2, 0, 0, 3}));
    EXPECT_EQ(amounts(case_), (Rows{"12345000", "15000"}));
    EXPECT_EQ(report.files[0].refusals[1].fault.value, "-1234.5") << "as it came";
    EXPECT_EQ(test::column(case_, "SELECT DISTINCT text FROM payment JOIN identifier"
                                  " ON identifier_id = payer_account_id"),
              Rows{"K-1"})
        << "a minus behind the number says as much as one before it";
}

TEST_F(ImportProfile, RefusedTimesAndAmountsAreShownThoughNumbersAreRaw)
{
    auto profile = shipped_for_pseudonyms("bank-statement");
    profile.has_raw_identifiers = true;
    const auto report = import(profile, "b.csv",
                               kBankHeader + "K-1;01:30 30/03/2025;-1,50;SEK;K-2\n"
                                             "K-1;2025-03-02;1,234.56;SEK;K-2\n"
                                             "K-1;070-765 43 21;1,50;SEK;K-2\n");
    Rows shown;
    for (const auto& refusal : report.files[0].refusals)
        shown.push_back(refusal.fault.value);
    EXPECT_EQ(shown, (Rows{"01:30 30/03/2025", "1,234.56", "070**********"}));
}

TEST_F(ImportProfile, ARefusedAmountIsQuotedAndKeptAsItStandsInTheFile)
{
    const auto report = import(shipped_for_pseudonyms("bank-statement"), "b.csv",
                               kBankHeader + "K-1;2025-03-01;1.50-;SEK;K-2\n"
                                             "K-1;2025-03-02;1,23456;SEK;K-2\n"
                                             "K-1;2025-03-03;1.234,50-;SEK;K-2\n");
    Rows shown;
    for (const auto& refusal : report.files[0].refusals)
        shown.push_back(refusal.fault.value + " is " + refusal.fault.reason);
    EXPECT_EQ(shown,
              (Rows{"1.50- is no amount with the profile's decimal mark, thousands parted in "
                    "threes if at all",
                    "1,23456 is not a decimal with a point, at most 4 decimals and not "
                    "negative"}));
    EXPECT_EQ(
        test::column(case_, "SELECT row LIKE '%,\"1,23456\",%' FROM quarantine WHERE line = 3"),
        Rows{"1"});
    EXPECT_EQ(report.total().stored, 1);
}

TEST_F(ImportProfile, AColumnThatStandsTwiceIsNotGuessedAt)
{
    const auto profile = shipped_for_pseudonyms("bank-statement");
    const std::string rows = "K-1;2025-03-01;1,00;SEK;K-2;K-3\n";
    try {
        import(profile, "b.csv", "Account;Booked;Amount;Currency;Counterparty;Account\n" + rows);
        FAIL() << "which account paid?";
    } catch (const engine::InputError& error) {
        EXPECT_STREQ(error.what(), "b.csv:1: column \"Account\" stands twice");
    }
    const auto report =
        import(profile, "b.csv", "Account;Booked;Amount;Currency;Counterparty;Note\n" + rows);
    EXPECT_EQ(report.total().stored, 1) << "others may";
}

TEST_F(ImportProfile, ADirectionThatNobodyExplainedIsRefused)
{
    const auto report =
        import(shipped_for_pseudonyms("cdr-in-out"), "c.csv",
               kInOutHeader + "P-1,P-2,,in,2025-03-01 10:00:00,1,voice,,SE-A\n"
                              "P-1,P-2,,Incoming,2025-03-01 11:00:00,1,voice,,SE-A\n"
                              "P-1,P-2,,MTC,2025-03-01 12:00:00,1,voice,,SE-A\n"
                              "P-1,P-2,,,2025-03-01 13:00:00,1,voice,,SE-A\n"
                              "P-1,P-2,P-3,Forwarded,2025-03-01 14:00:00,1,voice,,SE-A\n");
    EXPECT_EQ(report.total(), (engine::RowCounts{5, 1, 0, 0, 4}));
    EXPECT_EQ(calls(), Rows{"2025-03-01T10:00:00Z P-2 P-1 1 1 - -"});
    const std::string why = ":4 direction: not among the words of the profile's cases";
    EXPECT_EQ(reasons(), (Rows{"3" + why, "4" + why, "5" + why, "6" + why}));
    EXPECT_EQ(report.files[0].refusals[0].fault.value, "Incoming");
}

TEST_F(ImportProfile, ALongCellRefusesItsRowOnlyInAColumnThatTheProfileUses)
{
    const std::string much((std::size_t{1} << 20) + 1, 'x');
    const auto report = import(shipped_for_pseudonyms("bank-statement"), "b.csv",
                               "Account;Booked;Amount;Currency;Counterparty;Scan\n"
                               "K-1;2025-03-01;1,00;SEK;K-2;" +
                                   much +
                                   "\n"
                                   "K-1;2025-03-02;1,00;" +
                                   much +
                                   ";K-2;\n"
                                   "K-1;2025-03-03;1,00;SEK;K-2;\n");
    EXPECT_EQ(report.total(), (engine::RowCounts{3, 2, 0, 0, 1}));
    EXPECT_EQ(reasons(), Rows{"3:4 Currency: longer than 1 MiB"});
}

TEST_F(ImportProfile, TwoColumnsOfAmountsTellWhoPaidByWhichIsFilled)
{
    const auto profile = read_profile(R"(kind = "payments"
identifiers = "pseudonyms"
[file]
empty = ["0.00"]
[fields]
time = "at"
amount = { columns = ["out", "in"] }
currency = { constant = "GBP" }
[[case]]
column = "out"
filled = true
fields = { payer_account_id = "own", payee_account_id = "other" }
[[case]]
column = "in"
filled = true
fields = { payer_account_id = "other", payee_account_id = "own" })",
                                      "p.toml");
    const auto report = import(profile, "b.csv",
                               "at,own,other,out,in\n"
                               "2025-03-01T00:00:00Z,K-1,K-2,1.50,\n"
                               "2025-03-02T00:00:00Z,K-1,K-2,0.00,2.50\n"
                               "2025-03-03T00:00:00Z,K-1,K-2,1.00,2.50\n"
                               "2025-03-04T00:00:00Z,K-1,K-2,,\n");
    EXPECT_EQ(report.total(), (engine::RowCounts{4, 2, 0, 0, 2}));
    EXPECT_EQ(test::column(case_, "SELECT text || ' ' || amount FROM payment JOIN identifier"
                                  " ON identifier_id = payer_account_id ORDER BY line"),
              (Rows{"K-1 15000", "K-2 25000"}));
}

TEST_F(ImportProfile, AHandsetIsNobodysWhereARowHasNoDirection)
{
    import(shipped_for_pseudonyms("cdr-india"), "c.csv",
           kIndianHeader + "P-1,P-2,01-03-2025,10:00:00,60,VOICE,H-1\n"
                           "P-1,P-2,01-03-2025,11:00:00,60,,H-1\n"
                           "P-1,P-2,01-03-2025,12:00:00,60,MOC,H-1\n"
                           "P-1,P-2,01-03-2025,13:00:00,60,MTC,H-1\n");
    EXPECT_EQ(calls(), (Rows{"2025-03-01T04:30:00Z P-1 P-2 60 1 - -",
                             "2025-03-01T05:30:00Z P-1 P-2 60 0 - -",
                             "2025-03-01T06:30:00Z P-1 P-2 60 1 H-1 -",
                             "2025-03-01T07:30:00Z P-1 P-2 60 1 - H-1"}));
}

TEST_F(ImportProfile, ASenderNamedLikeAFooterEndsNoTable)
{
    auto profile = shipped_for_pseudonyms("cdr-india");
    profile.footer.emplace_back("P");
    const auto report =
        import(profile, "c.csv",
               kIndianHeader + "P-1,P-2,01-03-2025,10:00:00,60,OUT,\n"     // a word, full
                               "NOTEBANK,P-2,01-03-2025,10:15:00,0,SMT,\n" // no whole word
                               "NOTE,P-2,01-03-2025,10:16:00,0,SMT,\n"
                               "NOTE,P-2,31-02-2025,10:16:00,0,SMT,\n" // a fault, no footer
                               "P-1,P-2,01-03-2025,11:00:00,60,OUT,\n");
    EXPECT_EQ(report.total(), (engine::RowCounts{5, 4, 0, 0, 1}));
    EXPECT_EQ(report.files[0].left_out, 0);
}

TEST_F(ImportProfile, RecordsBelowAFooterAreNoPartOfIt)
{
    const auto report =
        import(shipped_for_pseudonyms("cdr-india"), "c.csv",
               kIndianHeader + "P-1,P-2,01-03-2025,10:00:00,60,OUT,\n"
                               "Note: the second half follows,,,,,,\n" // as wide as the table
                               "Legend: a, b, c, d, e, f, g\n"         // so is this, by its commas
                               "OUT,outgoing call\n"
                               "P-1,P-2,01-03-2025,11:00:00,60,OUT,\n"
                               "P-1,P-2,1 March 2025,11:00:00,60,OUT,\n");
    EXPECT_EQ(report.total(), (engine::RowCounts{3, 2, 0, 0, 1}));
    EXPECT_EQ(report.files[0].left_out, 3);
}

TEST_F(ImportProfile, EachHiddenNumberIsOneOfItsOwn)
{
    const auto report =
        import(find_profile("cdr-in-out"), "h.csv",
               kInOutHeader + "+46701234567,PRIVATE,,in,2025-03-01 10:00:00,1,voice,,SE-A\n"
                              "+46701234568,Restricted,,in,2025-03-01 11:00:00,1,voice,,SE-A\n"
                              "+46701234569,PRIVATE,,in,2025-03-01 12:00:00,1,voice,,SE-A\n"
                              "+46701234570,Skyddat nummer,,in,2025-03-01 13:00:00,1,voice,,SE-A\n",
               true);
    EXPECT_EQ(report.total().stored, 4);
    EXPECT_EQ(test::column(case_, "SELECT count(DISTINCT caller_id) || ' ' || "
                                  "sum(text LIKE 'HIDDEN-C%') FROM call "
                                  "JOIN identifier ON identifier_id = caller_id"),
              Rows{"4 4"});
}

TEST_F(ImportProfile, HiddenNumbersOfRecordsWithKeysOfTheirOwnAreSeveral)
{
    const auto profile = read_profile("kind = \"calls\"\nidentifiers = \"pseudonyms\"\n"
                                      "[fields]\nrecord_id = \"id\"\ntime = \"t\"\n"
                                      "caller_id = \"a\"\ncallee_id = \"b\"\nsource = \"s\"\n",
                                      "own.toml");
    import(profile, "h.csv",
           "id,t,a,b,s\n"
           "1,2025-03-01T10:00:00Z,withheld,P-2,SE-A\n"
           "2,2025-03-01T10:00:00Z,Withheld,P-2,SE-A\n"
           "1,2025-03-01T10:00:00Z,WITHHELD,P-2,NO-B\n");
    EXPECT_EQ(test::column(case_, "SELECT text FROM call JOIN identifier ON identifier_id = "
                                  "caller_id ORDER BY line"),
              (Rows{"HIDDEN-SE-A/1", "HIDDEN-SE-A/2", "HIDDEN-NO-B/1"}));
}

TEST_F(ImportProfile, ALongerBankFileBringsOnlyWhatIsNew)
{
    const auto profile = shipped_for_pseudonyms("bank-statement");
    const std::string rows = "K-1;2025-03-01;-5,00;SEK;K-2\n"
                             "K-1;2025-03-01;-5,00;SEK;K-2\n"
                             "K-1;2025-03-02;soon;SEK;K-2\n";
    EXPECT_EQ(import(profile, "b.csv", kBankHeader + rows).total(),
              (engine::RowCounts{3, 2, 0, 0, 1}));
    const std::string corrected = "K-1;2025-03-01;-5,00;SEK;K-2\n"
                                  "K-1;2025-03-01;-5,00;SEK;K-2\n"
                                  "K-1;2025-03-02;7,00;SEK;K-2\n"
                                  "K-1;2025-03-01;-5,00;SEK;K-2\n";
    EXPECT_EQ(import(profile, "b.csv", kBankHeader + corrected).total(),
              (engine::RowCounts{4, 2, 2, 0, 0}))
        << "the corrected one and a third payment";
    const auto before = test::bytes_of(case_);
    EXPECT_EQ(import(profile, "other.csv", "a remark\n" + kBankHeader + corrected).total(),
              (engine::RowCounts{4, 0, 4, 0, 0}));
    EXPECT_EQ(amounts(case_), (Rows{"50000", "50000", "70000", "50000"}));
    import(profile, "b.csv", kBankHeader + corrected);
    EXPECT_EQ(test::count(case_, "payment"), 4);
    EXPECT_FALSE(before.empty());
}

TEST_F(ImportProfile, EqualPaymentsAreCountedByTheirPseudonyms)
{
    const auto report = import(
        find_profile("bank-statement"), "b.csv",
        kBankHeader + "SE4550000000058398257466;2025-03-01;-5,00;SEK;DE89370400440532013000\n"
                      "SE45 5000 0000 0583 9825 7466;2025-03-01;-5,00;SEK;"
                      "DE89370400440532013000\n",
        true);
    EXPECT_EQ(report.total(), (engine::RowCounts{2, 2, 0, 0, 0}));
}

} // namespace spindel::importers::profiles
