#include "engine/algorithms/best_paths.h"

#include <algorithm>
#include <functional>
#include <set>

#include <gtest/gtest.h>

#include "engine/random.h"
#include "tests/support/random_graphs.h"

namespace spindel::engine {

namespace {

/// Every path without a node twice, shortest first, then in the order of node ids; whole lengths.
std::vector<WeightedPath> all_paths(const Network& network, NodeId source, NodeId target,
                                    const BestPathsOptions& options)
{
    std::vector<WeightedPath> paths;
    WeightedPath path{{source}, 0};
    const std::function<void()> extend = [&] {
        const NodeId v = path.nodes.back();
        if (v == target) {
            paths.push_back(path);
            return;
        }
        const auto row = options.directed ? network.successors(v) : network.neighbors(v);
        const auto weights =
            options.directed ? network.successor_weights(v) : network.neighbor_weights(v);
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (std::ranges::find(path.nodes, row[i]) != path.nodes.end()) continue;
            const double step = options.length == ArcLength::hop ? 1.0 : weights[i];
            path.nodes.push_back(row[i]);
            path.length += step;
            extend();
            path.nodes.pop_back();
            path.length -= step;
        }
    };
    extend();
    std::ranges::sort(paths, [](const WeightedPath& a, const WeightedPath& b) {
        return std::tie(a.length, a.nodes) < std::tie(b.length, b.nodes);
    });
    if (paths.size() > options.count) paths.resize(options.count);
    return paths;
}

std::vector<double> lengths(const std::vector<WeightedPath>& paths)
{
    std::vector<double> result;
    for (const auto& path : paths)
        result.push_back(path.length);
    return result;
}

} // namespace

TEST(BestPathsProperty, AreTheFirstOfAllPathsThereAre)
{
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const auto graph = tests::random_graph(seed, {.max_nodes = 8, .weighted = true});
        if (graph.nodes == 0) continue;
        BestPathsOptions options;
        options.directed = seed % 2 == 0;
        options.length = seed % 3 == 0 ? ArcLength::hop : ArcLength::weight;
        options.count = 1 + seed % 9;
        const auto network = seed % 4 == 1 ? graph.undirected() : graph.directed();
        for (NodeId target = 0; target < graph.nodes; ++target) {
            ASSERT_EQ(best_paths(network, 0, target, options),
                      all_paths(network, 0, target, options))
                << "seed " << seed << ", target " << target;
        }
    }
}

TEST(BestPathsProperty, OtherNamesGiveTheSameLengths)
{
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const auto graph = tests::random_graph(seed, {.max_nodes = 30, .weighted = true});
        if (graph.nodes < 2) continue;
        const auto renaming = tests::random_renaming(seed, graph.nodes);
        const BestPathsOptions options{.count = 20, .length = ArcLength::weight};
        EXPECT_EQ(lengths(best_paths(graph.undirected(), 0, 1, options)),
                  lengths(best_paths(tests::renamed(graph, renaming).undirected(), renaming[0],
                                     renaming[1], options)));
    }
}

TEST(BestPathsProperty, EveryPathOfAGridIsFoundOnce)
{
    // a 4 x 4 grid from corner to corner: 20 paths of 6 steps among 184 without a node twice
    std::vector<Arc> ties;
    for (NodeId v = 0; v < 16; ++v) {
        if (v % 4 != 3) ties.push_back({v, v + 1});
        if (v + 4 < 16) ties.push_back({v, v + 4});
    }
    const auto paths = best_paths(Network::undirected(16, ties), 0, 15, {.count = 1000});
    EXPECT_EQ(paths.size(), 184U);
    EXPECT_EQ(std::ranges::count(paths, 6.0, &WeightedPath::length), 20);
    auto distinct = paths;
    std::ranges::sort(distinct, {}, &WeightedPath::nodes);
    EXPECT_TRUE(std::ranges::adjacent_find(distinct, {}, &WeightedPath::nodes) == distinct.end());
}

TEST(BestPathsProperty, OfALargeGridAreTheFirstOfVeryManyAlike)
{
    // from corner to corner all ways right and down are equally long; as steps of 1 and of 150 they
    // stand in the order of node ids
    constexpr NodeId kSide = 150;
    std::vector<Arc> ties;
    for (NodeId v = 0; v < kSide * kSide; ++v) {
        if (v % kSide != kSide - 1) ties.push_back({v, v + 1});
        if (v + kSide < kSide * kSide) ties.push_back({v, v + kSide});
    }
    const auto network = Network::undirected(kSide * kSide, ties);
    std::vector<NodeId> steps(kSide - 1, 1);
    steps.resize(2 * (kSide - 1), kSide);
    for (const auto& path : best_paths(network, 0, kSide * kSide - 1, {.count = 30})) {
        std::vector<NodeId> expected{0};
        for (const NodeId step : steps)
            expected.push_back(expected.back() + step);
        ASSERT_EQ(path.nodes, expected);
        std::ranges::next_permutation(steps);
    }
}

TEST(BestPathsProperty, BehindAGateEqualStepsGiveWhatUnequalOnesWould)
{
    // the way round the gate is so long that nearly all nodes seem to lie on one as short
    constexpr NodeId kNodes = 20'000;
    constexpr NodeId kTarget = kNodes + 8;
    constexpr NodeId kSource = kTarget + 1;
    std::set<std::pair<NodeId, NodeId>> pairs{{5, kTarget}, {5, kSource}};
    Random random(1, 0);
    for (NodeId i = 0; i < 5 * kNodes; ++i) {
        const auto v = static_cast<NodeId>(1 + random.below(kNodes - 1));
        pairs.emplace(static_cast<NodeId>(random.below(v)), v);
    }
    for (NodeId v = kNodes; v < kTarget; ++v)
        pairs.emplace(v, v + 1);
    pairs.emplace(7, kNodes);
    std::vector<Arc> ties;
    for (const auto& [u, v] : pairs)
        ties.push_back({u, v});
    const auto alike = Network::undirected(kSource + 3, ties);
    ties.push_back({kSource + 1, kSource + 2, 2.0}); // which no path takes: steps are not alike
    const auto unlike = Network::undirected(kSource + 3, ties);
    const auto paths = best_paths(alike, kSource, kTarget, {.count = 10, .length = ArcLength::hop});
    EXPECT_EQ(paths.size(), 10U);
    EXPECT_EQ(paths,
              best_paths(unlike, kSource, kTarget, {.count = 10, .length = ArcLength::weight}));
}

} // namespace spindel::engine
