#include "importers/pseudonyms/state_codes.h"

#include <gtest/gtest.h>

namespace spindel::importers::pseudonyms {

TEST(IssuingState, EveryCountryHasOneCodeOfThreeLettersThatLeadsBackToIt)
{
    int countries = 0;
    for (char first = 'A'; first <= 'Z'; ++first) {
        for (char second = 'A'; second <= 'Z'; ++second) {
            const std::string two{first, second};
            const auto country = engine::Country::parse(two);
            const auto three = issuing_state(two);
            if (!country) {
                EXPECT_EQ(three.has_value(), two == "EU" || two == "UN") << two;
                continue;
            }
            ++countries;
            ASSERT_TRUE(three && three->size() == 3) << two;
            EXPECT_EQ(issuing_state(*three), three);
            EXPECT_EQ(country_of_state(*three), *country) << *three;
        }
    }
    EXPECT_EQ(countries, 250); // the 249 of ISO 3166-1, and Kosovo
}

TEST(IssuingState, OfThreeLettersOnlyWhatIsoOrIcaoKnow)
{
    int known = 0;
    for (int i = 0; i < 26 * 26 * 26; ++i) {
        const std::string code{static_cast<char>('A' + i / 676),
                               static_cast<char>('A' + i / 26 % 26),
                               static_cast<char>('A' + i % 26)};
        known += issuing_state(code).has_value() ? 1 : 0;
    }
    // ISO 3166-1, ICAO 9303, former states, former codes of four states, and two more of Kosovo
    EXPECT_EQ(known, 249 + 26 + 8 + 4 + 2);
    for (const auto* code : {"ABC", "ZZZ", "XXD", "QQQ", "ENG", "SVE", "UNM", "GBX"})
        EXPECT_FALSE(issuing_state(code)) << code;
    for (const auto* code : {"", "<<<", "S", "SWED", "S1E", "S-E", "UK", "ZZ"})
        EXPECT_FALSE(issuing_state(code)) << code;
}

TEST(IssuingState, OneStateInAllItsWritingsIsOne)
{
    for (const auto* code : {"D", "D<<", "DE", "DEU", "deu"})
        EXPECT_EQ(issuing_state(code), "DEU") << code;
    for (const auto* code : {"XK", "XKX", "XKK", "RKS"})
        EXPECT_EQ(issuing_state(code), "RKS") << code;
    EXPECT_EQ(issuing_state("ROM"), issuing_state("RO"));
    for (const auto* code : {"GBD", "GBN", "GBO", "GBP", "GBS", "UNO", "UNA", "UNK", "EUE", "XXA",
                             "XXB", "XXC", "XXX", "XPO", "XOM", "UTO", "YUG"})
        EXPECT_EQ(issuing_state(code), code);
}

TEST(IssuingState, WhatIsNoCountryHasNone)
{
    EXPECT_EQ(country_of_state("GBN").code(), "GB");
    EXPECT_EQ(country_of_state("RKS").code(), "XK");
    for (const auto* code : {"UNO", "XXA", "YUG", "UTO", "", "ABC"})
        EXPECT_FALSE(country_of_state(code).known()) << code;
}

} // namespace spindel::importers::pseudonyms
