#include "engine/algorithms/pagerank.h"

#include <Eigen/LU>
#include <gtest/gtest.h>

#include "engine/parallel.h"
#include "tests/support/random_graphs.h"

namespace spindel::engine {

namespace {

/// The scores as the solution of (I - d P^T) x = (1 - d) jump, P dense with dead ends filled in.
Eigen::VectorXd solved(const Network& network, double damping, const Eigen::VectorXd& jump)
{
    const auto n = static_cast<Eigen::Index>(network.node_count());
    Eigen::MatrixXd p = Eigen::MatrixXd::Zero(n, n);
    for (NodeId u = 0; u < network.node_count(); ++u) {
        for (std::size_t i = 0; i < network.successors(u).size(); ++i) {
            p(u, network.successors(u)[i]) = network.successor_weights(u)[i];
        }
        if (p.row(u).sum() > 0) {
            p.row(u) /= p.row(u).sum();
        } else {
            p.row(u) = jump.transpose();
        }
    }
    return (Eigen::MatrixXd::Identity(n, n) - damping * p.transpose())
        .fullPivLu()
        .solve((1 - damping) * jump);
}

} // namespace

TEST(PageRankProperty, AgreesWithTheLinearSystemOnRandomGraphs)
{
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const auto graph = tests::random_graph(seed, {.weighted = true});
        if (graph.nodes == 0) continue;
        const auto network = graph.directed();
        Random random(seed, 2);
        PageRankOptions options;
        options.damping = 0.5 + random.uniform() / 2.2;
        options.tolerance = 1e-13;
        for (NodeId v = 0; v < graph.nodes; ++v)
            options.seeds.push_back(random.uniform());
        Eigen::VectorXd jump = Eigen::Map<const Eigen::VectorXd>(options.seeds.data(), graph.nodes);
        jump /= jump.sum();
        const auto expected = solved(network, options.damping, jump);
        const auto result = pagerank(network, options);
        for (NodeId v = 0; v < graph.nodes; ++v) {
            ASSERT_NEAR(result.score[v], expected[v], 1e-10) << "seed " << seed;
        }
    }
}

TEST(PageRankProperty, HasTheSameBitsOnOneThreadAndOnMany)
{
    std::vector<Arc> arcs;
    Random random(3);
    for (int i = 0; i < 6000; ++i) {
        arcs.push_back({static_cast<NodeId>(random.below(2000)),
                        static_cast<NodeId>(random.below(2000)), random.uniform()});
    }
    const auto network = Network::directed(2000, arcs);
    const auto score = [&](std::size_t threads) {
        const ThreadLimit limit(threads);
        return pagerank(network).score;
    };
    EXPECT_EQ(score(1), score(4));
}

} // namespace spindel::engine
