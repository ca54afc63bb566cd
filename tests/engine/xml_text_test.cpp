#include "engine/xml_text.h"

#include <gtest/gtest.h>

#include "engine/random.h"

namespace spindel::engine {

TEST(XmlText, OnlyWhatXmlCannotHoldIsEscaped)
{
    EXPECT_EQ(xml_escaped("P-1 å _x \\"), "P-1 å _x \\");
    EXPECT_EQ(xml_escaped(std::string("a\0\n\x1F", 4)), "a_x0000__x000A__x001F_");
    EXPECT_EQ(xml_escaped("\xEF\xBF\xBE\xEF\xBF\xBF\xEF\xBF\xBD"), "_xFFFE__xFFFF_\xEF\xBF\xBD");
    EXPECT_EQ(xml_escaped("_x000A_"), "_x005F_x000A_");
    EXPECT_EQ(xml_quoted("<a b=\"c\">&\n"), "&lt;a b=&quot;c&quot;&gt;&amp;_x000A_");
}

TEST(XmlText, EscapesOfOtherProgramsStayAsTheyAre)
{
    EXPECT_EQ(xml_unescaped("_x0041_"), "_x0041_"); // we never write it
    EXPECT_EQ(xml_unescaped("_x00"), "_x00");
}

TEST(XmlText, AnyTextIsReadBackAsItWas)
{
    constexpr std::string_view kPieces = "_x0015FAE\n\x01";
    Random random(1);
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (auto left = random.below(20); left > 0; --left)
            text += kPieces[random.below(kPieces.size())];
        if (random.below(4) == 0) text += "\xEF\xBF\xBF_x005F_";
        ASSERT_EQ(xml_unescaped(xml_escaped(text)), text);
    }
}

} // namespace spindel::engine
