#include "engine/algorithms/structural_holes.h"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/support/real_networks.h"
#include "tests/support/x_ring.h"

namespace spindel::engine {

TEST(StructuralHoles, TheXRingHasThePublishedFigures)
{
    const auto holes = structural_holes(tests::x_ring::undirected());
    const std::vector<double> constraint{.5586, .8889, .5586,  .3767, .5347,
                                         .8351, .6111, 1.0069, 1.0069};
    const std::vector<double> effective_size{2.3333, 1, 2.3333, 3.5, 2.3333, 1, 2.3333, 1, 1};
    for (NodeId v = 0; v < 9; ++v) {
        EXPECT_NEAR(holes.constraint[v], constraint[v], 5e-5) << "node " << v;
        EXPECT_NEAR(holes.effective_size[v], effective_size[v], 5e-5) << "node " << v;
    }
    EXPECT_NEAR(holes.efficiency[tests::x_ring::b], 3.5 / 4, 1e-12);
    // b's contacts m, h, t1, t2 have 3, 3, 3, 2 ties; t1 and t2 know each other: parts 1/4, 1/4,
    // 1/4 + 1/4 1/2, 1/4 + 1/4 1/3
    const std::vector<double> parts{1. / 4, 1. / 4, 3. / 8, 1. / 3};
    double sum = 0;
    for (const double part : parts)
        sum += part * part;
    double hierarchy_of_b = 0;
    for (const double part : parts)
        hierarchy_of_b += 4 * part * part / sum * std::log(4 * part * part / sum);
    hierarchy_of_b /= 4 * std::log(4);
    EXPECT_NEAR(holes.hierarchy[tests::x_ring::b], hierarchy_of_b, 1e-12);
    EXPECT_EQ(holes.sole_contacts[tests::x_ring::b], 2U); // m and h; t1 and t2 are tied
    EXPECT_EQ(holes.sole_contacts[tests::x_ring::m], 1U); // b; r1 and r2 are tied
}

TEST(StructuralHoles, TheCentreOfAStarIsFreeAndItsLeavesAreNot)
{
    const auto holes = structural_holes(Network::undirected(5, {{0, 1}, {0, 2}, {0, 3}, {0, 4}}));
    EXPECT_DOUBLE_EQ(holes.constraint[0], 4 * 0.25 * 0.25);
    EXPECT_DOUBLE_EQ(holes.constraint[1], 1.0);
    EXPECT_DOUBLE_EQ(holes.effective_size[0], 4.0);
    EXPECT_DOUBLE_EQ(holes.efficiency[0], 1.0);
    EXPECT_EQ(holes.sole_contacts[0], 4U);
}

TEST(StructuralHoles, WeightsCountUnlessTheyAreSwitchedOff)
{
    // 1 gets three quarters of 0: (3/4)^2 + (1/4)^2 = 5/8
    const auto path = Network::undirected(3, {{0, 1, 3.0}, {0, 2, 1.0}});
    EXPECT_DOUBLE_EQ(structural_holes(path).constraint[0], 0.625);
    EXPECT_DOUBLE_EQ(structural_holes(path, {.weighted = false}).constraint[0], 0.5);
}

TEST(StructuralHoles, BothDirectionsOfADirectedTieAddUp)
{
    const auto directed = Network::directed(3, {{0, 1, 1.0}, {1, 0, 2.0}, {2, 0, 1.0}});
    EXPECT_DOUBLE_EQ(structural_holes(directed).constraint[0], 0.625);
}

TEST(StructuralHoles, AnIsolateHasNoFigureAndIsNotZero)
{
    const auto holes = structural_holes(Network::undirected(3, {{0, 1}, {2, 2}}));
    EXPECT_TRUE(std::isnan(holes.constraint[2]));
    EXPECT_TRUE(std::isnan(holes.effective_size[2]));
    EXPECT_TRUE(std::isnan(holes.efficiency[2]));
    EXPECT_TRUE(std::isnan(holes.hierarchy[2]));
    EXPECT_EQ(holes.hierarchy[0], 1.0); // one contact does all
    EXPECT_EQ(holes.sole_contacts[2], 0U);
    EXPECT_TRUE(structural_holes(Network()).constraint.empty());
}

TEST(StructuralHoles, TiesWithoutWeightCannotConstrain)
{
    const auto holes = structural_holes(Network::undirected(2, {{0, 1, 0.0}}));
    EXPECT_TRUE(std::isnan(holes.constraint[0]));
    EXPECT_DOUBLE_EQ(holes.effective_size[0], 1.0);
}

TEST(StructuralHoles, StopsWhenAsked)
{
    std::stop_source stop;
    stop.request_stop();
    StructuralHolesOptions options;
    options.progress.stop = stop.get_token();
    EXPECT_THROW(structural_holes(tests::x_ring::undirected(), options), Cancelled);
}

TEST(StructuralHoles, RealNetworksHaveTheConstraintThatIgraphFinds)
{
    for (const auto& [data_set, layer] :
         {std::pair{"caviar", "full"}, {"montagna", "phone"}, {"paul_revere", "co_membership"}}) {
        const auto real = tests::real_network(data_set, layer, layer, false);
        if (!real) GTEST_SKIP() << "the shared data sets are absent";
        const auto holes = structural_holes(real->network, {.weighted = false});
        for (NodeId v = 0; v < real->network.node_count(); ++v) {
            EXPECT_NEAR(holes.constraint[v], real->figure(v, "constraint"), 1e-6)
                << data_set << " " << real->names[v];
        }
    }
}

TEST(StructuralHoles, OfALargeHubLosesNoDigits)
{
    constexpr NodeId kLeaves = 100'000; // each constrains by (1 / n)^2, all alike
    std::vector<Arc> ties;
    for (NodeId leaf = 1; leaf <= kLeaves; ++leaf)
        ties.push_back({0, leaf});
    const auto holes = structural_holes(Network::undirected(kLeaves + 1, ties));
    EXPECT_NEAR(holes.constraint[0] * kLeaves, 1, 1e-12);
    EXPECT_NEAR(holes.hierarchy[0], 0, 1e-12);
    EXPECT_GE(holes.hierarchy[0], 0);
    EXPECT_EQ(holes.sole_contacts[0], kLeaves);
    EXPECT_EQ(holes.effective_size[0], kLeaves);
}

} // namespace spindel::engine
