#include "engine/algorithms/katz.h"

#include <algorithm>
#include <stdexcept>
#include <stop_token>

#include <Eigen/LU>
#include <gtest/gtest.h>

#include "engine/algorithms/eigenvector.h"
#include "engine/linear_algebra.h"
#include "tests/support/random_graphs.h"

namespace spindel::engine {

TEST(Katz, IsTheSumOverWalksOnRandomGraphs)
{
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const auto network = tests::random_graph(seed).directed();
        const auto n = static_cast<Eigen::Index>(network.node_count());
        if (n == 0) continue;
        const Eigen::MatrixXd a = adjacency_matrix(network, MatrixView::directed);
        const double attenuation = 0.9 / (1 + a.cwiseAbs().colwise().sum().maxCoeff());
        const Eigen::VectorXd expected =
            (Eigen::MatrixXd::Identity(n, n) - attenuation * a.transpose())
                .fullPivLu()
                .solve(Eigen::VectorXd::Ones(n));
        const auto score = katz(network, {.attenuation = attenuation});
        for (NodeId v = 0; v < network.node_count(); ++v)
            ASSERT_NEAR(score[v], expected[v], 1e-9) << "seed " << seed;
    }
}

TEST(Katz, IsExactWhereTheIterationBreaksDownOrDrifts)
{
    const auto drifts = Network::directed(11, {{0, 5}, {5, 0}, {10, 9}, {8, 7}});
    const auto score = katz(drifts, {.attenuation = 0.5});
    for (NodeId v = 0; v < 11; ++v) {
        const double expected = v == 0 || v == 5 ? 2 : v == 7 || v == 9 ? 1.5 : 1;
        EXPECT_NEAR(score[v], expected, 1e-9) << v;
    }
    const auto breaks =
        Network::directed(6, {{3, 5}, {0, 3}, {4, 1, 3}, {5, 1}, {2, 3}, {2, 1}, {0, 4}, {1, 3}});
    // 3 = 1 + (0 + 1 + 2) / 2, 5 = 1 + 3 / 2, 1 = 1 + (2 + 5 + 3 * 4) / 2, with 0 = 2 = 1, 4 = 1.5
    const auto walks = katz(breaks, {.attenuation = 0.5});
    EXPECT_NEAR(walks[4], 1.5, 1e-9);
    EXPECT_NEAR(walks[3], 1 + 0.5 * (walks[0] + walks[1] + walks[2]), 1e-9);
    EXPECT_NEAR(walks[5], 1 + 0.5 * walks[3], 1e-9);
    EXPECT_NEAR(walks[1], 1 + 0.5 * (walks[2] + walks[5] + 3 * walks[4]), 1e-9);
}

TEST(Katz, IsRightAtEveryNodeWhereWeightsLieFarApart)
{
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const auto graph = tests::random_graph_of_far_weights(seed);
        for (const auto& network : {graph.directed(), graph.undirected()}) {
            const double leading = eigenvector_centrality(network).eigenvalue;
            const double attenuation = leading > 0 ? 0.5 / leading : 1e-3;
            NodeMap<long double> expected(network.node_count(), 1); // walks of up to 300 steps
            for (int step = 0; step < 300; ++step) {
                NodeMap<long double> longer(network.node_count(), 1);
                for (NodeId v = 0; v < network.node_count(); ++v) {
                    const auto row = network.predecessors(v);
                    for (std::size_t i = 0; i < row.size(); ++i)
                        longer[v] += static_cast<long double>(attenuation) *
                                     network.predecessor_weights(v)[i] * expected[row[i]];
                }
                expected = std::move(longer);
            }
            const auto score = katz(network, {.attenuation = attenuation});
            for (NodeId v = 0; v < network.node_count(); ++v) {
                const auto exact = static_cast<double>(expected[v]);
                ASSERT_NEAR(score[v], exact, 1e-10 * exact) << seed;
            }
        }
    }
}

TEST(Katz, ReportsRoundsAndStopsBetweenThem)
{
    Random random(8);
    std::vector<Arc> arcs;
    for (int i = 0; i < 600; ++i)
        arcs.push_back(
            {static_cast<NodeId>(random.below(200)), static_cast<NodeId>(random.below(200))});
    const auto network = Network::directed(200, arcs);
    std::stop_source stop;
    std::vector<std::uint64_t> rounds;
    Progress progress;
    progress.stop = stop.get_token();
    progress.report = [&](std::string_view, std::uint64_t done, std::uint64_t) {
        rounds.push_back(done);
    };
    const auto expected = katz(network, {.progress = progress});
    EXPECT_EQ(katz(network), expected);
    EXPECT_GT(rounds.size(), 4U);
    const auto in_all = rounds.size();
    for (std::size_t last = 1; last < in_all; ++last) {
        std::stop_source other;
        std::size_t seen = 0;
        progress.stop = other.get_token();
        progress.report = [&](std::string_view, std::uint64_t, std::uint64_t) {
            if (++seen == last) other.request_stop();
        };
        EXPECT_THROW(katz(network, {.progress = progress}), Cancelled);
        EXPECT_EQ(seen, last); // at once
    }
}

TEST(Katz, RefusesAnAttenuationUnderWhichWalksHaveNoSum)
{
    // the leading eigenvalue of a triangle is 2
    const auto triangle = Network::undirected(3, {{0, 1}, {1, 2}, {0, 2}});
    EXPECT_NEAR(katz(triangle, {.attenuation = 0.4})[0], 1 / (1 - 0.8), 1e-9);
    EXPECT_THROW(katz(triangle, {.attenuation = 0.6}), std::invalid_argument);
    EXPECT_THROW(katz(triangle, {.attenuation = 0.0}), std::invalid_argument);
    EXPECT_TRUE(katz(Network()).empty());
}

TEST(Katz, RefusesWithinSomeHundredStepsHoweverManyNodesThereAre)
{
    constexpr NodeId nodes = 20'000; // two arcs a node of a half on average: eigenvalue about 1
    Random random(3);
    std::vector<Arc> arcs;
    for (NodeId v = 0; v < nodes; ++v) {
        arcs.push_back({v, (v + 1) % nodes, random.uniform()});
        arcs.push_back({v, static_cast<NodeId>(random.below(nodes)), random.uniform()});
    }
    const auto network = Network::directed(nodes, arcs);
    std::uint64_t last = 0;
    std::uint64_t most = 0;
    bool goes_back = false;
    Progress progress;
    progress.report = [&](std::string_view stage, std::uint64_t done, std::uint64_t) {
        if (stage != "katz") return;
        goes_back = goes_back || done < last;
        last = done;
        most = std::max(most, done);
    };
    EXPECT_THROW(katz(network, {.attenuation = 2, .progress = progress}), std::invalid_argument);
    EXPECT_FALSE(goes_back);
    EXPECT_LT(most, 3'000U); // the solver alone would take 40,000
}

} // namespace spindel::engine
