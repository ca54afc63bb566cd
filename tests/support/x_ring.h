/// The nine-node ring of the methods' oracles: three countries and one broker between them.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/network.h"

namespace spindel::tests::x_ring {

/// In the order of the ids; r1 < r2 < t1 < ... as in the published figures.
enum Node : engine::NodeId { m, r1, r2, b, t1, t2, h, x1, x2 };

inline const std::vector<engine::Arc> kArcs{
    {m, r1},  {r1, m},  {m, r2}, {r2, m}, {r1, r2}, {m, b},  {b, t1}, {t1, b}, {b, t2},
    {t1, t2}, {t2, t1}, {b, h},  {h, x1}, {x1, x2}, {x2, h}, {h, b},  {b, m},  {r2, t1}};

/// Groups: 1 = NG (m, r1, r2), 2 = IT (b, t1, t2), 3 = DE (h, x1, x2).
inline const std::vector<std::uint16_t> kGroups{1, 1, 1, 2, 2, 2, 3, 3, 3};

inline engine::Network directed()
{
    return engine::Network::directed(9, kArcs);
}
/// Every pair with an arc either way, with weight 1.
inline engine::Network undirected()
{
    auto ties = kArcs;
    std::erase_if(ties, [](const engine::Arc& arc) {
        for (const auto& other : kArcs) {
            if (arc.from > arc.to && arc.from == other.to && arc.to == other.from) return true;
        }
        return false;
    });
    return engine::Network::undirected(9, ties);
}

} // namespace spindel::tests::x_ring
