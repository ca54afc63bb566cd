#include "engine/algorithms/biconnected.h"

#include <set>

#include <gtest/gtest.h>

#include "engine/algorithms/components.h"
#include "tests/support/random_graphs.h"
#include "tests/support/real_networks.h"

namespace spindel::engine {

namespace {

using Nodes = std::vector<NodeId>;

/// The ties of a network but for those that `left_out(tie, u, v)` names.
template <typename Out>
Network without(const Network& network, const Out& left_out)
{
    std::vector<Arc> kept;
    const auto ties = index_ties(network);
    for (TieId tie = 0; tie < ties.ends.size(); ++tie) {
        const auto [u, v] = ties.ends[tie];
        if (!left_out(tie, u, v)) kept.push_back({u, v});
    }
    return Network::undirected(network.node_count(), kept);
}

NodeId pieces(const Network& network)
{
    return component_count(components(network));
}

/// By the definition: nodes whose removal leaves more components among the others.
Nodes cut_nodes(const Network& network)
{
    Nodes cut;
    for (NodeId v = 0; v < network.node_count(); ++v) {
        const auto rest =
            without(network, [&](TieId, NodeId a, NodeId b) { return a == v || b == v; });
        if (pieces(rest) - 1 > pieces(network)) cut.push_back(v); // v itself is one of the pieces
    }
    return cut;
}

std::vector<TieId> cut_ties(const Network& network)
{
    std::vector<TieId> cut;
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        const auto rest = without(network, [&](TieId t, NodeId, NodeId) { return t == tie; });
        if (pieces(rest) > pieces(network)) cut.push_back(tie);
    }
    return cut;
}

/// By the definition: two ties at a node are in one block where their other ends are joined without
/// that node; blocks are what that relation joins.
std::vector<std::uint32_t> blocks(const Network& network)
{
    const auto ties = index_ties(network).ends;
    std::vector<Arc> together;
    for (NodeId v = 0; v < network.node_count(); ++v) {
        const auto label = components(
            without(network, [&](TieId, NodeId a, NodeId b) { return a == v || b == v; }));
        const auto other_end = [&](TieId t) {
            return ties[t].first == v ? ties[t].second : ties[t].first;
        };
        const auto at_v = [&](TieId t) { return ties[t].first == v || ties[t].second == v; };
        for (TieId s = 0; s < ties.size(); ++s) {
            for (TieId t = 0; t < s; ++t) {
                if (at_v(s) && at_v(t) && label[other_end(s)] == label[other_end(t)]) {
                    together.push_back({s, t});
                }
            }
        }
    }
    const auto first_tie = components(Network::undirected(network.tie_count(), together));
    std::vector<std::uint32_t> number(first_tie.size());
    std::uint32_t next = 0;
    for (TieId t = 0; t < number.size(); ++t)
        number[t] = first_tie[t] == t ? next++ : number[first_tie[t]];
    return number;
}

} // namespace

TEST(Biconnected, TwoTrianglesAtANodeAndATailAreThreeBlocks)
{
    // 0-1-2 and 2-3-4 are triangles, 5 hangs from 4, 6 is alone
    const auto network =
        Network::undirected(7, {{0, 1}, {1, 2}, {0, 2}, {2, 3}, {3, 4}, {2, 4}, {4, 5}});
    const auto result = biconnected(network);
    EXPECT_EQ(result.block_count, 3U);
    EXPECT_EQ(result.block, (std::vector<std::uint32_t>{0, 0, 0, 1, 1, 1, 2}));
    EXPECT_EQ(result.articulation_points, (Nodes{2, 4}));
    EXPECT_EQ(result.bridges, std::vector<TieId>{6});
}

TEST(Biconnected, IsWhatTakingAwayEachNodeAndTieShowsOnRandomGraphs)
{
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const auto network = tests::random_graph(seed, {.max_nodes = 14}).directed();
        const auto result = biconnected(network);
        ASSERT_EQ(result.articulation_points, cut_nodes(network)) << "seed " << seed;
        ASSERT_EQ(result.bridges, cut_ties(network)) << "seed " << seed;
        ASSERT_EQ(result.block, blocks(network)) << "seed " << seed;
        ASSERT_EQ(result.block_count, std::set(result.block.begin(), result.block.end()).size());
    }
}

TEST(Biconnected, RealNetworksHaveTheFiguresThatIgraphFinds)
{
    const auto real = tests::real_network("montagna", "phone", "phone", false);
    if (!real) GTEST_SKIP() << "the shared data sets are absent";
    const auto result = biconnected(real->network);
    EXPECT_EQ(result.bridges.size(), static_cast<std::size_t>(real->whole.at("bridges")));
    std::set<NodeId> cut(result.articulation_points.begin(), result.articulation_points.end());
    for (NodeId v = 0; v < real->network.node_count(); ++v)
        EXPECT_EQ(cut.contains(v), real->figure(v, "articulation") == 1) << real->names[v];
}

TEST(Biconnected, AnEmptyNetworkHasNoBlocksAndAStopIsHeard)
{
    EXPECT_EQ(biconnected(Network()).block_count, 0U);
    EXPECT_EQ(biconnected(Network::directed(1, {{0, 0}})).block_count, 0U);
    std::stop_source stop;
    stop.request_stop();
    BiconnectedOptions options;
    options.progress.stop = stop.get_token();
    EXPECT_THROW(biconnected(Network(), options), Cancelled);
}

} // namespace spindel::engine
