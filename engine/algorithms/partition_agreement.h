/// How far partitions agree beyond chance, and how far those of a search do.
#pragma once

#include <cstddef>
#include <vector>

#include "engine/algorithms/leiden.h"
#include "engine/algorithms/partition_quality.h"

namespace spindel::engine {

/// Adjusted mutual information of two partitions of the same nodes.
///
/// (I - E) / ((H + H') / 2 - E): I is their mutual information, H and H' their entropies, and E
/// what I is on average when members are dealt out at random to communities of the same sizes. 1
/// where they are the same, about 0 where they have no more in common than chance gives, and it may
/// be a little below. Two partitions that say nothing (all together, or everybody alone) agree if
/// they are the same: 1, else 0.
///
/// @throws std::invalid_argument if they are of different lengths.
///
/// Time O(|V| + the distinct community sizes of the one times those of the other); serial.
/// Source: Vinh, Epps, Bailey, "Information theoretic measures for clusterings comparison", 2010.
double adjusted_mutual_information(const Partition& a, const Partition& b);

/// How much of what Leiden finds is the network's and how much the seed's.
struct CommunityStability {
    /// Over all pairs of seeds.
    double mean_agreement = 1.0;
    double least_agreement = 1.0;
    /// By seed, from the options' one upwards.
    std::vector<double> quality;
    std::vector<std::uint32_t> communities;
};

/// Runs Leiden from `seeds` seeds, `options.random_seed` and those that follow, and compares every
/// two results by `adjusted_mutual_information`.
///
/// @throws std::invalid_argument if there are less than 2 seeds, and as `leiden`.
/// @throws Cancelled on a stop.
///
/// Time: `seeds` times Leiden, and a comparison for each pair; the same on any number of threads.
CommunityStability community_stability(const Network& network, const LeidenOptions& options = {},
                                       std::size_t seeds = 20);

} // namespace spindel::engine
