#include "engine/algorithms/hits_parts.h"

#include <algorithm>
#include <utility>

namespace spindel::engine {

std::vector<HitsPart> hits_parts(const Network& network, const Progress& progress)
{
    const NodeId n = network.node_count();
    NodeMap<std::uint8_t> is_known_hub(n, 0);
    NodeMap<std::uint8_t> is_known_authority(n, 0);
    std::vector<HitsPart> parts;
    for (NodeId first = 0; first < n; ++first) {
        if (is_known_hub[first] != 0 || network.successors(first).empty()) continue;
        auto& [hubs, authorities] = parts.emplace_back();
        is_known_hub[first] = 1;
        hubs.push_back(first);
        std::size_t heard = 0; // of the authorities
        for (std::size_t told = 0; told < hubs.size(); ++told) {
            progress.check();
            for (const NodeId v : network.successors(hubs[told])) {
                if (std::exchange(is_known_authority[v], 1) == 0) authorities.push_back(v);
            }
            for (; heard < authorities.size(); ++heard) {
                progress.check();
                for (const NodeId u : network.predecessors(authorities[heard])) {
                    if (std::exchange(is_known_hub[u], 1) == 0) hubs.push_back(u);
                }
            }
        }
        std::ranges::sort(hubs);
        std::ranges::sort(authorities);
    }
    return parts;
}

} // namespace spindel::engine
