#include "engine/algorithms/link_communities.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include <gtest/gtest.h>

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

TEST(LinkCommunities, OfOverlappingHubsAreThoseOfTheDefinition)
{
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const auto network = tests::hubs_of_shared_contacts(seed).undirected();
        const auto result = link_communities(network);
        const auto expected = by_definition(network, false);
        EXPECT_EQ(result.community_of_tie, renumbered(expected)) << "seed " << seed;
    }
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
