#include "importers/profiles/amount_text.h"

#include <gtest/gtest.h>

namespace spindel::importers::profiles {

namespace {

std::string read(std::string_view number, char decimal)
{
    return with_point(number, decimal).value_or("none");
}

} // namespace

TEST(AmountText, TakesThousandsPartedAlikeInThrees)
{
    EXPECT_EQ(read("1.234,50", ','), "1234.50");
    EXPECT_EQ(read("1,234.50", '.'), "1234.50");
    EXPECT_EQ(read("12 345 678,9", ','), "12345678.9");
    EXPECT_EQ(read("12'345.00", '.'), "12345.00");
    EXPECT_EQ(read("1\xC2\xA0"
                   "234,00",
                   ','),
              "1234.00");
    EXPECT_EQ(read("1\xE2\x80\xAF"
                   "234,00",
                   ','),
              "1234.00");
    EXPECT_EQ(read("1\xE2\x80\x99"
                   "234.00",
                   '.'),
              "1234.00");
    EXPECT_EQ(read("12,34,567.00", '.'), "1234567.00") << "lakhs";
    EXPECT_EQ(read("1,00,000", '.'), "100000");
    EXPECT_EQ(read("-1.234,50", ','), "-1234.50");
    EXPECT_EQ(read("- 5,00", ','), "-5.00");
    EXPECT_EQ(read("1234567", ','), "1234567");
    EXPECT_EQ(read("0,5", ','), "0.5");
    EXPECT_EQ(read("007", '.'), "007");
}

TEST(AmountText, RefusesWhatCouldBeAnotherAmount)
{
    for (const auto* number :
         {"99.50", "1234.5", "1.23", "1234.500", "0.500", "1,234.50", "1.234.5", "1.234 567",
          "1,2,3", "1.,5", "1 2 3", "12,34,567", "1.00.000"})
        EXPECT_EQ(read(number, ','), "none") << number;
    for (const auto* number : {"99,50", "1,2,3,4", "1 2 3", "1.234,50", "12,34,56", "123,45,678",
                               "1,234,56,789", ",234", "1.2.3"})
        EXPECT_EQ(read(number, '.'), "none") << number;
    for (const auto* number : {"1,50-", "5,00 SEK", "(5,00)", "x", "--5", "1e5",
                               "\xE2\x88\x92"
                               "5"})
        EXPECT_EQ(read(number, ','), "none") << number;
}

TEST(AmountText, ASignBehindTheNumberIsOne)
{
    EXPECT_EQ(with_sign_in_front("1.234,56-"), "-1.234,56");
    EXPECT_EQ(with_sign_in_front("1234.56 -"), "-1234.56");
    EXPECT_EQ(with_sign_in_front("12+"), "+12");
    EXPECT_EQ(with_sign_in_front("\xE2\x88\x92"
                                 "12,50"),
              "-12,50");
    for (const auto* as_it_came : {"", "-", "-5", "-5-", "12a-", "a-", "1-2"})
        EXPECT_EQ(with_sign_in_front(as_it_came), as_it_came);
}

TEST(AmountText, DecimalsAloneAreLessThanOne)
{
    EXPECT_EQ(read(",50", ','), "0.50");
    EXPECT_EQ(read("-.5", '.'), "-0.5");
    EXPECT_EQ(read(",", ','), ".") << "which is no amount";
}

} // namespace spindel::importers::profiles
