#include <gtest/gtest.h>

#include "engine/country.h"
#include "engine/grade.h"
#include "engine/money.h"
#include "engine/time.h"

namespace spindel::engine {

TEST(Time, AnOffsetIsTakenOff)
{
    EXPECT_EQ(format_time(*parse_time("2025-03-01T14:05:09+02:00")), "2025-03-01T12:05:09Z");
    EXPECT_EQ(format_time(*parse_time("2025-03-01T00:05:09.25-01:30")), "2025-03-01T01:35:09Z");
    EXPECT_EQ(format_time(*parse_time("1969-12-31T23:59:59Z")), "1969-12-31T23:59:59Z");
}

TEST(Time, WhatIsNotRfc3339WithAnOffsetIsRefused)
{
    for (const auto* text : {"", "2025-03-01", "2025-03-01T14:05:09", "2025-02-30T00:00:00Z",
                             "2025-03-01 14:05:09Z", "2025-03-01T24:00:00Z", "2025-3-1T14:05:09Z",
                             "2025-03-01T14:05:09.Z", "2025-03-01T14:05:09+2:00", "1 March"}) {
        EXPECT_FALSE(parse_time(text)) << text;
    }
}

TEST(Time, WhatCanBeReadCanBeReadAgain)
{
    for (const auto* text : {"0001-01-01T00:00:00Z", "0001-01-01T23:59:00+23:59",
                             "9999-12-31T23:59:59Z", "9999-12-31T00:00:59-23:59"}) {
        const auto time = parse_time(text);
        ASSERT_TRUE(time) << text;
        EXPECT_EQ(parse_time(format_time(*time)), time) << text;
    }
    for (const auto* text : {"0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-23:59",
                             "9999-12-31T23:59:60Z"})
        EXPECT_FALSE(parse_time(text)) << text;
}

TEST(Time, AWindowHoldsItsFirstSecondAndNotItsLast)
{
    const Window day{parse_date("2025-03-01"), parse_date("2025-03-02")};
    EXPECT_TRUE(day.contains(*parse_time("2025-03-01T00:00:00Z")));
    EXPECT_FALSE(day.contains(*parse_time("2025-03-02T00:00:00Z")));
    EXPECT_TRUE(Window{}.contains(Time{}));
}

TEST(Money, AnAmountIsKeptToTheFourthDecimal)
{
    EXPECT_EQ(parse_amount("0.0001"), 1);
    EXPECT_EQ(parse_amount("1250.5"), 12'505'000);
    EXPECT_EQ(format_amount(12'505'000), "1250.5");
    EXPECT_EQ(format_amount(0), "0");
    EXPECT_EQ(format_amount(*parse_amount("922337203685477.5807")), "922337203685477.5807");
}

TEST(Money, WhatIsNoPlainDecimalIsRefused)
{
    for (const auto* text : {"", "-1", "+1", "1,5", ".5", "5.", "1.23456", "1e3", " 1", "0x1",
                             "1.2.3", "922337203685477.5808", "99999999999999999999"}) {
        EXPECT_FALSE(parse_amount(text)) << text;
    }
}

TEST(Money, TheLatestRateAtOrBeforeTheDayIsUsedAndNoneIsGuessed)
{
    const auto sek = *Currency::parse("SEK");
    ExchangeRates rates;
    rates.add(*parse_date("2025-03-01"), sek, *parse_rate("10"));
    rates.add(*parse_date("2025-03-03"), sek, *parse_rate("8"));
    const Money hundred{*parse_amount("100"), sek};
    EXPECT_FALSE(rates.in_eur(hundred, *parse_time("2025-02-28T23:59:59Z")));
    EXPECT_EQ(rates.in_eur(hundred, *parse_time("2025-03-02T23:59:59Z")), parse_amount("10"));
    EXPECT_EQ(rates.in_eur(hundred, *parse_time("2025-03-03T00:00:00Z")), parse_amount("12.5"));
    EXPECT_FALSE(rates.in_eur({1, *Currency::parse("NOK")}, *parse_date("2025-03-03")));
    EXPECT_EQ(rates.in_eur({7, *Currency::parse("EUR")}, Time{}), 7);
}

TEST(Money, ARateIsAPositiveDecimal)
{
    EXPECT_EQ(format_rate(*parse_rate("11.4325")), "11.4325");
    EXPECT_FALSE(parse_rate("0"));
    EXPECT_FALSE(parse_rate("-1"));
    EXPECT_FALSE(Currency::parse("eur"));
    EXPECT_FALSE(Currency::parse(""));
}

TEST(Country, OnlyAssignedUpperCaseCodesAreCountries)
{
    EXPECT_EQ(Country::parse("SE")->name(), "Sweden");
    EXPECT_FALSE(Country::parse("se"));
    EXPECT_FALSE(Country::parse("ZZ"));
    EXPECT_FALSE(Country::parse("SWE"));
    EXPECT_FALSE(Country::parse("")->known());
    EXPECT_NE(Country::parse("SE")->number(), Country::parse("NO")->number());
}

TEST(Country, EveryMemberOfARegionIsACountry)
{
    for (const auto* name : {"Nordic", "Baltic", "CBSS", "EU", "Schengen"}) {
        EXPECT_FALSE(region(name).empty()) << name;
        for (const auto code : region(name))
            EXPECT_TRUE(Country::parse(code)) << code;
    }
    EXPECT_TRUE(region("Atlantis").empty());
}

TEST(Grade, BothLetterAndDigitMustMeetTheLeastGrade)
{
    const auto grade = [](const char* text) { return *Grade::parse(text); };
    EXPECT_TRUE(grade("B2").meets(grade("C3")));
    EXPECT_FALSE(grade("A4").meets(grade("C3")));
    EXPECT_FALSE(grade("D1").meets(grade("C3")));
    EXPECT_FALSE(Grade{}.meets(grade("F6")));
    EXPECT_TRUE(Grade{}.meets({}));
    EXPECT_FALSE(Grade::parse("b2"));
    EXPECT_FALSE(Grade::parse("G1"));
    EXPECT_FALSE(Grade::parse("A7"));
}

TEST(Grade, AStepIsAsWeakAsTheWorseOfLetterAndDigit)
{
    EXPECT_EQ(Grade::parse("B4")->weakness(), 4);
    EXPECT_EQ(Grade::parse("A1")->weakness(), 1);
    EXPECT_EQ(Grade{}.weakness(), 7);
}

} // namespace spindel::engine
