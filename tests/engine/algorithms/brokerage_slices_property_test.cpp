#include <algorithm>
#include <limits>
#include <numeric>

#include <gtest/gtest.h>

#include "engine/algorithms/broker_rows.h"
#include "engine/algorithms/brokerage.h"
#include "engine/parallel.h"
#include "engine/random.h"
#include "tests/support/brokerage_by_definition.h"
#include "tests/support/random_graphs.h"

namespace spindel::engine {

namespace {

constexpr std::uint64_t kAll = std::numeric_limits<std::uint64_t>::max();

/// All tied to all, but for one arc in eight.
Network nearly_complete(NodeId nodes)
{
    Random random(3, 17);
    std::vector<Arc> arcs;
    for (NodeId a = 0; a < nodes; ++a) {
        for (NodeId b = 0; b < nodes; ++b) {
            if (a != b && random.below(8) > 0) arcs.push_back({a, b});
        }
    }
    return Network::directed(nodes, arcs);
}

/// Four hubs that know one another and all others, who know few.
Network hubs_and_contacts(NodeId nodes)
{
    Random random(5, 17);
    std::vector<Arc> ties;
    for (NodeId v = 1; v < nodes; ++v) {
        for (NodeId hub = 0; hub < std::min(v, NodeId{4}); ++hub)
            ties.push_back({hub, v});
        ties.push_back({v, static_cast<NodeId>(random.below(nodes))});
    }
    return Network::undirected(nodes, ties);
}

std::vector<NodeId> known_nodes(const Groups& groups)
{
    std::vector<NodeId> nodes;
    for (NodeId v = 0; v < groups.size(); ++v) {
        if (groups[v] != 0) nodes.push_back(v);
    }
    return nodes;
}

/// The closed ends of every arc into v, by the definition.
std::vector<std::vector<NodeId>> closed_by_definition(const Network& network, const Groups& groups,
                                                      NodeId v)
{
    std::vector<std::vector<NodeId>> closed;
    for (NodeId a = 0; a < network.node_count(); ++a) {
        if (groups[a] == 0 || !network.has_arc(a, v)) continue;
        closed.emplace_back();
        for (NodeId b = 0; b < network.node_count(); ++b) {
            if (groups[b] != 0 && network.has_arc(v, b) && network.has_arc(a, b))
                closed.back().push_back(b);
        }
    }
    return closed;
}

} // namespace

TEST(BrokerageSlices, PValuesHaveTheSameBitsHoweverManyPairsAreKept)
{
    for (const auto& network : {nearly_complete(70), hubs_and_contacts(400)}) {
        const auto groups = tests::random_groups(2, network.node_count());
        const auto counted = [&](std::uint64_t most_kept, std::size_t threads) {
            const ThreadLimit limit(threads);
            return brokerage(network, groups,
                             {.permutations = 60, .by_role = true, .most_kept_pairs = most_kept});
        };
        const auto kept = counted(kAll, 1);
        for (const std::uint64_t most : {std::uint64_t{0}, std::uint64_t{1000}}) {
            for (const std::size_t threads : {1, 2, 4}) {
                const auto sliced = counted(most, threads);
                EXPECT_EQ(sliced.p_value, kept.p_value) << most << " kept, " << threads;
                EXPECT_EQ(sliced.role_p_value, kept.role_p_value) << most << " kept, " << threads;
            }
        }
        const auto usual = brokerage(network, groups, {.permutations = 60, .by_role = true});
        EXPECT_EQ(usual.p_value, kept.p_value);
        EXPECT_EQ(usual.role_p_value, kept.role_p_value);
    }
}

TEST(BrokerageSlices, NoSliceKeepsMoreThanIsAllowedButForANodeAlone)
{
    const auto network = hubs_and_contacts(400);
    const auto groups = tests::random_groups(2, network.node_count());
    const auto nodes = known_nodes(groups);
    const Progress progress;
    const auto whole = BrokerSlices(network, groups, nodes, kAll, progress);
    ASSERT_EQ(whole.count(), 1U);
    for (const std::uint64_t most : {0, 10, 100, 1000}) {
        const BrokerSlices slices(network, groups, nodes, most, progress);
        EXPECT_GT(slices.count(), 1U);
        std::uint64_t all = 0;
        std::size_t taken = 0;
        for (std::size_t s = 0; s < slices.count(); ++s) {
            const auto rows = slices.rows(s);
            EXPECT_EQ(slices.first(s), taken);
            EXPECT_TRUE(rows.closed.size() <= most || rows.nodes.size() == 1) << most;
            taken += rows.nodes.size();
            all += rows.closed.size();
        }
        EXPECT_EQ(taken, nodes.size());
        EXPECT_EQ(all, whole.rows(0).closed.size());
    }
}

TEST(BrokerageSlices, RowsHoldTheClosedPairsOfTheDefinition)
{
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const auto network = tests::random_graph(seed).directed();
        const auto groups = tests::random_groups(seed, network.node_count());
        const auto nodes = known_nodes(groups);
        const Progress progress;
        const BrokerSlices slices(network, groups, nodes, 4, progress);
        for (std::size_t s = 0; s < slices.count(); ++s) {
            const auto rows = slices.rows(s);
            for (std::size_t i = 0; i < rows.nodes.size(); ++i) {
                std::vector<std::vector<NodeId>> closed;
                for (auto arc = rows.in_row[i]; arc < rows.in_row[i + 1]; ++arc) {
                    const auto ends = rows.closed_of(arc);
                    closed.emplace_back(ends.begin(), ends.end());
                }
                ASSERT_EQ(closed, closed_by_definition(network, groups, rows.nodes[i]))
                    << "seed " << seed;
            }
        }
    }
}

TEST(BrokerageSlices, StopsWhenAsked)
{
    std::stop_source stop;
    stop.request_stop();
    const Progress progress{.report = {}, .stop = stop.get_token()};
    const auto network = nearly_complete(20);
    const Groups groups(20, 1);
    const auto nodes = known_nodes(groups);
    EXPECT_THROW(BrokerSlices(network, groups, nodes, 4, progress), Cancelled);
}

} // namespace spindel::engine
