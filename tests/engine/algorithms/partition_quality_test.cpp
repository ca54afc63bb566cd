#include "engine/algorithms/partition_quality.h"

#include <stdexcept>

#include <gtest/gtest.h>

namespace spindel::engine {

namespace {

/// Two triangles, and a tie of weight 2 between them.
Network two_triangles()
{
    return Network::undirected(6, {{0, 1}, {1, 2}, {0, 2}, {3, 4}, {4, 5}, {3, 5}, {2, 3, 2.0}});
}

const Partition kTriangles{0, 0, 0, 1, 1, 1};

} // namespace

TEST(Modularity, OfTwoTrianglesByHand)
{
    // m = 8; each triangle has 3 inside and strength 8: 2 (3/8 - (8/16)^2)
    EXPECT_DOUBLE_EQ(modularity(two_triangles(), kTriangles), 0.25);
    // all together: 8/8 - 1
    EXPECT_DOUBLE_EQ(modularity(two_triangles(), Partition(6, 0)), 0.0);
    // at resolution 2 chance counts twice: 2 (3/8 - 2/4)
    EXPECT_DOUBLE_EQ(modularity(two_triangles(), kTriangles, 2.0), -0.25);
}

TEST(Modularity, WithoutAnyWeightIsZero)
{
    EXPECT_EQ(modularity(Network(), {}), 0.0);
    EXPECT_EQ(modularity(Network::undirected(2, {}), {0, 1}), 0.0);
    EXPECT_EQ(modularity(Network::undirected(2, {{0, 1, 0.0}}), {0, 0}), 0.0);
}

TEST(ConstantPotts, OfTwoTrianglesByHand)
{
    // each triangle: 3 inside - 0.5 * 3 pairs
    EXPECT_DOUBLE_EQ(constant_potts(two_triangles(), kTriangles, 0.5), 3.0);
    // all together: 8 - 0.5 * 15 pairs
    EXPECT_DOUBLE_EQ(constant_potts(two_triangles(), Partition(6, 0), 0.5), 0.5);
}

TEST(PartitionQuality, DoesNotCareHowCommunitiesAreNumbered)
{
    const Partition other{5, 5, 5, 2, 2, 2};
    EXPECT_DOUBLE_EQ(modularity(two_triangles(), other), 0.25);
    EXPECT_DOUBLE_EQ(constant_potts(two_triangles(), other, 0.5), 3.0);
}

TEST(PartitionQuality, APartitionOfOtherNodesIsRefused)
{
    EXPECT_THROW(modularity(two_triangles(), {0, 1}), std::invalid_argument);
    EXPECT_THROW(constant_potts(two_triangles(), {0, 0, 0, 0, 0, 6}, 1.0), std::invalid_argument);
    EXPECT_THROW(connected_parts(two_triangles(), {}), std::invalid_argument);
}

TEST(ConnectedParts, SplitWhatHangsTogetherOnlyThroughOthersOrByNoWeight)
{
    // 0 and 2 only meet through 1, which is in another community; 3-4 has no weight
    const auto network = Network::undirected(5, {{0, 1}, {1, 2}, {2, 3}, {3, 4, 0.0}});
    EXPECT_EQ(connected_parts(network, {4, 0, 4, 4, 4}), (Partition{0, 1, 2, 2, 3}));
}

} // namespace spindel::engine
