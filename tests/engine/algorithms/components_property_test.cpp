#include "engine/algorithms/components.h"

#include <boost/graph/connected_components.hpp>
#include <gtest/gtest.h>

#include "engine/parallel.h"
#include "tests/support/random_graphs.h"

namespace spindel::engine {

namespace {

/// By the definition: who can be reached, asked from the smallest node on.
NodeMap<NodeId> by_walking(const Network& network)
{
    const NodeId nobody = network.node_count();
    NodeMap<NodeId> label(network.node_count(), nobody);
    for (NodeId start = 0; start < network.node_count(); ++start) {
        if (label[start] != nobody) continue;
        label[start] = start;
        for (std::vector<NodeId> open{start}; !open.empty();) {
            const NodeId v = open.back();
            open.pop_back();
            for (const NodeId u : network.neighbors(v)) {
                if (label[u] != nobody) continue;
                label[u] = start;
                open.push_back(u);
            }
        }
    }
    return label;
}

} // namespace

TEST(Components, AreWhatAWalkReachesOnRandomGraphs)
{
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        const auto graph = tests::random_graph(seed, {.max_nodes = 40});
        const auto network = graph.directed();
        const auto expected = by_walking(network);
        EXPECT_EQ(components(network), expected) << "seed " << seed;
        EXPECT_EQ(components(graph.undirected()), expected) << "seed " << seed;
    }
}

TEST(Components, AreAsManyAsBoostFindsAndTheSameOnAnyNumberOfThreads)
{
    // sparse enough that a giant component stands beside many small ones
    Random random(7);
    const NodeId nodes = 30'000;
    std::vector<Arc> ties;
    for (std::size_t i = 0; i < nodes * 6 / 10; ++i) {
        ties.push_back(
            {static_cast<NodeId>(random.below(nodes)), static_cast<NodeId>(random.below(nodes))});
    }
    const auto network = Network::undirected(nodes, ties);
    const auto labels = components(network);
    EXPECT_EQ(labels, by_walking(network));
    NodeMap<NodeId> numbers(nodes);
    const auto count = boost::connected_components(network.undirected_graph(), numbers.data());
    EXPECT_EQ(component_count(labels), count);
    const ThreadLimit one(1);
    EXPECT_EQ(components(network), labels);
}

} // namespace spindel::engine
