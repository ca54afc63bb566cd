#include "engine/graph_snapshot.h"

#include <sys/stat.h>

#include <functional>
#include <tuple>

#include <gtest/gtest.h>

#include "engine/case_import.h"
#include "tests/support/temporary_folder.h"

namespace spindel::engine {

namespace {

const std::string kStamp(64, 'a');
constexpr GraphSizes kSizes{.entities = 5, .sources = 2, .files = 1};

auto values(const Event& e)
{
    return std::tuple(e.kind, e.detail, e.grade, e.from_country, e.to_country, e.currency, e.from,
                      e.to, e.from_aside, e.to_aside, e.time, e.end, e.quantity, e.source, e.file,
                      e.line, e.record_id, e.places);
}

GraphEvents graph_of(std::size_t count)
{
    GraphEvents graph;
    graph.places = {{}, {"Malmö", "Riga", "DFDS"}};
    graph.contact_terms = {{"phone", 3}, {"", {}}};
    for (std::size_t i = 0; i < count; ++i) {
        Event event;
        event.kind = static_cast<EventKind>(i % 4);
        event.grade = *Grade::parse("B2");
        event.from_country = *Country::parse("SE");
        event.from = EntityId{static_cast<std::uint32_t>(i % 5)};
        event.time = Time{std::chrono::seconds{i}};
        event.source = i % 2;
        event.line = static_cast<std::uint32_t>(i);
        event.record_id = static_cast<std::uint32_t>(i);
        event.places = i % 2;
        graph.events.push_back(event);
        graph.record_ids += "C" + std::to_string(i);
        graph.record_id_ends.push_back(graph.record_ids.size());
    }
    return graph;
}

void expect_same(const GraphEvents& a, const GraphEvents& b)
{
    EXPECT_EQ(a.record_ids, b.record_ids);
    EXPECT_EQ(a.record_id_ends, b.record_id_ends);
    EXPECT_EQ(a.places, b.places);
    EXPECT_EQ(a.contact_terms, b.contact_terms);
    ASSERT_EQ(a.events.size(), b.events.size());
    for (std::size_t i = 0; i < a.events.size(); ++i)
        ASSERT_EQ(values(a.events[i]), values(b.events[i]));
}

class GraphSnapshot : public testing::Test {
protected:
    bool is_kept(const GraphSizes& sizes = kSizes, const std::string& stamp = kStamp) const
    {
        return read_snapshot(path_, stamp, sizes).has_value();
    }

    test::TemporaryFolder folder_;
    std::filesystem::path path_ = folder_.path() / "x.spindel-graph";
};

} // namespace

TEST_F(GraphSnapshot, WhatWasWrittenIsRead)
{
    for (const std::size_t count : {0, 1, 300'000}) { // the last in many blocks
        auto graph = graph_of(count);
        write_snapshot(path_, kStamp, graph);
        const auto read = read_snapshot(path_, kStamp, kSizes);
        ASSERT_TRUE(read) << count;
        expect_same(graph, *read);
    }
    struct stat status {};
    ASSERT_EQ(stat(path_.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0600U);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder_.path()), {}), 1);
}

TEST_F(GraphSnapshot, OneByteChangedAnywhereIsNoticed)
{
    auto graph = graph_of(20);
    write_snapshot(path_, kStamp, graph);
    const auto whole = test::bytes_of(path_);
    for (std::size_t at = 0; at < whole.size(); ++at) {
        auto damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x20);
        folder_.write("x.spindel-graph", damaged);
        ASSERT_FALSE(is_kept()) << at;
    }
}

TEST_F(GraphSnapshot, OneThatIsCutOrLongerOrNoneIsNotRead)
{
    EXPECT_FALSE(is_kept());
    auto graph = graph_of(20);
    write_snapshot(path_, kStamp, graph);
    const auto whole = test::bytes_of(path_);
    for (std::size_t size = 0; size < whole.size(); size += 7) {
        folder_.write("x.spindel-graph", std::string_view(whole).substr(0, size));
        ASSERT_FALSE(is_kept()) << size;
    }
    folder_.write("x.spindel-graph", whole + "x");
    EXPECT_FALSE(is_kept());
    folder_.write("x.spindel-graph", whole);
    EXPECT_TRUE(is_kept());
}

TEST_F(GraphSnapshot, OneOfOtherRecordsIsNotRead)
{
    auto graph = graph_of(20);
    write_snapshot(path_, kStamp, graph);
    EXPECT_FALSE(is_kept(kSizes, std::string(64, 'b')));
}

TEST_F(GraphSnapshot, OneThatNamesWhatIsNotThereIsNotRead)
{
    const auto is_kept_with = [&](const std::function<void(GraphEvents&)>& change) {
        auto graph = graph_of(20);
        change(graph);
        write_snapshot(path_, kStamp, graph);
        return is_kept();
    };
    EXPECT_TRUE(is_kept_with([](auto&) {}));
    EXPECT_FALSE(is_kept_with([](auto& graph) { graph.events[7].from = EntityId{5}; }));
    EXPECT_FALSE(is_kept_with([](auto& graph) { graph.events[7].to_aside = EntityId{99}; }));
    EXPECT_FALSE(is_kept_with([](auto& graph) { graph.events[7].source = 2; }));
    EXPECT_FALSE(is_kept_with([](auto& graph) { graph.events[7].file = 1; }));
    EXPECT_FALSE(is_kept_with([](auto& graph) { graph.events[7].record_id = 20; }));
    EXPECT_FALSE(is_kept_with([](auto& graph) { graph.events[7].places = 2; }));
    EXPECT_FALSE(is_kept_with([](auto& graph) { graph.events[7].kind = EventKind{6}; }));
    EXPECT_FALSE(is_kept_with([](auto& graph) { graph.record_ids += "more"; }));
    EXPECT_FALSE(is_kept_with(
        [](auto& graph) { std::swap(graph.record_id_ends[1], graph.record_id_ends[2]); }));
}

TEST_F(GraphSnapshot, WhereItCannotBeWrittenThereIsNone)
{
    auto graph = graph_of(20);
    path_ = folder_.path() / "no folder" / "x.spindel-graph";
    write_snapshot(path_, kStamp, graph);
    EXPECT_FALSE(is_kept());
    EXPECT_EQ(graph.events.size(), 20U);
}

TEST_F(GraphSnapshot, TheStampTellsRecordsApartAndNotActs)
{
    const auto path = folder_.path() / "x.spindel";
    const auto stamp_after = [&](const std::string& digest, const ActorRecord& actor) {
        CaseImport import(path, ImportKind::records);
        import.store(actor, {import.add_file({.name = "a.csv", .sha256 = digest}), 2});
        import.commit();
        return record_stamp(CaseFile::open(path));
    };
    const auto first = stamp_after("1", {"S", "A-1", ActorKind::person, Category::contact, {}, {}});
    const auto second = stamp_after("2", {"S", "A-2", ActorKind::person, Category::victim, {}, {}});
    const auto third = stamp_after("3", {"T", "A-1", ActorKind::person, Category::victim, {}, {}});
    EXPECT_EQ(first.size(), 64U);
    EXPECT_NE(first, second);
    EXPECT_NE(second, third);
    sqlite::Database(path, sqlite::Access::read_write)
        .execute("INSERT INTO act VALUES(1, 'Hide', 0, '[]')");
    EXPECT_EQ(record_stamp(CaseFile::open(path)), third);
}

} // namespace spindel::engine
