#include "importers/local_time.h"

#include <clocale>
#include <cstdlib>

#include <gtest/gtest.h>

namespace spindel::importers {

namespace {

/// The time in UTC, or why there is none.
std::string utc(std::string_view text, const std::string& format, const std::string& zone)
{
    const auto time = read_local_time(text, format, zone);
    if (const auto* why = std::get_if<std::string_view>(&time)) return std::string(*why);
    return engine::format_time(std::get<engine::Time>(time));
}

constexpr const char* kOfNoForm = "no time of the form that the profile states";
constexpr const char* kForm = "%Y-%m-%d %H:%M:%S";

} // namespace

TEST(LocalTime, FollowsTheZoneInSummerAndWinter)
{
    EXPECT_EQ(utc("2025-01-15 12:00:00", kForm, "Europe/Bucharest"), "2025-01-15T10:00:00Z");
    EXPECT_EQ(utc("2025-07-15 12:00:00", kForm, "Europe/Bucharest"), "2025-07-15T09:00:00Z");
    EXPECT_EQ(utc("2025-07-15 12:00:00", kForm, "Asia/Kolkata"), "2025-07-15T06:30:00Z");
}

TEST(LocalTime, LosesDecimalsOfSecondsAlone)
{
    EXPECT_EQ(utc("2025-03-01 14:05:09.999", kForm, "UTC"), "2025-03-01T14:05:09Z");
    EXPECT_EQ(utc("2025-03-01 14:05:09,5", kForm, "UTC"), "2025-03-01T14:05:09Z");
    for (const auto* text : {"2025-03-01 14:05:09.", "2025-03-01 14:05:09.5 ", "2025-03-01 14:05:09.5.5"})
        EXPECT_EQ(utc(text, kForm, "UTC"), kOfNoForm) << text;
    EXPECT_EQ(utc("2025-03-01 14:05.5", "%Y-%m-%d %H:%M", "UTC"), kOfNoForm) << "of a minute";
}

TEST(LocalTime, DecimalsBeforeAnOffsetAreCutToo)
{
    constexpr const char* kWithOffset = "%Y-%m-%dT%H:%M:%S%z";
    EXPECT_EQ(utc("2025-03-01T10:00:00.123+01:00", kWithOffset, ""), "2025-03-01T09:00:00Z");
    EXPECT_EQ(utc("2025-03-01T10:00:00,123456789Z", kWithOffset, ""), "2025-03-01T10:00:00Z");
    EXPECT_EQ(utc("2025-03-01T10:00:00+01:00", kWithOffset, ""), "2025-03-01T09:00:00Z");
    EXPECT_EQ(utc("03/01/2025 10:00:00.5 PM", "%m/%d/%Y %I:%M:%S %p", "UTC"),
              "2025-03-01T22:00:00Z");
    EXPECT_EQ(utc("2025-03-01T10:00:00.+01:00", kWithOffset, ""), kOfNoForm);
}

TEST(LocalTime, AnOffsetThatNoZoneHasIsRefused)
{
    constexpr const char* kWithOffset = "%Y-%m-%dT%H:%M:%S%z";
    EXPECT_EQ(utc("2025-03-01T10:00:00+14:00", kWithOffset, ""), "2025-02-28T20:00:00Z");
    for (const auto* text :
         {"2025-03-01T10:00:00+25:00", "2025-03-01T10:00:00-14:30", "2025-03-01T10:00:00+1500"})
        EXPECT_EQ(utc(text, kWithOffset, ""), "a time whose offset from UTC no zone has") << text;
}

TEST(LocalTime, FormatsHaveLettersThatAreRead)
{
    for (const auto* format :
         {"%Y-%m-%d %H:%M:%S", "%d/%m/%y %I:%M %p", "%F %T", "epoch", "epoch-ms", "%d. %B %Y"})
        EXPECT_EQ(unknown_letter(format), "") << format;
    EXPECT_EQ(unknown_letter("%Q"), "%Q");
    EXPECT_EQ(unknown_letter("%Y%m%d %f"), "%f");
    EXPECT_EQ(unknown_letter("%H:%M %Z"), "%Z");
    EXPECT_EQ(unknown_letter("%s"), "%s");
    EXPECT_EQ(unknown_letter("100%"), "%");
}

TEST(LocalTime, WantsAllDigitsWhereNothingPartsThem)
{
    EXPECT_EQ(utc("20250301", "%Y%m%d", "UTC"), "2025-03-01T00:00:00Z");
    EXPECT_EQ(utc("20250301140509.5", "%Y%m%d%H%M%S", "UTC"), "2025-03-01T14:05:09Z");
    EXPECT_EQ(utc("20250301 140509", "%Y%m%d %H%M%S", "UTC"), "2025-03-01T14:05:09Z");
    for (const auto* text : {"2025311", "202531", "2025 3 1"})
        EXPECT_EQ(utc(text, "%Y%m%d", "UTC"), kOfNoForm) << text;
    EXPECT_EQ(utc("0701234567", "%y%m%d %H%M%S", "UTC"), kOfNoForm) << "a telephone number";
    EXPECT_EQ(utc("1.3.2025 9:05", "%d.%m.%Y %H:%M", "UTC"), "2025-03-01T09:05:00Z");
}

TEST(LocalTime, CountsFrom1970)
{
    EXPECT_EQ(utc("1740837909", "epoch", "Europe/Stockholm"), "2025-03-01T14:05:09Z");
    EXPECT_EQ(utc("1740837909999", "epoch-ms", "Europe/Stockholm"), "2025-03-01T14:05:09Z");
    for (const auto* text : {"", "-1", "+1", "1.5", "1740837909 ", "99999999999999999999"})
        EXPECT_EQ(utc(text, "epoch", "UTC"), kOfNoForm) << text;
    EXPECT_EQ(utc("1740837909999", "epoch", "UTC"), kOfNoForm) << "in the year 57135";
}

// On 30 March 2025 clocks in Sweden went from 2 to 3, on 26 October from 3 to 2.
TEST(LocalTime, ThatCameTwiceOrNeverIsRefused)
{
    EXPECT_EQ(utc("2025-03-30 01:59:59", kForm, "Europe/Stockholm"), "2025-03-30T00:59:59Z");
    EXPECT_EQ(utc("2025-03-30 02:30:00", kForm, "Europe/Stockholm"),
              "a local time that never was, as clocks went forward");
    EXPECT_EQ(utc("2025-03-30 03:00:00", kForm, "Europe/Stockholm"), "2025-03-30T01:00:00Z");
    EXPECT_EQ(utc("2025-10-26 02:30:00", kForm, "Europe/Stockholm"),
              "a local time that came twice, as clocks went back");
    EXPECT_EQ(utc("2025-10-26 03:00:00", kForm, "Europe/Stockholm"), "2025-10-26T02:00:00Z");
}

TEST(LocalTime, IsReadByTheStatedFormAlone)
{
    EXPECT_EQ(utc("01.03.2025 14:05", "%d.%m.%Y %H:%M", "UTC"), "2025-03-01T14:05:00Z");
    EXPECT_EQ(utc("03/01/25 02:05:09 PM", "%m/%d/%y %I:%M:%S %p", "UTC"), "2025-03-01T14:05:09Z");
    EXPECT_EQ(utc("01-Mar-2025 00:00:00", "%d-%b-%Y %H:%M:%S", "UTC"), "2025-03-01T00:00:00Z");
    EXPECT_EQ(utc("2025-03-01 14:05:00 +0200", "%Y-%m-%d %H:%M:%S %z", "UTC"),
              "2025-03-01T12:05:00Z");
    EXPECT_EQ(utc("2025-03-01", "%Y-%m-%d", "Europe/Helsinki"), "2025-03-01T00:00:00Z");
    for (const auto* text : {"", "2025-03-01", "2025-03-01 14:05:09 ", "2025-03-01 14:05:09x",
                             "2025-02-30 14:05:09", "2025-13-01 14:05:09", "25-03-01 14:05:09",
                             "2025-03-01 14:05:", "2025-03-01 14:05:60", "2025-03-01 24:00:00"}) {
        EXPECT_EQ(utc(text, kForm, "UTC"), kOfNoForm) << text;
    }
    EXPECT_EQ(utc(std::string_view("2025-03-01 14:05:\0" "09", 20), kForm, "UTC"), kOfNoForm);
    EXPECT_EQ(utc("2025-03-01 14:05:09.\0", kForm, "UTC"), kOfNoForm);
    EXPECT_EQ(utc("14:05:09", "%H:%M:%S", "UTC"), kOfNoForm) << "of which day?";
    EXPECT_EQ(utc("1740837909", "%s", "UTC"), kOfNoForm) << "it would take this machine's zone";
}

TEST(LocalTime, KnowsEnglishNamesOfMonthsUnderAnyLocale)
{
    const std::string before = std::setlocale(LC_ALL, nullptr);
    ::setenv("LOCPATH", SPINDEL_LOCALE_DIR, 1);
    ASSERT_NE(std::setlocale(LC_ALL, "sv_SE.UTF-8"), nullptr);
    EXPECT_EQ(utc("01-May-2025 00:00:00", "%d-%b-%Y %H:%M:%S", "UTC"), "2025-05-01T00:00:00Z");
    std::setlocale(LC_ALL, before.c_str());
}

TEST(LocalTime, ZonesAreThoseOfTheDatabase)
{
    EXPECT_TRUE(is_time_zone("Europe/Oslo"));
    EXPECT_FALSE(is_time_zone("Europe/Atlantis"));
}

} // namespace spindel::importers
