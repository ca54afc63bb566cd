/// Leiden: communities in which everybody is connected.
#pragma once

#include <cstddef>
#include <cstdint>

#include "engine/algorithms/community_search.h"
#include "engine/progress.h"

namespace spindel::engine {

struct LeidenOptions {
    CommunityQuality quality = CommunityQuality::modularity;
    /// Higher gives more and smaller communities. Of `constant_potts` it is the least density, in
    /// weight for each pair of members, that holds a community together.
    double resolution = 1.0;
    std::uint64_t random_seed = 1;
    /// Each starts from the communities of the one before; 0: until the quality grows no more
    /// (by less than 1e-8 of all weight).
    std::size_t iterations = 0;
    /// How freely refinement prefers a lesser gain, in mean tie weights (the paper's theta).
    double randomness = 0.01;
    Progress progress = {};
};

/// Communities of the undirected view by the Leiden algorithm.
///
/// Counts the weight of ties; a tie of weight 0 joins nobody. Every community is connected, and a
/// node without ties is alone. All weights times a number give the same communities (of
/// `constant_potts`: with the resolution times that number).
///
/// @throws std::invalid_argument if the resolution is not a finite number of at least 0, or the
///         randomness is not a finite number above 0.
/// @throws Cancelled on a stop.
///
/// Beside the paper's steps, nodes of one tie are judged with their neighbour where that loses
/// nothing, and the nodes of each level may move once more on the way down (Rotta and Noack), which
/// is worth about an iteration. Time about O(|E|) an iteration, memory O(|V| + |E|). Parallel but
/// for the moves themselves, and drawn from `random_seed` alone: the same on any number of threads.
/// Source: Traag, Waltman, van Eck, "From Louvain to Leiden: guaranteeing well-connected
/// communities", 2019; Rotta, Noack, "Multilevel local search algorithms for modularity
/// clustering", 2011.
Communities leiden(const Network& network, const LeidenOptions& options = {});

} // namespace spindel::engine
