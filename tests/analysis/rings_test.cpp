#include "analysis/rings.h"

#include <gtest/gtest.h>

#include "engine/parallel.h"
#include "tests/support/subject.h"

namespace spindel::analysis {

using namespace support;

namespace {

/// A triangle over a border and one in Sweden, joined by a single call, and a pair apart.
std::vector<engine::Record> two_triangles_and_a_pair()
{
    auto records = people({{"a", "SE"},
                           {"b", "NO"},
                           {"c", "LT"},
                           {"d", "SE"},
                           {"e", "SE"},
                           {"f", "SE"},
                           {"g", "NO"},
                           {"h", "NO"}});
    int number = 0;
    for (const std::string pair : {"ab", "bc", "ca", "de", "ef", "fd", "cd", "gh"}) {
        records.push_back(call("C-" + std::to_string(++number), "2025-03-01T10:00:00Z",
                               std::string("P-") + pair[0], std::string("P-") + pair[1]));
    }
    return records;
}

std::vector<std::string> names(const Ring& ring, const Subject& subject)
{
    std::vector<std::string> all;
    for (const auto v : ring.members)
        all.push_back(subject.label(v));
    return all;
}

} // namespace

TEST(Rings, LeidenCutsTheSingleCallBetweenTwoTriangles)
{
    const LoadedRecords loaded(two_triangles_and_a_pair());
    const auto found = rings(loaded.subject());
    ASSERT_EQ(found.rings.size(), 3U);
    EXPECT_EQ(names(found.rings[0], loaded.subject()),
              (std::vector<std::string>{"A-a", "A-b", "A-c"}))
        << "the one of three countries comes first";
    EXPECT_EQ(names(found.rings[1], loaded.subject()),
              (std::vector<std::string>{"A-d", "A-e", "A-f"}))
        << "then the larger of two that score nought";
    EXPECT_EQ(names(found.rings[2], loaded.subject()), (std::vector<std::string>{"A-g", "A-h"}));
    for (std::uint32_t r = 0; r < found.rings.size(); ++r) {
        for (const auto v : found.rings[r].members)
            EXPECT_EQ(found.ring_of[v], r);
    }
}

TEST(Rings, ComponentsKeepWhatIsJoinedTogether)
{
    const LoadedRecords loaded(two_triangles_and_a_pair());
    const auto found = rings(loaded.subject(), {.method = RingMethod::components});
    ASSERT_EQ(found.rings.size(), 2U);
    EXPECT_EQ(found.rings[0].members.size(), 6U);
    EXPECT_EQ(found.rings[0].ties, 7U);
}

TEST(Rings, CoresPeelOffThePair)
{
    const LoadedRecords loaded(two_triangles_and_a_pair());
    const auto found = rings(loaded.subject(), {.method = RingMethod::cores});
    ASSERT_EQ(found.rings.size(), 2U);
    EXPECT_EQ(found.rings[0].members.size(), 6U) << "the 2-core";
}

TEST(Rings, ByLinksANodeMayBeInSeveralAndIsCountedInTheBest)
{
    const LoadedRecords loaded(two_triangles_and_a_pair());
    const auto found = rings(loaded.subject(), {.method = RingMethod::links});
    std::size_t memberships = 0;
    for (const auto& ring : found.rings)
        memberships += ring.members.size();
    EXPECT_GT(memberships, 8U) << "c and d are in their triangles and on the call between";
    const auto c = loaded.node("A-c");
    const auto& best = found.rings[found.ring_of[c]];
    EXPECT_EQ(best.members.size(), 3U);
}

TEST(Rings, AboveTheLargestSizeAClusterIsSplitAgain)
{
    const LoadedRecords loaded(two_triangles_and_a_pair());
    const RingOptions coarse{.resolution = 0.01, .largest = 0};
    EXPECT_EQ(rings(loaded.subject(), coarse).rings.size(), 2U);
    const auto split = rings(loaded.subject(), {.resolution = 0.01, .largest = 3});
    ASSERT_EQ(split.rings.size(), 3U);
    for (const auto& ring : split.rings)
        EXPECT_LE(ring.members.size(), 3U);
}

TEST(Rings, OfGivenNodesKeepTheirOrderAndForgetTheRest)
{
    const LoadedRecords loaded(two_triangles_and_a_pair());
    const auto found = rings(loaded.subject());
    const auto kept = rings_of(found, {loaded.node("A-h"), loaded.node("A-a")});
    ASSERT_EQ(kept.rings.size(), 2U);
    EXPECT_EQ(kept.rings[0].members, found.rings[0].members);
    EXPECT_EQ(kept.rings[1].members, found.rings[2].members);
    EXPECT_EQ(kept.ring_of[loaded.node("A-d")], kNoRing);
    EXPECT_TRUE(rings_of(found, {}).rings.empty());
}

TEST(Rings, OfNothingAreNone)
{
    const LoadedRecords empty({});
    EXPECT_TRUE(rings(empty.subject()).rings.empty());
    const LoadedRecords alone(person("a"));
    EXPECT_TRUE(rings(alone.subject()).rings.empty()) << "an actor without ties is no node";
}

TEST(Rings, AreTheSameOnOneThreadAndOnTwo)
{
    const LoadedRecords loaded(two_triangles_and_a_pair());
    for (const auto method :
         {RingMethod::leiden, RingMethod::components, RingMethod::links, RingMethod::cores}) {
        const auto table = [&](std::size_t threads) {
            const engine::ThreadLimit limit(threads);
            return to_csv(
                clusters_table(rings(loaded.subject(), {.method = method}), loaded.subject()));
        };
        EXPECT_EQ(table(1), table(2));
    }
}

TEST(Rings, StopWhenAsked)
{
    const LoadedRecords loaded(two_triangles_and_a_pair());
    std::stop_source stop;
    stop.request_stop();
    RingOptions options;
    options.progress.stop = stop.get_token();
    EXPECT_THROW(rings(loaded.subject(), options), engine::Cancelled);
}

TEST(Rings, ATableCountsMembersVictimsAndCountries)
{
    auto records = two_triangles_and_a_pair();
    records.push_back(actor("A-b", "NO", engine::Category::victim, "NO-POL"));
    const LoadedRecords loaded(records);
    const auto found = rings(loaded.subject());
    const auto csv = to_csv(rings_table(found, loaded.subject()));
    EXPECT_NE(csv.find("\n0,"), std::string::npos);
    EXPECT_NE(csv.find(",3,1,LT NO SE,"), std::string::npos) << csv;
    const auto clusters = to_csv(clusters_table(found, loaded.subject()));
    EXPECT_NE(clusters.find("victim-1,person,victim,NO,0,3,LT NO SE,"), std::string::npos)
        << clusters;
    EXPECT_EQ(clusters.find("A-b"), std::string::npos);
}

} // namespace spindel::analysis
