/// Larger random graphs that have communities, if blurred ones.
#pragma once

#include <vector>

#include "engine/network.h"
#include "engine/random.h"

namespace spindel::tests {

/// Every node picks three others, half of them in its own group of ten; every eighth node hangs on
/// a single tie. Weights from 1 to 4, or all 1.
inline engine::Network blurred_groups(std::uint64_t seed, engine::NodeId nodes,
                                      bool weighted = false)
{
    engine::Random random(seed);
    std::vector<engine::Arc> ties;
    for (engine::NodeId v = 0; v < nodes; ++v) {
        for (int i = 0; i < (v % 8 == 7 ? 1 : 3); ++i) {
            const auto near = static_cast<engine::NodeId>(v / 10 * 10 + random.below(10));
            const auto far = static_cast<engine::NodeId>(random.below(nodes));
            const auto other = random.below(2) == 0 ? near : far;
            if (other % 8 == 7) continue;
            const double weight = weighted ? 1.0 + static_cast<double>(random.below(4)) : 1.0;
            ties.push_back({v, other, weight});
        }
    }
    return engine::Network::undirected(nodes, ties);
}

} // namespace spindel::tests
