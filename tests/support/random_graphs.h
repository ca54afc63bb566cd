/// Small random graphs with everything that trips an algorithm: loops, parallel arcs, parts.
#pragma once

#include <cmath>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

#include "engine/network.h"
#include "engine/random.h"

namespace spindel::tests {

/// A list of arcs as a record set would give it: unordered, with loops and repetitions.
struct RandomGraph {
    engine::NodeId nodes = 0;
    std::vector<engine::Arc> arcs;

    engine::Network directed() const { return engine::Network::directed(nodes, arcs); }
    engine::Network undirected() const { return engine::Network::undirected(nodes, arcs); }
};

/// Which graphs `random_graph` may give.
struct RandomGraphOptions {
    engine::NodeId max_nodes = 12;
    /// False: every arc weighs 1. True: whole weights from 1 to 5, so that sums are exact.
    bool weighted = false;
};

/// The graph of a seed: 0 to `max_nodes` nodes and, as the seed wants it, from no arc to dense;
/// about one arc in ten is a loop, one in five repeats an earlier one, and in one graph of three no
/// arc joins the even nodes with the odd ones, so it has several components.
inline RandomGraph random_graph(std::uint64_t seed, const RandomGraphOptions& options = {})
{
    engine::Random random(seed, 0x67726170);
    RandomGraph graph;
    graph.nodes = static_cast<engine::NodeId>(random.below(options.max_nodes + 1U));
    if (graph.nodes == 0) return graph;
    const bool parted = random.below(3) == 0;
    const auto arcs = random.below(3U * graph.nodes + 1U);
    for (std::uint64_t i = 0; i < arcs; ++i) {
        engine::Arc arc;
        arc.from = static_cast<engine::NodeId>(random.below(graph.nodes));
        arc.to = static_cast<engine::NodeId>(random.below(graph.nodes));
        if (parted && (arc.from + arc.to) % 2 == 1) arc.to = arc.from;
        if (random.below(10) == 0) arc.to = arc.from;
        if (!graph.arcs.empty() && random.below(5) == 0) {
            arc = graph.arcs[random.below(graph.arcs.size())];
        }
        if (options.weighted) arc.weight = 1.0 + static_cast<double>(random.below(5));
        graph.arcs.push_back(arc);
    }
    return graph;
}

/// A random graph whose weights lie between 1e-3 and 1e12.
inline RandomGraph random_graph_of_far_weights(std::uint64_t seed)
{
    auto graph = random_graph(seed, {.max_nodes = 9});
    engine::Random random(seed, 5);
    for (auto& arc : graph.arcs)
        arc.weight = std::pow(10.0, -3 + 15 * random.uniform());
    return graph;
}

/// A few hubs that share contacts, some of whom are tied to one another, to themselves and more
/// than once, and have contacts of their own.
inline RandomGraph hubs_of_shared_contacts(std::uint64_t seed)
{
    engine::Random random(seed, 11);
    const auto hubs = static_cast<engine::NodeId>(1 + random.below(4));
    const auto nodes = static_cast<engine::NodeId>(hubs + 4 + random.below(18));
    std::vector<engine::Arc> arcs;
    for (engine::NodeId v = hubs; v < nodes; ++v) {
        for (engine::NodeId hub = 0; hub < hubs; ++hub) {
            if (random.below(3) > 0) arcs.push_back({hub, v});
            if (random.below(6) == 0) arcs.push_back({v, hub});
        }
        if (random.below(4) == 0) arcs.push_back({v, v});
        while (random.below(3) == 0)
            arcs.push_back({v, static_cast<engine::NodeId>(random.below(nodes))});
    }
    return {nodes, std::move(arcs)};
}

/// A random order of the nodes: `renaming[v]` is the new name of `v`.
inline std::vector<engine::NodeId> random_renaming(std::uint64_t seed, engine::NodeId nodes)
{
    std::vector<engine::NodeId> renaming(nodes);
    std::iota(renaming.begin(), renaming.end(), engine::NodeId{0});
    engine::Random random(seed, 0x6e616d65);
    for (engine::NodeId left = nodes; left > 1; --left) {
        std::swap(renaming[left - 1], renaming[random.below(left)]);
    }
    return renaming;
}

/// The same graph with other names: what an algorithm says of `v` it must say of `renaming[v]`.
inline RandomGraph renamed(const RandomGraph& graph, const std::vector<engine::NodeId>& renaming)
{
    RandomGraph result = graph;
    for (auto& arc : result.arcs) {
        arc.from = renaming[arc.from];
        arc.to = renaming[arc.to];
    }
    return result;
}

} // namespace spindel::tests
