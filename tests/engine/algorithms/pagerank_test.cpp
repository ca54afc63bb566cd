#include "engine/algorithms/pagerank.h"

#include <cmath>
#include <numeric>
#include <stdexcept>

#include <gtest/gtest.h>

#include "engine/linear_algebra.h"
#include "tests/support/real_networks.h"

namespace spindel::engine {

TEST(LinearAlgebra, TheMatrixHoldsEachArcWhereTheViewSaysIt)
{
    const auto network = Network::directed(3, {{0, 1, 2.0}, {1, 0, 3.0}, {2, 1, 4.0}});
    const Eigen::MatrixXd directed = adjacency_matrix(network, MatrixView::directed);
    const Eigen::MatrixXd undirected = adjacency_matrix(network, MatrixView::undirected);
    Eigen::MatrixXd expected(3, 3);
    expected << 0, 2, 0, 3, 0, 0, 0, 4, 0;
    EXPECT_EQ(directed, expected);
    EXPECT_EQ(Eigen::MatrixXd(adjacency_matrix(network, MatrixView::transposed)),
              expected.transpose());
    EXPECT_EQ(undirected, expected + expected.transpose());
    EXPECT_EQ(adjacency_matrix(Network(), MatrixView::directed).rows(), 0);
}

TEST(PageRank, APairOfNodesHasTheClosedForm)
{
    // 0 > 1: with c = (1 - d)/2 + d x1/2, x0 = c and x1 = c + d x0; so x0 = 1 / (2 + d)
    const auto result = pagerank(Network::directed(2, {{0, 1}}));
    EXPECT_NEAR(result.score[0], 1 / 2.85, 1e-9);
    EXPECT_NEAR(result.score[1], 1.85 / 2.85, 1e-9);
    EXPECT_TRUE(result.converged);
}

TEST(PageRank, TheCentreOfAStarHasTheClosedForm)
{
    // x0 = (1-d)/n + d (1 - x0), for n nodes
    const auto star = Network::undirected(5, {{0, 1}, {0, 2}, {0, 3}, {0, 4}});
    EXPECT_NEAR(pagerank(star).score[0], (0.15 / 5 + 0.85) / 1.85, 1e-9);
}

TEST(PageRank, FollowsStrongerArcsMoreOften)
{
    const auto network = Network::directed(3, {{0, 1, 3.0}, {0, 2, 1.0}, {1, 0}, {2, 0}});
    // x1 = .05 + .85 * 3/4 x0, x2 = .05 + .85 / 4 x0, x0 = .05 + .85 (x1 + x2)
    const double x0 = (0.05 + 0.85 * 0.1) / (1 - 0.85 * 0.85);
    EXPECT_NEAR(pagerank(network).score[1], 0.05 + 0.85 * 0.75 * x0, 1e-9);
    EXPECT_NEAR(pagerank(network, {.weighted = false}).score[1], 0.05 + 0.85 * 0.5 * x0, 1e-9);
}

TEST(PageRank, DoesNotEndWhereRoundedScoresStandStill)
{
    // without weights the first sweeps hear of scores in single precision; with weights none does
    const auto network = Network::undirected(6, {{1, 3}, {1, 4}, {1, 5}});
    const PageRankOptions plain{
        .weighted = false, .seeds = {0, 2.5, 0, 0, 0, 2.5}, .tolerance = 1e-13};
    auto weighted = plain;
    weighted.weighted = true;
    const auto found = pagerank(network, plain);
    const auto expected = pagerank(network, weighted).score;
    EXPECT_TRUE(found.converged);
    for (NodeId v = 0; v < 6; ++v)
        EXPECT_NEAR(found.score[v], expected[v], 1e-12) << v;
}

TEST(PageRank, JumpsAndDeadEndsLeadToTheSeeds)
{
    // 0 > 1, jumps to 0 alone: x0 = (1-d) + d x1, x1 = d x0; 2 is never met
    const auto network = Network::directed(3, {{0, 1}, {2, 1}});
    const auto score = pagerank(network, {.seeds = {4, 0, 0}}).score;
    EXPECT_NEAR(score[0], 1 / 1.85, 1e-9);
    EXPECT_NEAR(score[1], 0.85 / 1.85, 1e-9);
    EXPECT_EQ(score[2], 0.0);
    EXPECT_GT(pagerank(network, {.seeds = {4, 0, 0}, .dangling_to_seeds = false}).score[2], 0.0);
}

TEST(PageRank, AnArcOfWeightZeroIsNoWayOut)
{
    const auto result = pagerank(Network::directed(2, {{0, 1, 0.0}}));
    EXPECT_DOUBLE_EQ(result.score[0], 0.5);
    EXPECT_DOUBLE_EQ(result.score[1], 0.5);
}

TEST(PageRank, SaysWhenItWasStoppedBeforeItConverged)
{
    const auto network = Network::directed(3, {{0, 1}, {1, 2}, {2, 0}, {0, 2}});
    const auto result = pagerank(network, {.max_rounds = 3});
    EXPECT_FALSE(result.converged);
    EXPECT_EQ(result.rounds, 3);
    EXPECT_GT(result.change, 1e-10);
}

TEST(PageRank, AnEmptyNetworkHasNoScoresAndALoneNodeHasAll)
{
    EXPECT_TRUE(pagerank(Network()).score.empty());
    EXPECT_EQ(pagerank(Network::directed(1, {})).score, NodeMap<double>{1.0});
}

TEST(PageRank, RefusesOptionsThatCannotBeAndStopsWhenAsked)
{
    const auto network = Network::directed(2, {{0, 1}});
    EXPECT_THROW(pagerank(network, {.damping = 1.0}), std::invalid_argument);
    EXPECT_THROW(pagerank(network, {.damping = std::nan("")}), std::invalid_argument);
    EXPECT_THROW(pagerank(network, {.tolerance = 0.0}), std::invalid_argument);
    EXPECT_THROW(pagerank(network, {.seeds = {1}}), std::invalid_argument);
    EXPECT_THROW(pagerank(network, {.seeds = {0, 0}}), std::invalid_argument);
    EXPECT_THROW(pagerank(network, {.seeds = {1, -1}}), std::invalid_argument);
    std::stop_source stop;
    stop.request_stop();
    PageRankOptions options;
    options.progress.stop = stop.get_token();
    EXPECT_THROW(pagerank(network, options), Cancelled);
}

TEST(PageRank, RealNetworksHaveTheFiguresThatIgraphFinds)
{
    for (const auto& [data_set, layer] :
         {std::pair{"caviar", "full"}, {"montagna", "phone"}, {"paul_revere", "co_membership"}}) {
        const auto real = tests::real_network(data_set, layer, layer, false);
        if (!real) GTEST_SKIP() << "the shared data sets are absent";
        const auto plain = pagerank(real->network, {.weighted = false}).score;
        const auto weighted = pagerank(real->network).score;
        for (NodeId v = 0; v < real->network.node_count(); ++v) {
            const auto place = std::string(data_set) + " " + real->names[v];
            EXPECT_NEAR(plain[v], real->figure(v, "pagerank"), 1e-8) << place;
            EXPECT_NEAR(weighted[v], real->figure(v, "pagerank_weighted"), 1e-8) << place;
        }
    }
}

TEST(PageRank, CaviarAsADirectedNetworkHasTheFiguresThatIgraphFinds)
{
    const auto real = tests::real_network("caviar", "full", "full", true);
    if (!real) GTEST_SKIP() << "the shared data sets are absent";
    const auto plain = pagerank(real->network, {.weighted = false}).score;
    const auto weighted = pagerank(real->network).score;
    for (NodeId v = 0; v < real->network.node_count(); ++v) {
        EXPECT_NEAR(plain[v], real->figure(v, "pagerank_directed"), 1e-8) << real->names[v];
        EXPECT_NEAR(weighted[v], real->figure(v, "pagerank_directed_weighted"), 1e-8);
    }
}

} // namespace spindel::engine
