#include "engine/table.h"

#include <gtest/gtest.h>

namespace spindel::engine {

namespace {

const Table kTable{{{"name", ""}, {"count", ""}, {"share", "%"}},
                   {{"a, \"b\"\nc", std::int64_t{7}, Figure{0.125, 2}},
                    {"å", {}, Figure{0.0 / 0.0}}}};

} // namespace

TEST(Table, CsvQuotesWhatWouldBreakARow)
{
    EXPECT_EQ(to_csv(kTable), "name,count,share\n\"a, \"\"b\"\"\nc\",7,0.12\nå,,\n");
}

TEST(Table, JsonKeepsColumnOrderAndShowsTheUnknownAsNull)
{
    EXPECT_EQ(to_json(kTable), "[\n  {\n    \"name\": \"a, \\\"b\\\"\\nc\",\n    \"count\": 7,\n"
                               "    \"share\": 0.12\n  },\n  {\n    \"name\": \"å\",\n"
                               "    \"count\": null,\n    \"share\": null\n  }\n]\n");
}

TEST(Table, TextAlignsCharactersNotBytesAndCutsWhatIsTooWide)
{
    const Table table{{{"name", ""}, {"n", ""}},
                      {{"åäö", std::int64_t{1}}, {"abcdef", std::int64_t{22}}}};
    EXPECT_EQ(to_text(table, 5), "name    n\nåäö     1\nabcd…  22\n");
}

TEST(Table, ANoughtHasNoMinusAndWhatIsNoNumberIsEmpty)
{
    EXPECT_EQ((Figure{-0.00001, 2}.text()), "0.00");
    EXPECT_EQ((Figure{-0.5, 1}.text()), "-0.5");
    EXPECT_EQ((Figure{1e300 * 1e300}.text()), "");
}

} // namespace spindel::engine
