/// Every partition of a few nodes, for searching the best one by the definition.
#pragma once

#include <algorithm>
#include <functional>

#include "engine/algorithms/partition_quality.h"

namespace spindel::tests {

/// Calls `visit` with every partition of `nodes` nodes, each once (4140 for eight nodes).
inline void for_each_partition(engine::NodeId nodes,
                               const std::function<void(const engine::Partition&)>& visit)
{
    engine::Partition partition(nodes, 0);
    const std::function<void(engine::NodeId, std::uint32_t)> extend = [&](engine::NodeId v,
                                                                          std::uint32_t used) {
        if (v == nodes) return visit(partition);
        for (std::uint32_t community = 0; community <= used; ++community) {
            partition[v] = community;
            extend(v + 1, std::max(used, community + 1));
        }
    };
    extend(0, 0);
}

} // namespace spindel::tests
