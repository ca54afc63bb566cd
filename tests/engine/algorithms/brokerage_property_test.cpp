#include "engine/algorithms/brokerage.h"

#include <gtest/gtest.h>

#include "engine/algorithms/alike_sides.h"
#include "engine/algorithms/broker_shares.h"
#include "engine/algorithms/four_cycles.h"
#include "engine/parallel.h"
#include "engine/random.h"
#include "tests/support/brokerage_by_definition.h"
#include "tests/support/random_graphs.h"

namespace spindel::engine {

namespace {

constexpr std::uint64_t kGraphs = 300;

/// Three hubs and 900 contacts of some of them, to and fro as the seed wants it, a few of whom are
/// tied to one another and to a fourth hub.
std::vector<Arc> overlapping_hubs(std::uint64_t seed)
{
    constexpr NodeId kHubs = 3;
    constexpr NodeId kNodes = 904;
    Random random(seed, 13);
    std::vector<Arc> arcs;
    for (NodeId v = kHubs; v + 1 < kNodes; ++v) {
        for (NodeId hub = 0; hub < kHubs; ++hub) {
            if (random.below(3) > 0) arcs.push_back({hub, v});
            if (random.below(2) == 0) arcs.push_back({v, hub});
        }
        if (random.below(8) == 0) arcs.push_back({v, kNodes - 1});
        if (random.below(8) == 0) arcs.push_back({v, static_cast<NodeId>(random.below(kNodes))});
    }
    return arcs;
}

} // namespace

TEST(BrokerageProperty, AgreesWithTheDefinitionOnRandomDigraphs)
{
    for (std::uint64_t seed = 0; seed < kGraphs; ++seed) {
        const auto graph = tests::random_graph(seed);
        for (const auto& network : {graph.directed(), graph.undirected()}) {
            const auto groups = tests::random_groups(seed, graph.nodes);
            const auto expected = tests::brokerage_by_definition(network, groups);
            const auto result = brokerage(network, groups, {.permutations = 0});
            ASSERT_EQ(result.raw, expected.raw) << "seed " << seed;
            for (NodeId v = 0; v < graph.nodes; ++v) {
                const auto& partial = result.partial[v];
                const auto& wanted = expected.partial[v];
                ASSERT_NEAR(partial.coordinator, wanted.coordinator, 1e-12) << "seed " << seed;
                ASSERT_NEAR(partial.consultant, wanted.consultant, 1e-12) << "seed " << seed;
                ASSERT_NEAR(partial.representative, wanted.representative, 1e-12);
                ASSERT_NEAR(partial.gatekeeper, wanted.gatekeeper, 1e-12) << "seed " << seed;
                ASSERT_NEAR(partial.liaison, wanted.liaison, 1e-12) << "seed " << seed;
            }
        }
    }
}

TEST(BrokerageProperty, CyclesAndWalksDividePairsToTheSameBits)
{
    for (std::uint64_t seed = 0; seed < kGraphs; ++seed) {
        const auto graph = tests::random_graph(seed);
        for (const auto& network : {graph.directed(), graph.undirected()}) {
            const auto groups = tests::random_groups(seed, graph.nodes);
            const auto expected = tests::brokerage_by_definition(network, groups);
            NodeMap<RoleShares> walked(graph.nodes);
            divide_by_walks(network, groups, {}, walked);
            NodeMap<RoleShares> cycled(graph.nodes);
            divide_by_cycles(ranked_rows(network), groups, {}, cycled);
            for (NodeId v = 0; v < graph.nodes; ++v) {
                const auto partial = cycled[v].of(expected.raw[v]);
                ASSERT_EQ(partial, walked[v].of(expected.raw[v])) << "seed " << seed;
                ASSERT_NEAR(partial.total(), expected.partial[v].total(), 1e-12);
            }
        }
    }
}

TEST(BrokerageProperty, ContactsThatAreAlikeAreDividedAtOnceToTheSameBits)
{
    for (std::uint64_t seed = 0; seed < 12; ++seed) {
        const auto arcs = overlapping_hubs(seed);
        for (const auto& network : {Network::directed(904, arcs), Network::undirected(904, arcs)}) {
            const auto groups = tests::random_groups(seed, network.node_count());
            const auto raw = brokerage(network, groups, {.partial = false, .permutations = 0}).raw;
            NodeMap<RoleShares> walked(network.node_count());
            divide_by_walks(network, groups, {}, walked);
            NodeMap<RoleShares> cycled(network.node_count());
            const auto rows = ranked_rows(network);
            divide_by_cycles(rows, groups, {}, cycled);
            for (NodeId v = 0; v < network.node_count(); ++v)
                ASSERT_EQ(cycled[v].of(raw[v]), walked[v].of(raw[v])) << "seed " << seed;
            std::vector<std::uint16_t> group;
            for (const NodeId v : rows.node)
                group.push_back(groups[v]);
            FourCycles cycles(rows);
            cycles.find(0);
            AlikeSides alike_sides(rows, group);
            EXPECT_TRUE(alike_sides.unite(cycles));
            EXPECT_LT(alike_sides.sides().size(), cycles.sides().size() / 2);
        }
    }
}

TEST(BrokerageProperty, HubsThatShareAllTheirContactsAreNoLongWork)
{
    // all 1e10 ordered pairs of contacts are halved between two hubs, that of the hubs among 1e5
    constexpr NodeId kContacts = 100'000;
    std::vector<Arc> ties;
    for (NodeId v = 2; v < kContacts + 2; ++v) {
        ties.push_back({0, v});
        ties.push_back({1, v});
    }
    Groups groups(kContacts + 2);
    for (NodeId v = 0; v < groups.size(); ++v)
        groups[v] = static_cast<std::uint16_t>(1 + v % 2);
    const auto result =
        brokerage(Network::undirected(kContacts + 2, ties), groups, {.permutations = 0});
    constexpr double kHalf = kContacts / 2.0; // contacts of each group
    EXPECT_EQ(result.partial[0].coordinator, kHalf * (kHalf - 1) / 2);
    EXPECT_EQ(result.partial[0].consultant, kHalf * (kHalf - 1) / 2);
    EXPECT_EQ(result.partial[0].gatekeeper, kHalf * kHalf / 2);
    EXPECT_NEAR(result.partial[2].total(), 2.0 / kContacts, 1e-15);
}

TEST(BrokerageProperty, ASquareIsOneCycleInWhichPairsAreHalved)
{
    const auto rows =
        ranked_rows(Network::undirected(4, {{0, 1, 1.0}, {1, 2, 1.0}, {2, 3, 1.0}, {3, 0, 1.0}}));
    EXPECT_FALSE(has_few_cycles(rows, {1, 1, 1, 1}, 0, {}));
    EXPECT_TRUE(has_few_cycles(rows, {1, 1, 1, 1}, 1, {}));
    NodeMap<RoleShares> shares(4);
    divide_by_cycles(rows, {1, 1, 1, 1}, {}, shares);
    EXPECT_EQ(shares[0].of({.coordinator = 2}).coordinator, 1.0); // half of (1, 3) and of (3, 1)
}

TEST(BrokerageProperty, AHubOfManyStrangersIsNoLongWork)
{
    // 200,000 leaves in couples around one hub: 4e10 ordered pairs, none with a second broker
    constexpr NodeId kLeaves = 200'000;
    std::vector<Arc> ties;
    for (NodeId leaf = 1; leaf <= kLeaves; ++leaf) {
        ties.push_back({0, leaf, 1.0});
        if (leaf % 2 == 0) ties.push_back({leaf - 1, leaf, 1.0});
    }
    const Groups groups(kLeaves + 1, 1);
    const auto result =
        brokerage(Network::undirected(kLeaves + 1, ties), groups, {.permutations = 0});
    EXPECT_EQ(result.raw[0].coordinator, std::uint64_t{kLeaves} * (kLeaves - 2));
    EXPECT_EQ(result.partial[0].coordinator, double{kLeaves} * (kLeaves - 2));
}

TEST(BrokerageProperty, AnotherOrderOfTheNodesChangesNoCount)
{
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const auto graph = tests::random_graph(seed);
        const auto renaming = tests::random_renaming(seed, graph.nodes);
        const auto groups = tests::random_groups(seed, graph.nodes);
        Groups moved(groups.size());
        for (NodeId v = 0; v < graph.nodes; ++v)
            moved[renaming[v]] = groups[v];
        const auto before = brokerage(graph.directed(), groups, {.permutations = 0});
        const auto after =
            brokerage(tests::renamed(graph, renaming).directed(), moved, {.permutations = 0});
        for (NodeId v = 0; v < graph.nodes; ++v) {
            ASSERT_EQ(after.raw[renaming[v]], before.raw[v]) << "seed " << seed;
            ASSERT_NEAR(after.partial[renaming[v]].total(), before.partial[v].total(), 1e-12);
        }
    }
}

TEST(BrokerageProperty, HasTheSameBitsOnOneThreadAndOnMany)
{
    const auto network = tests::uniform_digraph(11, 500, 5000);
    const auto groups = tests::random_groups(11, network.node_count());
    const auto counted = [&](std::size_t threads) {
        const ThreadLimit limit(threads);
        return brokerage(network, groups, {.permutations = 120, .by_role = true});
    };
    const auto alone = counted(1);
    const auto together = counted(4);
    EXPECT_EQ(alone.raw, together.raw);
    EXPECT_EQ(alone.partial, together.partial);
    EXPECT_EQ(alone.p_value, together.p_value);
    EXPECT_EQ(alone.role_p_value, together.role_p_value);
}

} // namespace spindel::engine
