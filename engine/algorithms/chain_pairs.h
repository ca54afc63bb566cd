/// Shortest paths between two inner nodes of one chain.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace spindel::engine {

struct ChainPairs {
    /// What each inner node earns.
    std::vector<double> earned;
    /// What runs by both hubs, and from one to the other outside the chain.
    double around = 0;
};

/// What ordered pairs of a chain's inner nodes give, s and t weighing `ends` of s times `ends` of
/// t.
///
/// Inner nodes i < j are j - i apart along the chain, and L + d - (j - i) around, where L is the
/// chain's length and d how far apart its hubs are. Where both are equal the pair is split as 1 to
/// the number of paths between the hubs, none of which runs along the chain then, since d < L.
///
/// @param ends of the inner nodes, in their order.
/// @param between how far apart the hubs are.
/// @param paths how many shortest paths there are between the hubs.
/// Time O(inner nodes).
ChainPairs chain_pairs(std::span<const double> ends, std::size_t between, double paths);

} // namespace spindel::engine
