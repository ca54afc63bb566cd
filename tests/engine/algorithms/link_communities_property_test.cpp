#include "engine/algorithms/link_communities.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <stop_token>
#include <string>

#include <gtest/gtest.h>

#include "engine/algorithms/link_hubs.h"
#include "engine/algorithms/link_similarity.h"
#include "engine/parallel.h"
#include "tests/support/random_graphs.h"

namespace spindel::engine {

namespace {

using ClusterOfTie = std::vector<std::uint32_t>;

/// The row of a node with its own entry, as the paper writes it.
std::vector<double> row_of(const Network& network, NodeId v, bool weighted)
{
    std::vector<double> row(network.node_count(), 0.0);
    double sum = 0.0;
    for (std::size_t k = 0; k < network.degree(v); ++k) {
        const double weight = weighted ? network.neighbor_weights(v)[k] : 1.0;
        row[network.neighbors(v)[k]] = weight;
        sum += weight;
    }
    row[v] = sum / static_cast<double>(network.degree(v));
    return row;
}

double tanimoto(const std::vector<double>& a, const std::vector<double>& b)
{
    double ab = 0.0;
    double aa = 0.0;
    double bb = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        ab += a[i] * b[i];
        aa += a[i] * a[i];
        bb += b[i] * b[i];
    }
    return ab / (aa + bb - ab);
}

/// Jaccard by counting sets, so that the unweighted case is not checked by Tanimoto's formula.
double jaccard(const Network& network, NodeId i, NodeId j)
{
    std::set<NodeId> both(network.neighbors(i).begin(), network.neighbors(i).end());
    both.insert(i);
    std::set<NodeId> any = both;
    std::set<NodeId> of_j(network.neighbors(j).begin(), network.neighbors(j).end());
    of_j.insert(j);
    std::erase_if(both, [&](NodeId v) { return !of_j.contains(v); });
    any.insert(of_j.begin(), of_j.end());
    return static_cast<double>(both.size()) / static_cast<double>(any.size());
}

/// All pairs of ties that share a node, by falling similarity (equals in one group).
std::map<std::int64_t, std::vector<std::pair<TieId, TieId>>, std::greater<>>
pairs_by_similarity(const Network& network, bool weighted)
{
    std::map<std::int64_t, std::vector<std::pair<TieId, TieId>>, std::greater<>> groups;
    const auto ties = index_ties(network).ends;
    for (TieId a = 0; a < ties.size(); ++a) {
        for (TieId b = a + 1; b < ties.size(); ++b) {
            const std::set<NodeId> ends{ties[a].first, ties[a].second, ties[b].first,
                                        ties[b].second};
            if (ends.size() != 3) continue;
            std::vector<NodeId> far;
            for (const NodeId v : ends) {
                const bool in_a = v == ties[a].first || v == ties[a].second;
                const bool in_b = v == ties[b].first || v == ties[b].second;
                if (in_a != in_b) far.push_back(v);
            }
            const double similarity =
                weighted ? tanimoto(row_of(network, far[0], true), row_of(network, far[1], true))
                         : jaccard(network, far[0], far[1]);
            groups[std::llround(similarity * 1e9)].emplace_back(a, b);
        }
    }
    return groups;
}

/// By the definition: join all pairs of a level, keep the grouping of largest density.
ClusterOfTie by_definition(const Network& network, bool weighted)
{
    ClusterOfTie current(network.tie_count());
    for (TieId tie = 0; tie < current.size(); ++tie)
        current[tie] = tie;
    auto best = current;
    double best_density = 0.0;
    for (const auto& [level, pairs] : pairs_by_similarity(network, weighted)) {
        for (const auto& [a, b] : pairs) {
            const auto low = std::min(current[a], current[b]);
            const auto high = std::max(current[a], current[b]);
            std::ranges::replace(current, high, low);
        }
        const double density = partition_density(network, current);
        if (density > best_density + 1e-12) {
            best = current;
            best_density = density;
        }
    }
    return best;
}

/// A few hubs that share contacts, some of whom are tied to one another, to themselves and more
/// than once, and have contacts of their own.
Network overlapping_hubs(std::uint64_t seed)
{
    Random random(seed, 11);
    const auto hubs = static_cast<NodeId>(1 + random.below(4));
    const auto nodes = static_cast<NodeId>(hubs + 4 + random.below(18));
    std::vector<Arc> arcs;
    for (NodeId v = hubs; v < nodes; ++v) {
        for (NodeId hub = 0; hub < hubs; ++hub) {
            if (random.below(3) > 0) arcs.push_back({hub, v});
            if (random.below(6) == 0) arcs.push_back({v, hub});
        }
        if (random.below(4) == 0) arcs.push_back({v, v});
        while (random.below(3) == 0)
            arcs.push_back({v, static_cast<NodeId>(random.below(nodes))});
    }
    return Network::undirected(nodes, arcs);
}

/// Numbers in the order of first appearance.
ClusterOfTie renumbered(const ClusterOfTie& communities)
{
    std::map<std::uint32_t, std::uint32_t> number;
    ClusterOfTie result;
    for (const auto community : communities) {
        result.push_back(
            number.emplace(community, static_cast<std::uint32_t>(number.size())).first->second);
    }
    return result;
}

} // namespace

TEST(LinkCommunities, AreThoseOfTheDefinitionOnRandomGraphs)
{
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        for (const bool weighted : {false, true}) {
            const auto network =
                tests::random_graph(seed, {.max_nodes = 14, .weighted = true}).directed();
            const auto result = link_communities(network, {.weighted = weighted});
            const auto expected = by_definition(network, weighted);
            EXPECT_EQ(result.community_of_tie, renumbered(expected)) << "seed " << seed;
            EXPECT_NEAR(result.partition_density, partition_density(network, expected), 1e-12);
        }
    }
}

TEST(LinkCommunities, DoNotDependOnTheNamesOfTheNodes)
{
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const auto graph = tests::random_graph(seed, {.max_nodes = 25, .weighted = true});
        const auto renaming = tests::random_renaming(seed, graph.nodes);
        const auto other_graph = tests::renamed(graph, renaming);
        for (const bool weighted : {false, true}) {
            const auto result = link_communities(graph.undirected(), {.weighted = weighted});
            const auto other = link_communities(other_graph.undirected(), {.weighted = weighted});
            EXPECT_EQ(other.count, result.count) << "seed " << seed;
            EXPECT_NEAR(other.partition_density, result.partition_density, 1e-12);
            for (NodeId v = 0; v < graph.nodes; ++v) {
                EXPECT_EQ(other.memberships[renaming[v]].size(), result.memberships[v].size());
                EXPECT_NEAR(other.entropy[renaming[v]], result.entropy[v], 1e-12);
            }
        }
    }
}

TEST(LinkCommunities, AreTheSameOnAnyNumberOfThreads)
{
    Random random(3);
    std::vector<Arc> ties;
    for (int i = 0; i < 6000; ++i) {
        const auto near = static_cast<NodeId>(random.below(1000));
        ties.push_back({near, static_cast<NodeId>((near + 1 + random.below(8)) % 1000)});
    }
    const auto network = Network::undirected(1000, ties);
    const auto result = link_communities(network);
    const ThreadLimit one(1);
    EXPECT_EQ(link_communities(network).community_of_tie, result.community_of_tie);
}

TEST(LinkMerges, OfHubsByKindsAreThoseByPairsToTheLastBit)
{
    constexpr auto kNoHubs = std::numeric_limits<NodeId>::max();
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        const auto network = seed % 2 == 0
                                 ? tests::random_graph(seed, {.max_nodes = 30}).undirected()
                                 : overlapping_hubs(seed);
        const auto by_pairs = link_merges(network, false, {}, kNoHubs);
        for (const NodeId hub_degree : {0U, 1U, 2U, 3U, 5U, 10U, 20U})
            ASSERT_EQ(link_merges(network, false, {}, hub_degree), by_pairs) << "seed " << seed;
    }
}

/// The same ties with weights that are often equal, or never, or so far apart that sums lose digits.
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

TEST(LinkMerges, OfHubsByWeightsAreThoseByPairsToTheLastBit)
{
    constexpr auto kNoHubs = std::numeric_limits<NodeId>::max();
    for (std::uint64_t seed = 0; seed < 600; ++seed) {
        const auto network =
            reweighted(seed % 2 == 0 ? tests::random_graph(seed, {.max_nodes = 60}).undirected()
                                     : overlapping_hubs(seed),
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
        EXPECT_EQ(stages, (std::vector<std::string>{"link similarities", "link similarities at hubs",
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

TEST(LinkCommunities, OfOverlappingHubsAreThoseOfTheDefinition)
{
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const auto network = overlapping_hubs(seed);
        const auto result = link_communities(network);
        const auto expected = by_definition(network, false);
        EXPECT_EQ(result.community_of_tie, renumbered(expected)) << "seed " << seed;
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

TEST(LinkDendrogram, JoinsAtEachLevelWhatTheDefinitionJoins)
{
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const bool weighted = seed % 2 == 1;
        const auto network =
            tests::random_graph(seed, {.max_nodes = 9, .weighted = weighted}).undirected();
        const auto dendrogram = link_dendrogram(network, {.weighted = weighted});
        ClusterOfTie current(network.tie_count());
        for (TieId tie = 0; tie < current.size(); ++tie)
            current[tie] = tie;
        std::size_t level = 0;
        for (const auto& [similarity, pairs] : pairs_by_similarity(network, weighted)) {
            const auto before = current;
            for (const auto& [a, b] : pairs) {
                const auto low = std::min(current[a], current[b]);
                const auto high = std::max(current[a], current[b]);
                std::ranges::replace(current, high, low);
            }
            if (current == before) continue; // joins nothing that is not joined
            ASSERT_LT(level, dendrogram.levels.size());
            const auto& at = dendrogram.levels[level++];
            EXPECT_EQ(std::llround(at.similarity * 1e9), similarity);
            EXPECT_NEAR(at.partition_density, partition_density(network, current), 1e-12);
            const auto clusters = clusters_of_ties(dendrogram, at.merges);
            for (TieId a = 0; a < current.size(); ++a) {
                for (TieId b = 0; b < a; ++b)
                    EXPECT_EQ(clusters[a] == clusters[b], current[a] == current[b]);
            }
        }
        EXPECT_EQ(level, dendrogram.levels.size());
    }
}

TEST(LinkDendrogram, IsTheSameOnAnyNumberOfThreads)
{
    const auto network = tests::random_graph(31, {.max_nodes = 200, .weighted = true}).undirected();
    const auto dendrogram = link_dendrogram(network, {.weighted = true});
    for (const std::size_t threads : {1U, 2U, 4U}) {
        const ThreadLimit limit(threads);
        const auto again = link_dendrogram(network, {.weighted = true});
        EXPECT_EQ(again.merges, dendrogram.merges);
        EXPECT_EQ(again.levels, dendrogram.levels);
    }
}

} // namespace spindel::engine
