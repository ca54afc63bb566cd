// Tables as banks, money transmitters and border posts write them; every one is made up.
#include <gtest/gtest.h>

#include "importers/profiles/import_profile.h"
#include "importers/proposals/proposal.h"
#include "tests/importers/proposals/proposed.h"
#include "tests/support/record_sets.h"

namespace spindel::importers::proposals {

namespace {

/// Payer, payee, amount and currency of all payments that a table holds by its proposal, whose zone
/// is stated.
std::string payments(std::string_view bytes)
{
    const test::TemporaryFolder folder;
    const std::vector files{folder.write("t.csv", bytes)};
    const auto toml = with_zone(propose_profile(files[0]));
    const auto path = folder.path() / "c.spindel";
    profiles::import_files(path, profiles::read_profile(toml, "p.toml"), files);
    std::string found;
    for (const auto& row : test::column(
             path, "SELECT payer.text || ' ' || payee.text || ' ' || amount || ' ' || "
                   "currency FROM payment JOIN identifier payer ON payer.identifier_id = "
                   "payer_account_id "
                   "JOIN identifier payee ON payee.identifier_id = payee_account_id ORDER BY time"))
        found += row + "\n";
    return found;
}

constexpr std::string_view kSigned = // a minus leaves the own account
    "\"Auftragskonto\";\"Buchungstag\";\"Valutadatum\";\"Kontonummer/"
    "IBAN\";\"Betrag\";\"Waehrung\"\n"
    "\"K-1\";\"03.03.25\";\"03.03.25\";\"K-2\";\"1.234,56\";\"EUR\"\n"
    "\"K-1\";\"13.03.25\";\"13.03.25\";\"K-3\";\"-99,50\";\"EUR\"\n";

constexpr std::string_view kMarked = // by Af and Bij
    "\"Datum\",\"Naam / Omschrijving\",\"Rekening\",\"Tegenrekening\",\"Af Bij\",\"Bedrag (EUR)\"\n"
    "\"20250301\",\"A\",\"K-1\",\"K-2\",\"Af\",\"1234,56\"\n"
    "\"20250302\",\"B\",\"K-1\",\"K-3\",\"Bij\",\"50,00\"\n";

} // namespace

TEST(ProposalOfBank, TellsPayerByTheSignOfTheAmount)
{
    const auto toml = proposed(kSigned);
    for (const auto* line :
         {"kind = \"payments\"", "decimal = \",\"", "currency = { column = \"Waehrung\" }",
          "amount = { column = \"Betrag\", absolute = true }",
          "time = { column = \"Buchungstag\", time = \"%d.%m.%y\" }",
          "payer_account_id = { column = \"Kontonummer/IBAN\" }",
          "column = \"Betrag\"\nnegative = true\nfields = { payer_account_id = \"Auftragskonto\", "
          "payee_account_id = \"Kontonummer/IBAN\" }"}) {
        EXPECT_TRUE(has(toml, line)) << line << " in\n" << toml;
    }
    EXPECT_EQ(payments(kSigned), "K-2 K-1 12345600 EUR\nK-1 K-3 995000 EUR\n");
}

TEST(ProposalOfBank, TellsPayerByAMarkOfDebitAndCredit)
{
    const auto toml = proposed(kMarked);
    for (const auto* line : {"currency = { constant = \"EUR\" } # as the amount's column is called",
                             "is = [\"Af\"]\nfields = { payer_account_id = \"Rekening\"",
                             "is = [\"Bij\"]\nfields = { payer_account_id = \"Tegenrekening\""}) {
        EXPECT_TRUE(has(toml, line)) << line << " in\n" << toml;
    }
    EXPECT_EQ(payments(kMarked), "K-1 K-2 12345600 EUR\nK-3 K-1 500000 EUR\n");
}

TEST(ProposalOfBank, GuessesNoPayerWithoutSignOrMark)
{
    const auto toml = proposed("Account;Counterparty;Date;Amount;Currency\n"
                               "K-1;K-2;2025-03-13;99.50;EUR\n");
    EXPECT_TRUE(has(toml, "# payer_account_id = \"...\" # required: state the column\n")) << toml;
    EXPECT_TRUE(has(toml,
                    "# \"Account\" and \"Counterparty\" are not mapped: neither a minus nor a "
                    "column is known to say which of them paid\n"))
        << toml;
}

TEST(ProposalOfBank, DoesNotGuessWhereDecimalsBegin)
{
    const std::string header = "Payer;Payee;Date;Amount;Currency\n";
    const auto open = proposed(header + "K-1;K-2;2025-03-13;1.234;EUR\n");
    EXPECT_TRUE(has(open,
                    "# amount = { column = \"Amount\" } # required: the first rows do not tell "
                    "whether . or , begins decimals"))
        << open;
    EXPECT_THROW(profiles::read_profile(open, "p.toml"), std::exception);
    for (const auto* amount : {"1.234,5", "12,34", "1234,5"}) {
        const auto toml = proposed(header + "K-1;K-2;2025-03-13;" + amount + ";EUR\n");
        EXPECT_TRUE(has(toml, "decimal = \",\"\n")) << amount << " in\n" << toml;
    }
    for (const auto* amount : {"1,234.5", "12.34", "1234", "1,234,567.00"}) {
        const auto toml = proposed(header + "K-1;K-2;2025-03-13;" + amount + ";EUR\n");
        EXPECT_FALSE(has(toml, "decimal =")) << amount << " in\n" << toml;
        EXPECT_TRUE(has(toml, "\namount = { column = \"Amount\" }\n")) << amount << " in\n" << toml;
    }
}

TEST(ProposalOfBank, TellsAColumnByItsCellsWhereItsNameMeansTwoThings)
{
    const auto swedish =
        proposed("Bokf\xC3\xB6ringsdatum\tFr\xC3\xA5n konto\tTill konto\tBelopp\tValuta\n"
                 "2025-03-01\tK-1\tK-2\t1 234,50\tSEK\n");
    for (const auto* line :
         {"currency = { column = \"Valuta\" }", "delimiter = \"tab\"",
          "payer_account_id = { column = \"Fr\xC3\xA5n konto\" }",
          "time = { column = \"Bokf\xC3\xB6ringsdatum\", time = \"%Y-%m-%d\" }"}) {
        EXPECT_TRUE(has(swedish, line)) << line << " in\n" << swedish;
    }
    const auto german =
        proposed("Buchungstag;Valuta;Auftraggeber-IBAN;Empf\xC3\xA4nger-IBAN;Betrag\n"
                 "13.03.2025;14.03.2025;K-1;K-2;99,50\n");
    EXPECT_TRUE(has(german, "# currency = { constant = \"...\" } # required")) << german;
    EXPECT_TRUE(has(german, "# not mapped: \"Valuta\" (days)")) << german;
}

TEST(ProposalOfBank, TellsThePayerByTheColumnThatHoldsTheAmount)
{
    const auto toml = proposed("Dato;Konto;Motkonto;Ut;Inn;Saldo;Valuta\n"
                               "13.03.2025;K-1;K-2;-1.234,50;0,00;1,00;NOK\n"
                               "14.03.2025;K-1;K-3;0,00;2,50;3,50;NOK\n");
    for (const auto* line :
         {"amount = { columns = [\"Ut\", \"Inn\"], absolute = true }", "empty = [\"0,00\"]\n",
          "decimal = \",\"\n", "# not mapped: \"Saldo\" (amounts)\n",
          "column = \"Ut\"\nfilled = true\nfields = { payer_account_id = \"Konto\", "
          "payee_account_id = \"Motkonto\" }",
          "column = \"Inn\"\nfilled = true\nfields = { payer_account_id = \"Motkonto\", "
          "payee_account_id = \"Konto\" }"}) {
        EXPECT_TRUE(has(toml, line)) << line << " in\n" << toml;
    }
    EXPECT_NO_THROW(profiles::read_profile(with_zone(toml), "p.toml")) << toml;
    const auto ends = proposed("Dato;Fra konto;Til konto;Beløb;Valuta\n"
                               "13.03.2025;K-1;K-2;-1.234,50;DKK\n");
    EXPECT_TRUE(has(ends, "# amount: those below 0 are refused")) << ends;
}

TEST(ProposalOfBank, AmountsThatHoldMoreHaveToBeStated)
{
    const auto toml = proposed("Payer;Payee;Booking date;Amount\n"
                               "K-1;K-2;2025-03-01;1 234,50 SEK\nK-1;K-3;2025-03-02;4,50 SEK\n");
    EXPECT_TRUE(has(toml, "\n# amount = { column = \"Amount\" } # required: the first rows are no "
                          "amounts"))
        << toml;
}

TEST(ProposalOfBank, TakesTheTableBelowMoreLinesOfAnotherWidth)
{
    const auto toml = proposed("Statement;of K-1\nName;x\nPeriod;03.2025\nOrder;1\n"
                               "Buchungstag;Auftraggeber-IBAN;Empf\xC3\xA4nger-IBAN;Betrag\n"
                               "13.03.2025;K-1;K-2;99,50\n"
                               "14.03.2025;K-1;K-2;9,50\n");
    EXPECT_TRUE(has(toml, "time = { column = \"Buchungstag\", time = \"%d.%m.%Y\" }")) << toml;
}

TEST(ProposalOfBank, KnowsMoneyTransmittersAndTheirClocks)
{
    const auto toml = proposed("MTCN,Send Date,Send Time,Sender ID,Sender Country,Payee ID,Pay "
                               "Country,Principal,Currency\n"
                               "1,03/01/2025,10:05 PM,K-1,RO,K-2,SE,250.00,EUR\n"
                               "2,03/15/2025,10:05 AM,K-1,RO,K-2,SE,1250.00,EUR\n");
    for (const auto* line :
         {"record_id = { column = \"MTCN\" }", "payer_country = { column = \"Sender Country\" }",
          "time = { columns = [\"Send Date\", \"Send Time\"], time = \"%m/%d/%Y %I:%M %p\" }"}) {
        EXPECT_TRUE(has(toml, line)) << line << " in\n" << toml;
    }
}

TEST(ProposalOfBorder, KnowsJourneys)
{
    const auto toml = proposed("Passnummer;Staat;Datum;Uhrzeit;Von;Nach;Flug;Buchung\n"
                               "D-1;ROU;2025-03-01;10:30;OTP;ARN;RO301;B-1\n");
    for (const auto* line :
         {"kind = \"travel\"", "document_id = { column = \"Passnummer\" }",
          "document_state = { column = \"Staat\" }", "booking_id = { column = \"Buchung\" }",
          "depart_time = { columns = [\"Datum\", \"Uhrzeit\"], time = \"%Y-%m-%d %H:%M\" }",
          "from_place = { column = \"Von\" }", "# actor_id = \"...\" # required"}) {
        EXPECT_TRUE(has(toml, line)) << line << " in\n" << toml;
    }
}

} // namespace spindel::importers::proposals
