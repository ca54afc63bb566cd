/// Biconnected components: which ties and nodes hold a network together.
#pragma once

#include <cstdint>

#include "engine/network.h"
#include "engine/progress.h"

namespace spindel::engine {

struct BiconnectedOptions {
    Progress progress{};
};

/// The blocks of a network: sets of ties that stay in one piece whichever node is taken away.
struct Biconnected {
    /// For each tie, numbered as by `index_ties`, its block; blocks are numbered by their first
    /// tie.
    std::vector<std::uint32_t> block;
    std::uint32_t block_count = 0;
    /// Nodes whose removal leaves more components: those in several blocks. Ascending.
    std::vector<NodeId> articulation_points;
    /// Ties whose removal leaves more components: those alone in their block. Ascending.
    std::vector<TieId> bridges;
};

/// Biconnected components, articulation points and bridges of the undirected view.
///
/// Weights play no part. A node without ties is in no block.
///
/// @throws Cancelled
///
/// Time O(n + |E|); serial.
/// Source: Hopcroft, Tarjan, "Efficient algorithms for graph manipulation", Comm. ACM 16, 1973, as
/// Boost.Graph has it.
Biconnected biconnected(const Network& network, const BiconnectedOptions& options = {});

} // namespace spindel::engine
