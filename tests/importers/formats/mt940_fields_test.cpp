#include "importers/formats/mt940_fields.h"

#include "importers/formats/mt940_counterparty.h"

#include <gtest/gtest.h>

namespace spindel::importers::formats {

namespace {

std::string shown_entry(std::string_view text)
{
    const auto read = read_entry(text);
    if (!read) return "none";
    return read->date + " " + (read->is_credit ? "+" : "-") + read->amount + " " + read->type + " " +
           read->reference + "//" + read->bank_reference;
}

} // namespace

TEST(Mt940Entry, DialectsOfTheLine)
{
    EXPECT_EQ(shown_entry("2503010301CR12,5NTRFNONREF//B1"),
              "2025-03-01T00:00:00Z +12.5 TRF NONREF//B1");
    EXPECT_EQ(shown_entry("250301C000012,00N102EREF\nNL70"), "2025-03-01T00:00:00Z +12.00 102 EREF//");
    EXPECT_EQ(shown_entry("250301D,5NMSC"), "none");
    EXPECT_EQ(shown_entry("1811261126CR\n30,00N062NONREF"), "2018-11-26T00:00:00Z +30.00 062 NONREF//");
    EXPECT_EQ(shown_entry("2501011231D1,NTRF"), "2024-12-31T00:00:00Z -1 TRF //"); // booked the year before
    EXPECT_EQ(shown_entry("250301RC1,NTRF"), "2025-03-01T00:00:00Z -1 TRF //");
    EXPECT_EQ(shown_entry("250301RD1,NTRF"), "2025-03-01T00:00:00Z +1 TRF //");
    EXPECT_EQ(shown_entry("250230D1,NTRF"), "250230 -1 TRF //"); // no day, said so later
    EXPECT_EQ(shown_entry("991231D1,NTRF"), "1999-12-31T00:00:00Z -1 TRF //");
}

TEST(Mt940Entry, WhatIsExpectedIsNotBooked)
{
    EXPECT_TRUE(read_entry("250301C1,NTRF")->is_booked);
    EXPECT_TRUE(read_entry("250301RD1,NTRF")->is_booked);
    EXPECT_FALSE(read_entry("250301EC1,NTRF")->is_booked);
    EXPECT_FALSE(read_entry("250301ED1,NTRF")->is_booked);
}

TEST(Mt940Account, CurrencyBehindTheAccountIsCutOff)
{
    EXPECT_EQ(mt940_account("51210600/9223382012EUR"), "51210600/9223382012");
    EXPECT_EQ(mt940_account("NL91ABNA0417164300EUR"), "NL91ABNA0417164300");
    EXPECT_EQ(mt940_account("K-OWN"), "K-OWN");
    EXPECT_EQ(mt940_account("NL91ABNA0417164300/EUR"), "NL91ABNA0417164300");
    EXPECT_EQ(mt940_account("NDEAFIHH/fi21 1234 5600 0007 85"), "FI2112345600000785");
    // of another account the bank is a part
    EXPECT_EQ(mt940_account("NDEASESS/12345678SEK"), "NDEASESS/12345678");
}

TEST(Mt940Counterparty, AsBanksOfManyCountriesStateIt)
{
    const auto of = [](std::string_view details) { return counterparty(details, "", "OWN").account; };
    EXPECT_EQ(of("166?00X?30DEUTDEFF?31DE1450880\n0500194785000?32N"), "DE14508800500194785000");
    EXPECT_EQ(of("166?3050880050?310194774600?32N"), "50880050/0194774600"); // as :25: has it
    EXPECT_EQ(of("166?30DEUTDEFF123?310194774600?32N"), "DEUTDEFF/0194774600");
    EXPECT_EQ(of("/CNTP/0194774600/INGBNL2A/SOME BODY///REMI/USTD//x/"), "INGBNL2A/0194774600");
    EXPECT_EQ(of("000>100987654321>310390123456>32N"), "0390123456");
    EXPECT_EQ(of("~20x~38PL29114010810000267002001002~32N"), "PL29114010810000267002001002");
    EXPECT_EQ(of("~31114010810000267002001002~38PL29114010810000267002001002"),
              "PL29114010810000267002001002"); // of two writings the one that tells the country
    EXPECT_EQ(of("/TRTP/SEPA/IBAN/NL20INGB0001234567/BIC/X/"), "NL20INGB0001234567");
    EXPECT_EQ(of("/TRTP/SEPA/REMI/rent/IBAN/NL20INGB0001234567/BIC/X/"), "NL20INGB0001234567");
    EXPECT_EQ(of("REK: NL20 INGB 0001 2345 67/NAAM: X"), "NL20INGB0001234567");
    EXPECT_EQ(of("SEPA OVERBOEKING                 IBAN: NL20INGB0001234567        NAAM: X"),
              "NL20INGB0001234567");
    EXPECT_EQ(counterparty("Z RACH.: \n56114010810000267002001001; OD: X", "", "PL1").account,
              "PL56114010810000267002001001");
    EXPECT_EQ(of("166?31de91100000000123456789?32N"), "DE91100000000123456789");
    EXPECT_EQ(of("166?31DEUTDEFF/DE91100000000123456789?32N"), "DE91100000000123456789");
    EXPECT_EQ(of("166?20IBAN+DE91100000000123456789?21BIC+X"), "DE91100000000123456789");
    EXPECT_EQ(counterparty("?31de91100000000123456789", "", "DE91100000000123456789").account, "");
    EXPECT_EQ(of("rent for March 2025"), "");
    EXPECT_EQ(counterparty("x", "NL20INGB0001234567", "OWN").account, "NL20INGB0001234567");
    EXPECT_EQ(counterparty("NL20INGB0001234567", "", "NL20INGB0001234567").account, "");
}

TEST(Mt940Counterparty, AnAccountInTheTextMayBeAnybodys)
{
    for (const std::string_view details :
         {"020?00?20DE02120300000000202051?21 und FI2112345600000785",
          "020?00?20SVWZ+weiter an FI2112345600000785?32X", "020?00?20FI21 1234 5600 0007 85 rent",
          "166?20IBAN+DE91100000000123456789?21IBAN+FI2112345600000785",
          "NL20INGB0001234567 NL91ABNA0417164300", "betaling til NO93 8601 1117 947 for\nvarer",
          "pass on to IBAN: FI2112345600000785", "/TRTP/SEPA/REMI/pass on /IBAN/FI2112345600000785",
          "/IBAN/NL20INGB0001234567/BIC/X/REMI/see /IBAN/FI2112345600000785/BIC/Y",
          "REK: NL20INGB0001234567\nREK: FI2112345600000785",
          "OMSCHRIJVING: x\nIBAN: FI2112345600000785"}) {
        const auto found = counterparty(details, "", "OWN");
        EXPECT_EQ(found.account, "") << details;
        EXPECT_TRUE(found.is_only_in_text) << details;
    }
    // a text that goes on behind the account is no longer the line of an account
    EXPECT_EQ(counterparty("x", "NL20INGB0001234567 for A", "OWN").account, "");
    EXPECT_FALSE(counterparty("rent for March 2025", "", "OWN").is_only_in_text);
}

TEST(Mt940Counterparty, OneAccountIsNotCutToAnother)
{
    for (const std::string iban : {"DE91100000000123456789", "NO9386011117947"}) {
        const auto text = "IBAN: " + iban + "0";
        EXPECT_EQ(counterparty(text, "", "OWN").account, "") << text;
    }
}

} // namespace spindel::importers::formats
