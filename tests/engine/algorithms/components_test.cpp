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

TEST(Components, AStopIsHeard)
{
    std::stop_source stop;
    stop.request_stop();
    const auto network = Network::undirected(2, {{0, 1}});
    EXPECT_THROW(components(network, {{{}, stop.get_token()}}), Cancelled);
}

} // namespace spindel::engine
