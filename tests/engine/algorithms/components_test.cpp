#include "engine/algorithms/components.h"

#include <stop_token>

#include <gtest/gtest.h>

namespace spindel::engine {

TEST(Components, EachIsNamedByItsSmallestNode)
{
    // 1-4-2 is a path, 0-3 a pair, 5 alone
    const auto network = Network::undirected(6, {{4, 1}, {2, 4}, {3, 0}});
    const auto labels = components(network);
    EXPECT_EQ(labels, (NodeMap<NodeId>{0, 1, 1, 0, 1, 5}));
    EXPECT_EQ(component_count(labels), 3U);
}

TEST(Components, AnArcJoinsWhateverItsDirectionAndWeight)
{
    const auto network = Network::directed(3, {{2, 0, 0.0}, {2, 1}});
    EXPECT_EQ(components(network), (NodeMap<NodeId>{0, 0, 0}));
}

TEST(Components, NobodyHasNoneAndALoopJoinsNothing)
{
    EXPECT_TRUE(components(Network()).empty());
    EXPECT_EQ(component_count({}), 0U);
    EXPECT_EQ(components(Network::undirected(2, {{1, 1}})), (NodeMap<NodeId>{0, 1}));
}

// In a lattice that is numbered row by row the first neighbour of a node lies a row above it, so trees
// begin as high as the lattice.
TEST(Components, OfALatticeAreItsPartsBetweenCuts)
{
    constexpr NodeId kSide = 300, kCut = 200; // no tie leads from row 199 to row 200
    std::vector<Arc> ties;
    for (NodeId row = 0; row < kSide; ++row) {
        for (NodeId column = 0; column < kSide; ++column) {
            const NodeId v = row * kSide + column;
            if (column + 1 < kSide) ties.push_back({v, v + 1});
            if (row + 1 < kSide && row + 1 != kCut) ties.push_back({v, v + kSide});
        }
    }
    const auto labels = components(Network::undirected(kSide * kSide, ties));
    for (NodeId v = 0; v < kSide * kSide; ++v)
        ASSERT_EQ(labels[v], v < kCut * kSide ? 0 : kCut * kSide) << v;
}

TEST(Components, AStopIsHeard)
{
    std::stop_source stop;
    stop.request_stop();
    const auto network = Network::undirected(2, {{0, 1}});
    EXPECT_THROW(components(network, {{{}, stop.get_token()}}), Cancelled);
}

} // namespace spindel::engine
