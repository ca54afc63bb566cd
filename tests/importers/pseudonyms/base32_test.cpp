#include "importers/pseudonyms/base32.h"

#include <gtest/gtest.h>

namespace spindel::importers::pseudonyms {

namespace {

std::string of(std::string_view text)
{
    return base32({reinterpret_cast<const unsigned char*>(text.data()), text.size()});
}

} // namespace

// RFC 4648, section 10, without padding.
TEST(Base32, IsAsTheStandardShowsIt)
{
    EXPECT_EQ(of(""), "");
    EXPECT_EQ(of("f"), "MY");
    EXPECT_EQ(of("fo"), "MZXQ");
    EXPECT_EQ(of("foo"), "MZXW6");
    EXPECT_EQ(of("foob"), "MZXW6YQ");
    EXPECT_EQ(of("fooba"), "MZXW6YTB");
    EXPECT_EQ(of("foobar"), "MZXW6YTBOI");
}

TEST(CheckCharacter, IsASumOverTheFieldOfThirtyTwo)
{
    EXPECT_EQ(check_character(""), 'A');
    EXPECT_EQ(check_character("B"), 'C');  // 1 times the generator is 2
    EXPECT_EQ(check_character("BA"), 'E'); // and once more 4
    // 1 times the generator's fifth power: 2, 4, 8, 16, and 32 is 5
    EXPECT_EQ(check_character("BAAAA"), 'F');
    EXPECT_EQ(check_character("BB"), 'G'); // 4 and 2
    EXPECT_EQ(check_character("b"), std::nullopt);
    EXPECT_EQ(check_character("0"), std::nullopt);
}

} // namespace spindel::importers::pseudonyms
