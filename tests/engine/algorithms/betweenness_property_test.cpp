#include "engine/algorithms/betweenness.h"

#include <boost/graph/betweenness_centrality.hpp>
#include <gtest/gtest.h>

#include "engine/parallel.h"
#include "tests/support/random_graphs.h"

namespace spindel::engine {

namespace {

/// Boost's own over ordered pairs.
NodeMap<double> boost_betweenness(const Adjacency& graph, bool weighted)
{
    NodeMap<double> score(boost::num_vertices(graph), 0.0);
    const auto ids = boost::get(boost::vertex_index, graph);
    const auto map = boost::make_iterator_property_map(score.begin(), ids);
    if (weighted) {
        boost::brandes_betweenness_centrality(
            graph, boost::centrality_map(map).vertex_index_map(ids).weight_map(
                       boost::get(boost::edge_bundle, graph)));
    } else {
        boost::brandes_betweenness_centrality(graph,
                                              boost::centrality_map(map).vertex_index_map(ids));
    }
    return score;
}

/// By the definition: v earns paths(s, v) paths(v, t) / paths(s, t) where it lies on a shortest
/// path, from counts of walks of each length.
NodeMap<double> by_definition(const Network& network)
{
    const NodeId n = network.node_count();
    std::vector<std::vector<std::uint32_t>> distance(n, std::vector<std::uint32_t>(n, n));
    std::vector<std::vector<double>> paths(n, std::vector<double>(n, 0.0));
    for (NodeId s = 0; s < n; ++s) {
        std::vector<double> walks(n, 0.0); // of the present length, from s
        walks[s] = 1;
        for (std::uint32_t length = 0; length < n; ++length) {
            std::vector<double> longer(n, 0.0);
            for (NodeId v = 0; v < n; ++v) {
                if (walks[v] > 0 && distance[s][v] == n) {
                    distance[s][v] = length;
                    paths[s][v] = walks[v];
                }
                for (const NodeId w : network.successors(v))
                    longer[w] += walks[v];
            }
            walks = longer;
        }
    }
    NodeMap<double> score(n, 0.0);
    for (NodeId s = 0; s < n; ++s) {
        for (NodeId t = 0; t < n; ++t) {
            for (NodeId v = 0; v < n; ++v) {
                if (s == t || v == s || v == t || distance[s][t] == n) continue;
                if (distance[s][v] + distance[v][t] != distance[s][t]) continue;
                score[v] += paths[s][v] * paths[v][t] / paths[s][t];
            }
        }
    }
    return score;
}

Network random_network(NodeId nodes, std::size_t ties)
{
    Random random(3);
    std::vector<Arc> list(ties);
    for (auto& tie : list) {
        tie.from = static_cast<NodeId>(random.below(nodes));
        tie.to = static_cast<NodeId>(random.below(nodes));
        tie.weight = 1.0 + random.uniform();
    }
    return Network::undirected(nodes, list);
}

void expect_near(const NodeMap<double>& found, const NodeMap<double>& expected, double factor,
                 std::uint64_t seed)
{
    ASSERT_EQ(found.size(), expected.size());
    for (std::size_t v = 0; v < found.size(); ++v) {
        ASSERT_NEAR(found[v], expected[v] * factor, 1e-9) << "seed " << seed;
    }
}

} // namespace

TEST(BetweennessProperty, AgreesWithTheDefinitionOnRandomGraphs)
{
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const auto graph = tests::random_graph(seed);
        expect_near(betweenness(graph.directed(), {.directed = true}).score,
                    by_definition(graph.directed()), 1.0, seed);
        expect_near(betweenness(graph.undirected()).score, by_definition(graph.undirected()), 0.5,
                    seed);
    }
}

TEST(BetweennessProperty, AgreesWithBoostInHopsAndInWholeLengths)
{
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const auto network =
            tests::random_graph(seed, {.max_nodes = 40, .weighted = true}).directed();
        for (const bool weighted : {false, true}) {
            const auto length = weighted ? ArcLength::weight : ArcLength::hop;
            expect_near(betweenness(network, {.directed = true, .length = length}).score,
                        boost_betweenness(network.directed_graph(), weighted), 1.0, seed);
            expect_near(betweenness(network, {.length = length}).score,
                        boost_betweenness(network.undirected_graph(), weighted), 0.5, seed);
        }
    }
}

TEST(BetweennessProperty, EstimatesFromSampledSourcesAreRightOnAverage)
{
    const auto network = random_network(30, 45);
    const auto exact = betweenness(network).score;
    constexpr NodeId pivots = 8;
    constexpr int kRuns = 4000;
    NodeMap<double> mean(network.node_count(), 0.0);
    for (int run = 0; run < kRuns; ++run) {
        const auto estimate = betweenness(
            network, {.pivots = pivots, .random_seed = static_cast<std::uint64_t>(run)});
        for (std::size_t v = 0; v < mean.size(); ++v)
            mean[v] += estimate.score[v] / kRuns;
    }
    const double largest = *std::ranges::max_element(exact);
    ASSERT_GT(largest, 0.0);
    for (std::size_t v = 0; v < mean.size(); ++v)
        EXPECT_NEAR(mean[v], exact[v], 0.05 * largest);
}

TEST(BetweennessProperty, HasTheSameBitsOnOneThreadAndOnMany)
{
    const auto network = random_network(400, 1500);
    for (const auto length : {ArcLength::hop, ArcLength::inverse_weight}) {
        const auto score = [&](std::size_t threads) {
            const ThreadLimit limit(threads);
            return betweenness(network, {.length = length}).score;
        };
        EXPECT_EQ(score(1), score(4));
    }
}

} // namespace spindel::engine
