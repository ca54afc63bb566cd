#include "importers/pseudonyms/token.h"

#include <set>

#include <gtest/gtest.h>

#include "importers/row_check.h"

namespace spindel::importers::pseudonyms {

namespace {

using engine::EntityKind;

const std::string kSecret(32, 'k');
constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

std::string sample()
{
    return token(Key(kSecret), EntityKind::phone, "+46701234567");
}

} // namespace

// Worked with Python's hmac, hashlib and base64 from the rule in docs/formats.md.
TEST(Token, IsWhatThePublishedRuleGives)
{
    EXPECT_EQ(Key(kSecret).id(), "WGCMWA35");
    EXPECT_EQ(sample(), "P-WGCMWA35-RUSHT22UBJU3EIA7GSXWGUE6T4J");
    EXPECT_EQ(token(Key(kSecret), EntityKind::account, "DE89370400440532013000"),
              "K-WGCMWA35-NE233UDW3MO3T3SPVW746NHOTMI");
}

TEST(Token, DiffersByKindOfTheSameDigits)
{
    const Key key(kSecret);
    std::set<std::string> bodies;
    for (std::size_t kind = 0; kind < engine::kEntityKinds.size(); ++kind)
        bodies.insert(token(key, static_cast<EntityKind>(kind), "35209900176148").substr(11));
    EXPECT_EQ(bodies.size(), engine::kEntityKinds.size()) << "not by its letter alone";
}

TEST(Token, DiffersByKey)
{
    const Key other(std::string(32, 'o'));
    const auto theirs = token(other, EntityKind::phone, "+46701234567");
    EXPECT_NE(theirs.substr(2, 8), sample().substr(2, 8)) << "the key's id";
    EXPECT_NE(theirs.substr(11), sample().substr(11));
}

TEST(Token, EveryWrongCharacterIsCaught)
{
    const auto right = sample();
    ASSERT_FALSE(is_damaged_token(right));
    for (std::size_t at = 0; at < right.size(); ++at) {
        if (right[at] == '-') continue;
        for (const char c : std::string(kAlphabet) + "0189az") {
            auto wrong = right;
            wrong[at] = c;
            if (at == 0 && (c < 'A' || c > 'Z')) continue; // no longer marked as a pseudonym
            EXPECT_EQ(is_damaged_token(wrong), wrong != right) << wrong;
        }
    }
}

TEST(Token, EveryTranspositionOfNeighboursIsCaught)
{
    const Key key(kSecret);
    for (int sample = 0; sample < 50; ++sample) {
        const auto right = token(key, EntityKind::phone, std::to_string(sample));
        for (std::size_t at = 0; at + 1 < right.size(); ++at) {
            const auto next = at + (right[at + 1] == '-' ? 2U : 1U); // hyphens stay where they are
            if (right[at] == '-' || right[at] == right[next]) continue;
            if (at == 0 && right[next] < 'A') continue; // begins with a digit: no pseudonym's mark
            auto wrong = right;
            std::swap(wrong[at], wrong[next]);
            EXPECT_TRUE(is_damaged_token(wrong)) << wrong;
        }
    }
}

TEST(Token, OtherPseudonymsAreNotTakenForDamagedOnes)
{
    for (const auto* other : {"P-HB6RNSTD", "P-550e8400-e29b-41d4-a716-446655440000", "",
                              "+46701234567", "B-CAHJ74G8-1"})
        EXPECT_FALSE(is_damaged_token(other)) << other;
}

TEST(Token, ADamagedOneIsNoIdentifierOfARecord)
{
    auto wrong = sample();
    wrong.back() = wrong.back() == 'A' ? 'B' : 'A';
    EXPECT_EQ(cell_fault(wrong, Role::tested_identifier, Need::required),
              "a pseudonym whose check character is wrong");
    EXPECT_EQ(cell_fault(sample(), Role::tested_identifier, Need::required), std::nullopt);
}

} // namespace spindel::importers::pseudonyms
