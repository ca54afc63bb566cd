#include "engine/algorithms/layout.h"

#include <cmath>

#include <gtest/gtest.h>

#include "engine/algorithms/layout_graph.h"
#include "engine/algorithms/layout_shapes.h"
#include "engine/algorithms/repulsion_tree.h"
#include "engine/algorithms/stress.h"
#include "engine/parallel.h"
#include "tests/support/random_graphs.h"

namespace spindel::engine {

namespace {

bool is_finite(Point p)
{
    return std::isfinite(p.x) && std::isfinite(p.y);
}

/// Everybody against everybody.
std::vector<Point> pushes_by_definition(const std::vector<Point>& positions,
                                        const std::vector<double>& mass)
{
    std::vector<Point> pushes(positions.size());
    for (std::size_t i = 0; i < positions.size(); ++i) {
        for (std::size_t j = 0; j < positions.size(); ++j) {
            const Point away = positions[i] - positions[j];
            const double d2 = away.x * away.x + away.y * away.y;
            if (d2 > 0) pushes[i] += mass[j] / d2 * away;
        }
    }
    return pushes;
}

Network random_network(NodeId nodes, std::size_t ties)
{
    Random random(5);
    std::vector<Arc> list(ties);
    for (auto& tie : list) {
        tie.from = static_cast<NodeId>(random.below(nodes));
        tie.to = static_cast<NodeId>(random.below(1 + tie.from)); // the older have more
    }
    return Network::undirected(nodes, list);
}

} // namespace

TEST(RepulsionTreeProperty, SumsAreNearThoseOverAllPairs)
{
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        Random random(seed);
        std::vector<Point> positions(1 + random.below(800));
        std::vector<double> mass(positions.size());
        for (std::size_t i = 0; i < positions.size(); ++i) {
            // in clumps, and now and then in one place
            const double clump = 50.0 * static_cast<double>(random.below(5));
            positions[i] = {clump + random.uniform(), clump * random.uniform()};
            if (i > 0 && random.below(10) == 0) positions[i] = positions[random.below(i)];
            mass[i] = 1.0 + static_cast<double>(random.below(4));
        }
        const auto found = RepulsionTree(positions, mass).pushes();
        const auto expected = pushes_by_definition(positions, mass);
        double error = 0;
        double size = 0;
        for (std::size_t i = 0; i < found.size(); ++i) {
            const Point off = found[i] - expected[i];
            error += off.x * off.x + off.y * off.y;
            size += expected[i].x * expected[i].x + expected[i].y * expected[i].y;
        }
        EXPECT_LE(std::sqrt(error), 0.1 * std::sqrt(size)) << "seed " << seed;
    }
    EXPECT_TRUE(RepulsionTree({}, {}).pushes().empty());
    const std::vector<Point> heap(100, Point{3, 4}); // more in one place than a crowd holds
    for (const Point push : RepulsionTree(heap, std::vector<double>(100, 1.0)).pushes())
        EXPECT_EQ(push, Point{});
}

TEST(LayoutGraphProperty, ACoarserGraphKeepsMassAndThePullBetweenItsNodes)
{
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const auto network =
            tests::random_graph(seed, {.max_nodes = 60, .weighted = true}).undirected();
        NodeMap<NodeId> nodes(network.node_count());
        std::iota(nodes.begin(), nodes.end(), NodeId{0});
        NodeMap<NodeId> scratch(nodes.size());
        const auto fine = layout_graph(network, nodes, scratch, 1.0);
        const auto [coarse, parent] = coarser(fine);
        NodeMap<double> mass(coarse.node_count(), 0.0);
        std::vector<NodeMap<double>> pull(coarse.node_count(), mass);
        for (NodeId v = 0; v < fine.node_count(); ++v) {
            ASSERT_LT(parent[v], coarse.node_count());
            mass[parent[v]] += fine.mass[v];
            for (std::size_t i = 0; i < fine.ends(v).size(); ++i) {
                const NodeId w = fine.ends(v)[i];
                if (parent[w] != parent[v]) pull[parent[v]][parent[w]] += fine.pulls(v)[i];
            }
        }
        EXPECT_EQ(coarse.mass, mass);
        for (NodeId g = 0; g < coarse.node_count(); ++g) {
            for (std::size_t i = 0; i < coarse.ends(g).size(); ++i) {
                auto& expected = pull[g][coarse.ends(g)[i]];
                EXPECT_EQ(coarse.pulls(g)[i], expected);
                expected = 0; // each spring once
            }
            for (const double missing : pull[g])
                EXPECT_EQ(missing, 0.0);
        }
    }
}

TEST(LayoutProperty, AnyGraphHasAPlaceForEachNode)
{
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const auto network = tests::random_graph(seed, {.max_nodes = 60}).directed();
        const std::vector<std::uint16_t> groups(network.node_count(), 3);
        std::vector<Positions> drawings{force_layout(network), grouped_layout(network, groups),
                                        layered_layout(network, groups)};
        if (network.node_count() > 0) drawings.push_back(radial_layout(network, 0));
        for (const auto& positions : drawings) {
            ASSERT_EQ(positions.size(), network.node_count());
            for (const Point p : positions)
                ASSERT_TRUE(is_finite(p)) << "seed " << seed;
        }
    }
}

TEST(LayoutProperty, HasTheSameBitsOnOneThreadAndOnMany)
{
    const auto network = random_network(1500, 2500);
    for (const std::uint64_t pairs : {0U, 10'000U}) {
        const auto drawn = [&](std::size_t threads) {
            const ThreadLimit limit(threads);
            return force_layout(network, {.stress_pairs = pairs});
        };
        const auto once = drawn(1);
        EXPECT_EQ(once, drawn(2));
        EXPECT_EQ(once, drawn(4));
        const auto stress_of = [&](std::size_t threads) {
            const ThreadLimit limit(threads);
            return stress(network, once);
        };
        EXPECT_EQ(stress_of(1), stress_of(4));
    }
}

TEST(LayoutProperty, OtherNamesGiveADrawingAsGood)
{
    const auto graph = tests::random_graph(8, {.max_nodes = 300});
    const auto renaming = tests::random_renaming(3, graph.nodes);
    const auto network = graph.undirected();
    const auto other = tests::renamed(graph, renaming).undirected();
    ASSERT_GT(network.tie_count(), 100U);
    EXPECT_NEAR(stress(network, force_layout(network)), stress(other, force_layout(other)), 0.02);
}

} // namespace spindel::engine
