#include "importers/raw_identifiers.h"

#include <gtest/gtest.h>

#include "importers/iban.h"
#include "importers/masks.h"
#include "importers/raw_pieces.h"

namespace spindel::importers {

TEST(RawIdentifiers, TelephoneNumbersAreRaw)
{
    for (const auto* cell : {"+46701234567", "+46 70-123 45 67", "0046701234567",
                             "+1 (212) 5550123", "+290 1234", "+123456789012345"}) {
        EXPECT_EQ(raw_identifier(cell), "a raw telephone number") << cell;
    }
    for (const auto* cell : {"+0701234567", "46701234567", "+1234567890123456", "+12345",
                             "00000012345", "0012345678", "+46abc4567890", "+4670123456x"}) {
        EXPECT_FALSE(raw_identifier(cell)) << cell;
    }
}

// The examples of the IBAN registry, made up by their banks' associations.
TEST(RawIdentifiers, IbansWithRightCheckDigitsAreRaw)
{
    for (const auto* cell :
         {"DE89370400440532013000", "DE89 3704 0044 0532 0130 00", "GB29NWBK60161331926819",
          "NO9386011117947", "SE4550000000058398257466", "lt121000011101001000",
          "MT84MALT011000012345MTLCAST001S", "NDEAFIHH/FI2112345600000785",
          "IBAN FI2112345600000785", "ndeafihhxxx/fi21 1234 5600 0007 85"}) {
        EXPECT_EQ(raw_identifier(cell), "a raw IBAN") << cell;
    }
    for (const auto* cell :
         {"DE88370400440532013000", "ZZ89370400440532013000", "DE8937040044",
          "DE89370400440532013000DE89370400440532013000", "NDEAFIHH/FI2212345600000785",
          "NDEAZZHH/FI2112345600000785", "NDEAFIHH/1234"}) {
        EXPECT_FALSE(raw_identifier(cell)) << cell;
    }
}

TEST(RawIdentifiers, AnIbanIsOneTextHoweverItIsWritten)
{
    for (const auto* cell : {"FI2112345600000785", "fi21 1234 5600 0007 85",
                             "NDEAFIHH/FI2112345600000785", "IBANFI2112345600000785"})
        EXPECT_EQ(iban_of(cell), "FI2112345600000785") << cell;
    EXPECT_EQ(iban_of("NDEAFIHH/1234"), "");
    EXPECT_EQ(behind_bic("NDEAFIHH/1234"), "1234");
    EXPECT_EQ(behind_bic("50880050/1234"), "50880050/1234");
}

TEST(RawIdentifiers, WhatIsAroundThemHidesNone)
{
    for (const auto* cell :
         {" +46701234567 ", "\t+46701234567", "\n+46701234567", "+46\t70 1234567",
          "+46\xC2\xA0"
          "70 1234567",
          "tel:+46701234567", "SIP:+46701234567", "+46 70,123 45 67", "+46701234567; P-2",
          "unknown, 0046701234567"})
        EXPECT_EQ(raw_identifier(cell), "a raw telephone number") << cell;
    for (const auto* cell : {"Anna <anna@mail.se>", "anna@mail.se;bo@mail.se", "mailto:a@mail.se"})
        EXPECT_EQ(raw_identifier(cell), "a raw e-mail address") << cell;
    EXPECT_EQ(raw_identifier("FI21 1234\n5600 0007 85"), "a raw IBAN");
    for (const auto* cell : {"C1, C2", "a:b:c:d", " P-46701234567", "12:30:45, 60", "rent; food"})
        EXPECT_FALSE(raw_identifier(cell)) << cell;
}

// Doc 9303, part 5, appendix B: the specimen of Utopia.
TEST(RawIdentifiers, LinesOfIdentityCardsAreRaw)
{
    const std::string first = "I<UTOD231458907<<<<<<<<<<<<<<<";
    const std::string second = "7408122F1204159UTO<<<<<<<<<<<6";
    const std::string third = "ERIKSSON<<ANNA<MARIA<<<<<<<<<<";
    for (const auto& cell : {first, second, third, first + second + third,
                             first + "\r\n" + second + "\r\n" + third, first + "\n" + second})
        EXPECT_EQ(raw_identifier(cell), "a raw passport line") << cell;
    EXPECT_FALSE(raw_identifier("I<UTOD231458917<<<<<<<<<<<<<<<")) << "a check digit is wrong";
    EXPECT_FALSE(raw_identifier("ABCDEFGHIJKLMNOPQRSTUVWXYZ1234"));
}

TEST(RawIdentifiers, EmailAddressesAreRaw)
{
    for (const auto* cell : {"a@b.se", "anna-maria@example.org", "Anna.M@mail.example.org"}) {
        EXPECT_EQ(raw_identifier(cell), "a raw e-mail address") << cell;
    }
    for (const auto* cell : {"a@localhost", "@example.org", "a@b@c.org", "a b@example.org"}) {
        EXPECT_FALSE(raw_identifier(cell)) << cell;
    }
}

TEST(RawIdentifiers, NumbersThatSayWhoseTheyAreAreRaw)
{
    for (const auto* cell : {"identity:SE/19800101-1234", "document:SWE/12345678", "register:NO/1",
                             "holder:identity:SE/198001011234"}) {
        EXPECT_EQ(raw_identifier(cell), "a raw stated number") << cell;
    }
    for (const auto* cell : {"identity", "holder:A-1234567", "an identity:SE/1"})
        EXPECT_FALSE(raw_identifier(cell)) << cell;
}

// The specimen of ICAO document 9303, part 4.
TEST(RawIdentifiers, PassportLinesAreRaw)
{
    const std::string first = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
    const std::string second = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";
    for (const auto& cell : {first, second, first + second, first + "\n" + second}) {
        EXPECT_EQ(raw_identifier(cell), "a raw passport line") << cell;
    }
    auto wrong = second;
    wrong[9] = '7'; // a check digit
    EXPECT_FALSE(raw_identifier(wrong));
    EXPECT_FALSE(raw_identifier(std::string(44, 'A')));
}

TEST(RawIdentifiers, CapitalsAndAHyphenMarkAPseudonym)
{
    EXPECT_FALSE(raw_identifier("P-46701234567"));
    EXPECT_FALSE(raw_identifier("MAIL-someone@example.org"));
    EXPECT_TRUE(raw_identifier("-someone@example.org"));
}

TEST(RawIdentifiers, AMaskKeepsAtMostFourCharactersAndAQuarter)
{
    EXPECT_EQ(masked("+46701234567"), "+46*********");
    EXPECT_EQ(masked("DE89370400440532013000"), "DE89" + std::string(18, '*'));
    EXPECT_EQ(masked("a@b.se"), "a*****");
    EXPECT_EQ(masked("x\xC3\xA5xx@xx.se"), "x" + std::string(10, '*')) << "no half character";
}

TEST(RawIdentifiers, ARowIsMaskedWhereACellIsRawAndElsewhereAsItCame)
{
    EXPECT_EQ(masked_row("C1,noon,+46701234567,\"a@b.se\",P-1\r\nx,\"y, z\""),
              "C1,noon,+46*********,\"a*****\",P-1\r\nx,\"y, z\"");
}

TEST(RawPiece, IsWhatAnIdHoldsOfARawIdentifier)
{
    const auto piece = [](std::string_view id) { return raw_piece(id).value_or("none"); };
    EXPECT_EQ(piece("tel:+46701234567"), "+46701234567");
    EXPECT_EQ(piece("phone-+46701234567"), "+46701234567");
    EXPECT_EQ(piece("kb:phone-+46 70-123 45 67"), "+46 70-123 45 67");
    EXPECT_EQ(piece("call-+46701234567-20250301"), "+46701234567");
    EXPECT_EQ(piece("kb:phone-account-46701234567"), "46701234567");
    EXPECT_EQ(piece("MSISDN/0701234567"), "0701234567");
    EXPECT_EQ(piece("imei490154203237518"), "490154203237518");
    EXPECT_EQ(piece("https://example.org/acct#SE4550000000058398257466"),
              "SE4550000000058398257466");
    EXPECT_EQ(piece("iban:SE45 5000 0000 0583 9825 7466"), "SE45 5000 0000 0583 9825 7466");
    EXPECT_EQ(piece("mailto:some.body@example.org"), "some.body@example.org");
    EXPECT_EQ(piece("0046701234567"), "0046701234567");
    EXPECT_EQ(piece("passport-X1234567"), "X1234567");
    EXPECT_EQ(piece("kb:Passport/se/AB123456"), "AB123456");
    EXPECT_EQ(piece("se-19800101-1234"), "identity:SE/19800101-1234");
    EXPECT_EQ(piece("kb:se-800101+1234"), "identity:SE/800101+1234");
    EXPECT_EQ(piece("dk-010180-1234"), "identity:DK/010180-1234");
    EXPECT_EQ(piece("se-198001011234"), "identity:SE/198001011234");
}

TEST(RawPiece, IsNotFoundInIdsThatAreOpaque)
{
    for (const auto* id :
         {"", "p1", "Q7747", "NK-aB3dEfGh1234567890", "FTM-a1", "kb:phone-1", "ofac-36216",
          "16a4d2e0c8b94f7f3a5d6e7f8091a2b3c4d5e6f7", "ae12345678901234567890123456abcd",
          "kb:phone-12345678-1234-1234-1234-123456789012", "call-20250301-00123456789",
          "gb-coh-01234567", "se-5561234567", "se-19801301-1234", "xx-19800101-1234",
          "SE-19800101-1234", "se-198001-011234", "ru-inn-7707083893", "passport-office-12",
          "passport-3f2a9b8c7d6e5f40312233", "a+b", "1+2345678x", "P-WGCMWA35-RUSHT22UBJU3EIA7GSXWGUE6T4J",
          "kb:e1f2a3b4-0012-4bcd-8e9f-001234567890"}) {
        EXPECT_EQ(raw_piece(id), std::nullopt) << id;
    }
}

TEST(RawIdentifiers, AQuotedCellIsMaskedWholeOverItsLines)
{
    const std::string first = "P<SWESVENSSON<<ANNA<<<<<<<<<<<<<<<<<<<<<<<<<";
    const std::string misread = "X1234576<7SWE8001014F3001019<<<<<<<<<<<<<<<8";
    EXPECT_EQ(masked_row("T1,A-1,\"" + first + "\n" + misread + "\",SE"),
              "T1,A-1,\"P<SW" + std::string(first.size() + 1 + misread.size() - 4, '*') + "\",SE");
    EXPECT_EQ(masked_row("\"a \"\"b\"\" c\",\"x\ny\",\"open"), "\"a \"\"b\"\" c\",\"x\ny\",\"open");
}

} // namespace spindel::importers
