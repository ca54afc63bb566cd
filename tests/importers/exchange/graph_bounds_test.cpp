#include <utility>

#include <gtest/gtest.h>

#include "tests/importers/exchange/complaint.h"

namespace spindel::importers::exchange {

TEST(GraphBounds, AnXmlFileCannotDeclareEntitiesOrNestWithoutEnd)
{
    const test::TemporaryFolder folder;
    const std::string bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE graphml [<!ENTITY a \"aaaa\">"
                             "<!ENTITY b \"&a;&a;\">]>\n<graphml>&b;</graphml>";
    EXPECT_EQ(complaint(folder.write("a.graphml", bomb)).find("a.graphml:2:"), 0U);
    std::string deep = "<gexf>";
    for (int i = 0; i < 100; ++i)
        deep += "<a>";
    EXPECT_NE(complaint(folder.write("a.gexf", deep)).find("nested too deep"), std::string::npos);
    const std::string lists(100'000, '[');
    EXPECT_NE(complaint(folder.write("a.json", "{\"nodes\":" + lists)).find("a.json:1:"),
              std::string::npos);
}

TEST(GraphBounds, ATagOrCommentWithoutEndIsRefusedAndNotReadAgainAndAgain)
{
    const test::TemporaryFolder folder;
    const std::string much(std::size_t{5} << 20, 'x');
    const std::string begin = "<graphml>\n<graph>";
    const std::string refused = "a.graphml:2:8: a tag, comment or instruction of more than 4 MiB";
    for (const auto& [open, close] :
         {std::pair{"<node id=\"", "\"/>"}, {"<!--", "-->"}, {"<?", "?>"}}) {
        const auto file =
            folder.write("a.graphml", begin + open + much + close + "</graph></graphml>");
        EXPECT_EQ(complaint(file), refused) << open;
    }
}

TEST(GraphBounds, LongTextsAreNoTags)
{
    const test::TemporaryFolder folder;
    const std::string much(std::size_t{5} << 20, 'x');
    for (const auto& text : {much, "<![CDATA[" + much + "]]>"}) {
        const auto file = folder.write("a.graphml", "<graphml><desc>" + text + "</desc></graphml>");
        EXPECT_NE(complaint(file).find("is not a graph that Spindel exported"), std::string::npos);
    }
}

TEST(GraphBounds, AValueOfJsonWithoutEndIsRefused)
{
    const test::TemporaryFolder folder;
    const std::string much((std::size_t{64} << 20) + 1, 'x');
    EXPECT_EQ(complaint(folder.write("a.json", "{\"nodes\":[{\"id\":\"" + much)),
              "a.json:1:67108880: a value of more than 64 MiB");
}

} // namespace spindel::importers::exchange
