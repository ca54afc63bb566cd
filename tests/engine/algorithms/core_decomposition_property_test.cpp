#include "engine/algorithms/core_decomposition.h"

#include <boost/graph/core_numbers.hpp>
#include <boost/property_map/property_map.hpp>
#include <gtest/gtest.h>

#include "engine/parallel.h"
#include "tests/support/random_graphs.h"

namespace spindel::engine {

namespace {

/// By the definition: k after k, whoever has at most k neighbours among those left goes, all of a
/// round at once.
CoreDecomposition by_peeling(const Network& network)
{
    CoreDecomposition result{NodeMap<std::uint32_t>(network.node_count(), 0),
                             NodeMap<std::uint32_t>(network.node_count(), 0)};
    std::uint32_t round = 0;
    std::size_t left = network.node_count();
    for (std::uint32_t k = 0; left > 0;) {
        std::vector<NodeId> leaving;
        for (NodeId v = 0; v < network.node_count(); ++v) {
            std::uint32_t degree = 0;
            for (const NodeId u : network.neighbors(v)) {
                if (result.layer[u] == 0) ++degree;
            }
            if (result.layer[v] == 0 && degree <= k) leaving.push_back(v);
        }
        if (leaving.empty()) {
            ++k;
            continue;
        }
        ++round;
        for (const NodeId v : leaving) {
            result.core[v] = k;
            result.layer[v] = round;
        }
        left -= leaving.size();
    }
    return result;
}

} // namespace

TEST(CoreDecomposition, IsWhatPeelingByTheDefinitionGivesOnRandomGraphs)
{
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        const auto network = tests::random_graph(seed, {.max_nodes = 25}).directed();
        const auto result = core_decomposition(network);
        const auto expected = by_peeling(network);
        EXPECT_EQ(result.core, expected.core) << "seed " << seed;
        EXPECT_EQ(result.layer, expected.layer) << "seed " << seed;
    }
}

TEST(CoreDecomposition, DoesNotDependOnTheNamesOfTheNodes)
{
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const auto graph = tests::random_graph(seed, {.max_nodes = 25});
        const auto renaming = tests::random_renaming(seed, graph.nodes);
        const auto result = core_decomposition(graph.undirected());
        const auto other = core_decomposition(tests::renamed(graph, renaming).undirected());
        for (NodeId v = 0; v < graph.nodes; ++v) {
            EXPECT_EQ(other.core[renaming[v]], result.core[v]) << "seed " << seed;
            EXPECT_EQ(other.layer[renaming[v]], result.layer[v]) << "seed " << seed;
        }
    }
}

TEST(CoreDecomposition, IsWhatBoostFindsAndTheSameOnAnyNumberOfThreads)
{
    // a crowd whose rounds are large enough to be shared among threads
    Random random(11);
    constexpr NodeId kNodes = 20'000;
    std::vector<Arc> ties;
    for (std::size_t i = 0; i < 5 * kNodes; ++i) {
        const auto one_of_all = static_cast<NodeId>(random.below(kNodes));
        ties.push_back({one_of_all, static_cast<NodeId>(random.below(one_of_all + 1U))});
    }
    const auto network = Network::undirected(kNodes, ties);
    NodeMap<std::uint32_t> expected(kNodes);
    const auto& graph = network.undirected_graph();
    boost::core_numbers(
        graph, boost::make_iterator_property_map(expected.begin(), get(boost::vertex_index, graph)));
    const auto layer = by_peeling(network).layer;
    for (const std::size_t threads : {1U, 2U, 4U}) {
        const ThreadLimit limit(threads);
        const auto result = core_decomposition(network);
        EXPECT_EQ(result.core, expected) << threads << " threads";
        EXPECT_EQ(result.layer, layer) << threads << " threads";
    }
}

} // namespace spindel::engine
