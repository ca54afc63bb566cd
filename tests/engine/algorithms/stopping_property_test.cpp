#include <atomic>
#include <functional>
#include <stop_token>

#include <gtest/gtest.h>

#include "engine/algorithms/approximate_betweenness.h"
#include "engine/algorithms/assortativity.h"
#include "engine/algorithms/betweenness.h"
#include "engine/algorithms/bfs.h"
#include "engine/algorithms/biconnected.h"
#include "engine/algorithms/brokerage.h"
#include "engine/algorithms/closeness.h"
#include "engine/algorithms/components.h"
#include "engine/algorithms/core_decomposition.h"
#include "engine/algorithms/eigenvector.h"
#include "engine/algorithms/hits.h"
#include "engine/algorithms/katz.h"
#include "engine/algorithms/layout.h"
#include "engine/algorithms/leiden.h"
#include "engine/algorithms/link_communities.h"
#include "engine/algorithms/louvain.h"
#include "engine/algorithms/pagerank.h"
#include "engine/algorithms/stress.h"
#include "engine/algorithms/structural_holes.h"
#include "engine/algorithms/top_closeness.h"
#include "engine/algorithms/triangles.h"
#include "engine/parallel.h"
#include "engine/random.h"

namespace spindel::engine {

namespace {

/// Counts where work could stop, and asks it to at one of these places.
class Places {
public:
    explicit Places(std::uint64_t stop_at = 0)
    {
        progress_.stop = stop_.get_token();
        progress_.on_check = [this, stop_at] {
            if (++count_ == stop_at) stop_.request_stop();
        };
    }
    Places(const Places&) = delete;
    Places& operator=(const Places&) = delete;

    const Progress& progress() const { return progress_; }
    std::uint64_t count() const { return count_; }

private:
    std::atomic<std::uint64_t> count_ = 0;
    std::stop_source stop_;
    Progress progress_;
};

struct StoppedKernel {
    std::string name;
    std::function<void(const Network&, const Progress&)> run;
    /// No more nodes are handled between two places; 0: a round over all of them.
    NodeId nodes_between;
};

Groups three_groups(const Network& network)
{
    Groups groups(network.node_count());
    for (NodeId v = 0; v < groups.size(); ++v)
        groups[v] = static_cast<std::uint16_t>(1 + v % 3);
    return groups;
}

std::vector<StoppedKernel> stopped_kernels()
{
    using N = const Network&;
    using P = const Progress&;
    return {
        {"assortativity", [](N n, P p) { degree_assortativity(n, {p}); }, 4096},
        {"assortativity of groups", [](N n, P p) { group_assortativity(n, three_groups(n), {p}); },
         1},
        {"betweenness", [](N n, P p) { betweenness(n, {.progress = p}); }, 1},
        {"betweenness by weight",
         [](N n, P p) { betweenness(n, {.length = ArcLength::inverse_weight, .progress = p}); }, 1},
        {"betweenness of ties", [](N n, P p) { tie_betweenness(n, {.progress = p}); }, 1},
        {"betweenness from pivots", [](N n, P p) { betweenness(n, {.pivots = 64, .progress = p}); },
         64},
        {"betweenness, sampled",
         [](N n, P p) {
             approximate_betweenness(n, {.exact_where_cheaper = false, .progress = p});
         },
         1},
        {"betweenness, sampled or not",
         [](N n, P p) { approximate_betweenness(n, {.progress = p}); }, 1},
        {"breadth-first search", [](N n, P p) { bfs(n, 0, {.progress = p}); }, 0},
        {"biconnected components", [](N n, P p) { biconnected(n, {p}); }, 1},
        {"brokerage",
         [](N n, P p) { brokerage(n, three_groups(n), {.permutations = 0, .progress = p}); }, 256},
        {"brokerage by chance",
         [](N n, P p) { brokerage(n, three_groups(n), {.permutations = 19, .progress = p}); }, 256},
        {"closeness", [](N n, P p) { closeness(n, {.progress = p}); }, 64},
        {"components", [](N n, P p) { components(n, {p}); }, 2048},
        {"constraint", [](N n, P p) { structural_holes(n, {.progress = p}); }, 64},
        {"core numbers", [](N n, P p) { core_decomposition(n, {p}); }, 0},
        {"eigenvector centrality", [](N n, P p) { eigenvector_centrality(n, {.progress = p}); }, 0},
        {"harmonic closeness", [](N n, P p) { harmonic_closeness(n, {.progress = p}); }, 64},
        {"hubs and authorities", [](N n, P p) { hits(n, {.progress = p}); }, 1},
        {"Katz", [](N n, P p) { katz(n, {.attenuation = 1e-3, .progress = p}); }, 0},
        {"layout", [](N n, P p) { force_layout(n, {.progress = p}); }, 0},
        {"Leiden", [](N n, P p) { leiden(n, {.progress = p}); }, 64},
        {"Louvain", [](N n, P p) { louvain(n, {.progress = p}); }, 64},
        {"link communities", [](N n, P p) { link_communities(n, {.progress = p}); }, 1},
        {"link communities by weight",
         [](N n, P p) { link_communities(n, {.weighted = true, .progress = p}); }, 1},
        {"PageRank", [](N n, P p) { pagerank(n, {.progress = p}); }, 0},
        {"stress", [](N n, P p) { stress(n, Positions(n.node_count()), p); }, 1},
        {"top closeness", [](N n, P p) { top_closeness(n, {.progress = p}); }, 64},
        {"top harmonic closeness", [](N n, P p) { top_harmonic_closeness(n, {.progress = p}); },
         64},
        {"triangles", [](N n, P p) { triangles(n, {p}); }, 1},
    };
}

/// Communities of ten, chance ties among them, trees that hang on, and a hub.
Network town(NodeId nodes)
{
    Random random(7);
    std::vector<Arc> ties;
    const NodeId inner = nodes / 5 * 4;
    for (NodeId v = 0; v < inner; ++v) {
        for (int k = 0; k < 3; ++k)
            ties.push_back({v, static_cast<NodeId>(v / 10 * 10 + random.below(10)),
                            1.0 + static_cast<double>(random.below(4))});
        if (v % 3 == 0) ties.push_back({v, static_cast<NodeId>(random.below(inner))});
        if (v % 7 == 0) ties.push_back({0, v});
    }
    for (NodeId v = inner; v + 1 < nodes; ++v) // the last is alone
        ties.push_back({v, static_cast<NodeId>(random.below(v))});
    return Network::directed(nodes, ties);
}

} // namespace

TEST(Stopping, AtAnyPlaceEndsEveryKernelThereAndThen)
{
    const auto network = town(1500);
    for (const auto& kernel : stopped_kernels()) {
        const ThreadLimit one(1); // so that places come in one order
        Places all;
        kernel.run(network, all.progress());
        ASSERT_GT(all.count(), 0U) << kernel.name;
        constexpr std::uint64_t kLooks = 9;
        for (std::uint64_t look = 0; look <= kLooks; ++look) {
            const auto at = 1 + (all.count() - 1) * look / kLooks;
            Places places(at);
            EXPECT_THROW(kernel.run(network, places.progress()), Cancelled)
                << kernel.name << " at place " << at << " of " << all.count();
            EXPECT_EQ(places.count(), at) << kernel.name << ": went on after the stop";
        }
    }
}

TEST(Stopping, EndsEveryKernelOnManyThreads)
{
    const auto network = town(1500);
    const ThreadLimit four(4);
    for (const auto& kernel : stopped_kernels()) {
        Places all;
        kernel.run(network, all.progress());
        Places places(1 + all.count() / 3);
        EXPECT_THROW(kernel.run(network, places.progress()), Cancelled) << kernel.name;
    }
}

TEST(Stopping, IsPossibleTheMoreOftenTheLargerTheNetworkIs)
{
    const ThreadLimit one(1);
    for (const NodeId nodes : {500U, 4000U}) {
        const auto network = town(nodes);
        for (const auto& kernel : stopped_kernels()) {
            Places places;
            kernel.run(network, places.progress());
            const auto least = kernel.nodes_between == 0 ? 3 : nodes / kernel.nodes_between;
            EXPECT_GE(places.count(), least) << kernel.name << " of " << nodes;
        }
    }
}

} // namespace spindel::engine
