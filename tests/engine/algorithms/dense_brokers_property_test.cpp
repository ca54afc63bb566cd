#include "engine/algorithms/dense_brokers.h"

#include <stop_token>

#include <gtest/gtest.h>

#include "engine/random.h"

namespace spindel::engine {

namespace {

/// So many of eight arcs are there.
Network of_density(std::uint64_t seed, NodeId nodes, std::uint64_t eighths)
{
    Random random(seed, 3);
    std::vector<Arc> arcs;
    for (NodeId a = 0; a < nodes; ++a) {
        for (NodeId b = 0; b < nodes; ++b) {
            if (a != b && random.below(8) < eighths) arcs.push_back({a, b});
        }
    }
    return Network::directed(nodes, arcs);
}

/// Group 0 is unknown.
Groups random_groups(std::uint64_t seed, NodeId nodes, std::uint64_t groups)
{
    Random random(seed, 4);
    Groups result(nodes);
    for (auto& group : result)
        group = static_cast<std::uint16_t>(random.below(groups + 1));
    return result;
}

RoleCounts<std::uint64_t> closed_by_role(const Network& network, const Groups& groups, NodeId v)
{
    RoleCounts<std::uint64_t> closed;
    for (NodeId a = 0; a < network.node_count(); ++a) {
        for (NodeId b = 0; b < network.node_count(); ++b) {
            if (groups[a] == 0 || groups[b] == 0 || !network.has_arc(a, b)) continue;
            if (network.has_arc(a, v) && network.has_arc(v, b))
                ++closed[broker_role(groups[a], groups[v], groups[b])];
        }
    }
    return closed;
}

} // namespace

TEST(DenseBrokersProperty, BitsCountTheClosedPairsOfTheDefinition)
{
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const NodeId n = 2 + static_cast<NodeId>(seed);
        const auto network = of_density(seed, n, seed % 9);
        auto groups = random_groups(seed, n, 1 + seed % 3);
        groups[0] = 1; // somebody is known
        std::vector<NodeId> nodes;
        for (NodeId v = 0; v < n; ++v) {
            if (groups[v] != 0) nodes.push_back(v);
        }
        const DenseBrokers dense(network, groups, nodes, {});
        const DealtBits bits(dense, groups);
        for (std::size_t k = 0; k < nodes.size(); ++k) {
            const auto expected = closed_by_role(network, groups, nodes[k]);
            ASSERT_EQ(bits.closed(k), expected) << "seed " << seed << ", node " << nodes[k];
            EXPECT_EQ(bits.closed_at_home(k), expected.coordinator);
        }
    }
}

TEST(DenseBrokersProperty, SuitWhereAFourthOfTheArcsAmongKnownNodesAreThere)
{
    EXPECT_TRUE(DenseBrokers::suit(of_density(1, 60, 4), Groups(60, 1)));
    EXPECT_FALSE(DenseBrokers::suit(of_density(1, 60, 1), Groups(60, 1)));
    EXPECT_FALSE(DenseBrokers::suit(Network::directed(17'000, {}), Groups(17'000, 0)));
}

TEST(DenseBrokersProperty, StopWhenAsked)
{
    std::stop_source stop;
    stop.request_stop();
    const Progress progress{.report = {}, .stop = stop.get_token()};
    const std::vector<NodeId> nodes{0, 1, 2};
    const auto network = of_density(1, 3, 8);
    const Groups groups(3, 1);
    EXPECT_THROW(DenseBrokers(network, groups, nodes, progress), Cancelled);
}

} // namespace spindel::engine
