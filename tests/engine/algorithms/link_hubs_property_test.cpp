#include "engine/algorithms/link_hubs.h"

#include <cmath>
#include <limits>
#include <stop_token>
#include <string>

#include <gtest/gtest.h>

#include "engine/algorithms/link_communities.h"
#include "engine/algorithms/link_similarity.h"
#include "tests/support/random_graphs.h"

namespace spindel::engine {

namespace {

/// The same ties with weights that are often equal, or never, or so far apart that sums lose
/// digits.
Network reweighted(const Network& network, std::uint64_t seed)
{
    Random random(seed, 13);
    std::vector<Arc> arcs;
    for (const auto& [u, v] : index_ties(network).ends) {
        double weight = static_cast<double>(random.below(4));
        if (seed % 3 == 1) weight = random.uniform();
        if (seed % 3 == 2) weight = std::pow(10.0, static_cast<double>(random.below(41)) - 20.0);
        arcs.push_back({u, v, weight});
    }
    return Network::undirected(network.node_count(), arcs);
}

} // namespace

TEST(LinkMerges, OfHubsByKindsAreThoseByPairsToTheLastBit)
{
    constexpr auto kNoHubs = std::numeric_limits<NodeId>::max();
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        const auto network = seed % 2 == 0
                                 ? tests::random_graph(seed, {.max_nodes = 30}).undirected()
                                 : tests::hubs_of_shared_contacts(seed).undirected();
        const auto by_pairs = link_merges(network, false, {}, kNoHubs);
        for (const NodeId hub_degree : {0U, 1U, 2U, 3U, 5U, 10U, 20U})
            ASSERT_EQ(link_merges(network, false, {}, hub_degree), by_pairs) << "seed " << seed;
    }
}

TEST(LinkMerges, OfHubsByWeightsAreThoseByPairsToTheLastBit)
{
    constexpr auto kNoHubs = std::numeric_limits<NodeId>::max();
    for (std::uint64_t seed = 0; seed < 600; ++seed) {
        const auto network =
            reweighted(seed % 2 == 0 ? tests::random_graph(seed, {.max_nodes = 60}).undirected()
                                     : tests::hubs_of_shared_contacts(seed).undirected(),
                       seed);
        const auto by_pairs = link_merges(network, true, {}, kNoHubs);
        for (const NodeId hub_degree : {0U, 1U, 2U, 3U, 5U, 10U, 20U})
            ASSERT_EQ(link_merges(network, true, {}, hub_degree), by_pairs) << "seed " << seed;
    }
}

TEST(LinkMerges, OfManyContactsByWeightsAreThoseByPairsToTheLastBit)
{
    constexpr auto kNoHubs = std::numeric_limits<NodeId>::max();
    for (std::uint64_t seed = 0; seed < 12; ++seed) {
        Random random(seed, 17);
        const auto hubs = static_cast<NodeId>(1 + seed % 4);
        std::vector<Arc> arcs;
        for (NodeId v = hubs; v < 400; ++v) {
            for (NodeId hub = 0; hub < hubs; ++hub) {
                if (hub == v % hubs || random.below(2) == 0) arcs.push_back({hub, v});
            }
            if (random.below(3) == 0)
                arcs.push_back({v, static_cast<NodeId>(hubs + random.below(400))});
        }
        const auto network = reweighted(Network::undirected(400 + hubs, arcs), seed);
        const auto by_pairs = link_merges(network, true, {}, kNoHubs);
        ASSERT_EQ(link_merges(network, true, {}, 50), by_pairs) << "seed " << seed;
    }
}

TEST(LinkCommunities, OfWeightedHubsOfMany)
{
    // three callers in four of a hot-line called it once, the others twice, and nobody else
    constexpr NodeId kCallers = 20'000;
    std::vector<Arc> ties;
    for (NodeId caller = 1; caller <= kCallers; ++caller)
        ties.push_back({0, caller, caller % 4 == 0 ? 2.0 : 1.0});
    const auto network = Network::undirected(kCallers + 1, ties);
    EXPECT_LT(link_hub_degree(network), kCallers);
    const auto dendrogram = link_dendrogram(network, {.weighted = true});
    EXPECT_EQ(dendrogram.merges.size(), network.tie_count() - 1);
    // w w' / (2 w^2 + 2 w'^2 - w w'): 1/3 of equal weights, 2/8 of unequal ones
    ASSERT_EQ(dendrogram.levels.size(), 2U);
    EXPECT_NEAR(dendrogram.levels[0].similarity, 1.0 / 3.0, 1e-12);
    EXPECT_EQ(dendrogram.levels[0].merges, std::size_t{kCallers} - 2);
    EXPECT_DOUBLE_EQ(dendrogram.levels[1].similarity, 0.25);
}

TEST(LinkCommunities, OfHubsTellHowFarTheyAreAndCanBeStopped)
{
    std::vector<Arc> ties;
    for (NodeId caller = 1; caller <= 2000; ++caller)
        ties.push_back({0, caller, 1.0 + caller % 7});
    const auto network = Network::undirected(2001, ties);
    std::string stage;
    std::uint64_t last = 0;
    std::vector<std::string> stages;
    const Progress progress{
        .report = [&](std::string_view name, std::uint64_t done, std::uint64_t total) {
            if (name != stage) {
                stages.emplace_back(stage = name);
                last = 0;
            }
            EXPECT_GE(done, last) << stage;
            EXPECT_LE(done, total) << stage;
            last = done;
        }};
    for (const bool weighted : {false, true}) {
        stages.clear();
        link_communities(network, {.weighted = weighted, .progress = progress});
        EXPECT_EQ(stages,
                  (std::vector<std::string>{"link similarities", "link similarities at hubs",
                                            "link communities"}));
        std::stop_source source;
        const Progress stopping{.report =
                                    [&](std::string_view name, std::uint64_t, std::uint64_t) {
                                        if (name == "link similarities at hubs")
                                            source.request_stop();
                                    },
                                .stop = source.get_token()};
        EXPECT_THROW(link_communities(network, {.weighted = weighted, .progress = stopping}),
                     Cancelled);
    }
}

TEST(LinkCommunities, OfHubsOfMany)
{
    // two hot-lines with the same 20,000 callers, all pairs of whom would be 200 million
    constexpr NodeId kCallers = 20'000;
    std::vector<Arc> ties;
    for (NodeId caller = 2; caller < kCallers + 2; ++caller) {
        ties.push_back({0, caller});
        ties.push_back({1, caller});
    }
    const auto network = Network::undirected(kCallers + 2, ties);
    EXPECT_LT(link_hub_degree(network), kCallers);
    const auto dendrogram = link_dendrogram(network);
    EXPECT_EQ(dendrogram.merges.size(), network.tie_count() - 1);
    // callers alike by 2 of 4, the two lines by 20,000 of 20,002
    ASSERT_EQ(dendrogram.levels.size(), 2U);
    EXPECT_DOUBLE_EQ(dendrogram.levels[0].similarity, 20'000.0 / 20'002.0);
    EXPECT_EQ(dendrogram.levels[0].merges, std::size_t{kCallers});
    EXPECT_DOUBLE_EQ(dendrogram.levels[1].similarity, 0.5);
}

} // namespace spindel::engine
