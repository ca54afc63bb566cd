/// Louvain: communities by moving nodes, then whole communities.
#pragma once

#include <cstddef>
#include <cstdint>

#include "engine/algorithms/community_search.h"
#include "engine/progress.h"

namespace spindel::engine {

struct LouvainOptions {
    CommunityQuality quality = CommunityQuality::modularity;
    /// Higher gives more and smaller communities. Of `constant_potts` it is the least density, in
    /// weight for each pair of members, that holds a community together.
    double resolution = 1.0;
    std::uint64_t random_seed = 1;
    /// Each starts from the communities of the one before; 0: until the quality grows no more.
    std::size_t iterations = 1;
    Progress progress = {};
};

/// Communities of the undirected view by the Louvain algorithm: as `leiden`, but that whole
/// communities are drawn together, unrefined. Quicker, and worth a little less.
///
/// Counts the weight of ties; a tie of weight 0 joins nobody, and a node without ties is alone. On
/// the way down the nodes of each level may move once more (Rotta and Noack), and a community that
/// does not hang together is split: unlike Louvain's own, every one is connected.
///
/// @throws std::invalid_argument if the resolution is not a finite number of at least 0.
/// @throws Cancelled on a stop.
///
/// Time about O(|E|) an iteration, memory O(|V| + |E|). Drawn from `random_seed` alone: the same on
/// any number of threads.
/// Source: Blondel, Guillaume, Lambiotte, Lefebvre, "Fast unfolding of communities in large
/// networks", 2008; Rotta, Noack, "Multilevel local search algorithms for modularity clustering",
/// 2011.
Communities louvain(const Network& network, const LouvainOptions& options = {});

} // namespace spindel::engine
