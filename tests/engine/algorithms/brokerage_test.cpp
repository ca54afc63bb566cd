#include "engine/algorithms/brokerage.h"

#include <algorithm>
#include <stdexcept>

#include <gtest/gtest.h>

#include "tests/support/x_ring.h"

namespace spindel::engine {

namespace {

using Raw = RoleCounts<std::uint64_t>;
namespace ring = tests::x_ring;

/// In the order of the literature: w_I, w_O, b_IO, b_OI, b_O.
Raw raw(std::uint64_t coordinator, std::uint64_t consultant, std::uint64_t representative,
        std::uint64_t gatekeeper, std::uint64_t liaison)
{
    return {coordinator, consultant, representative, gatekeeper, liaison};
}

/// Two groups of twenty nodes, each a directed circle, and node 0 of the first with arcs to and
/// from the first sixteen nodes of the second.
Network two_circles_and_their_broker()
{
    std::vector<Arc> arcs;
    for (NodeId i = 0; i < 20; ++i) {
        arcs.push_back({i, (i + 1) % 20});
        arcs.push_back({20 + i, 20 + (i + 1) % 20});
    }
    for (NodeId i = 20; i < 36; ++i) {
        arcs.push_back({0, i});
        arcs.push_back({i, 0});
    }
    return Network::directed(40, arcs);
}

Groups two_groups_of_twenty()
{
    Groups groups(40, 1);
    std::fill(groups.begin() + 20, groups.end(), std::uint16_t{2});
    return groups;
}

} // namespace

TEST(Brokerage, TheXRingHasTheFiguresOfRsSna)
{
    const auto result = brokerage(ring::directed(), ring::kGroups, {.permutations = 0});
    const NodeMap<Raw> expected{
        raw(1, 0, 2, 2, 0), // m
        raw(0, 0, 0, 0, 0), // r1
        raw(0, 0, 2, 0, 0), // r2
        raw(0, 0, 2, 4, 2), // b, the spider
        raw(1, 0, 0, 2, 0), // t1
        raw(0, 0, 0, 0, 0), // t2
        raw(1, 0, 1, 1, 0), // h
        raw(1, 0, 0, 0, 0), // x1
        raw(1, 0, 0, 0, 0), // x2
    };
    EXPECT_EQ(result.raw, expected);
    EXPECT_EQ(result.raw[ring::b].total(), 8U);
    EXPECT_EQ(result.raw[ring::b].across_borders(), 8U);
    EXPECT_EQ(result.raw[ring::m].across_borders(), 4U);
}

TEST(Brokerage, EachRoleIsNamedByTheThreeGroups)
{
    EXPECT_EQ(broker_role(1, 1, 1), BrokerRole::coordinator);
    EXPECT_EQ(broker_role(1, 2, 1), BrokerRole::consultant);
    EXPECT_EQ(broker_role(1, 1, 2), BrokerRole::representative);
    EXPECT_EQ(broker_role(1, 2, 2), BrokerRole::gatekeeper);
    EXPECT_EQ(broker_role(1, 2, 3), BrokerRole::liaison);
}

TEST(Brokerage, TwoBrokersOfOnePairHoldHalfOfItEach)
{
    // 0 > 1 > 3 and 0 > 2 > 3; 0 and 3 of two groups, 1 of the first, 2 of a third
    const auto network = Network::directed(4, {{0, 1}, {0, 2}, {1, 3}, {2, 3}});
    const auto result = brokerage(network, {1, 1, 3, 2}, {.permutations = 0});
    EXPECT_EQ(result.partial[1].representative, 0.5);
    EXPECT_EQ(result.partial[2].liaison, 0.5);
    EXPECT_EQ(result.raw[1].representative, 1U);
    EXPECT_EQ(result.raw[2].liaison, 1U);
}

TEST(Brokerage, ABrokerOfUnknownGroupHoldsItsShareButIsNotCredited)
{
    const auto network = Network::directed(4, {{0, 1}, {0, 2}, {1, 3}, {2, 3}});
    const auto result = brokerage(network, {1, 1, 0, 2}, {.permutations = 9});
    EXPECT_EQ(result.partial[1].representative, 0.5);
    EXPECT_EQ(result.raw[2], Raw());
    EXPECT_EQ(result.partial[2], RoleCounts<double>());
    EXPECT_EQ(result.p_value[2], 1.0);
}

TEST(Brokerage, UnknownIsNotAbroad)
{
    const auto path = Network::directed(3, {{0, 1}, {1, 2}});
    for (const Groups& groups : {Groups{0, 1, 1}, Groups{1, 1, 0}, Groups{1, 0, 2}}) {
        const auto result = brokerage(path, groups, {.permutations = 0});
        EXPECT_EQ(result.raw[1], Raw());
        EXPECT_EQ(result.partial[1], RoleCounts<double>());
    }
}

TEST(Brokerage, APlantedBrokerBetweenTwoClosedGroupsHasTheLeastPValueThereIs)
{
    const auto result = brokerage(two_circles_and_their_broker(), two_groups_of_twenty(),
                                  {.partial = false, .permutations = 199});
    // 16 * 15 pairs of the other group but the 15 that are neighbours on its circle, and 16 each
    // from its own predecessor and to its own successor
    EXPECT_EQ(result.raw[0].across_borders(), 240U - 15U + 32U);
    EXPECT_EQ(result.raw[0].coordinator, 1U);
    EXPECT_EQ(result.p_value[0], 1.0 / 200);
    EXPECT_EQ(result.raw[10].across_borders(), 0U);
    EXPECT_EQ(result.p_value[10], 1.0);
}

TEST(Brokerage, APlantedGatekeeperIsOneInThatRoleAlone)
{
    // Node 0 hears from the other group and passes on to its own: all pairs lead in.
    std::vector<Arc> arcs;
    for (NodeId k = 1; k <= 8; ++k) {
        arcs.push_back({20 + k, 0});
        arcs.push_back({0, k});
    }
    const auto result = brokerage(Network::directed(40, arcs), two_groups_of_twenty(),
                                  {.partial = false, .permutations = 199, .by_role = true});
    EXPECT_EQ(result.raw[0].gatekeeper, 64U);
    EXPECT_EQ(result.role_p_value[0].gatekeeper, 1.0 / 200);
    EXPECT_EQ(result.role_p_value[0].representative, 1.0);
    EXPECT_EQ(result.role_p_value[0].consultant, 1.0);
    EXPECT_TRUE(brokerage(Network(), {}, {.by_role = true}).role_p_value.empty());
}

TEST(Brokerage, PValuesAreTheSameForASeedAndDifferForAnother)
{
    const auto network = ring::directed();
    const auto first = brokerage(network, ring::kGroups, {.random_seed = 1});
    EXPECT_EQ(first.p_value, brokerage(network, ring::kGroups, {.random_seed = 1}).p_value);
    EXPECT_NE(first.p_value, brokerage(network, ring::kGroups, {.random_seed = 2}).p_value);
    EXPECT_EQ(first.permutations, 999U);
    EXPECT_EQ(first.random_seed, 1U);
}

TEST(Brokerage, AnEmptyNetworkHasNoFigures)
{
    const auto result = brokerage(Network(), {});
    EXPECT_TRUE(result.raw.empty());
    EXPECT_TRUE(result.partial.empty());
    EXPECT_TRUE(result.p_value.empty());
}

TEST(Brokerage, NeedsAGroupForEachNodeAndStopsWhenAsked)
{
    EXPECT_THROW(brokerage(ring::directed(), {1, 2}), std::invalid_argument);
    std::stop_source stop;
    stop.request_stop();
    BrokerageOptions options;
    options.progress.stop = stop.get_token();
    EXPECT_THROW(brokerage(ring::directed(), ring::kGroups, options), Cancelled);
}

} // namespace spindel::engine
