#include <filesystem>
#include <stop_token>

#include <nlohmann/json.hpp>

#include "importers/formats/json_text.h"
#include "tests/importers/formats/json_case.h"

namespace spindel::importers::formats {

namespace {

std::string repeated(const std::string& text, int times)
{
    std::string all;
    all.reserve(text.size() * static_cast<std::size_t>(times));
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

std::string graph_of(const std::string& objects)
{
    return R"({"@context": {"uco": "x"}, "@graph": [)" + objects + "]}";
}

} // namespace

// the square of as many objects would take the better part of an hour
TEST_F(JsonFormats, AMillionObjectsAreReadOneByOne)
{
    const auto call = R"({"@id":"kb:1","uco:hasFacet":[{"@type":"uco:CallFacet",)"
                      R"("uco:from":{"@id":"P-1"},"uco:to":{"@id":"P-2"},)"
                      R"("uco:startTime":"2025-03-01T10:00:00Z"}]})";
    import(folder_.write("many.json", graph_of(repeated("{},", 1'000'000) + call)));
    EXPECT_EQ(calls(), Rows{"kb:1 10:00:00 P-1>P-2 - 1"});
}

TEST_F(JsonFormats, AListOfDocumentsHasTheObjectsOfAll)
{
    ImportOptions options;
    options.formats.format = Format::case_uco;
    const std::string call = R"("uco:hasFacet":[{"@type":"uco:CallFacet","uco:from":{"@id":"P-1"},)"
                             R"("uco:to":{"@id":"P-2"},"uco:startTime":"2025-03-01T10:00:00Z"}]})";
    import(folder_.write("list.json", R"([{"@graph":[{"@id":"kb:1",)" + call +
                                          R"(]},{"@id":"kb:2",)" + call + "]"),
           options);
    EXPECT_EQ(calls(), (Rows{"kb:1 10:00:00 P-1>P-2 - 1", "kb:2 10:00:00 P-1>P-2 - 1"}));
}

TEST(ParsedJson, MoreValuesThanAreHeldInMemoryAreRefused)
{
    JsonFault fault;
    EXPECT_FALSE(parsed_json("[1,{\"a\":2}]", &fault, {4}).is_discarded());
    EXPECT_TRUE(parsed_json("[1,{\"a\":2},\n 3]", &fault, {4}).is_discarded());
    EXPECT_EQ(fault.reason, "holds more than 16 million values: split it");
    EXPECT_EQ(fault.line, 2U);
    EXPECT_EQ(fault.column, 3U); // where the number is known to have ended
}

TEST_F(JsonFormats, ReadingIsToldAndCanBeStopped)
{
    const auto file = folder_.write("c.json", graph_of(repeated("{},", 1'000'000) + "{}"));
    const auto size = std::filesystem::file_size(file);
    std::vector<std::uint64_t> told;
    std::stop_source stop;
    ImportOptions options;
    options.formats.format = Format::case_uco;
    options.progress.stop = stop.get_token();
    options.progress.report = [&](std::string_view stage, std::uint64_t done, std::uint64_t total) {
        if (stage != "reading" || total != 2 * size) return;
        told.push_back(done);
        if (done > size) stop.request_stop();
    };
    EXPECT_THROW(test::import_paths(case_, {file}, options), engine::Cancelled);
    ASSERT_EQ(told.size(), 3U);
    EXPECT_LT(told[1], size); // while it is looked at
    EXPECT_GT(told[2], size); // while it is parsed
    EXPECT_FALSE(std::filesystem::exists(case_));
}

TEST_F(JsonFormats, WhatIsNestedDeepIsRefused)
{
    const std::string deep(100, '[');
    const auto graph = folder_.write("deep.json", "{\"@context\": \"uco\",\n \"@graph\": " + deep);
    EXPECT_EQ(error_of(graph), "deep.json:2:43: is nested more than 32 deep");
    const auto line =
        folder_.write("deep.jsonl", "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":" + deep +
                                        std::string(100, ']') + "}\n");
    EXPECT_EQ(import(line).total(), (engine::RowCounts{1, 0, 0, 0, 1}));
}

TEST_F(JsonFormats, WhatIsNoJsonIsToldWithItsPlace)
{
    const auto file =
        folder_.write("cut.json", "{\"@context\": {\"uco\": \"x\"},\n\"@graph\": [{]}");
    EXPECT_EQ(error_of(file), "cut.json:2:13: is no JSON");
}

} // namespace spindel::importers::formats
