#include "importers/raw_identifiers.h"

#include <gtest/gtest.h>

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
          "MT84MALT011000012345MTLCAST001S"}) {
        EXPECT_EQ(raw_identifier(cell), "a raw IBAN") << cell;
    }
    for (const auto* cell : {"DE88370400440532013000", "ZZ89370400440532013000", "DE8937040044",
                             "DE89370400440532013000DE89370400440532013000"}) {
        EXPECT_FALSE(raw_identifier(cell)) << cell;
    }
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

} // namespace spindel::importers
