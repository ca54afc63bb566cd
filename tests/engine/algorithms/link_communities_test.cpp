#include "engine/algorithms/link_communities.h"

#include <algorithm>
#include <functional>
#include <ranges>
#include <stdexcept>
#include <stop_token>

#include <gtest/gtest.h>

#include "tests/support/karate.h"

namespace spindel::engine {

namespace {

using ClusterOfTie = std::vector<std::uint32_t>;
using Memberships = std::vector<LinkMembership>;

/// Two triangles 0-1-2 and 2-3-4 that share node 2. Ties: 01 02 12 23 24 34.
Network bowtie(double second_triangle = 1.0)
{
    const double w = second_triangle;
    return Network::undirected(5, {{0, 1}, {1, 2}, {0, 2}, {2, 3, w}, {3, 4, w}, {2, 4, w}});
}

} // namespace

TEST(LinkCommunities, OfABowtieAreItsTrianglesAndTheKnotIsInBoth)
{
    // inclusive neighbourhoods: 0 and 1 share 3 of 3, 0 and 2 share 3 of 5, 0 and 3 share 1 of 5
    const auto result = link_communities(bowtie());
    EXPECT_EQ(result.community_of_tie, (ClusterOfTie{0, 0, 0, 1, 1, 1}));
    EXPECT_EQ(result.count, 2U);
    EXPECT_DOUBLE_EQ(result.similarity, 0.6);
    EXPECT_DOUBLE_EQ(result.partition_density, 1.0);
    EXPECT_EQ(result.memberships[2], (Memberships{{0, 2}, {1, 2}}));
    EXPECT_EQ(result.memberships[4], (Memberships{{1, 2}}));
    EXPECT_DOUBLE_EQ(result.entropy[2], 1.0); // half and half: one bit
    EXPECT_DOUBLE_EQ(result.entropy[0], 0.0);
}

TEST(LinkCommunities, OfTheKarateClubAreThePublishedTwentyTwo)
{
    const auto result = link_communities(tests::karate_club());
    EXPECT_NEAR(result.partition_density, 0.284758, 5e-7);
    EXPECT_NEAR(result.similarity, 0.357143, 5e-7);
    EXPECT_EQ(result.count, 22U);
    std::vector<std::size_t> sizes(result.count, 0);
    for (const auto community : result.community_of_tie)
        ++sizes[community];
    std::ranges::sort(sizes, std::greater{});
    const std::vector<std::size_t> largest{22, 10, 6, 6, 6, 4, 4, 3, 2, 2, 2};
    EXPECT_TRUE(std::ranges::equal(largest, sizes | std::views::take(largest.size())));
    EXPECT_EQ(sizes[largest.size()], 1U);
}

TEST(LinkCommunities, OfATreeJoinNothingBecauseNoCutIsDenserThanNone)
{
    const auto star = Network::undirected(4, {{0, 1}, {0, 2}, {0, 3}});
    const auto result = link_communities(star);
    EXPECT_EQ(result.community_of_tie, (ClusterOfTie{0, 1, 2}));
    EXPECT_EQ(result.similarity, 1.0);
    EXPECT_EQ(result.partition_density, 0.0);
}

TEST(LinkCommunities, WeighTiesByTanimotoWhenAsked)
{
    // rows with the mean weight as a node's own entry, second triangle three times as heavy:
    // a0 = (1,1,1,0,0), a1 the same: similarity 1; a2 = (1,1,2,3,3), its own entry 8/4
    // 0 and 2: product 1+1+2 = 4, squares 3 and 24: 4/23
    // 3 and 2: product 3*2 + 3*3 + 3*3 = 24, squares 27 and 24: 24/27
    const auto result = link_communities(bowtie(3.0), {.weighted = true});
    EXPECT_EQ(result.community_of_tie, (ClusterOfTie{0, 0, 0, 1, 1, 1}));
    EXPECT_NEAR(result.similarity, 4.0 / 23.0, 1e-11);
}

TEST(LinkCommunities, OfEqualWeightsAreThoseWithoutWeights)
{
    std::vector<Arc> ties;
    for (const auto& [u, v] : index_ties(tests::karate_club()).ends)
        ties.push_back({u, v, 4.0});
    const auto weighted = link_communities(Network::undirected(34, ties), {.weighted = true});
    const auto plain = link_communities(tests::karate_club());
    EXPECT_EQ(weighted.community_of_tie, plain.community_of_tie);
    EXPECT_NEAR(weighted.similarity, plain.similarity, 1e-11);
}

TEST(LinkCommunities, WithoutTiesThereAreNone)
{
    EXPECT_EQ(link_communities(Network()).count, 0U);
    const auto lone = link_communities(Network::undirected(1, {{0, 0}}));
    EXPECT_EQ(lone.count, 0U);
    EXPECT_TRUE(lone.memberships[0].empty());
    EXPECT_EQ(lone.entropy, NodeMap<double>{0.0});
    EXPECT_EQ(lone.partition_density, 0.0);
}

TEST(LinkDendrogram, OfTheBowtieHasThreeLevels)
{
    // AB with AC 1; the triangles .6; across C .2
    const auto dendrogram = link_dendrogram(bowtie());
    EXPECT_EQ(dendrogram.ties, 6U);
    EXPECT_EQ(dendrogram.merges.size(), 5U);
    ASSERT_EQ(dendrogram.levels.size(), 3U);
    EXPECT_DOUBLE_EQ(dendrogram.levels[0].similarity, 1.0);
    EXPECT_DOUBLE_EQ(dendrogram.levels[1].similarity, 0.6);
    EXPECT_DOUBLE_EQ(dendrogram.levels[2].similarity, 0.2);
    EXPECT_DOUBLE_EQ(dendrogram.levels[1].partition_density, 1.0);
    // six ties over five nodes: 6 (6-5+1) / (3*4), times 2/6
    EXPECT_DOUBLE_EQ(dendrogram.levels[2].partition_density, 1.0 / 3.0);
    EXPECT_EQ(clusters_of_ties(dendrogram, 0), (ClusterOfTie{0, 1, 2, 3, 4, 5}));
    EXPECT_EQ(clusters_of_ties(dendrogram, dendrogram.levels[1].merges),
              (ClusterOfTie{0, 0, 0, 1, 1, 1}));
    EXPECT_EQ(clusters_of_ties(dendrogram, 5), ClusterOfTie(6, 0));
    EXPECT_THROW(clusters_of_ties(dendrogram, 6), std::invalid_argument);
}

TEST(PartitionDensity, OfATriangleWithATailByHand)
{
    // 01 02 12 together: 3 (3-3+1) / (1*2) = 3/2; the tail 23 alone: 0; 2/4 of the sum
    const auto network = Network::undirected(4, {{0, 1}, {1, 2}, {0, 2}, {2, 3}});
    EXPECT_DOUBLE_EQ(partition_density(network, {0, 0, 0, 1}), 0.75);
    // all four over four nodes: 4 (4-4+1) / (2*3), times 2/4
    EXPECT_DOUBLE_EQ(partition_density(network, {3, 3, 3, 3}), 1.0 / 3.0);
}

TEST(PartitionDensity, OfOtherTiesIsRefused)
{
    EXPECT_THROW(partition_density(bowtie(), {0}), std::invalid_argument);
    EXPECT_THROW(partition_density(bowtie(), {0, 0, 0, 0, 0, 6}), std::invalid_argument);
}

TEST(LinkCommunities, AStopIsHeard)
{
    std::stop_source stop;
    stop.request_stop();
    LinkCommunitiesOptions options;
    options.progress.stop = stop.get_token();
    EXPECT_THROW(link_communities(bowtie(), options), Cancelled);
}

} // namespace spindel::engine
