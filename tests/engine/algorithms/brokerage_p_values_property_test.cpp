#include <algorithm>
#include <array>
#include <functional>
#include <numeric>

#include <gtest/gtest.h>

#include "engine/algorithms/brokerage.h"
#include "engine/random.h"
#include "tests/support/brokerage_by_definition.h"
#include "tests/support/random_graphs.h"
#include "tests/support/uniform.h"

namespace spindel::engine {

namespace {

constexpr std::uint64_t kDealtGraphs = 75;

constexpr std::array kFiveRoles{BrokerRole::coordinator, BrokerRole::consultant,
                                BrokerRole::representative, BrokerRole::gatekeeper,
                                BrokerRole::liaison};

using RawCounts = NodeMap<RoleCounts<std::uint64_t>>;

/// A full count of every dealing of the groups, dealt as the documentation says.
void for_each_dealing(const Network& network, const Groups& groups, const BrokerageOptions& options,
                      const std::function<void(RawCounts& counts)>& visit)
{
    std::vector<NodeId> known;
    for (NodeId v = 0; v < network.node_count(); ++v) {
        if (groups[v] != 0) known.push_back(v);
    }
    for (std::uint32_t i = 0; i < options.permutations; ++i) {
        Random random(options.random_seed, i);
        auto deal = groups;
        for (std::size_t left = known.size(); left > 1; --left)
            std::swap(deal[known[left - 1]], deal[known[random.below(left)]]);
        auto counts = tests::brokerage_by_definition(network, deal).raw;
        visit(counts);
    }
}

NodeMap<double> p_values_by_definition(const Network& network, const Groups& groups,
                                       const BrokerageOptions& options)
{
    const auto observed = tests::brokerage_by_definition(network, groups).raw;
    NodeMap<double> reached(network.node_count(), 1.0);
    for_each_dealing(network, groups, options, [&](const RawCounts& counts) {
        for (std::size_t v = 0; v < counts.size(); ++v)
            if (counts[v].across_borders() >= observed[v].across_borders()) reached[v] += 1.0;
    });
    for (auto& p : reached)
        p /= 1.0 + options.permutations;
    return reached;
}

/// The same for each role.
NodeMap<RoleCounts<double>> role_p_values_by_definition(const Network& network,
                                                        const Groups& groups,
                                                        const BrokerageOptions& options)
{
    auto observed = tests::brokerage_by_definition(network, groups).raw;
    NodeMap<RoleCounts<double>> reached(network.node_count(), {1, 1, 1, 1, 1});
    for_each_dealing(network, groups, options, [&](RawCounts& counts) {
        for (std::size_t v = 0; v < counts.size(); ++v)
            for (const auto role : kFiveRoles)
                reached[v][role] += counts[v][role] >= observed[v][role] ? 1.0 : 0.0;
    });
    for (auto& p : reached)
        for (const auto role : kFiveRoles)
            p[role] /= 1.0 + options.permutations;
    return reached;
}

} // namespace

TEST(BrokeragePValuesProperty, PValuesAgreeWithAFullCountOfEveryDealing)
{
    for (std::uint64_t seed = 0; seed < kDealtGraphs; ++seed) {
        const auto network = tests::random_graph(seed).directed();
        const auto groups = tests::random_groups(seed, network.node_count());
        const BrokerageOptions options{.partial = false, .permutations = 19, .random_seed = seed};
        ASSERT_EQ(brokerage(network, groups, options).p_value,
                  p_values_by_definition(network, groups, options))
            << "seed " << seed;
    }
}

TEST(BrokeragePValuesProperty, RolePValuesAgreeWithAFullCountOfEveryDealing)
{
    for (std::uint64_t seed = 0; seed < kDealtGraphs; ++seed) {
        const auto network = tests::random_graph(seed).directed();
        const auto groups = tests::random_groups(seed, network.node_count());
        const BrokerageOptions options{
            .partial = false, .permutations = 19, .random_seed = seed, .by_role = true};
        ASSERT_EQ(brokerage(network, groups, options).role_p_value,
                  role_p_values_by_definition(network, groups, options))
            << "seed " << seed;
    }
}

TEST(BrokeragePValuesProperty, GroupsDealtAtRandomGiveRolePValuesThatClaimNoMoreThanChance)
{
    // The p-values of the hub of each network, five of roles and that across borders, by Kolmogorov
    // and Smirnov's one-sided distance.
    std::array<std::vector<double>, kFiveRoles.size() + 1> p;
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        const auto network = tests::uniform_digraph(seed, 40, 200);
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
        for (std::size_t r = 0; r < kFiveRoles.size(); ++r)
            p[r].push_back(result.role_p_value[hub][kFiveRoles[r]]);
        p.back().push_back(result.p_value[hub]);
    }
    for (const auto& of_role : p) {
        EXPECT_LT(support::excess_over_uniform(of_role), support::most_excess(of_role.size()));
        const double mean = std::accumulate(of_role.begin(), of_role.end(), 0.0) / 400;
        EXPECT_LT(mean, 0.6) << "ties make it cautious, not deaf";
    }
}

TEST(BrokeragePValuesProperty, GroupsDealtAtRandomGivePValuesNearUniform)
{
    // One node's p-value over many dealings of the observed groups: under the null, at most about
    // a share x of them lie at or below x (fewer where counts are tied).
    const auto network = tests::uniform_digraph(1, 40, 160);
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

} // namespace spindel::engine
