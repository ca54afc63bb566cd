#include "engine/algorithms/core_decomposition.h"

#include <algorithm>
#include <stop_token>

#include <gtest/gtest.h>

#include "tests/support/montagna.h"
#include "tests/support/x_ring.h"

namespace spindel::engine {

using Numbers = NodeMap<std::uint32_t>;

TEST(CoreDecomposition, ATriangleWithATailPeelsTheTailFirst)
{
    // 0-1-2 is a triangle, 3 and then 4 hang from 2; 5 is alone
    const auto network = Network::undirected(6, {{0, 1}, {1, 2}, {0, 2}, {2, 3}, {3, 4}});
    const auto result = core_decomposition(network);
    EXPECT_EQ(result.core, (Numbers{2, 2, 2, 1, 1, 0}));
    // round 1: 5; round 2: 4; round 3: 3; round 4: the triangle
    EXPECT_EQ(result.layer, (Numbers{4, 4, 4, 3, 2, 1}));
}

TEST(CoreDecomposition, AgreesWithTheNineNodeRing)
{
    const auto result = core_decomposition(tests::x_ring::directed());
    EXPECT_EQ(result.core, Numbers(9, 2));
    EXPECT_EQ(result.layer, (Numbers{2, 1, 2, 3, 2, 1, 2, 1, 1})); // m r1 r2 b t1 t2 h x1 x2
}

TEST(CoreDecomposition, FindsTheInnermostCoreOfTheMontagnaTelephones)
{
    const auto network = tests::montagna_phone();
    if (!network) GTEST_SKIP() << "the shared data is not on this machine: set SPINDEL_SHARED";
    const auto result = core_decomposition(*network);
    std::vector<NodeId> innermost;
    for (NodeId v = 0; v < network->node_count(); ++v) {
        if (result.core[v] >= 3) innermost.push_back(v);
    }
    EXPECT_EQ(*std::ranges::max_element(result.core), 3U);
    EXPECT_EQ(innermost, (std::vector<NodeId>{27, 29, 43, 45, 47, 51, 54, 68, 97}));
    // the published count is over actors with calls; those without go in a round of their own
    const bool lone = std::ranges::count(result.core, 0U) > 0;
    EXPECT_EQ(*std::ranges::max_element(result.layer), lone ? 13U : 12U);
}

TEST(CoreDecomposition, OfNobodyIsEmptyAndALoopCountsForNothing)
{
    EXPECT_TRUE(core_decomposition(Network()).core.empty());
    const auto result = core_decomposition(Network::undirected(1, {{0, 0}}));
    EXPECT_EQ(result.core, Numbers{0});
    EXPECT_EQ(result.layer, Numbers{1});
}

TEST(CoreDecomposition, AStopIsHeard)
{
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(core_decomposition(Network(), {{{}, stop.get_token()}}), Cancelled);
}

} // namespace spindel::engine
