/// The nodes that stand in two sorted rows at once: the step inside every count of triangles.
#pragma once

#include <algorithm>
#include <span>
#include <utility>

#include "engine/ids.h"

namespace spindel::engine {

/// Calls `body(node)` for each node that is in both rows, in ascending order.
///
/// Time O(s log(l)) for a shorter row of s and a longer of l nodes, or O(s + l) where they are of
/// like length: over all ties of a network that is at most O(|E|^1.5 log n), hubs or not.
template <typename Body>
void for_each_common(std::span<const NodeId> shorter, std::span<const NodeId> longer,
                     const Body& body)
{
    constexpr std::size_t kWorthSearching = 16;
    if (shorter.size() > longer.size())
        std::swap(shorter, longer);
    auto at = longer.begin();
    if (longer.size() / kWorthSearching > shorter.size()) {
        for (const NodeId v : shorter) {
            at = std::lower_bound(at, longer.end(), v);
            if (at == longer.end())
                return;
            if (*at == v)
                body(v);
        }
        return;
    }
    for (const NodeId v : shorter) {
        while (at != longer.end() && *at < v)
            ++at;
        if (at == longer.end())
            return;
        if (*at == v)
            body(v);
    }
}

} // namespace spindel::engine
