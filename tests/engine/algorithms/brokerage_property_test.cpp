#include "engine/algorithms/brokerage.h"

#include <array>
#include <numeric>

#include <gtest/gtest.h>

#include "engine/algorithms/alike_sides.h"
#include "engine/algorithms/broker_shares.h"
#include "engine/algorithms/four_cycles.h"
#include "engine/parallel.h"
#include "engine/random.h"
#include "tests/support/random_graphs.h"
#include "tests/support/uniform.h"

namespace spindel::engine {

namespace {

constexpr std::uint64_t kGraphs = 300;

/// Groups 0 (unknown) to 3.
Groups random_groups(std::uint64_t seed, NodeId nodes)
{
    Random random(seed, 7);
    Groups groups(nodes);
    for (auto& group : groups)
        group = static_cast<std::uint16_t>(random.below(4));
    return groups;
}

Network uniform_digraph(std::uint64_t seed, NodeId nodes, std::size_t arcs)
{
    Random random(seed, 5);
    std::vector<Arc> list(arcs);
    for (auto& arc : list) {
        arc.from = static_cast<NodeId>(random.below(nodes));
        arc.to = static_cast<NodeId>(random.below(nodes));
    }
    return Network::directed(nodes, list);
}

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

/// The brokers of every pair, by the definition.
struct BrokerageByDefinition {
    NodeMap<RoleCounts<std::uint64_t>> raw;
    NodeMap<RoleCounts<double>> partial;
};

BrokerageByDefinition by_definition(const Network& network, const Groups& groups)
{
    const NodeId n = network.node_count();
    BrokerageByDefinition result{NodeMap<RoleCounts<std::uint64_t>>(n),
                                 NodeMap<RoleCounts<double>>(n)};
    for (NodeId a = 0; a < n; ++a) {
        for (NodeId b = 0; b < n; ++b) {
            if (a == b || network.has_arc(a, b)) continue;
            std::vector<NodeId> brokers;
            for (NodeId v = 0; v < n; ++v) {
                if (v != a && v != b && network.has_arc(a, v) && network.has_arc(v, b)) {
                    brokers.push_back(v);
                }
            }
            for (const NodeId v : brokers) {
                if (groups[a] == 0 || groups[v] == 0 || groups[b] == 0) continue;
                const auto role = broker_role(groups[a], groups[v], groups[b]);
                ++result.raw[v][role];
                result.partial[v][role] += 1.0 / static_cast<double>(brokers.size());
            }
        }
    }
    return result;
}

/// The p-values from a full count of every dealing, dealt as the documentation says.
NodeMap<double> p_values_by_definition(const Network& network, const Groups& groups,
                                       const BrokerageOptions& options)
{
    const auto observed = by_definition(network, groups).raw;
    std::vector<NodeId> known;
    for (NodeId v = 0; v < network.node_count(); ++v) {
        if (groups[v] != 0) known.push_back(v);
    }
    NodeMap<double> reached(network.node_count(), 1.0);
    for (std::uint32_t i = 0; i < options.permutations; ++i) {
        Random random(options.random_seed, i);
        auto deal = groups;
        for (std::size_t left = known.size(); left > 1; --left) {
            std::swap(deal[known[left - 1]], deal[known[random.below(left)]]);
        }
        const auto counts = by_definition(network, deal).raw;
        for (std::size_t v = 0; v < counts.size(); ++v) {
            if (counts[v].across_borders() >= observed[v].across_borders()) reached[v] += 1.0;
        }
    }
    for (auto& p : reached)
        p /= 1.0 + options.permutations;
    return reached;
}

constexpr std::array kRoles{BrokerRole::coordinator, BrokerRole::consultant,
                            BrokerRole::representative, BrokerRole::gatekeeper,
                            BrokerRole::liaison};

/// The same for each role.
NodeMap<RoleCounts<double>> role_p_values_by_definition(const Network& network,
                                                        const Groups& groups,
                                                        const BrokerageOptions& options)
{
    auto observed = by_definition(network, groups).raw;
    std::vector<NodeId> known;
    for (NodeId v = 0; v < network.node_count(); ++v) {
        if (groups[v] != 0) known.push_back(v);
    }
    NodeMap<RoleCounts<double>> reached(network.node_count(), {1, 1, 1, 1, 1});
    for (std::uint32_t i = 0; i < options.permutations; ++i) {
        Random random(options.random_seed, i);
        auto deal = groups;
        for (std::size_t left = known.size(); left > 1; --left)
            std::swap(deal[known[left - 1]], deal[known[random.below(left)]]);
        auto counts = by_definition(network, deal).raw;
        for (std::size_t v = 0; v < counts.size(); ++v) {
            for (const auto role : kRoles)
                reached[v][role] += counts[v][role] >= observed[v][role] ? 1.0 : 0.0;
        }
    }
    for (auto& p : reached) {
        for (const auto role : kRoles)
            p[role] /= 1.0 + options.permutations;
    }
    return reached;
}

} // namespace

TEST(BrokerageProperty, AgreesWithTheDefinitionOnRandomDigraphs)
{
    for (std::uint64_t seed = 0; seed < kGraphs; ++seed) {
        const auto graph = tests::random_graph(seed);
        for (const auto& network : {graph.directed(), graph.undirected()}) {
            const auto groups = random_groups(seed, graph.nodes);
            const auto expected = by_definition(network, groups);
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
            const auto groups = random_groups(seed, graph.nodes);
            const auto expected = by_definition(network, groups);
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
            const auto groups = random_groups(seed, network.node_count());
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

TEST(BrokerageProperty, PValuesAgreeWithAFullCountOfEveryDealing)
{
    for (std::uint64_t seed = 0; seed < kGraphs / 4; ++seed) {
        const auto network = tests::random_graph(seed).directed();
        const auto groups = random_groups(seed, network.node_count());
        const BrokerageOptions options{.partial = false, .permutations = 19, .random_seed = seed};
        ASSERT_EQ(brokerage(network, groups, options).p_value,
                  p_values_by_definition(network, groups, options))
            << "seed " << seed;
    }
}

TEST(BrokerageProperty, RolePValuesAgreeWithAFullCountOfEveryDealing)
{
    for (std::uint64_t seed = 0; seed < kGraphs / 4; ++seed) {
        const auto network = tests::random_graph(seed).directed();
        const auto groups = random_groups(seed, network.node_count());
        const BrokerageOptions options{
            .partial = false, .permutations = 19, .random_seed = seed, .by_role = true};
        ASSERT_EQ(brokerage(network, groups, options).role_p_value,
                  role_p_values_by_definition(network, groups, options))
            << "seed " << seed;
    }
}

TEST(BrokerageProperty, GroupsDealtAtRandomGiveRolePValuesThatClaimNoMoreThanChance)
{
    // The p-values of the hub of each network, five of roles and that across borders, by Kolmogorov
    // and Smirnov's one-sided distance.
    std::array<std::vector<double>, kRoles.size() + 1> p;
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        const auto network = uniform_digraph(seed, 40, 200);
        Random random(seed, 3);
        Groups groups(network.node_count());
        for (auto& group : groups)
            group = static_cast<std::uint16_t>(1 + random.below(3));
        auto result =
            brokerage(network, groups,
                      {.partial = false, .permutations = 99, .random_seed = seed, .by_role = true});
        NodeId hub = 0;
        for (NodeId v = 0; v < network.node_count(); ++v)
            hub = result.raw[v].total() > result.raw[hub].total() ? v : hub;
        for (std::size_t r = 0; r < kRoles.size(); ++r)
            p[r].push_back(result.role_p_value[hub][kRoles[r]]);
        p.back().push_back(result.p_value[hub]);
    }
    for (const auto& of_role : p) {
        EXPECT_LT(support::excess_over_uniform(of_role), support::most_excess(of_role.size()));
        const double mean = std::accumulate(of_role.begin(), of_role.end(), 0.0) / 400;
        EXPECT_LT(mean, 0.6) << "ties make it cautious, not deaf";
    }
}

TEST(BrokerageProperty, GroupsDealtAtRandomGivePValuesNearUniform)
{
    // One node's p-value over many dealings of the observed groups: under the null, at most about
    // a share x of them lie at or below x (fewer where counts are tied).
    const auto network = uniform_digraph(1, 40, 160);
    std::uint64_t figures = 0;
    std::uint64_t low = 0;
    std::uint64_t high = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        Random random(seed, 3);
        Groups groups(network.node_count());
        for (auto& group : groups)
            group = static_cast<std::uint16_t>(1 + random.below(2));
        const auto result = brokerage(network, groups, {.partial = false, .permutations = 99});
        for (NodeId v = 0; v < network.node_count(); ++v) {
            if (result.raw[v].total() < 12) continue;
            ++figures;
            low += result.p_value[v] <= 0.1 ? 1 : 0;
            high += result.p_value[v] > 0.5 ? 1 : 0;
        }
    }
    ASSERT_GT(figures, 200U);
    EXPECT_LT(low, figures * 15 / 100);
    EXPECT_GT(low, figures * 3 / 100);
    EXPECT_GT(high, figures * 40 / 100);
}

TEST(BrokerageProperty, AnotherOrderOfTheNodesChangesNoCount)
{
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const auto graph = tests::random_graph(seed);
        const auto renaming = tests::random_renaming(seed, graph.nodes);
        const auto groups = random_groups(seed, graph.nodes);
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
    const auto network = uniform_digraph(11, 500, 5000);
    const auto groups = random_groups(11, network.node_count());
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
