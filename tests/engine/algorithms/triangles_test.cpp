#include "engine/algorithms/triangles.h"

#include <cmath>
#include <stdexcept>

#include <gtest/gtest.h>

#include "engine/algorithms/dense_core.h"
#include "engine/bits.h"
#include "engine/parallel.h"
#include "tests/support/random_graphs.h"
#include "tests/support/real_networks.h"
#include "tests/support/x_ring.h"

namespace spindel::engine {

namespace {

using Counts = NodeMap<std::uint64_t>;

Counts by_definition(const Network& network)
{
    Counts count(network.node_count(), 0);
    for (NodeId a = 0; a < network.node_count(); ++a) {
        for (NodeId b = 0; b < a; ++b) {
            for (NodeId c = 0; c < b; ++c) {
                if (!network.has_tie(a, b) || !network.has_tie(a, c) || !network.has_tie(b, c)) {
                    continue;
                }
                for (const NodeId corner : {a, b, c})
                    ++count[corner];
            }
        }
    }
    return count;
}

/// A crowd in which one pair in `apart` is tied, and as many who each know four of it.
Network crowd(NodeId nodes, std::uint64_t apart)
{
    Random random(5);
    std::vector<Arc> ties;
    for (NodeId u = 0; u < nodes; ++u) {
        for (NodeId v = 0; v < u; ++v) {
            if (random.below(apart) == 0) ties.push_back({u, v});
        }
        for (int i = 0; i < 4; ++i)
            ties.push_back({nodes + u, static_cast<NodeId>(random.below(nodes))});
        ties.push_back({nodes + u, nodes + static_cast<NodeId>(random.below(nodes))});
    }
    return Network::undirected(2 * nodes, ties);
}

/// For each node the ties among its neighbours.
Counts among_neighbors(const Network& network)
{
    Counts count(network.node_count(), 0);
    for (NodeId v = 0; v < network.node_count(); ++v) {
        for (const NodeId a : network.neighbors(v)) {
            for (const NodeId b : network.neighbors(v)) {
                if (a < b && network.has_tie(a, b)) ++count[v];
            }
        }
    }
    return count;
}

} // namespace

TEST(Triangles, TheNineNodeRingHasOneInEachCountry)
{
    using namespace tests::x_ring;
    // m r1 r2 · b t1 t2 · h x1 x2; m-r2, r2-t1, t1-b, b-m is a square
    const auto result = triangles(directed());
    EXPECT_EQ(result.count, 3U);
    EXPECT_EQ(result.of_node, Counts(9, 1));
}

TEST(Triangles, AreWhatTheDefinitionGivesOnRandomGraphs)
{
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const auto network = tests::random_graph(seed, {.max_nodes = 20}).directed();
        const auto expected = by_definition(network);
        const auto result = triangles(network);
        ASSERT_EQ(result.of_node, expected) << "seed " << seed;
        std::uint64_t corners = 0;
        for (const auto count : expected)
            corners += count;
        ASSERT_EQ(3 * result.count, corners) << "seed " << seed;
    }
}

TEST(Triangles, OfADenseCrowdAreTheSameByBitsAndOnAnyNumberOfThreads)
{
    const auto network = crowd(1200, 30);
    ASSERT_EQ(DenseCore(degree_order(network)).size(), 1024U); // part of it goes by bits
    const auto expected = among_neighbors(network);
    for (const std::size_t threads : {1U, 2U, 4U}) {
        const ThreadLimit limit(threads);
        EXPECT_EQ(triangles(network).of_node, expected) << threads << " threads";
    }
}

TEST(Bits, AreCountedAlikeByAllTheProcessorHas)
{
    Random random(1);
    std::vector<std::uint64_t> first(150);
    std::vector<std::uint64_t> second(150);
    for (std::size_t i = 0; i < first.size(); ++i) {
        first[i] = random();
        second[i] = i % 3 == 0 ? ~std::uint64_t{0} : random();
    }
    for (std::size_t size = 0; size < first.size(); ++size) {
        std::uint64_t expected = 0;
        for (std::size_t i = 0; i < 64 * size; ++i)
            expected += first[i / 64] >> (i % 64) & second[i / 64] >> (i % 64) & 1U;
        const std::span a(first.data(), size);
        const std::span b(second.data(), size);
        EXPECT_EQ(count_common_bits(a, b, Lanes::narrow), expected);
        EXPECT_EQ(count_common_bits(a, b, widest_lanes()), expected);
    }
    if (widest_lanes() == Lanes::narrow) GTEST_SKIP() << "this processor has no wider lanes";
}

TEST(Clustering, ATriangleWithATailHasTheSharesWorkedByHand)
{
    // 0-1-2 is a triangle, 3 hangs from 2: of the pairs at 2, one of three is tied
    const auto network = Network::undirected(4, {{0, 1}, {1, 2}, {0, 2}, {2, 3}});
    const auto result = clustering(network, triangles(network));
    EXPECT_DOUBLE_EQ(result.local[0], 1.0);
    EXPECT_DOUBLE_EQ(result.local[2], 1.0 / 3);
    EXPECT_TRUE(std::isnan(result.local[3]));
    EXPECT_DOUBLE_EQ(result.average, (1 + 1 + 1.0 / 3) / 3);
    EXPECT_DOUBLE_EQ(result.transitivity, 3.0 / 5); // paths of two: 1 + 1 + 3
}

TEST(Clustering, RealNetworksHaveTheFiguresThatIgraphFinds)
{
    for (const auto* layer : {"phone", "meeting"}) {
        const auto real = tests::real_network("montagna", layer, layer, false);
        if (!real) GTEST_SKIP() << "the shared data sets are absent";
        const auto result = clustering(real->network, triangles(real->network));
        EXPECT_NEAR(result.transitivity, real->whole.at("transitivity"), 1e-6);
        for (NodeId v = 0; v < real->network.node_count(); ++v) {
            if (std::isnan(result.local[v])) continue; // 0 in the reference
            EXPECT_NEAR(result.local[v], real->figure(v, "clustering"), 1e-6) << real->names[v];
        }
    }
}

TEST(Clustering, IsNotANumberWhereThereIsNoPair)
{
    const auto pair = Network::undirected(2, {{0, 1}});
    EXPECT_TRUE(std::isnan(clustering(pair, triangles(pair)).average));
    EXPECT_TRUE(std::isnan(clustering(pair, triangles(pair)).transitivity));
    EXPECT_EQ(triangles(Network()).count, 0U);
    EXPECT_THROW(clustering(pair, {}), std::invalid_argument);
}

TEST(Triangles, StopWhenAsked)
{
    std::stop_source stop;
    stop.request_stop();
    TrianglesOptions options;
    options.progress.stop = stop.get_token();
    EXPECT_THROW(triangles(tests::x_ring::directed(), options), Cancelled);
}

} // namespace spindel::engine
