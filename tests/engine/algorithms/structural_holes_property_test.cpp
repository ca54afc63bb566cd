#include "engine/algorithms/structural_holes.h"

#include <cmath>

#include <gtest/gtest.h>

#include "engine/parallel.h"
#include "tests/support/random_graphs.h"

namespace spindel::engine {

namespace {

/// The sums over dense matrices, as the definition writes them.
class Dense {
public:
    explicit Dense(const Network& network) : n_(network.node_count()), a_(n_ * n_, 0.0)
    {
        for (NodeId i = 0; i < n_; ++i) {
            for (std::size_t k = 0; k < network.successors(i).size(); ++k) {
                a_[i * n_ + network.successors(i)[k]] = network.successor_weights(i)[k];
            }
        }
    }

    bool tied(NodeId i, NodeId j) const { return i != j && tie(i, j) > 0; }

    double constraint(NodeId i) const
    {
        double sum = 0;
        for (NodeId j = 0; j < n_; ++j) {
            if (!tied(i, j)) continue;
            double part = share(i, j);
            for (NodeId q = 0; q < n_; ++q) {
                if (q != i && q != j) part += share(i, q) * share(q, j);
            }
            sum += part * part;
        }
        return sum;
    }

    double effective_size(NodeId i) const
    {
        double contacts = 0;
        double ties = 0;
        for (NodeId j = 0; j < n_; ++j) {
            contacts += tied(i, j) ? 1 : 0;
            for (NodeId k = 0; k < j; ++k) {
                ties += tied(i, j) && tied(i, k) && tied(j, k) ? 1 : 0;
            }
        }
        return contacts - 2 * ties / contacts;
    }

    std::uint32_t sole_contacts(NodeId i) const
    {
        std::uint32_t count = 0;
        for (NodeId j = 0; j < n_; ++j) {
            bool sole = tied(i, j);
            for (NodeId k = 0; k < n_; ++k)
                sole = sole && !(tied(i, k) && tied(j, k));
            count += sole ? 1 : 0;
        }
        return count;
    }

private:
    double tie(NodeId i, NodeId j) const { return a_[i * n_ + j] + a_[j * n_ + i]; }
    double share(NodeId i, NodeId j) const
    {
        double strength = 0;
        for (NodeId k = 0; k < n_; ++k)
            strength += tie(i, k);
        return strength > 0 ? tie(i, j) / strength : 0;
    }

    std::size_t n_;
    std::vector<double> a_;
};

} // namespace

TEST(StructuralHolesProperty, AgreesWithTheDefinitionOnRandomGraphs)
{
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const auto graph = tests::random_graph(seed, {.weighted = true});
        for (const auto& network : {graph.directed(), graph.undirected()}) {
            const Dense dense(network);
            const auto holes = structural_holes(network);
            for (NodeId v = 0; v < graph.nodes; ++v) {
                ASSERT_EQ(holes.sole_contacts[v], dense.sole_contacts(v)) << "seed " << seed;
                if (network.degree(v) == 0) {
                    ASSERT_TRUE(std::isnan(holes.constraint[v])) << "seed " << seed;
                    continue;
                }
                ASSERT_NEAR(holes.constraint[v], dense.constraint(v), 1e-12) << "seed " << seed;
                ASSERT_NEAR(holes.effective_size[v], dense.effective_size(v), 1e-12);
            }
        }
    }
}

TEST(StructuralHolesProperty, AHubBesideSmallRowsIsCountedAsByTheDefinition)
{
    // rows of very different length take another way through the common contacts
    std::vector<Arc> ties;
    for (NodeId v = 1; v < 80; ++v)
        ties.push_back({0, v, 1.0 + v % 3});
    for (NodeId v = 1; v < 78; v += 3)
        ties.push_back({v, v + 1, 2.0});
    const auto network = Network::undirected(80, ties);
    const Dense dense(network);
    const auto holes = structural_holes(network);
    for (NodeId v = 0; v < 80; ++v) {
        EXPECT_NEAR(holes.constraint[v], dense.constraint(v), 1e-12);
        EXPECT_NEAR(holes.effective_size[v], dense.effective_size(v), 1e-12);
        EXPECT_EQ(holes.sole_contacts[v], dense.sole_contacts(v));
    }
}

TEST(StructuralHolesProperty, HasTheSameBitsOnOneThreadAndOnMany)
{
    std::vector<Arc> ties;
    Random random(3);
    for (int i = 0; i < 6000; ++i) {
        ties.push_back({static_cast<NodeId>(random.below(600)),
                        static_cast<NodeId>(random.below(600)), random.uniform()});
    }
    const auto network = Network::undirected(600, ties);
    const auto constraint = [&](std::size_t threads) {
        const ThreadLimit limit(threads);
        return structural_holes(network).constraint;
    };
    EXPECT_EQ(constraint(1), constraint(4));
}

} // namespace spindel::engine
