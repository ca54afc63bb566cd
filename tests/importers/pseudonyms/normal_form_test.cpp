#include "importers/pseudonyms/normal_form.h"

#include <gtest/gtest.h>

namespace spindel::importers::pseudonyms {

namespace {

const NumberPlan kSweden{.default_country = "SE"};

/// The normal form as text, or why there is none.
std::string text(const NormalFormOrFault& form)
{
    if (const auto* fault = std::get_if<std::string_view>(&form)) return std::string(*fault);
    return std::get<NormalForm>(form).text;
}

NormalForm form(const NormalFormOrFault& form)
{
    return std::get<NormalForm>(form);
}

} // namespace

TEST(NormalPhone, ANumberWrittenInManyWaysIsOne)
{
    for (const auto* cell :
         {"+46701234567", "+46 70-123 45 67", "0046701234567", "070-123 45 67", "0701234567",
          "+46 (0)70 123 45 67", "46701234567", "701234567", "tel:+46-70-1234567"}) {
        EXPECT_EQ(text(normal_phone(cell, kSweden)), "+46701234567") << cell;
    }
    const auto known = form(normal_phone("0701234567", kSweden));
    EXPECT_EQ(known.country.code(), "SE");
    EXPECT_EQ(known.type, "mobile");
    EXPECT_EQ(form(normal_phone("08-123 456 78", kSweden)).type, "fixed-line");
}

TEST(NormalPhone, AddressesOfNetworksAreTheirNumbers)
{
    for (const auto* cell :
         {"sip:+46701234567@ims.mnc001.mcc240.3gppnetwork.org", "SIP:+46701234567@x;user=phone",
          "sips:0701234567@x", "tel:+46-70-123-45-67;phone-context=x", "46701234567@s.whatsapp.net",
          "sip:+46701234567"})
        EXPECT_EQ(text(normal_phone(cell, kSweden)), "+46701234567") << cell;
    for (const auto* cell : {"sip:named.body@example.org", "112@example.org", "sip:@", "sip:"})
        EXPECT_FALSE(text(normal_phone(cell, kSweden)).starts_with('+')) << cell;
}

TEST(NormalPhone, ANationalNumberNeedsACountry)
{
    EXPECT_EQ(text(normal_phone("0701234567", {})),
              "a telephone number without its country code, and no country is stated");
    EXPECT_EQ(text(normal_phone("+46701234567", {})), "+46701234567");
    EXPECT_EQ(text(normal_phone("46701234567", {.default_country = "", .is_international = true})),
              "+46701234567");
}

TEST(NormalPhone, NationalDigitsBelongToTheStatedCountry)
{
    // 20 7946 0958 is a number of London, and of nobody in Sweden
    EXPECT_EQ(text(normal_phone("020 7946 0958", {.default_country = "GB"})), "+442079460958");
    EXPECT_EQ(text(normal_phone("0701234567", {.default_country = "NO"})),
              "no telephone number of the stated country");
    EXPECT_EQ(text(normal_phone("06 6982", {.default_country = "IT"})), "+39066982")
        << "Italian numbers keep their first 0";
}

TEST(NormalPhone, ShortNumbersAndSendersAreNotTelephoneNumbers)
{
    EXPECT_EQ(text(normal_phone("112", kSweden)), "short:SE:112");
    EXPECT_EQ(text(normal_phone("Telia Info", kSweden)), "sender:TELIA INFO");
    EXPECT_EQ(text(normal_phone("Sk\xC3\xA5netrafik", kSweden)), "sender:SK\xC3\x85NETRAFIK")
        << "eleven characters, whatever their bytes";
    EXPECT_EQ(text(normal_phone("a name that is longer", kSweden)), "no telephone number");
    for (const auto* cell : {"", "+", "+1", "--", "+467012345678901234", "\xF0\x9F\x93\x9E"})
        EXPECT_EQ(text(normal_phone(cell, kSweden)).substr(0, 19), "no telephone number") << cell;
}

// The example of the IBAN registry.
TEST(NormalAccount, IbansAreUpperCaseWithoutBlanks)
{
    for (const auto* cell :
         {"DE89370400440532013000", "de89 3704 0044 0532 0130 00", "DE89-3704-0044-0532-0130-00",
          "COBADEFFXXX/DE89370400440532013000", "cobadeff/de89-3704-0044-0532-0130-00",
          "IBAN DE89 3704 0044 0532 0130 00", "IBAN: DE89370400440532013000",
          "DE89\xC2\xA0" "3704\xC2\xA0" "0044\xE2\x80\xAF" "0532013000\xE2\x80\x8B"}) {
        EXPECT_EQ(text(normal_account(cell)), "DE89370400440532013000") << cell;
    }
    EXPECT_EQ(form(normal_account("DE89370400440532013000")).country.code(), "DE");
    for (const auto* cell : {"DE88370400440532013000", "COBADEFF/DE88370400440532013000"})
        EXPECT_EQ(text(normal_account(cell)), "an IBAN whose check digits are wrong") << cell;
}

TEST(NormalAccount, OtherAccountsKeepLettersAndDigits)
{
    EXPECT_EQ(text(normal_account("1234-5678 901")), "other:12345678901");
    EXPECT_EQ(text(normal_account("1234.5678/901")), "other:12345678901");
    EXPECT_EQ(text(normal_account("NDEASESS/1234-5")),
              "other:NDEASESS12345"); // its bank tells it apart
    EXPECT_EQ(text(normal_account("Kassa \xC3\xA5")), "no account number");
    EXPECT_EQ(text(normal_account(" - ")), "no account number");
}

// 49-015420-323751-8 is the example of 3GPP TS 23.003.
TEST(NormalDevice, AnImeiIsItsFirstFourteenDigits)
{
    for (const auto* cell : {"49015420323751", "490154203237518", "49-015420-323751-8",
                             "490154203237510", "4901542032375112"}) {
        EXPECT_EQ(text(normal_device(cell)), "49015420323751") << cell;
    }
    EXPECT_EQ(form(normal_device("490154203237518")).type, "49015420") << "type allocation code";
    EXPECT_EQ(text(normal_device("490154203237517")), "an IMEI whose check digit is wrong");
    EXPECT_EQ(text(normal_device("4901542032375")), "no IMEI of 14, 15 or 16 digits");
    EXPECT_EQ(text(normal_device("49015420323751123")), "no IMEI of 14, 15 or 16 digits");
    EXPECT_EQ(text(normal_device("000000000000000")), "an IMEI of zeros alone");
}

// The specimen of ICAO document 9303, part 5, issued by Utopia.
TEST(NormalDocument, OfAnIdentityCardIsItsNumberAndState)
{
    const std::string first = "I<UTOD231458907<<<<<<<<<<<<<<<";
    const std::string below = "7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";
    EXPECT_EQ(text(normal_document(first, {})), "UTO/D23145890");
    EXPECT_EQ(text(normal_document(first + "\n" + below, {})), "UTO/D23145890");
    EXPECT_EQ(text(normal_document("D23145890", "UTO")), "UTO/D23145890");
}

TEST(NormalPhone, WhatIsLeftOfADamagedNumberIsNoSender)
{

    for (const auto* cell : {"4,67077E+10", "4.67077E+10", "4,67E+10", "1E+10", "4,67077e10"}) {
        EXPECT_EQ(text(normal_phone(cell, kSweden)),
                  "a number that a spreadsheet has shortened: export it again as text")
            << cell;
    }
    for (const auto* cell : {"07076543xx", "0707654XXX", "XXXX4321", "070-76543xx", "+467076xx"})
        EXPECT_EQ(text(normal_phone(cell, kSweden)), "a number of which a part is masked") << cell;
    for (const auto* cell : {"#N/A", "#NAME?", "#WERT!", "#REF!", "#NV"})
        EXPECT_EQ(text(normal_phone(cell, kSweden)), "a spreadsheet's error in place of a number");
    for (const auto* cell : {"NULL", "<null>", "NaN", "(none)"})
        EXPECT_EQ(text(normal_phone(cell, kSweden)), "a word for no value in place of a number");
    for (const auto* cell : {"0", "00", "000000", "0000000000", "5", "0707654321A", "707654321AB"})
        EXPECT_EQ(text(normal_phone(cell, kSweden)), "no telephone number") << cell;
    for (const auto* cell : {"VODAFONE", "TELE2", "H3G", "112", "Info 24365", "E4", "1E100"})
        EXPECT_NE(text(normal_phone(cell, kSweden)).find(':'), std::string::npos) << cell;
}

TEST(NormalPhone, AFillerOfSwitchesIsNoPartOfTheNumber)
{

    for (const auto* cell : {"0707654321F", "0707654321f", "46707654321F", "+46707654321FF"})
        EXPECT_EQ(text(normal_phone(cell, kSweden)), "+46707654321") << cell;
    EXPECT_EQ(text(normal_phone("STAFF", kSweden)), "sender:STAFF");
}

// The specimen of ICAO document 9303, part 4, issued by Utopia.
TEST(NormalDocument, IsTheIssuingStateAndTheNumber)
{
    for (const auto& [cell, state] : {std::pair{"L898902C3", "UTO"},
                                      {"l898902c3", "uto"},
                                      {"L898902C3<", "UTO"},
                                      {"UTO/L 898 902 C3", ""},
                                      {"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
                                       "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
                                       ""}}) {
        EXPECT_EQ(text(normal_document(cell, state)), "UTO/L898902C3") << cell;
    }
    EXPECT_EQ(text(normal_document("12345678", "SE")), "SWE/12345678");
    EXPECT_EQ(text(normal_document("12345678", "D<<")), "DEU/12345678");
    EXPECT_EQ(form(normal_document("12345678", "SWE")).country.code(), "SE");
    EXPECT_EQ(text(normal_document("12345678", "")), "a document without its issuing state");
    EXPECT_EQ(text(normal_document("12345678", "Sweden")),
              "a document whose issuing state is no country code");
    EXPECT_EQ(text(normal_document("12345678", "ABC")),
              "a document whose issuing state is no country code");
    EXPECT_EQ(text(normal_document("<<<", "SWE")), "no document number");
}

TEST(NormalDocument, AMachineReadableZoneIsReadByItsCheckDigits)
{
    const std::string first = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
    const std::string second = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";
    EXPECT_EQ(text(normal_document(second, "UTO")), "UTO/L898902C3")
        << "the column names the state";
    EXPECT_EQ(text(normal_document(second, "")),
              "one machine-readable line alone, which does not tell the issuing state");
    EXPECT_EQ(text(normal_document(first, "UTO")),
              "one machine-readable line alone, which does not tell the issuing state");
    auto misread = second;
    misread[1] = '3';
    EXPECT_EQ(text(normal_document(first + "\n" + misread, "")),
              "a machine-readable line whose check digits are wrong");
    auto of_nowhere = first;
    of_nowhere.replace(2, 3, "ABC");
    EXPECT_EQ(text(normal_document(of_nowhere + second, "")),
              "a document whose issuing state is no country code");
}

TEST(NormalBooking, IsCarrierLocatorAndDay)
{
    const auto day = engine::parse_time("2025-03-01T23:05:00+02:00");
    EXPECT_EQ(text(normal_booking("abc123", "sk", day)), "SK/ABC123/2025-03-01");
    EXPECT_EQ(text(normal_booking("ABC123", "", day)), "a booking without its carrier");
    EXPECT_EQ(text(normal_booking("ABC123", "SK", {})), "a booking without its day");
    EXPECT_EQ(text(normal_booking("", "SK", day)), "no booking locator");
}

} // namespace spindel::importers::pseudonyms
