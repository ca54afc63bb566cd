/// Leiden: communities in which everybody is connected.
#pragma once

#include <cstddef>
#include <cstdint>

#include "engine/algorithms/partition_quality.h"
#include "engine/network.h"
#include "engine/progress.h"

namespace spindel::engine {

/// What Leiden makes large; `partition_quality.h` defines both.
enum class LeidenQuality { modularity, constant_potts };

struct LeidenOptions {
    LeidenQuality quality = LeidenQuality::modularity;
    /// Higher gives more and smaller communities. Of `constant_potts` it is the least density, in
    /// weight for each pair of members, that holds a community together.
    double resolution = 1.0;
    std::uint64_t random_seed = 1;
    /// Each starts from the communities of the one before; 0: until the quality grows no more.
    std::size_t iterations = 0;
    /// How freely refinement prefers a lesser gain, in mean tie weights (the paper's theta).
    double randomness = 0.01;
    Progress progress = {};
};

/// Communities and what they are worth.
struct LeidenCommunities {
    /// From 0 in the order of their smallest members.
    Partition community;
    std::uint32_t count = 0;
    /// `modularity` or `constant_potts` of the partition, by the definition.
    double quality = 0.0;
    /// How many were run.
    std::size_t iterations = 0;
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
/// Time about O(|E|) an iteration, memory O(|V| + |E|). Serial, and drawn from `random_seed` alone:
/// the same on any number of threads.
/// Source: Traag, Waltman, van Eck, "From Louvain to Leiden: guaranteeing well-connected
/// communities", 2019.
LeidenCommunities leiden(const Network& network, const LeidenOptions& options = {});

} // namespace spindel::engine
