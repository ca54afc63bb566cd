#include <gtest/gtest.h>

#include "engine/algorithms/betweenness.h"
#include "engine/algorithms/block_paths.h"
#include "engine/algorithms/source_batch.h"
#include "engine/parallel.h"
#include "tests/support/all_paths.h"
#include "tests/support/random_graphs.h"

namespace spindel::engine {

namespace {

/// Ties of which some become chains, and what else reductions meet.
class ChainNetwork {
public:
    explicit ChainNetwork(NodeId nodes) : nodes_(nodes) {}

    NodeId nodes() const { return nodes_; }
    void add_chain(NodeId from, NodeId to, std::uint64_t inner)
    {
        for (; inner > 0; --inner) {
            arcs_.push_back({from, nodes_});
            from = nodes_++;
        }
        arcs_.push_back({from, to});
    }
    void add_pendant(NodeId at) { add_chain(at, nodes_++, 0); }
    void add_twin(NodeId of)
    {
        const auto before = arcs_;
        for (const auto& arc : before) {
            if (arc.from == of) arcs_.push_back({nodes_, arc.to});
            if (arc.to == of) arcs_.push_back({nodes_, arc.from});
        }
        ++nodes_;
    }
    tests::RandomGraph graph() const { return {nodes_, arcs_}; }
    Network network() const { return Network::undirected(nodes_, arcs_); }

private:
    NodeId nodes_;
    std::vector<Arc> arcs_;
};

/// A random graph whose ties are subdivided up to five times; loops become closed chains and
/// repeated ties parallel ones. Pendants and twins are added.
ChainNetwork chain_network(std::uint64_t seed, NodeId max_nodes = 9)
{
    Random random(seed, 0x636861696e);
    const auto kernel = tests::random_graph(seed, {.max_nodes = max_nodes});
    ChainNetwork result(kernel.nodes);
    const auto longest = 1 + random.below(6);
    for (const auto& arc : kernel.arcs) {
        if (random.below(3) > 0) result.add_chain(arc.from, arc.to, random.below(longest));
    }
    for (auto more = random.below(4); more > 0 && result.nodes() > 0; --more) {
        const auto at = static_cast<NodeId>(random.below(result.nodes()));
        if (random.below(3) == 0) {
            result.add_twin(at);
        } else {
            result.add_pendant(at);
        }
    }
    return result;
}

/// Chains side by side between two hubs.
Network theta(std::initializer_list<std::uint64_t> inner)
{
    ChainNetwork result(2);
    for (const auto size : inner)
        result.add_chain(0, 1, size);
    return result.network();
}

void expect_figures_of_definition(const Network& network, const std::string& where)
{
    const auto found = betweenness(network).score;
    const auto expected = tests::betweenness_by_definition(network);
    for (NodeId v = 0; v < network.node_count(); ++v) {
        ASSERT_NEAR(found[v], expected[v] / 2, 1e-9 * (1 + expected[v]))
            << "node " << v << " of " << where;
    }
}

/// The largest block of a network.
PathGraph largest_block(const Network& network)
{
    const auto blocks = path_blocks(network);
    NodeMap<NodeId> place(network.node_count(), 0);
    PathGraph largest;
    for (std::uint32_t b = 0; b < blocks.blocks.size(); ++b) {
        auto graph = block_paths(block_rows(network, blocks, b, place)).graph;
        if (graph.node_count() > largest.node_count()) largest = std::move(graph);
    }
    return largest;
}

/// Sums for the nodes of the graph that the paths are those of.
NodeMap<double> sums(const ContractedPaths& paths, LaneWidth width)
{
    const auto found = summed_dependencies(paths, 0, paths.plan.batches.size(), width, {});
    auto result = found;
    for (std::size_t i = 0; i < paths.order.size(); ++i)
        result[paths.order[i]] = found[i];
    return result;
}

} // namespace

TEST(ChainBetweennessProperty, AgreesWithTheDefinitionWhereTiesAreSubdivided)
{
    for (std::uint64_t seed = 0; seed < 1500; ++seed)
        expect_figures_of_definition(chain_network(seed).network(), "seed " + std::to_string(seed));
}

TEST(ChainBetweennessProperty, AgreesWithTheDefinitionOnCycles)
{
    for (NodeId n = 3; n < 24; ++n) {
        ChainNetwork cycle(1);
        cycle.add_chain(0, 0, n - 1);
        expect_figures_of_definition(cycle.network(), "a cycle of " + std::to_string(n));
        for (NodeId pendant = 0; pendant < n; pendant += 2)
            cycle.add_pendant(pendant);
        expect_figures_of_definition(cycle.network(), "its sun");
    }
}

TEST(ChainBetweennessProperty, AgreesWithTheDefinitionOnChainsSideBySide)
{
    for (std::uint64_t i = 0; i < 7; ++i) {
        for (std::uint64_t j = i; j < 10; ++j) {
            for (std::uint64_t k = j; k < 10; ++k)
                expect_figures_of_definition(theta({i, j, k, k}), "chains of " + std::to_string(i) +
                                                                      ", " + std::to_string(j) +
                                                                      ", " + std::to_string(k));
        }
    }
}

TEST(ChainBetweennessProperty, ServedChainsGiveWhatSearchesFromTheirInnerNodesGive)
{
    std::size_t served = 0;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const auto graph = largest_block(chain_network(seed, 60).network());
        if (graph.node_count() < 3) continue;
        std::vector<NodeId> all(graph.node_count());
        std::iota(all.begin(), all.end(), NodeId{0});
        const auto paths = contracted(graph);
        served += paths.plan.chains.size();
        const auto expected = sums(uncontracted(graph, all), LaneWidth::two);
        const auto found = sums(paths, LaneWidth::two);
        for (NodeId v = 0; v < graph.node_count(); ++v)
            ASSERT_NEAR(found[v], expected[v], 1e-12 * (1 + expected[v])) << "seed " << seed;
        for (const auto width : lane_widths())
            ASSERT_EQ(sums(paths, width), found) << "seed " << seed;
    }
    EXPECT_GT(served, 1000U);
}

TEST(ChainBetweennessProperty, APlanSearchesFromEachNodeOnceOrServesItsChain)
{
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const auto graph = largest_block(chain_network(seed, 60).network());
        const auto plan = chains_served(graph);
        NodeMap<int> counted(graph.node_count(), 0);
        for (const auto& batch : plan.batches) {
            const auto sources = plan.sources_of(batch);
            ASSERT_LE(sources.size(), kLanes);
            for (const NodeId s : sources)
                counted[s] += batch.own_pairs ? 1 : 0;
            for (const auto& chain : plan.chains_of(batch)) {
                for (const NodeId hub : chain.hubs)
                    ASSERT_EQ(std::ranges::count(sources, hub), 1);
                for (const NodeId v : plan.inner_of(chain))
                    counted[v] += 1;
            }
        }
        ASSERT_EQ(counted, NodeMap<int>(graph.node_count(), 1)) << "seed " << seed;
    }
}

TEST(ChainBetweennessProperty, FollowsNodesThroughARenaming)
{
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const auto graph = chain_network(seed, 20).graph();
        const auto renaming = tests::random_renaming(seed, graph.nodes);
        const auto before = betweenness(graph.undirected()).score;
        const auto after = betweenness(tests::renamed(graph, renaming).undirected()).score;
        for (NodeId v = 0; v < graph.nodes; ++v)
            ASSERT_NEAR(before[v], after[renaming[v]], 1e-9 * (1 + before[v])) << "seed " << seed;
    }
}

TEST(ChainBetweennessProperty, HasTheSameBitsOnOneThreadAndOnMany)
{
    ChainNetwork large(400);
    Random random(5);
    const auto hub = [&] { return static_cast<NodeId>(random.below(400)); };
    for (int tie = 0; tie < 900; ++tie)
        large.add_chain(hub(), hub(), random.below(4));
    const auto network = large.network();
    const auto scores = [&](std::size_t threads) {
        const ThreadLimit limit(threads);
        return betweenness(network).score;
    };
    const auto alone = scores(1);
    EXPECT_EQ(alone, scores(2));
    EXPECT_EQ(alone, scores(4));
}

TEST(ChainBetweennessProperty, AChainHasTwoHubsWhateverTheBlock)
{
    for (std::uint64_t seed = 0; seed < 1000; ++seed) {
        const auto graph = largest_block(chain_network(seed, 12).network());
        for (const auto& chain : path_chains(graph).chains)
            ASSERT_NE(chain.hubs[0], chain.hubs[1]) << "seed " << seed;
    }
}

} // namespace spindel::engine
