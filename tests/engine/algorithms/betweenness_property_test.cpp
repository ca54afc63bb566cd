#include "engine/algorithms/betweenness.h"

#include <boost/graph/betweenness_centrality.hpp>
#include <gtest/gtest.h>

#include "engine/algorithms/source_batch.h"
#include "engine/parallel.h"
#include "tests/support/all_paths.h"
#include "tests/support/random_graphs.h"

namespace spindel::engine {

namespace {

using tests::AllPaths;
using tests::betweenness_by_definition;

/// Boost's own over ordered pairs, directed or not.
NodeMap<double> boost_betweenness(const Network& network, bool directed, bool weighted)
{
    const auto& graph = directed ? network.directed_graph() : network.undirected_graph();
    NodeMap<double> score(boost::num_vertices(graph), 0.0);
    const auto ids = boost::get(boost::vertex_index, graph);
    const auto map = boost::make_iterator_property_map(score.begin(), ids);
    if (weighted) {
        std::vector<double> weights;
        for (NodeId v = 0; v < network.node_count(); ++v)
            std::ranges::copy(directed ? network.successor_weights(v) : network.neighbor_weights(v),
                              std::back_inserter(weights));
        const auto weight = boost::make_iterator_property_map(weights.begin(),
                                                              boost::get(boost::edge_index, graph));
        boost::brandes_betweenness_centrality(
            graph, boost::centrality_map(map).vertex_index_map(ids).weight_map(weight));
    } else {
        boost::brandes_betweenness_centrality(graph,
                                              boost::centrality_map(map).vertex_index_map(ids));
    }
    return score;
}

/// Of each arc (v, w) by the definition: paths(s, v) paths(w, t) / paths(s, t).
std::vector<double> arcs_by_definition(const Network& network)
{
    const AllPaths all(network);
    std::vector<double> score;
    for (NodeId v = 0; v < all.n; ++v) {
        for (const NodeId w : network.successors(v)) {
            double sum = 0;
            for (NodeId s = 0; s < all.n; ++s) {
                for (NodeId t = 0; t < all.n; ++t) {
                    if (s == t || all.distance[s][t] == all.n) continue;
                    if (all.distance[s][v] + 1 + all.distance[w][t] != all.distance[s][t]) continue;
                    sum += all.paths[s][v] * all.paths[w][t] / all.paths[s][t];
                }
            }
            score.push_back(sum);
        }
    }
    return score;
}

/// What reductions feed on: a random tree whose nodes are now and then replaced by a cycle, a
/// clique or a complete bipartite graph, with twins and with pendants on all of them.
Network reducible_network(std::uint64_t seed)
{
    Random random(seed, 0x72656475);
    NodeId nodes = 1;
    std::vector<Arc> ties;
    const auto old = [&](NodeId before) { return static_cast<NodeId>(random.below(before)); };
    const auto pieces = random.below(7);
    for (std::uint64_t piece = 0; piece < pieces; ++piece) {
        const NodeId first = nodes;
        const auto size = static_cast<NodeId>(1 + random.below(5));
        nodes += size;
        const auto shape = random.below(5);
        for (NodeId i = 0; i < size; ++i) {
            if (shape == 0 || shape == 1) ties.push_back({first + i, old(first + i)}); // branches
            if (shape == 2 && i > 0) ties.push_back({first + i - 1, first + i});       // a cycle
            for (NodeId j = 0; shape == 3 && j < i; ++j)                               // a clique
                ties.push_back({first + j, first + i});
            for (NodeId j = 0; shape == 4 && j < i; ++j) { // two sides, each to each
                if ((i + j) % 2 == 1) ties.push_back({first + j, first + i});
            }
        }
        if (shape == 2) ties.push_back({first, first + size - 1});
        if (random.below(4) > 0) ties.push_back({first, old(first)}); // else a part of its own
        if (random.below(3) == 0) ties.push_back({nodes - 1, old(first)});
        if (random.below(3) == 0) { // a twin of a node of the piece, next to it or not
            const NodeId model = first + old(size);
            const auto so_far = ties;
            for (const auto& tie : so_far) {
                if (tie.from == model) ties.push_back({nodes, tie.to});
                if (tie.to == model) ties.push_back({nodes, tie.from});
            }
            if (random.below(2) == 0) ties.push_back({nodes, model});
            ++nodes;
        }
    }
    return Network::undirected(nodes, ties);
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
                    betweenness_by_definition(graph.directed()), 1.0, seed);
        expect_near(betweenness(graph.undirected()).score,
                    betweenness_by_definition(graph.undirected()), 0.5, seed);
    }
}

TEST(BetweennessProperty, ReductionsChangeNoFigure)
{
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        const auto network = reducible_network(seed);
        expect_near(betweenness(network).score, betweenness_by_definition(network), 0.5, seed);
    }
}

TEST(BetweennessProperty, OfTiesAgreesWithTheDefinition)
{
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const auto graph = tests::random_graph(seed);
        expect_near(tie_betweenness(graph.directed(), {.directed = true}).score,
                    arcs_by_definition(graph.directed()), 1.0, seed);
        const auto network = graph.undirected();
        const auto of_arcs = arcs_by_definition(network);
        const auto ties = index_ties(network);
        std::vector<double> of_ties(network.tie_count(), 0.0);
        for (ArcId arc = 0; arc < of_arcs.size(); ++arc)
            of_ties[ties.tie_of_arc[arc]] = of_arcs[arc]; // the same either way
        expect_near(tie_betweenness(network).score, of_ties, 1.0, seed);
    }
}

TEST(BetweennessProperty, FollowsNodesThroughARenaming)
{
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const auto graph = tests::random_graph(seed, {.max_nodes = 40});
        const auto renaming = tests::random_renaming(seed, graph.nodes);
        const auto before = betweenness(graph.undirected()).score;
        const auto after = betweenness(tests::renamed(graph, renaming).undirected()).score;
        for (NodeId v = 0; v < graph.nodes; ++v)
            ASSERT_NEAR(before[v], after[renaming[v]], 1e-9) << "seed " << seed;
    }
}

TEST(BetweennessProperty, SumsToTheNodesInsideAllShortestPaths)
{
    const auto network = random_network(60, 90);
    const AllPaths all(network);
    double inside = 0;
    for (NodeId s = 0; s < all.n; ++s) {
        for (NodeId t = 0; t < s; ++t) {
            if (all.distance[s][t] < all.n) inside += all.distance[s][t] - 1.0;
        }
    }
    const auto score = betweenness(network).score;
    EXPECT_NEAR(std::accumulate(score.begin(), score.end(), 0.0), inside, 1e-9 * inside);
}

TEST(BetweennessProperty, AgreesWithBoostInHopsAndInWholeLengths)
{
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const auto network =
            tests::random_graph(seed, {.max_nodes = 40, .weighted = true}).directed();
        for (const bool weighted : {false, true}) {
            const auto length = weighted ? ArcLength::weight : ArcLength::hop;
            expect_near(betweenness(network, {.directed = true, .length = length}).score,
                        boost_betweenness(network, true, weighted), 1.0, seed);
            expect_near(betweenness(network, {.length = length}).score,
                        boost_betweenness(network, false, weighted), 0.5, seed);
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
    const auto network = random_network(300, 900);
    const auto sparse = random_network(1500, 1800); // many blocks
    for (const auto length : {ArcLength::hop, ArcLength::inverse_weight}) {
        const auto scores = [&](std::size_t threads) {
            const ThreadLimit limit(threads);
            return std::tuple(betweenness(network, {.length = length}).score,
                              betweenness(sparse, {.directed = true, .pivots = 300}).score,
                              betweenness(sparse).score,
                              tie_betweenness(network, {.length = length}).score);
        };
        const auto alone = scores(1);
        EXPECT_EQ(alone, scores(2));
        EXPECT_EQ(alone, scores(4));
    }
}

TEST(BetweennessProperty, HasTheSameBitsWhateverTheProcessorHas)
{
    const auto graph = whole_path_graph(random_network(500, 1200), false).graph;
    std::vector<NodeId> sources(graph.node_count() - 3); // the last batch is not full
    std::iota(sources.begin(), sources.end(), NodeId{0});
    const auto paths = uncontracted(graph, sources);
    const auto batches = paths.plan.batches.size();
    const auto narrow = summed_dependencies(paths, 0, batches, LaneWidth::two, {});
    EXPECT_GT(std::ranges::max(narrow), 0.0);
    for (const auto width : lane_widths())
        EXPECT_EQ(summed_dependencies(paths, 0, batches, width, {}), narrow);
}

} // namespace spindel::engine
