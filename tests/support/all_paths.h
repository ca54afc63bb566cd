/// Shortest paths in hops by counting walks, to check faster ways by.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/network.h"

namespace spindel::tests {

/// Distances and numbers of shortest paths between all nodes, from counts of walks of each length.
struct AllPaths {
    explicit AllPaths(const engine::Network& network)
        : n(network.node_count()), distance(n, std::vector<std::uint32_t>(n, n)),
          paths(n, std::vector<double>(n, 0.0))
    {
        for (engine::NodeId s = 0; s < n; ++s) {
            std::vector<double> walks(n, 0.0); // of the present length, from s
            walks[s] = 1;
            for (std::uint32_t length = 0; length < n; ++length) {
                std::vector<double> longer(n, 0.0);
                for (engine::NodeId v = 0; v < n; ++v) {
                    if (walks[v] > 0 && distance[s][v] == n) {
                        distance[s][v] = length;
                        paths[s][v] = walks[v];
                    }
                    for (const engine::NodeId w : network.successors(v))
                        longer[w] += walks[v];
                }
                walks = longer;
            }
        }
    }

    engine::NodeId n;
    std::vector<std::vector<std::uint32_t>> distance;
    std::vector<std::vector<double>> paths;
};

/// Betweenness over ordered pairs, by the definition: v earns paths(s, v) paths(v, t) / paths(s, t)
/// where it lies on a shortest path.
inline engine::NodeMap<double> betweenness_by_definition(const engine::Network& network)
{
    const AllPaths all(network);
    engine::NodeMap<double> score(all.n, 0.0);
    for (engine::NodeId s = 0; s < all.n; ++s) {
        for (engine::NodeId t = 0; t < all.n; ++t) {
            for (engine::NodeId v = 0; v < all.n; ++v) {
                if (s == t || v == s || v == t || all.distance[s][t] == all.n) continue;
                if (all.distance[s][v] + all.distance[v][t] != all.distance[s][t]) continue;
                score[v] += all.paths[s][v] * all.paths[v][t] / all.paths[s][t];
            }
        }
    }
    return score;
}

} // namespace spindel::tests
