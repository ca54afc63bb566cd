#include "engine/algorithms/walk_bounds.h"

#include <algorithm>
#include <limits>

#include "engine/parallel.h"

namespace spindel::engine {

std::vector<NodeMap<std::uint64_t>> walk_bounds(const Network& network, std::size_t rounds)
{
    const NodeId n = network.node_count();
    std::vector<NodeMap<std::uint64_t>> walks;
    if (n == 0 || rounds == 0) return walks;
    walks.emplace_back(n);
    for (NodeId v = 0; v < n; ++v)
        walks[0][v] = network.degree(v);
    const auto highest = std::max<std::uint64_t>(1, *std::ranges::max_element(walks[0]));
    while (walks.size() < rounds) {
        const auto& last = walks.back();
        if (*std::ranges::max_element(last) > std::numeric_limits<std::uint64_t>::max() / highest) {
            break;
        }
        NodeMap<std::uint64_t> next(n);
        for_each_index(n, [&](std::size_t i) {
            const auto v = static_cast<NodeId>(i);
            for (const NodeId u : network.neighbors(v))
                next[v] += last[u];
            // of the walks of a neighbour, those that begin by coming back to v
            const auto degree = network.degree(v);
            if (degree > 0) {
                next[v] -= walks.size() == 1 ? degree : (degree - 1) * walks[walks.size() - 2][v];
            }
        });
        walks.push_back(std::move(next));
    }
    return walks;
}

} // namespace spindel::engine
