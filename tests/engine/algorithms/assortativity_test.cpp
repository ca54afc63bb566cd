#include "engine/algorithms/assortativity.h"

#include <cmath>
#include <limits>
#include <stdexcept>

#include <gtest/gtest.h>

#include "engine/parallel.h"
#include "tests/support/random_graphs.h"
#include "tests/support/real_networks.h"

namespace spindel::engine {

TEST(Assortativity, AStarIsAsDisassortativeAsCanBe)
{
    const auto star = Network::undirected(4, {{0, 1}, {0, 2}, {0, 3}});
    EXPECT_DOUBLE_EQ(degree_assortativity(star), -1.0);
    EXPECT_DOUBLE_EQ(assortativity(star, {5, 7, 7, 7}), -1.0);
}

TEST(Assortativity, OfGroupsIsTheShareOfTiesWithinBeyondChance)
{
    // 0-1 and 2-3 within, 1-2 across; half of all ends each: (2/3 - 1/2) / (1 - 1/2); 4 is unknown
    const auto path = Network::undirected(5, {{0, 1}, {1, 2}, {2, 3}, {3, 4}});
    EXPECT_DOUBLE_EQ(group_assortativity(path, {1, 1, 2, 2, 0}), 1.0 / 3);
    EXPECT_TRUE(std::isnan(group_assortativity(path, {1, 1, 1, 1, 1})));
    EXPECT_TRUE(std::isnan(group_assortativity(path, {0, 0, 0, 0, 0})));
}

TEST(Assortativity, IsTheCorrelationOverTheEndsOfTiesOnRandomGraphs)
{
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const auto network = tests::random_graph(seed).directed();
        // Pearson's formula, as sums over the ties listed from both ends
        double n = 0, x = 0, xx = 0, xy = 0;
        for (const auto& [u, v] : index_ties(network).ends) {
            const auto a = static_cast<double>(network.degree(u));
            const auto b = static_cast<double>(network.degree(v));
            n += 2, x += a + b, xx += a * a + b * b, xy += 2 * a * b;
        }
        const double variance = n * xx - x * x; // of whole numbers, so exact
        const double r = degree_assortativity(network);
        if (!(variance > 0)) {
            ASSERT_TRUE(std::isnan(r)) << "seed " << seed;
        } else {
            ASSERT_NEAR(r, (n * xy - x * x) / variance, 1e-12) << "seed " << seed;
        }
    }
}

TEST(Assortativity, RealNetworksHaveTheFigureThatIgraphFinds)
{
    const auto real = tests::real_network("montagna", "phone", "phone", false);
    if (!real) GTEST_SKIP() << "the shared data sets are absent";
    EXPECT_NEAR(degree_assortativity(real->network), real->whole.at("degree_assortativity"), 1e-6);
}

TEST(Assortativity, DoesNotChangeWithTheUnitOfTheFigure)
{
    const auto network = Network::undirected(6, {{0, 1}, {1, 2}, {2, 3}, {3, 0}, {0, 2}});
    const NodeMap<double> figure{1, 5, 2, 7, 3, 1e300}; // 4 and 5 have no ties
    const double expected = assortativity(network, figure);
    EXPECT_TRUE(std::isfinite(expected));
    for (const int exponent : {-1060, -500, 500, 1020}) {
        NodeMap<double> other(6, std::numeric_limits<double>::quiet_NaN());
        for (NodeId v = 0; v < 4; ++v)
            other[v] = std::ldexp(figure[v], exponent);
        EXPECT_EQ(assortativity(network, other), expected) << exponent;
    }
    EXPECT_TRUE(std::isnan(assortativity(network, NodeMap<double>(6, 0.1)))); // all the same
    EXPECT_THROW(assortativity(network, NodeMap<double>(6, 0.0 / 0.0)), std::invalid_argument);
}

TEST(Assortativity, HasTheSameBitsOnAnyNumberOfThreadsAndStopsWhenAsked)
{
    const auto network = tests::random_graph(3, {.max_nodes = 60'000}).directed();
    NodeMap<double> figure(network.node_count());
    Groups groups(network.node_count());
    Random random(4);
    for (NodeId v = 0; v < network.node_count(); ++v) {
        figure[v] = random.uniform();
        groups[v] = static_cast<std::uint16_t>(random.below(5));
    }
    const auto all = [&](std::size_t threads) {
        const ThreadLimit limit(threads);
        return std::tuple(assortativity(network, figure), degree_assortativity(network),
                          group_assortativity(network, groups));
    };
    const auto expected = all(1);
    EXPECT_EQ(all(2), expected);
    EXPECT_EQ(all(4), expected);
    std::stop_source stop;
    stop.request_stop();
    Progress progress;
    progress.stop = stop.get_token();
    EXPECT_THROW(assortativity(network, figure, {progress}), Cancelled);
    EXPECT_THROW(group_assortativity(network, groups, {progress}), Cancelled);
}

TEST(Assortativity, RefusesFiguresThatAreNotOneForEachNode)
{
    EXPECT_THROW(assortativity(Network(), {1.0}), std::invalid_argument);
    EXPECT_THROW(group_assortativity(Network(), {1}), std::invalid_argument);
    EXPECT_TRUE(std::isnan(degree_assortativity(Network())));
}

} // namespace spindel::engine
