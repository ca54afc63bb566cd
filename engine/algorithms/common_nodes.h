/// The nodes that stand in two sorted rows at once: the step inside every count of triangles.
#pragma once

#include <algorithm>
#include <span>

#include "engine/ids.h"

namespace spindel::engine {

namespace detail {

template <typename Body>
void meet(std::span<const NodeId> shorter, std::span<const NodeId> longer, const Body& body)
{
    constexpr std::size_t kWorthSearching = 16;
    const bool search = longer.size() / kWorthSearching > shorter.size();
    auto at = longer.begin();
    for (std::size_t i = 0; i < shorter.size(); ++i) {
        if (search) {
            at = std::lower_bound(at, longer.end(), shorter[i]);
        } else {
            while (at != longer.end() && *at < shorter[i])
                ++at;
        }
        if (at == longer.end()) return;
        if (*at == shorter[i]) body(i, static_cast<std::size_t>(at - longer.begin()));
    }
}

} // namespace detail

/// Calls `body(i, j)` for each node that is in both rows, first[i] = second[j], in ascending order.
///
/// Time O(s log(l)) for a shorter row of s and a longer of l nodes, or O(s + l) where they are of
/// like length: over all ties of a network that is at most O(|E|^1.5 log n), hubs or not.
template <typename Body>
void for_each_common_position(std::span<const NodeId> first, std::span<const NodeId> second,
                              const Body& body)
{
    if (first.size() <= second.size()) {
        detail::meet(first, second, body);
    } else {
        detail::meet(second, first, [&](std::size_t j, std::size_t i) { body(i, j); });
    }
}

/// The same, calling `body(node)`.
template <typename Body>
void for_each_common(std::span<const NodeId> first, std::span<const NodeId> second,
                     const Body& body)
{
    for_each_common_position(first, second,
                             [&](std::size_t i, std::size_t /*j*/) { body(first[i]); });
}

} // namespace spindel::engine
