#include <mutex>

#include <gtest/gtest.h>

#include "engine/algorithms/approximate_betweenness.h"
#include "engine/algorithms/assortativity.h"
#include "engine/algorithms/best_paths.h"
#include "engine/algorithms/betweenness.h"
#include "engine/algorithms/biconnected.h"
#include "engine/algorithms/brokerage.h"
#include "engine/algorithms/closeness.h"
#include "engine/algorithms/community_cuts.h"
#include "engine/algorithms/core_decomposition.h"
#include "engine/algorithms/graded_path.h"
#include "engine/algorithms/layout_shapes.h"
#include "engine/algorithms/leiden.h"
#include "engine/algorithms/link_communities.h"
#include "engine/algorithms/louvain.h"
#include "engine/algorithms/partition_agreement.h"
#include "engine/algorithms/structural_holes.h"
#include "engine/algorithms/top_closeness.h"
#include "engine/algorithms/triangles.h"
#include "engine/parallel.h"
#include "tests/support/karate.h"
#include "tests/support/plain_networks.h"

namespace spindel::engine {

namespace {

/// What a kernel reports of one stage after another.
struct Reports {
    std::map<std::string, std::vector<std::uint64_t>, std::less<>> done; // by stage
    bool is_whole = true; // every stage began at 0, never went back and ended at its total
    Progress progress;
    std::stop_source stop;

    explicit Reports(bool stops = false)
    {
        progress.stop = stop.get_token();
        progress.report = [this, stops](std::string_view stage, std::uint64_t at,
                                        std::uint64_t total) {
            auto& all = done[std::string(stage)];
            is_whole = is_whole && at <= total && (all.empty() ? at == 0 : at >= all.back());
            all.push_back(at);
            last_total = total;
            if (stops && at > 0) stop.request_stop();
        };
    }
    std::uint64_t last_total = 0;
};

template <typename Kernel>
void expect_steps(const Kernel& kernel)
{
    Reports reports;
    kernel(reports.progress);
    ASSERT_FALSE(reports.done.empty());
    EXPECT_TRUE(reports.is_whole);
    for (const auto& [stage, done] : reports.done)
        EXPECT_GT(done.size(), 1U) << stage;
    Reports stopped(true);
    EXPECT_THROW(kernel(stopped.progress), Cancelled);
}

} // namespace

TEST(Steps, AreReportedOneAtATimeUpToTheirTotal)
{
    Reports reports;
    Steps steps(reports.progress, "steps", 10'000);
    for_each_index(10'000, [&](std::size_t) { steps.add(); });
    EXPECT_TRUE(reports.is_whole);
    EXPECT_EQ(reports.done.at("steps").back(), 10'000U);
    EXPECT_LE(reports.done.at("steps").size(), 258U);
}

TEST(Steps, OfAPartAreAShareOfTheWhole)
{
    Reports reports;
    Steps steps(reports.progress, "steps", 100);
    StepShare share(steps, reports.progress, 40);
    share.progress().at("inner", 1, 2);
    EXPECT_EQ(reports.done.at("steps").back(), 20U);
    share.finish();
    EXPECT_EQ(reports.done.at("steps").back(), 40U);
}

TEST(Steps, TheLongestKernelsReportAndStop)
{
    const auto network = tests::karate_club();
    const Groups groups(network.node_count(), 1);
    Groups two(groups);
    for (std::size_t v = 0; v < two.size(); v += 2)
        two[v] = 2;
    expect_steps([&](const Progress& p) { betweenness(network, {.progress = p}); });
    expect_steps([&](const Progress& p) {
        betweenness(network, {.length = ArcLength::inverse_weight, .progress = p});
    });
    expect_steps([&](const Progress& p) { tie_betweenness(network, {.progress = p}); });
    expect_steps([&](const Progress& p) {
        approximate_betweenness(network, {.exact_where_cheaper = false, .progress = p});
    });
    expect_steps([&](const Progress& p) { biconnected(network, {p}); });
    expect_steps([&](const Progress& p) { closeness(network, {.progress = p}); });
    expect_steps(
        [&](const Progress& p) { brokerage(network, two, {.permutations = 0, .progress = p}); });
    expect_steps([&](const Progress& p) { degree_assortativity(network, {p}); });
    expect_steps([&](const Progress& p) { group_assortativity(network, two, {p}); });
    expect_steps([&](const Progress& p) { triangles(network, {.progress = p}); });
    expect_steps([&](const Progress& p) { structural_holes(network, {.progress = p}); });
    expect_steps([&](const Progress& p) { core_decomposition(network, {.progress = p}); });
    expect_steps([&](const Progress& p) { best_paths(network, 0, 33, {.progress = p}); });
    expect_steps([&](const Progress& p) {
        brokerage(network, two, {.permutations = 99, .by_role = true, .progress = p});
    });
    expect_steps([&](const Progress& p) { layered_layout(network, two, p); });
    expect_steps([&](const Progress& p) { radial_layout(network, 0, p); });
    expect_steps([&](const Progress& p) { grouped_layout(network, two, {.progress = p}); });
    expect_steps([&](const Progress& p) { top_closeness(network, {.count = 3, .progress = p}); });
    expect_steps([&](const Progress& p) { leiden(network, {.iterations = 0, .progress = p}); });
    expect_steps([&](const Progress& p) { leiden(network, {.iterations = 2, .progress = p}); });
    expect_steps([&](const Progress& p) { louvain(network, {.progress = p}); });
    expect_steps([&](const Progress& p) { community_stability(network, {.progress = p}, 5); });
    expect_steps([&](const Progress& p) { link_communities(network, {.progress = p}); });
    expect_steps([&](const Progress& p) { weak_communities(network, Partition(34, 0), p); });
    expect_steps([&](const Progress& p) { well_connected_parts(network, Partition(34, 0), p); });
}

TEST(Steps, OfSamplesThatAreDrawnAreOneStage)
{
    const auto network = tests::karate_club();
    for (const NodeId top : {0U, 3U}) {
        Reports reports;
        approximate_betweenness(network, {.epsilon = 0.005,
                                          .top = top,
                                          .exact_where_cheaper = false,
                                          .progress = reports.progress});
        EXPECT_TRUE(reports.is_whole);
        ASSERT_EQ(reports.done.size(), 1U);
        EXPECT_EQ(reports.done.begin()->second.back(), reports.last_total);
        EXPECT_GT(reports.done.begin()->second.size(), 100U);
    }
}

TEST(Steps, OfLinkCommunitiesAreReportedWhilePairsAreSortedAndJoined)
{
    // cliques of ten in a ring: 4,600 ties each hundred of them, 8,200 pairs
    std::vector<Arc> ties;
    constexpr NodeId kNodes = 4000;
    for (NodeId v = 0; v < kNodes; v += 10) {
        for (NodeId a = 0; a < 10; ++a) {
            for (NodeId b = 0; b < a; ++b)
                ties.push_back({v + a, v + b});
        }
        ties.push_back({v, (v + 10) % kNodes});
    }
    const auto network = Network::undirected(kNodes, ties);
    Reports reports;
    link_communities(network, {.progress = reports.progress});
    EXPECT_TRUE(reports.is_whole);
    const auto& joined = reports.done.at("link communities");
    EXPECT_EQ(joined.back(), reports.last_total);
    EXPECT_GT(joined.size(), 128U);
    for (std::uint64_t stop_at = 1; stop_at <= joined.size(); stop_at += 25) {
        std::stop_source stop;
        std::uint64_t seen = 0;
        const Progress progress{.report =
                                    [&](std::string_view stage, std::uint64_t, std::uint64_t) {
                                        if (stage == "link communities" && ++seen == stop_at)
                                            stop.request_stop();
                                    },
                                .stop = stop.get_token()};
        EXPECT_THROW(link_communities(network, {.progress = progress}), Cancelled) << stop_at;
        EXPECT_EQ(seen, stop_at);
    }
}

TEST(Steps, OfASearchForCommunitiesAreOneStage)
{
    // rings of cliques, which take several levels and iterations
    std::vector<Arc> ties;
    for (NodeId v = 0; v < 3000; v += 5) {
        for (NodeId a = 0; a < 5; ++a) {
            for (NodeId b = 0; b < a; ++b)
                ties.push_back({v + a, v + b});
        }
        ties.push_back({v, (v + 5) % 3000});
    }
    const auto network = Network::undirected(3000, ties);
    for (const bool refine : {false, true}) {
        Reports reports;
        if (refine) {
            leiden(network, {.iterations = 0, .progress = reports.progress});
        } else {
            louvain(network, {.iterations = 0, .progress = reports.progress});
        }
        EXPECT_TRUE(reports.is_whole);
        ASSERT_EQ(reports.done.size(), 1U);
        EXPECT_EQ(reports.done.at("communities").back(), reports.last_total);
    }
}

TEST(Steps, OfAGradedPathDoNotBeginAnewWithEachGrade)
{
    // one contact of each grade from 0 on; the target is reached by the weakest alone, or never
    std::vector<Contact> contacts;
    for (std::uint8_t weakness = 1; weakness <= 7; ++weakness) {
        for (std::uint32_t i = 0; i < 5000; ++i) {
            Contact contact;
            contact.from = 0;
            contact.to = 1 + i % 8;
            contact.id = i;
            contact.weakness = weakness;
            contacts.push_back(contact);
        }
    }
    for (const bool reached : {false, true}) {
        if (reached) contacts.back().to = 9;
        Reports reports;
        const auto path = best_graded_path(contacts, 10, 0, 9, {.progress = reports.progress});
        EXPECT_EQ(path.has_value(), reached);
        EXPECT_TRUE(reports.is_whole);
        ASSERT_EQ(reports.done.size(), 1U);
        EXPECT_EQ(reports.done.begin()->second.back(), reports.last_total);
        EXPECT_GT(reports.done.begin()->second.size(), 7U);
    }
}

TEST(Steps, OfLongSearchesAreReportedInsideTheirParts)
{
    const ThreadLimit one(1);
    std::vector<Arc> path;
    for (NodeId v = 0; v + 1 < 4096; ++v)
        path.push_back({v, v + 1});
    Reports along;
    closeness(Network::undirected(4096, path), {.progress = along.progress});
    EXPECT_TRUE(along.is_whole);
    EXPECT_GT(along.done["distances"].size(), 64U); // 8 batches, each a part
    constexpr NodeId kSide = 40;
    Reports across;
    betweenness(tests::lattice(kSide, kSide), {.progress = across.progress});
    EXPECT_TRUE(across.is_whole);
    EXPECT_GT(across.done["betweenness"].size(), 64U); // 200 batches in 13 parts
}

} // namespace spindel::engine
