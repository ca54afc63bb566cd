#include "engine/network.h"

#include <stdexcept>

#include <gtest/gtest.h>

namespace spindel::engine {

namespace {

template <typename T>
std::vector<T> list(std::span<const T> values)
{
    return {values.begin(), values.end()};
}

} // namespace

TEST(Network, ParallelArcsAddUpAndLoopsAreDropped)
{
    const auto network =
        Network::directed(3, {{0, 1, 2.0}, {0, 1, 3.0}, {1, 0, 1.0}, {2, 2, 9.0}, {1, 2, 4.0}});
    EXPECT_EQ(network.arc_count(), 3U);
    EXPECT_EQ(network.tie_count(), 2U);
    EXPECT_EQ(list(network.successor_weights(0)), std::vector<double>{5.0});
    EXPECT_EQ(list(network.predecessors(0)), std::vector<NodeId>{1});
    EXPECT_EQ(list(network.neighbors(1)), (std::vector<NodeId>{0, 2}));
    EXPECT_EQ(list(network.neighbor_weights(1)), (std::vector<double>{6.0, 4.0}));
}

TEST(Network, AnUndirectedOneLooksTheSameBothWays)
{
    const auto network = Network::undirected(3, {{2, 0}, {0, 2}, {1, 2}});
    EXPECT_EQ(network.tie_count(), 2U);
    EXPECT_FALSE(network.is_directed());
    EXPECT_EQ(list(network.successors(2)), (std::vector<NodeId>{0, 1}));
    EXPECT_EQ(list(network.neighbor_weights(2)), (std::vector<double>{2.0, 1.0}));
    EXPECT_TRUE(network.has_tie(0, 2));
    EXPECT_FALSE(network.has_tie(0, 1));
}

TEST(Network, TiesAreNumberedByLowerThenHigherNodeFromBothRows)
{
    const auto network = Network::undirected(4, {{0, 2}, {0, 1}, {1, 2}, {3, 1}});
    const auto ties = index_ties(network);
    const std::vector<std::pair<NodeId, NodeId>> ends{{0, 1}, {0, 2}, {1, 2}, {1, 3}};
    EXPECT_EQ(ties.ends, ends);
    for (NodeId u = 0; u < 4; ++u) {
        const auto row = network.neighbors(u);
        for (std::size_t i = 0; i < row.size(); ++i) {
            const auto [low, high] = ties.ends[ties.tie_of_arc[network.first_arc(u) + i]];
            EXPECT_EQ(low, std::min(u, row[i]));
            EXPECT_EQ(high, std::max(u, row[i]));
        }
    }
}

TEST(Network, AnEmptyOneAndALoneNodeAreNetworks)
{
    EXPECT_EQ(Network().node_count(), 0U);
    const auto lone = Network::undirected(1, {{0, 0}});
    EXPECT_EQ(lone.node_count(), 1U);
    EXPECT_TRUE(lone.neighbors(0).empty());
}

TEST(Network, AnArcToNowhereOrAWeightThatIsNoneIsRefused)
{
    EXPECT_THROW(Network::directed(2, {{0, 2}}), std::invalid_argument);
    EXPECT_THROW(Network::undirected(2, {{0, 1, -1.0}}), std::invalid_argument);
    EXPECT_THROW(Network::undirected(2, {{0, 1, 0.0 / 0.0}}), std::invalid_argument);
}

} // namespace spindel::engine
